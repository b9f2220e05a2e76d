// One report with its reading, as the source page and /source/ID.json give it.
import type { Reading } from '../../model/index.ts'
import type { Voice } from './board.ts'

export interface SourceView {
  readonly reading: Reading
  readonly recordedAt: string
  /** Commitment id of each position, by position id. */
  readonly commitments: Readonly<Record<string, string>>
  /** Voice of each position, by position id, as the register computed it. */
  readonly voices?: Readonly<Record<string, Voice>>
  /** False when the kept text no longer has the hash it was recorded with: shown loudly. */
  readonly intact: boolean
}

export interface SourceLine {
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
  readonly copies: number
  readonly statements: number
  readonly positions: number
  readonly recordedAt: string
}

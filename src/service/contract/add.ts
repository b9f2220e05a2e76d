// What adding and checking answer, one line each.
import type { Spans } from '../../model/index.ts'

export interface AddLine {
  readonly file: string
  readonly report?: string
  readonly outcome: 'added' | 'known' | 'copy' | 'failed'
  readonly statements: number
  readonly positions: number
  readonly problem?: string
}

export interface CheckLine {
  readonly id: string
  readonly checked: boolean
  readonly supports: boolean
  readonly spans: Spans
  readonly why: string
}

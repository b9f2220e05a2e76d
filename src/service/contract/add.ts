// What adding and checking answer, one line each.
import type { Spans } from '../../model/index.ts'

export interface AddLine {
  readonly file: string
  readonly report?: string
  /** 'reread': the text was known, and another reader's reading takes the place of the kept one. */
  readonly outcome: 'added' | 'reread' | 'known' | 'copy' | 'failed'
  /** What this file added or is read as now; 0 for a text that was known or is a copy. */
  readonly statements: number
  readonly positions: number
  /** A kept report that this one repeats with light edits. */
  readonly nearCopyOf?: string
  /** A problem's code, as in Problem; `values` fill the slots of its message. */
  readonly problem?: string
  readonly values?: Readonly<Record<string, string>>
}

export interface CheckLine {
  readonly id: string
  readonly checked: boolean
  readonly supports: boolean
  readonly spans: Spans
  /** One plain sentence of English. */
  readonly why: string
  /** The same for a face that speaks another language: a kind with the words it names. */
  readonly reason?: { readonly kind: string } & Readonly<Record<string, string>>
}

// One text as published, and where its copies stand.
import type { Spans } from '../text/index.ts'

/**
 * A copy: a repeated stretch of the kept text (`start`, `end` in UTF-16 units), or the same text
 * elsewhere.
 */
export interface Copy {
  readonly start?: number
  readonly end?: number
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
}

/** What an outlet says that it does to an earlier report of its own. */
export interface Amends {
  readonly how: 'correction' | 'retraction' | 'clarification'
  /** Quoted stretches that may be the title of that report, in the order of the text. */
  readonly titles: Spans
}

export interface Report {
  /** Hash of the kept text: same text, same id. */
  readonly id: string
  readonly lang: string
  /** The decoded text, unchanged but for U+0000 and lone surrogates. */
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** ISO civil date in the outlet's zone. */
  readonly publishedOn?: string
  readonly copies: readonly Copy[]
  readonly amends?: Amends
}

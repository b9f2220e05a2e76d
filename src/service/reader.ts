// The seam to languages and reader: what the service asks of them, so that a test can bring its
// own.
import type { Reading } from '../model/index.ts'
import type { Reference } from '../register/index.ts'
import type { CheckLine, ReadWanted, ReportNote } from './contract/index.ts'

/** A sentence that somebody claims and the text that is to support it. */
export interface ClaimPair {
  readonly id: string
  readonly lang?: string
  readonly text: string
  readonly claim: string
}

/** One word of a text with every form under which it may be sought. */
export interface Term {
  readonly start: number
  readonly end: number
  readonly keys: readonly string[]
}

/** A field that the words of its own spans do not bear. */
export interface Objection {
  readonly id: string
  readonly field: string
  /** One plain sentence of English. */
  readonly why: string
}

export interface Reader {
  /** Ids of the languages that have a pack. */
  readonly languages: readonly string[]
  readonly reference: Reference
  /** The language of a text by its script and function words; undefined where no pack fits. */
  recognise(text: string): string | undefined
  /** Reads a kept text in one of `languages`; the same text and note give the same reading. */
  read(text: string, lang: string, note: ReportNote, wanted?: ReadWanted): Promise<Reading>
  /** The text with all letters that the language takes for equal made the same. */
  fold(text: string, lang: string): Promise<string>
  /**
   * The evidence check: the reading without what its spans do not support, each loss with a notice.
   */
  admit(reading: Reading): Promise<Reading>
  /** What the words of a hand entry do not bear: of which part, which field, and why. */
  objections(reading: Reading): Promise<readonly Objection[]>
  /** The language's word for a kind of note, as "letter". */
  noteWord(kind: string, lang: string): string
  /** The words of a text in one of `languages`, for searching. */
  terms(text: string, lang: string): Promise<readonly Term[]>
  /** Ids of the parties that a language calls by this name, in whatever spelling. */
  partiesNamed(name: string): Promise<readonly string[]>
  check(pair: ClaimPair): Promise<CheckLine>
}

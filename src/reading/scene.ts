// What every stage of a reading sees: the report, its prepared sentences, the lexicon, vocabulary
// and parties.
import type { Report, Vocabulary } from '../model/index.ts'
import type { Hit, Lexicon, Sentence } from './kit/index.ts'

/** States, organisations and known people as compiled from parties/: no names in any language. */
export interface PartyRecord {
  readonly kind: 'state' | 'organisation' | 'person' | 'group' | 'conflict'
  readonly members?: readonly string[]
  /** For a person: the party spoken for, the office, and the dates in office (ISO). */
  readonly represents?: string
  readonly office?: string
  readonly from?: string
  readonly to?: string
}
export type PartyTable = Readonly<Record<string, PartyRecord>>

export interface Scene {
  readonly report: Report
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
  readonly parties: PartyTable
  readonly sentences: readonly Sentence[]
}

/** A hit together with the sentence it stands in. */
export interface Place {
  readonly sentence: Sentence
  readonly hit: Hit
}

// A mention: a noun phrase that names a party, by name, by office, by number, by nationality or by
// a pronoun.
import type { PartyKind, Quantity, Spans } from '../../model/index.ts'

export interface Mention {
  /** Tokens `[from, to)` of the sentence. */
  readonly from: number
  readonly to: number
  /** Offsets over the kept text; the whole noun phrase with title and apposition. */
  readonly spans: Spans
  readonly kind: PartyKind | 'anonymous' | 'pronoun'
  /**
   * The party's id where the phrase itself tells it ("country:FR", "person:x-...", "group:x-...").
   */
  readonly party: string | null
  /** The party that a person, role or group speaks for, where title or nationality tells it. */
  readonly represents?: string
  /** Vocabulary office ("head-of-state", "minister", "spokesperson" ...). */
  readonly office?: string
  /** The office's words as they stand. */
  readonly role?: string
  /** The name's words, without the title. */
  readonly name?: string
  /** "m.s", "f.s", "m.p" ... where the words tell it; a pronoun's is its own. */
  readonly agreement: string
  /** A group known by its size. */
  readonly size?: Quantity
  /** What is said of its make-up ("most of them European"), verbatim. */
  readonly sizeNote?: string
  /** Parties that the phrase itself lists ("France and Germany"). */
  readonly members?: readonly string[]
}

// What waits for a person, and one case of it with its evidence: `/review.json` and
// `mithaq review --json`.
import type { PartyName } from '../../model/index.ts'
import type { ReviewItem } from '../../register/index.ts'
import type { EvidenceView } from './commitment.ts'
import type { DecisionLine, DecisionWanted } from './decision.ts'

/**
 * accept and reject: the item as it stands; first, second, both: which of two accounts holds;
 * undo: the decision is given up.
 */
export type ChoiceName = 'accept' | 'reject' | 'first' | 'second' | 'both' | 'undo'

/** One answer to an item, and the decision that it comes to. */
export interface ReviewChoice {
  readonly name: ChoiceName
  readonly wanted: DecisionWanted
  /** Whether others must be told why. */
  readonly needsReason: boolean
}

export type ReviewLine = ReviewItem & {
  /** Names the item in an address, the same in every view. */
  readonly id: string
  readonly choices: readonly ReviewChoice[]
  /** The words that the item is about, where there are any. */
  readonly said?: string
  readonly lang?: string
  readonly publisher?: string
  /** ISO civil date. */
  readonly publishedOn?: string
  /** The party that it is about, where one is known. */
  readonly party?: string
  readonly action?: string
  readonly object?: string
}

type Named = Readonly<Record<string, readonly PartyName[]>>

/** What waits for a person. */
export interface ReviewView {
  readonly asOf: string
  readonly knownAt: string
  /** Instant of the newest decision that this view knows, '' for none: see `decide`. */
  readonly seen: string
  readonly items: readonly ReviewLine[]
  readonly parties: Named
}

/** Another item that rows may belong to: of the same party or about the same. */
export interface AlikeItem {
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
}

/** One case opened: what waits, or a position that somebody wants to look at. */
export interface ReviewCase {
  readonly id: string
  readonly asOf: string
  readonly knownAt: string
  readonly seen: string
  /** Why it waits; absent where nothing waits for anybody any more. */
  readonly item?: ReviewLine
  readonly choices: readonly ReviewChoice[]
  /** The accounts that it is about; two for a contradiction. */
  readonly accounts: readonly EvidenceView[]
  /** The paragraph that the first account stands in, and where it begins in the text. */
  readonly passage?: { readonly text: string; readonly start: number }
  readonly commitment?: string
  readonly alike: readonly AlikeItem[]
  /** Ids of the parties that the first account's report names, who may have been meant. */
  readonly meant: readonly string[]
  /** Facts that the view knows by name. */
  readonly facts: readonly string[]
  /** What a person may read in the words: ids of the vocabulary. */
  readonly actions: readonly string[]
  readonly stances: readonly string[]
  /** Decisions about it, the newest first, undone and proposed ones among them. */
  readonly decisions: readonly DecisionLine[]
  readonly parties: Named
}

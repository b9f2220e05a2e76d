// Decisions as faces ask for them and see them, and what waits for somebody to decide.
import type { PartyName } from '../../model/index.ts'
import type {
  ContradictionKind,
  Decided,
  DueItem,
  FeedGap,
  ReviewItem,
  State,
} from '../../register/index.ts'

/** One account of a commitment: its number in the evidence, from 0, or the id of its row. */
export type AccountName = number | string

type Plain = Exclude<
  Decided,
  { what: 'fact' | 'settlement' | 'clarification' | 'split' | 'binding' }
>

/** What a person says; facts by the names that people type, accounts as they are listed. */
export type DecisionWanted =
  | Plain
  | Extract<Decided, { what: 'fact' }>
  | {
      readonly what: 'binding'
      readonly fact: string
      readonly commitment: string
      /** Both absent: its promise for yes, its refusal for no. */
      readonly yes?: readonly State[]
      readonly no?: readonly State[]
    }
  | {
      readonly what: 'settlement'
      readonly commitment: string
      readonly accounts: readonly [AccountName, AccountName]
      readonly holds: 0 | 1 | 'both'
    }
  | {
      readonly what: 'clarification'
      readonly commitment: string
      /** The account that is made clear, and the one that does so. */
      readonly accounts: readonly [AccountName, AccountName]
    }
  | {
      readonly what: 'split'
      readonly commitment: string
      readonly account: AccountName
      readonly into: string
    }

export interface DecisionLine {
  readonly id: string
  readonly recordedAt: string
  readonly author: string
  readonly reason: string
  /** Found in a report's own words, or signed by a person. */
  readonly origin: 'person' | 'report'
  readonly state: 'stands' | 'proposed' | 'undone'
  readonly decided: Decided
}

type Named = Readonly<Record<string, readonly PartyName[]>>

/** What is closing, overdue, due for a decision or worth checking again, and silent feeds. */
export interface DueView {
  readonly asOf: string
  readonly knownAt: string
  readonly items: readonly DueItem[]
  readonly gaps: readonly FeedGap[]
  readonly parties: Named
}

/** What waits for a person. */
export interface ReviewView {
  readonly asOf: string
  readonly knownAt: string
  readonly items: readonly (ReviewItem & {
    /** The words that the item is about, where there are any. */
    readonly said?: string
    readonly lang?: string
  })[]
  readonly parties: Named
}

export type { ContradictionKind, Decided, DueItem, FeedGap, ReviewItem }

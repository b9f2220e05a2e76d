// Decisions as faces ask for them and see them, and what waits for somebody to decide.
import type { PartyName } from '../../model/index.ts'
import type { ContradictionKind, Decided, DueItem, FeedGap, State } from '../../register/index.ts'

/** One account of a commitment: its number in the evidence, from 0, or the id of its row. */
export type AccountName = number | string

type Plain = Exclude<
  Decided,
  {
    what:
      | 'fact'
      | 'settlement'
      | 'clarification'
      | 'split'
      | 'binding'
      | 'confirmation'
      | 'rejection'
      | 'rereading'
  }
>

/** What a person reads in the words of a position, by names and words as people type them. */
export interface ReadsWanted {
  /** An id, a country's two letters, or a name. */
  readonly party?: string
  readonly speaker?: string
  readonly action?: string
  readonly stance?: string
  readonly negated?: boolean
  /** null: the words name no object. */
  readonly object?: string | null
  /** null: the words set no condition. */
  readonly condition?: {
    readonly words: string
    /** Absent: a condition of the report's own. */
    readonly fact?: string
    readonly relation?: string
  } | null
  /** The words that show it, as they stand in the report: of several the nearest to `start`. */
  readonly words?: string
  /** UTF-16 offset in the report's text. */
  readonly start?: number
}

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
  | {
      readonly what: 'confirmation' | 'rejection'
      /** Id of the row, `<report>/<position id>`. */
      readonly row: string
    }
  | { readonly what: 'rereading'; readonly row: string; readonly reads: ReadsWanted }

/** How a decision is given. */
export interface DecisionGiven {
  /** Needed for all but confirmations, agreements and the undoing of one's own. */
  readonly reason: string
  /** Counts nothing until somebody else agrees. */
  readonly isProposed?: boolean
  /**
   * Instant of the newest decision that the person knew of: one made since about the same is not
   * decided over unseen, and the whole is refused. Absent: nobody asks.
   */
  readonly seen?: string
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

export type { ContradictionKind, Decided, DueItem, FeedGap }

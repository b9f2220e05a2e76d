// Items of an evaluation: texts with the statements that a careful reader finds, and those that a
// reader found.
import type { Spans } from '../../text/index.ts'

/** Who said what, as spans over the item's text. */
export interface FoundStatement {
  readonly cue: Spans
  /** Empty where nobody is named in the clause. */
  readonly source: Spans
  readonly content: Spans
  /**
   * Where the speaker of a clause without a source was last named; empty where that is not told.
   */
  readonly speaker: Spans
}

export interface GoldStatement extends FoundStatement {
  readonly form?: string
  readonly kind?: string
  /** Borderline: neither a miss nor a false alarm. */
  readonly isOptional: boolean
}

export interface GoldItem {
  readonly id: string
  readonly text: string
  readonly statements: readonly GoldStatement[]
  /** Language and day of publication, where the file gives them. */
  readonly lang?: string
  readonly publishedOn?: string
}

/** What a reader found in the items, by id; an id that is missing found nothing. */
export type Predictions = ReadonlyMap<string, readonly FoundStatement[]>

/**
 * A line of an evaluation file that can't be used; `cause` names the field, or says what failed.
 */
export interface ItemProblem {
  readonly file: string
  readonly line: number
  readonly cause: string
}

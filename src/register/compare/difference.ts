// What two views can differ in: a facet, a fact, the count of a group, a contradiction, an account.
import type { Answer } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { FoundContradiction } from '../view/found-contradictions.ts'
import type { FactWords } from '../view/known-fact.ts'
import type { Step } from '../word/later-word.ts'
import type { Cause } from './cause.ts'
import type { Side } from './side.ts'

export interface StepOnce {
  readonly day: string
  readonly step: Step
  readonly notRepeated: boolean
  readonly rows: readonly KeptPosition[]
}

/** restated: a new word leaves everything as it was. gone: no longer held, as if never said. */
export type CellDifferenceKind = 'came' | 'changed' | 'ended' | 'restated' | 'gone'

export interface CellDifference {
  readonly kind: CellDifferenceKind
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  readonly before?: Side
  readonly after?: Side
  /** What was heard in between, oldest first. */
  readonly steps: readonly StepOnce[]
  readonly causes: readonly Cause[]
}

export interface FactDifference {
  readonly fact: string
  readonly before: Answer
  readonly after: Answer
  readonly words?: FactWords
  readonly cause: Cause
}

/** The counts of a group's claim, each party by id. */
export interface GroupCount {
  readonly stated: number
  readonly named: readonly string[]
  readonly implied: readonly string[]
  readonly disputed: readonly string[]
  readonly left: readonly string[]
  readonly unaccounted: number
  readonly unit?: string
}

export interface GroupDifference {
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  readonly before?: GroupCount
  readonly after?: GroupCount
  readonly causes: readonly Cause[]
}

export interface ContradictionDifference {
  readonly kind: 'arose' | 'closed'
  readonly contradiction: FoundContradiction
}

/** A known word told again: nothing moved but how often it was told. */
export interface Retelling {
  readonly report: string
  readonly recordedAt: string
  readonly rows: readonly KeptPosition[]
}

/** A text met elsewhere, so many times more. */
export interface Recopied {
  readonly report: string
  readonly before: number
  readonly after: number
}

export interface Comparison {
  readonly cells: readonly CellDifference[]
  readonly facts: readonly FactDifference[]
  readonly groups: readonly GroupDifference[]
  readonly contradictions: readonly ContradictionDifference[]
  readonly retellings: readonly Retelling[]
  readonly recopied: readonly Recopied[]
}

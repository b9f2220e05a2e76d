// What a scenario asks about: one facet of a commitment with its stance, conditions and bindings.
import { type Condition, type FactCondition, type Polarity, polarityOf } from '../../model/index.ts'
import type { Outcome } from '../cell/outcome.ts'
import type { State } from '../cell/standing.ts'
import { isPromise } from '../word/hold.ts'

export interface Subject {
  /** The commitment's id. */
  readonly id: string
  readonly party: string
  readonly action: string
  readonly domains: readonly string[]
  readonly stance: Outcome['held']['stance']
  readonly polarity: Polarity
  readonly state: State
  /** ISO civil date from which what it waits for counts. */
  readonly since: string
  readonly conditions: readonly Condition[]
  /** Party id of the group's row that it stands under. */
  readonly under?: string
}

/** What is over, and what decides nothing, no hypothesis brings back. */
const SETTLED: readonly State[] = [
  'said-done',
  'fulfilled',
  'expired',
  'released',
  'replaced',
  'withdrawn',
  'broken',
  'disputed',
]

export function isSettled({ state }: Pick<Subject, 'state'>): boolean {
  return SETTLED.includes(state)
}

/**
 * Forecasts and possibilities that others voice are no word of the party: no scenario asks about
 * them.
 */
export function isWord({ stance }: Pick<Subject, 'stance'>): boolean {
  return stance !== 'expected' && stance !== 'mentioned'
}

export function subjectOf(outcome: Outcome, under: string | undefined): Subject {
  const { held, facet, state } = outcome
  const row = outcome.deciding[0]
  return {
    id: facet.commitment,
    party: row?.party ?? '',
    action: row?.action ?? '',
    domains: facet.domains,
    stance: held.stance,
    polarity: polarityOf(held.stance),
    state,
    since: held.since,
    conditions: held.conditions,
    ...(under === undefined ? {} : { under }),
  }
}

/**
 * A promise before a readiness before anything open before a refusal: what speaks for the
 * commitment.
 */
export function weight({ stance, polarity }: Subject): number {
  if (isPromise(stance)) return 3
  return polarity === 'for' ? 2 : polarity === 'open' ? 1 : 0
}

/** What a leaf's fact counts for in one evaluation. */
export type LeafValue = (leaf: FactCondition, subject: Subject) => 'yes' | 'no' | 'unknown'

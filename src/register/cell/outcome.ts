// What the register makes of one umbrella on a day: each facet weighed, with state, marks and
// counts.
import type { FactLine } from '../condition/fact-line.ts'
import type { KeptDecision } from '../decision/decided.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { When } from '../order.ts'
import type { Reference } from '../reference.ts'
import { type Counts, countsOf } from '../word/utterance.ts'
import { type FacetRows, facetRowsOf } from './facet-rows.ts'
import { type Mark, marksOf } from './mark.ts'
import { type State, stateOf } from './standing.ts'
import { type Weighing, weighFacet } from './weighing.ts'

/**
 * From where a view is computed: when, the facts known then, and how often texts were met
 * elsewhere.
 */
export interface Outlook {
  readonly when: When
  readonly reference: Reference
  readonly facts: FactLine
  readonly met: ReadonlyMap<string, number>
  /** Those that stand at that instant, oldest first, and those that wait for somebody to agree. */
  readonly decisions: readonly KeptDecision[]
  readonly proposed: readonly KeptDecision[]
}

export interface Outcome extends Weighing, Counts {
  readonly state: State
  readonly marks: readonly Mark[]
}

/** Requests of one facet: they stand beside its word and never move it. */
export interface Request extends Counts {
  readonly facet: FacetRows['facet']
  readonly rows: readonly KeptPosition[]
}

function outcomeOf(found: FacetRows, outlook: Outlook): Outcome | undefined {
  const weighing = weighFacet(found)
  if (weighing === undefined) return undefined
  const { reference, facts, when, met } = outlook
  const name = weighing.deciding[0]?.action ?? ''
  const action = reference.vocabulary.actions[name]
  const state = stateOf(weighing, action, facts, when.asOf)
  const grounds = { state, action, facts, asOf: when.asOf, registry: reference.parties }
  const isTold = (row: KeptPosition) => row.background && row.voice !== 'asked'
  const counted = [...weighing.deciding, ...found.rows.filter(isTold)]
  return { ...weighing, state, marks: marksOf(weighing, grounds), ...countsOf(counted, met) }
}

/** `rows` of one umbrella, in the register's order and cut to the view. */
export function outcomesOf(rows: readonly KeptPosition[], outlook: Outlook): readonly Outcome[] {
  return facetRowsOf(rows)
    .map((found) => outcomeOf(found, outlook))
    .filter((outcome) => outcome !== undefined)
}

export function requestsOf(rows: readonly KeptPosition[], outlook: Outlook): readonly Request[] {
  return facetRowsOf(rows)
    .map(({ facet, rows: said }) => ({
      facet,
      rows: said.filter((row) => row.voice === 'asked' && !row.background),
    }))
    .filter((request) => request.rows.length > 0)
    .map((request) => ({ ...request, ...countsOf(request.rows, outlook.met) }))
}

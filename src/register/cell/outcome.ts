// What the register makes of one umbrella on a day: each facet weighed, with state, marks and
// counts.
import type { FactLine } from '../condition/fact-line.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { verdictOn } from '../decision/verdict.ts'
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
  return { ...stateIn(weighing, outlook), ...countsOf(countedIn(weighing), outlook.met) }
}

/** The rows that a facet's counts are of. */
export function countedIn({ deciding, rows }: Weighing): readonly KeptPosition[] {
  return [...deciding, ...rows.filter((row) => row.background)]
}

/** What is weighed, with the state and the marks that it has on the day of the outlook. */
export function stateIn<T extends Weighing>(
  weighing: T,
  { reference, facts, when, decisions }: Outlook,
): T & Pick<Outcome, 'state' | 'marks'> {
  const action = reference.vocabulary.actions[weighing.deciding[0]?.action ?? '']
  const { facet, held } = weighing
  const verdict = verdictOn(facet.commitment, held, when.asOf, decisions)
  const state = verdict?.decided.verdict ?? stateOf(weighing, action, facts, when.asOf)
  const grounds = { state, action, facts, asOf: when.asOf, registry: reference.parties }
  return { ...weighing, state, marks: marksOf(weighing, grounds) }
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

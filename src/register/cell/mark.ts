// The marks beside a state: what a reader must know that no state says.
import { type ActionEntry, factsOf } from '../../model/index.ts'
import type { FactLine } from '../condition/fact-line.ts'
import { type PartyRegistry, partyEntry } from '../identity/party-registry.ts'
import { isForNow, isPromise } from '../word/hold.ts'
import { gateOn, type State } from './standing.ts'
import type { Weighing } from './weighing.ts'

export const MARKS = [
  'disputed',
  'weakened',
  'condition-not-repeated',
  'falls-if',
  'no-end-reported',
  'kept-so-far',
  'breach-reported',
  'by-previous-government',
  'worth-checking-again',
  'had-bound',
  'had-not-bound',
  'limit',
] as const
export type Mark = (typeof MARKS)[number]

/** A stance held "for now" is worth checking again after so many days without a new word. */
export const CHECK_AFTER_DAYS = 90

const DAY_MILLISECONDS = 86_400_000

/** Civil days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS)
}

export interface Grounds {
  readonly state: State
  readonly action: ActionEntry | undefined
  readonly facts: FactLine
  readonly asOf: string
  readonly registry: PartyRegistry
}

/** A promise of an earlier government that the present one has not taken up. */
function isOfPreviousGovernment({ held, voice }: Weighing, grounds: Grounds): boolean {
  const party = held.word.rows[0]?.party
  if (voice !== 'own' || party == null || held.last.day === '') return false
  const changes = partyEntry(grounds.registry, party)?.governmentsFrom ?? []
  return changes.some((day) => held.last.day < day && day <= grounds.asOf)
}

/**
 * Whether what is taken back had bound by then: a condition never met took nothing from anybody.
 */
function boundMark({ held }: Weighing, { facts }: Grounds): readonly Mark[] {
  const { promise, stance, word } = held
  if (stance !== 'withdrawn' || promise === undefined || word.day === '') return []
  return [gateOn(promise, facts, word.day) === 'yes' ? 'had-bound' : 'had-not-bound']
}

/** Marks in the order of MARKS. */
export function marksOf(weighing: Weighing, grounds: Grounds): readonly Mark[] {
  const { held, rows, opposite, facet } = weighing
  const { state, action, asOf, facts } = grounds
  const relations = new Set(
    held.conditions
      .flatMap(factsOf)
      .filter((leaf) => leaf.scope !== 'part' && facts.leafOn(leaf, held.since, asOf) !== 'yes')
      .map((leaf) => leaf.relation),
  )
  const isBinding = state === 'active' || state === 'underway' || state === 'conditional'
  const isWaiting = isForNow(held) && held.last.day !== ''
  const isBroken = facet.negated && isPromise(held.stance)
  const found: Record<Mark, boolean> = {
    disputed: weighing.isDenied || weighing.isContested,
    weakened: held.stance === 'deferred' && held.promise !== undefined,
    'condition-not-repeated': held.notRepeated,
    'falls-if': isBinding && relations.has('unless'),
    'no-end-reported': isBinding && relations.has('until'),
    'kept-so-far': action?.aspect === 'maintain' && held.stance === 'done',
    'breach-reported': isBroken && opposite.some((row) => isDone(row.position.stance)),
    'by-previous-government': isOfPreviousGovernment(weighing, grounds),
    'worth-checking-again': isWaiting && daysBetween(held.last.day, asOf) > CHECK_AFTER_DAYS,
    'had-bound': boundMark(weighing, grounds).includes('had-bound'),
    'had-not-bound': boundMark(weighing, grounds).includes('had-not-bound'),
    limit: rows.some((row) => row.limits !== undefined),
  }
  return MARKS.filter((mark) => found[mark])
}

function isDone(stance: string): boolean {
  return stance === 'underway' || stance === 'done'
}

// The life cycle: which state a weighed word is in on a day, by its stance, its facts and the
// calendar.
import type { ActionEntry, Window } from '../../model/index.ts'
import { polarityOf } from '../../model/index.ts'
import type { FactLine } from '../condition/fact-line.ts'
import { bearingLeaves, type LeafValues, weigh } from '../condition/gate.ts'
import { isPromise } from '../word/hold.ts'
import type { Held } from '../word/later-word.ts'
import { isConfirmed } from './deed.ts'
import type { Weighing } from './weighing.ts'

/**
 * Those after `withdrawn` are no states of a promise: a denied claim decides nothing, a request
 * binds nobody.
 */
export const STATES = [
  'considering',
  'undecided',
  'declined',
  'conditional',
  'active',
  'underway',
  'said-done',
  'fulfilled',
  'overdue',
  'lapsed',
  'suspended',
  'expired',
  'ended',
  'released',
  'replaced',
  'withdrawn',
  'broken',
  'disputed',
  'asked',
] as const
export type State = (typeof STATES)[number]

/**
 * The leaves as the register's own facts stand on a day; nothing is bound to another commitment.
 */
export function leavesOn(held: Held, facts: FactLine, day: string): LeafValues {
  return { value: (leaf) => facts.leafOn(leaf, held.since, day), isStrict: () => false }
}

/** Does the promise's gate hold on that day? yes where it has none. */
export function gateOn(held: Held, facts: FactLine, day: string) {
  return weigh(held.conditions, 'gate', 'for', leavesOn(held, facts, day)) ?? 'yes'
}

/** Only an exact window is ever over; a vague one stays vague. */
function isOver(window: Window | undefined, asOf: string): boolean {
  if (window === undefined || (window.kind !== 'day' && window.kind !== 'range')) return false
  const last = window.latest ?? (window.kind === 'day' ? window.earliest : undefined)
  return last !== undefined && last < asOf
}

function promiseState(
  { held }: Weighing,
  action: ActionEntry | undefined,
  facts: FactLine,
  asOf: string,
): State {
  const isKept = action?.aspect === 'maintain'
  const isPast = isOver(held.window, asOf)
  if (weigh(held.conditions, 'end', 'for', leavesOn(held, facts, asOf)) === 'yes') return 'ended'
  const late: State = isKept ? 'ended' : 'overdue'
  if (held.stance === 'underway' || held.stance === 'allocated') return isPast ? late : 'underway'
  const gate = gateOn(held, facts, asOf)
  if (gate === 'yes') return isPast ? late : 'active'
  const waitedFor = bearingLeaves(held.conditions, 'for').map((leaf) => leaf.fact)
  const bound = facts
    .turningDays(waitedFor, held.since, asOf)
    .some((day) => gateOn(held, facts, day) === 'yes')
  if (gate === 'no' && bound) return 'lapsed'
  return isPast ? 'expired' : 'conditional'
}

function doneState(weighing: Weighing, action: ActionEntry | undefined): State {
  // What must be kept up is never over because somebody did it once.
  if (action?.aspect === 'maintain') return 'active'
  return isConfirmed(weighing.rows) ? 'fulfilled' : 'said-done'
}

/** A refusal stands until its bar is met, and holds only where the fact that it hangs on is so. */
function refusalState(held: Held, facts: FactLine, asOf: string): State {
  const leaves = leavesOn(held, facts, asOf)
  const gate = weigh(held.conditions, 'gate', 'against', leaves) ?? 'yes'
  const bar = weigh(held.conditions, 'bar', 'against', leaves)
  return gate === 'yes' && bar !== 'yes' ? 'declined' : 'undecided'
}

/** `asOf` is an ISO civil date. */
export function stateOf(
  weighing: Weighing,
  action: ActionEntry | undefined,
  facts: FactLine,
  asOf: string,
): State {
  const { held, isDenied } = weighing
  if (isDenied) return 'disputed'
  if (held.stance === 'withdrawn' || held.stance === 'suspended') return held.stance
  if (held.stance === 'deferred') return 'undecided'
  if (polarityOf(held.stance) === 'against') return refusalState(held, facts, asOf)
  if (held.stance === 'done') return doneState(weighing, action)
  return isPromise(held.stance) ? promiseState(weighing, action, facts, asOf) : 'considering'
}

// What becomes of one word under given facts: never a promise from less than a promise.

import { factsOf } from '../../model/index.ts'
import type { LeafValues } from '../condition/gate.ts'
import { bearingLeaves, weigh } from '../condition/gate.ts'
import { isPromise } from '../word/hold.ts'
import { isSettled, type Subject } from './subject.ts'

export type ScenarioResult =
  | 'live'
  | 'dormant'
  | 'undetermined'
  | 'ended'
  | 'unaffected'
  | 'refusal-stands'
  | 'refusal-lapsed'
  | 'decision-pending'
  | 'decision-due'

function ofPromise({ conditions }: Subject, leaves: LeafValues): ScenarioResult {
  const end = weigh(conditions, 'end', 'for', leaves)
  if (end === 'yes') return 'ended'
  const gate = weigh(conditions, 'gate', 'for', leaves) ?? 'yes'
  if (gate === 'no') return 'dormant'
  return gate === 'unknown' || end === 'unknown' ? 'undetermined' : 'live'
}

/** "If F, we refuse" is no refusal while F is unknown: unknown is never shown as met. */
function ofRefusal({ conditions }: Subject, leaves: LeafValues): ScenarioResult {
  const gate = weigh(conditions, 'gate', 'against', leaves) ?? 'yes'
  const bar = weigh(conditions, 'bar', 'against', leaves)
  if (gate === 'no' || bar === 'yes') return 'refusal-lapsed'
  return gate === 'unknown' ? 'undetermined' : 'refusal-stands'
}

/** Below a promise, facts can only bring the day of decision: the party has the word. */
function ofDecision({ conditions, polarity }: Subject, leaves: LeafValues): ScenarioResult {
  const role = polarity === 'for' ? 'gate' : 'bar'
  return weigh(conditions, role, polarity, leaves) === 'yes' ? 'decision-due' : 'decision-pending'
}

function carriesNothing({ conditions, polarity }: Subject): boolean {
  const isRegardless = conditions
    .flatMap(factsOf)
    .some((leaf) => leaf.scope !== 'part' && leaf.relation === 'regardless')
  return !isRegardless && bearingLeaves(conditions, polarity).length === 0
}

/** The result of one subject when its leaves have these values. */
export function resultOf(subject: Subject, leaves: LeafValues): ScenarioResult {
  const { stance, state, polarity, conditions } = subject
  if (state === 'ended') return 'ended'
  if (isSettled(subject) || carriesNothing(subject)) return 'unaffected'
  if (isPromise(stance)) return ofPromise(subject, leaves)
  if (stance === 'declined') return ofRefusal(subject, leaves)
  // Only "regardless": there is no fact that could bring a decision.
  if (bearingLeaves(conditions, polarity).length === 0) return 'unaffected'
  return ofDecision(subject, leaves)
}

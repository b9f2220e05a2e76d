// Facts and commitments that hang on each other, resolved from all-unknown to the least fixed
// point.
import type { Answer, FactCondition } from '../../model/index.ts'
import { factsOf } from '../../model/index.ts'
import type { State } from '../cell/standing.ts'
import type { LeafValues } from '../condition/gate.ts'
import { weigh } from '../condition/gate.ts'
import { isPromise } from '../word/hold.ts'
import { type Binding, bindingOf, boundValue } from './binding.ts'
import { resultOf } from './result.ts'
import { isSettled, type Subject, weight } from './subject.ts'

/** Leaf values before any binding: hypothesis, register or time line. */
export type FreeValue = (leaf: FactCondition, subject: Subject) => Answer

export interface Resolution {
  leavesOf(subject: Subject): LeafValues
  /** The binding of a fact whose commitment is among the subjects. */
  bindingOf(fact: string): Binding | undefined
}

/** The subject that speaks for each commitment. */
export function speaking(subjects: readonly Subject[]): ReadonlyMap<string, Subject> {
  const map = new Map<string, Subject>()
  for (const subject of subjects) {
    const other = map.get(subject.id)
    if (other === undefined || weight(subject) > weight(other)) map.set(subject.id, subject)
  }
  return map
}

/**
 * The state that a commitment has under these leaves; undefined while what it waits for is
 * unknown.
 */
function stateUnder(subject: Subject, leaves: LeafValues): State | undefined {
  const { stance, state, conditions } = subject
  if (isSettled(subject) || stance === 'suspended') return state
  if (stance === 'declined') {
    const bar = weigh(conditions, 'bar', 'against', leaves)
    const isOpen = bar === 'unknown' && barLeaves(subject).some((leaf) => leaves.isStrict(leaf))
    if (isOpen) return undefined
  }
  const result = resultOf(subject, leaves)
  if (result === 'undetermined') return undefined
  if (result === 'refusal-lapsed') return 'undecided'
  if (result === 'refusal-stands') return 'declined'
  if (!isPromise(stance)) return state
  if (result === 'ended') return 'ended'
  if (result === 'dormant') return 'conditional'
  return stance === 'underway' || stance === 'allocated' ? 'underway' : 'active'
}

function barLeaves(subject: Subject): readonly FactCondition[] {
  return subject.conditions.flatMap(factsOf)
}

/**
 * Kripke and Kleene: bound facts start unknown and only ever become known, so that the order in
 * which
 * commitments are taken does not matter and those that wait for each other stay open. A fact that
 * the
 * scenario sets (`isSet`) is not asked of its commitment.
 */
export function resolve(
  subjects: readonly Subject[],
  free: FreeValue,
  listed: readonly Binding[],
  isSet: (fact: string) => boolean,
): Resolution {
  const speakers = speaking(subjects)
  const bindings = new Map<string, Binding>()
  for (const leaf of subjects.flatMap((subject) => subject.conditions.flatMap(factsOf))) {
    const binding = isSet(leaf.fact) ? undefined : bindingOf(leaf.fact, listed)
    if (binding !== undefined && speakers.has(binding.commitment)) bindings.set(leaf.fact, binding)
  }
  const values = new Map<string, Answer>()
  const leavesOf = (subject: Subject): LeafValues => ({
    value: (leaf) =>
      bindings.has(leaf.fact) ? (values.get(leaf.fact) ?? 'unknown') : free(leaf, subject),
    isStrict: (leaf) => bindings.has(leaf.fact),
  })
  let isChanged = true
  while (isChanged) {
    isChanged = false
    for (const [fact, binding] of bindings) {
      if (values.has(fact)) continue
      const subject = speakers.get(binding.commitment)
      const state = subject && stateUnder(subject, leavesOf(subject))
      const value = boundValue(binding, state)
      if (value === 'unknown') continue
      values.set(fact, value)
      isChanged = true
    }
  }
  return { leavesOf, bindingOf: (fact) => bindings.get(fact) }
}

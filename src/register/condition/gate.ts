// Conditions weighed in one place: what gates a promise, what ends it, what bars a decision.
import {
  type Answer,
  type Condition,
  type FactCondition,
  factsOf,
  type Polarity,
} from '../../model/index.ts'
import { allOf, anyOf, not } from './kleene.ts'

/** The value that a leaf's fact counts for; `isStrict` where an unknown must not pass for a no. */
export interface LeafValues {
  value(leaf: FactCondition): Answer
  isStrict(leaf: FactCondition): boolean
}

export type Role = 'gate' | 'end' | 'bar' | 'none'

const BARRING: readonly FactCondition['relation'][] = [
  'after',
  'when',
  'until',
  'unless',
  'depends-on',
]

/**
 * What a leaf does to a word of this polarity. A promise hangs on its facts whatever scope was
 * read;
 * against or open, "before" and "until" bar, and only "if F, we refuse" gates a refusal.
 */
export function roleOf(leaf: FactCondition, polarity: Polarity): Role {
  if (leaf.scope === 'part' || leaf.relation === 'regardless') return 'none'
  if (polarity === 'for') return leaf.relation === 'until' ? 'end' : 'gate'
  if (leaf.scope === 'bar' || polarity === 'open') return 'bar'
  return BARRING.includes(leaf.relation) ? 'bar' : 'gate'
}

function weighLeaf(leaf: FactCondition, role: Role, leaves: LeafValues): Answer {
  const value = leaves.value(leaf)
  // A question is settled once it is answered, whichever way.
  if (role === 'bar') return leaf.relation === 'depends-on' && value === 'no' ? 'yes' : value
  // Until an end is reported, there is none.
  if (role === 'end') return value === 'unknown' && !leaves.isStrict(leaf) ? 'no' : value
  if (leaf.relation !== 'unless') return value
  // "Unless F" binds until F is known to be so: the mark "falls if" says the rest.
  return value === 'unknown' && !leaves.isStrict(leaf) ? 'yes' : not(value)
}

/** undefined: nothing in this tree plays the role. */
function weighTree(
  condition: Condition,
  role: Role,
  polarity: Polarity,
  leaves: LeafValues,
): Answer | undefined {
  if (condition.kind === 'fact')
    return roleOf(condition, polarity) === role ? weighLeaf(condition, role, leaves) : undefined
  if (condition.kind === 'not') {
    const inner = weighTree(condition.of, role, polarity, leaves)
    return inner === undefined ? undefined : not(inner)
  }
  const parts = condition.of
    .map((part) => weighTree(part, role, polarity, leaves))
    .filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return condition.kind === 'all' ? allOf(parts) : anyOf(parts)
}

/** The conjuncts of one word under one role; undefined where none plays it. */
export function weigh(
  conditions: readonly Condition[],
  role: Role,
  polarity: Polarity,
  leaves: LeafValues,
): Answer | undefined {
  return weighTree({ kind: 'all', of: conditions }, role, polarity, leaves)
}

/**
 * The leaves that can change what becomes of a word: all but parts of the deed and "regardless".
 */
export function bearingLeaves(
  conditions: readonly Condition[],
  polarity: Polarity,
): readonly FactCondition[] {
  return conditions.flatMap(factsOf).filter((leaf) => roleOf(leaf, polarity) !== 'none')
}

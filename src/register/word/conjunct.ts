// Conditions as a list of conjuncts: joined, lifted and carried from an earlier word to a later
// one.
import { type Condition, factsOf } from '../../model/index.ts'

/** The fact of "unconditionally", `regardless`: it lifts every condition. */
export const ANYTHING = 'anything'

/** The parts that must all hold, from left to right. */
export function conjunctsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return []
  return condition.kind === 'all' ? condition.of.flatMap(conjunctsOf) : [condition]
}

/** The same demand in other words is the same: evidence does not count. */
function demandOf(condition: Condition): string {
  return JSON.stringify(condition, (key, value) => (key === 'evidence' ? undefined : value))
}

/** All conjuncts of several words, each demand once, the first wording kept. */
export function joinConjuncts(conditions: readonly (Condition | undefined)[]) {
  const demands = new Map<string, Condition>()
  for (const conjunct of conditions.flatMap(conjunctsOf)) {
    const demand = demandOf(conjunct)
    if (!demands.has(demand)) demands.set(demand, conjunct)
  }
  return [...demands.values()]
}

/** One tree again; undefined for no conjunct. */
export function conditionOf(conjuncts: readonly Condition[]): Condition | undefined {
  return conjuncts.length > 1 ? { kind: 'all', of: conjuncts } : conjuncts[0]
}

function leaves(conditions: readonly Condition[]) {
  return conditions.flatMap(factsOf)
}

/** What is left of a condition when some facts no longer matter; undefined when nothing is. */
function without(condition: Condition, lifted: ReadonlySet<string>): Condition | undefined {
  if (condition.kind === 'fact') return lifted.has(condition.fact) ? undefined : condition
  if (condition.kind === 'not') {
    return without(condition.of, lifted) === undefined ? undefined : condition
  }
  const kept = condition.of.map((part) => without(part, lifted))
  // One alternative that no longer matters satisfies the whole choice.
  if (condition.kind === 'any' && kept.includes(undefined)) return undefined
  const parts = kept.filter((part) => part !== undefined)
  return parts.length > 1 ? { kind: condition.kind, of: parts } : parts[0]
}

export interface Carried {
  readonly conditions: readonly Condition[]
  /** True where an earlier condition stays though the later word is silent about it. */
  readonly notRepeated: boolean
}

/**
 * What a later word of the same polarity leaves of the earlier conditions: all of them, but those
 * lifted in words ("even without", "unconditionally") and those whose facts it speaks of anew.
 */
export function carryConditions(
  earlier: readonly Condition[],
  later: readonly Condition[],
): Carried {
  const named = leaves(later)
  const lifting = named.filter((leaf) => leaf.relation === 'regardless').map((leaf) => leaf.fact)
  const isBare = lifting.includes(ANYTHING)
  const repeated = new Set(named.map((leaf) => leaf.fact))
  const kept = isBare
    ? []
    : earlier.filter((conjunct) => {
        const facts = leaves([conjunct])
        return !facts.every(({ fact }) => repeated.has(fact))
      })
  const standing = kept
    .map((conjunct) => without(conjunct, new Set(lifting)))
    .filter((conjunct) => conjunct !== undefined)
  const conditions = joinConjuncts([...later, ...standing])
  const gating = leaves(standing).some(
    ({ scope, relation }) => scope !== 'part' && relation !== 'regardless',
  )
  return { conditions, notRepeated: gating }
}

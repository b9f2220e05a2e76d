// Conditions: a tree of all, any and not over facts, each fact with a relation, a scope and its
// words.
import type { Spans } from '../text/index.ts'

export type Relation =
  | 'if'
  | 'unless'
  | 'when'
  | 'after'
  | 'until'
  | 'depends-on'
  | 'in-exchange-for'
  | 'within'
  | 'regardless'

/**
 * gate: the promise hangs on it; bar: a refusal stands until it; part: it belongs to the deed and
 * gates nothing.
 */
export type Scope = 'gate' | 'bar' | 'part'

export interface FactCondition {
  readonly kind: 'fact'
  /**
   * `predicate(argument,argument)` of the vocabulary, or `said:<report>/<start>` for a private
   * fact.
   */
  readonly fact: string
  readonly relation: Relation
  readonly scope: Scope
  readonly evidence: { readonly spans: Spans }
}

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | FactCondition

/** Every fact leaf of a condition, from left to right. */
export function factsOf(condition: Condition | undefined): readonly FactCondition[] {
  if (condition === undefined) return []
  if (condition.kind === 'fact') return [condition]
  if (condition.kind === 'not') return factsOf(condition.of)
  return condition.of.flatMap(factsOf)
}

/** The same tree with each leaf changed; the very same one where no leaf is. */
export function mapFacts(
  condition: Condition,
  change: (leaf: FactCondition) => FactCondition,
): Condition {
  if (condition.kind === 'fact') return change(condition)
  if (condition.kind === 'not') {
    const of = mapFacts(condition.of, change)
    return of === condition.of ? condition : { ...condition, of }
  }
  const of = condition.of.map((one) => mapFacts(one, change))
  return of.every((one, at) => one === condition.of[at]) ? condition : { ...condition, of }
}

// The question that an address asks: facts assumed yes, no or unknown, and the shortest address
// that asks the same.
import type { Answer } from '../../model/index.ts'
import type { WhatIf } from '../../service/contract/index.ts'
import { predicateOf } from '../words/fact.ts'

export const ANSWERS = ['yes', 'no', 'unknown'] as const

const OTHERS = new Set(['as-of', 'known-at', 'unsettled', 'find'])

export type KnownFact = WhatIf['known'][number]

/** Facts of an address; what is neither yes, no nor unknown assumes nothing. */
export function assumedIn(query: Readonly<Record<string, string>>): Record<string, Answer> {
  const facts = Object.entries(query).flatMap(([key, value]) => {
    const answer = ANSWERS.find((one) => one === value)
    return OTHERS.has(key) || answer === undefined ? [] : [[key, answer] as const]
  })
  return Object.fromEntries(facts)
}

/** How an address names a fact: its predicate where only one fact has it. */
export function shortName(fact: string, known: readonly KnownFact[]): string {
  const predicate = predicateOf(fact)
  if (predicate === undefined) return fact
  const alike = known.filter((one) => predicateOf(one.fact) === predicate)
  return alike.length <= 1 ? predicate : fact
}

/** What is assumed of a known fact, whichever of its names the address used. */
export function assumedOf(fact: string, scenario: WhatIf): Answer | undefined {
  return scenario.facts[fact] ?? scenario.facts[shortName(fact, scenario.known)]
}

/** Known facts of which something else is assumed than the register has. */
export function suppositions(scenario: WhatIf): readonly { known: KnownFact; assumed: Answer }[] {
  return scenario.known.flatMap((known) => {
    const assumed = assumedOf(known.fact, scenario)
    return assumed === undefined || assumed === known.value ? [] : [{ known, assumed }]
  })
}

/**
 * The query that says the same in the fewest words: what the register has anyway is not assumed.
 */
export function shortestQuery(
  scenario: WhatIf,
  query: Readonly<Record<string, string>>,
): Record<string, string> {
  const rest = Object.entries(query).filter(([key, value]) => OTHERS.has(key) && value !== '')
  const assumed = suppositions(scenario).map(
    ({ known, assumed: answer }) => [shortName(known.fact, scenario.known), answer] as const,
  )
  return { ...Object.fromEntries(assumed), ...Object.fromEntries(rest) }
}

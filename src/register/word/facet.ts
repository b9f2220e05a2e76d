// Facets: what may have a word of its own within one umbrella: instrument, domain, doing or not
// doing.

import { polarityOf } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'

export interface Facet {
  readonly commitment: string
  readonly negated: boolean
  /** Sorted; empty where no domain is said. */
  readonly domains: readonly string[]
  /** any: one cell across the domains, counted in none of them. */
  readonly isAny: boolean
}

/**
 * "By land and sea" is a word about each; "by land, sea or air" is one word about none alone. A
 * refusal of either form refuses each.
 */
export function facetsOf(row: KeptPosition): readonly Facet[] {
  if (row.commitment === null) return []
  const { domains = [], domainMode, negated, stance } = row.position
  const facet = { commitment: row.commitment, negated: negated === true }
  const sorted = [...new Set(domains)].sort(compareText)
  const isRefusal = polarityOf(stance) === 'against'
  if (sorted.length === 0) return [{ ...facet, domains: [], isAny: false }]
  if (domainMode === 'any' && sorted.length > 1 && !isRefusal)
    return [{ ...facet, domains: sorted, isAny: true }]
  return sorted.map((domain) => ({ ...facet, domains: [domain], isAny: false }))
}

export function facetKey({ commitment, negated, domains, isAny }: Facet): string {
  return [commitment, negated ? 'not' : '', isAny ? 'any' : '', ...domains].join('|')
}

/**
 * Does a word said of the wider facet also speak of the narrower one? A refusal or a deferral that
 * names no domain and no instrument speaks of all of them; a promise does not.
 */
export function covers(wider: Facet, narrower: Facet, row: KeptPosition): boolean {
  if (wider.negated !== narrower.negated) return false
  if (polarityOf(row.position.stance) !== 'against' && row.position.stance !== 'deferred')
    return false
  const isWiderDomain = wider.domains.length === 0
  const isSameDomain = wider.domains.join() === narrower.domains.join()
  const isUmbrella = wider.commitment === row.family
  if (!isUmbrella && wider.commitment !== narrower.commitment) return false
  return (isWiderDomain || isSameDomain) && facetKey(wider) !== facetKey(narrower)
}

/** Two rows speak of one thing where a facet is shared, or where one says no domain. */
export function meet(a: KeptPosition, b: KeptPosition): boolean {
  const first = facetsOf(a)
  const second = facetsOf(b)
  return first.some((facet) =>
    second.some(
      (other) =>
        facet.commitment === other.commitment &&
        facet.isAny === other.isAny &&
        facet.domains.join() === other.domains.join(),
    ),
  )
}

// Sorts the rows of one umbrella into its facets, each with the wider words that speak of it too.
import type { KeptPosition } from '../identity/kept-position.ts'
import { covers, type Facet, facetKey, facetsOf } from '../word/facet.ts'
import { isPromise } from '../word/hold.ts'

export interface FacetRows {
  readonly facet: Facet
  /** Said of this very facet. */
  readonly rows: readonly KeptPosition[]
  /** Refusals and deferrals said of a wider one. */
  readonly covering: readonly KeptPosition[]
  /** Promises of the opposite: to do what this facet promises not to do, or the other way round. */
  readonly opposite: readonly KeptPosition[]
}

function momentOf({ voice, saidToOn }: KeptPosition): string {
  return `${voice} ${saidToOn}`
}

/**
 * Facets in the order in which they are first spoken of. A wider word of a day on which the facet
 * has
 * its own word does not speak of it: "no troops, but two ships" leaves the ships alone.
 */
export function facetRowsOf(rows: readonly KeptPosition[]): readonly FacetRows[] {
  const facets = new Map<string, { facet: Facet; rows: KeptPosition[] }>()
  const spoken = rows.map((row) => ({ row, facets: facetsOf(row) }))
  for (const { row, facets: own } of spoken) {
    for (const facet of own) {
      const key = facetKey(facet)
      const found = facets.get(key) ?? { facet, rows: [] }
      found.rows.push(row)
      facets.set(key, found)
    }
  }
  return [...facets.values()].map(({ facet, rows: specific }): FacetRows => {
    const isWord = (row: KeptPosition) => row.position.denies !== true && row.voice !== 'asked'
    const moments = new Set(specific.map(momentOf))
    const wider = spoken.filter(({ row, facets: own }) => {
      if (!isWord(row) || !own.some((of) => covers(of, facet, row))) return false
      return !moments.has(momentOf(row))
    })
    const opposite = facets.get(facetKey({ ...facet, negated: !facet.negated }))?.rows ?? []
    return {
      facet,
      rows: specific,
      covering: [...new Set(wider.map(({ row }) => row))],
      opposite: opposite.filter((row) => isWord(row) && isPromise(row.position.stance)),
    }
  })
}

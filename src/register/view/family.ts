// Groups the rows of a view by umbrella and by party, and counts each group's claim among its
// peers.
import type { Outlook } from '../cell/outcome.ts'
import { type Collective, collectiveOf } from '../claim/collective.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import { partiesApart } from '../contradiction/party.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { cellsFrom, type FacetCell, type WeighedFamily, weighFamily } from './cell.ts'

export interface Family extends WeighedFamily {
  readonly id: string
  readonly party: string
  readonly action: string
  readonly object?: string
  readonly collective?: Collective
}

/** What decides who may be counted among whom: what is done, and to whom or where. */
export function deedOf({ action, object }: Pick<KeptPosition, 'action' | 'object'>): string {
  return `${action} ${object ?? ''}`
}

/** Every umbrella of the rows, by id; a group's claim is counted among all on the same deed. */
export function familiesOf(rows: readonly KeptPosition[], outlook: Outlook): readonly Family[] {
  const owed = rows.filter((row) => row.family !== null)
  const weighed = [...gather(owed, (row) => row.family ?? '')].map(([id, of]) => {
    const first = of[0] as KeptPosition
    const { action, object, party } = first
    const known = object === undefined ? {} : { object }
    return { id, party: party ?? '', action, ...known, ...weighFamily(of, outlook) }
  })
  const peers = gather(weighed, deedOf)
  const stray = [...peers].map(
    ([deed, of]) => [deed, partiesApart(of.flatMap((peer) => peer.rows))] as const,
  )
  const apart = new Map(stray.filter(([, found]) => found.length > 0))
  return weighed
    .map((family) => withCollective(family, peers.get(deedOf(family)) ?? [], outlook))
    .map((family) => withStrayTellings(family, apart.get(deedOf(family)) ?? []))
    .sort((a, b) => compareText(a.id, b.id))
}

/** One utterance that two near copies tell of two parties stands in the families of both. */
function withStrayTellings(family: Family, apart: readonly Contradiction[]): Family {
  if (apart.length === 0) return family
  const ids = new Set(family.rows.map((row) => row.id))
  const found = apart.filter(({ between }) => between.some((id) => ids.has(id)))
  if (found.length === 0) return family
  const touched = new Set(found.flatMap(({ between }) => between))
  const contradictions = [...family.contradictions, ...found]
  const isTouched = ({ outcome }: FacetCell) =>
    outcome?.rows.some((row) => touched.has(row.id)) === true
  return { ...family, contradictions, ...contradicted(family.facets, isTouched) }
}

function contradicted(facets: readonly FacetCell[], isTouched: (facet: FacetCell) => boolean) {
  const marked = facets.map((facet) =>
    isTouched(facet) ? { ...facet, cell: { ...facet.cell, contradicted: true } } : facet,
  )
  return { facets: marked, cells: cellsFrom(marked) }
}

function withCollective(family: Family, peers: readonly Family[], { reference }: Outlook): Family {
  const collective = collectiveOf(
    family.rows,
    peers.flatMap((peer) => peer.rows),
    peers.flatMap((peer) => peer.outcomes),
    reference.parties,
  )
  if (collective === undefined) return family
  const { overCount } = collective
  if (overCount === undefined) return { ...family, collective }
  return {
    ...family,
    collective,
    contradictions: [...family.contradictions, overCount],
    ...contradicted(family.facets, ({ cell }) => cell.voice !== 'asked' && !cell.negated),
  }
}

/** Families that stand in one row of the board, by party. */
export function byParty(families: readonly Family[]): ReadonlyMap<string, readonly Family[]> {
  return gather(families, (family) => family.party)
}

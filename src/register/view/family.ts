// Groups the rows of a view by umbrella and by party, and counts each group's claim among its
// peers.
import type { Outlook } from '../cell/outcome.ts'
import { type Collective, collectiveOf } from '../claim/collective.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import { partiesApart } from '../contradiction/party.ts'
import { withAgreed } from '../contradiction/settled.ts'
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
  const stray = [...peers].map(([deed, of]) => {
    const among = of.flatMap((peer) => peer.rows)
    return [deed, settle(partiesApart(among), among, outlook)] as const
  })
  const apart = new Map(stray.filter(([, found]) => found.length > 0))
  return weighed
    .map((family) => withCollective(family, peers.get(deedOf(family)) ?? [], outlook))
    .map((family) => withStrayTellings(family, apart.get(deedOf(family)) ?? []))
    .sort((a, b) => compareText(a.id, b.id))
}

function settle(
  found: readonly Contradiction[],
  rows: readonly KeptPosition[],
  { when, decisions }: Outlook,
): readonly Contradiction[] {
  return when.isUnsettled === true ? found : withAgreed(found, rows, decisions)
}

/** One utterance that two near copies tell of two parties stands in the families of both. */
function withStrayTellings(family: Family, apart: readonly Contradiction[]): Family {
  if (apart.length === 0) return family
  const ids = new Set(family.rows.map((row) => row.id))
  const found = apart.filter(({ between }) => between.some((id) => ids.has(id)))
  if (found.length === 0) return family
  const open = found.filter(({ isOpen }) => isOpen)
  const touched = new Set(open.flatMap(({ between }) => between))
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

function withCollective(family: Family, peers: readonly Family[], outlook: Outlook): Family {
  const among = peers.flatMap((peer) => peer.rows)
  const outcomes = peers.flatMap((peer) => peer.outcomes)
  const collective = collectiveOf(family.rows, among, outcomes, outlook.reference.parties)
  if (collective === undefined) return family
  const { overCount } = collective
  if (overCount === undefined) return { ...family, collective }
  const found = settle([overCount], among, outlook)
  const isOpen = found.some((one) => one.isOpen)
  return {
    ...family,
    collective,
    contradictions: [...family.contradictions, ...found],
    ...contradicted(family.facets, ({ cell }) => isOpen && cell.voice !== 'asked' && !cell.negated),
  }
}

/** Families that stand in one row of the board, by party. */
export function byParty(families: readonly Family[]): ReadonlyMap<string, readonly Family[]> {
  return gather(families, (family) => family.party)
}

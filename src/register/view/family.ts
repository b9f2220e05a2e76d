// Groups the rows of a view by umbrella and by party, and counts each group's claim among its
// peers.
import type { Outlook } from '../cell/outcome.ts'
import { type Collective, collectiveOf } from '../claim/collective.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { type WeighedFamily, weighFamily } from './cell.ts'

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
  return weighed
    .map((family) => withCollective(family, peers.get(deedOf(family)) ?? [], outlook))
    .sort((a, b) => compareText(a.id, b.id))
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
    cells: family.cells.map((cell) =>
      cell.voice === 'asked' || cell.negated ? cell : { ...cell, contradicted: true },
    ),
  }
}

/** Families that stand in one row of the board, by party. */
export function byParty(families: readonly Family[]): ReadonlyMap<string, readonly Family[]> {
  return gather(families, (family) => family.party)
}

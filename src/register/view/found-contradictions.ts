// Every contradiction of a view, each once, with the two rows that it stands between.
import type { Contradiction } from '../contradiction/contradiction.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { type Family, familiesOf } from './family.ts'
import type { View } from './outlook.ts'

export interface FoundContradiction extends Contradiction {
  /** Kind and both rows: the same pair has the same id in every view. */
  readonly id: string
  /** The commitment that the earlier row belongs to. */
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  /** The earlier one first. */
  readonly rows: readonly [KeptPosition, KeptPosition]
}

export function contradictionId({ kind, between }: Pick<Contradiction, 'kind' | 'between'>) {
  return [kind, ...between].join(':')
}

/** Open ones first, then by the day from which both sides stand, the latest first. */
export function contradictionsIn({ outlook, rows }: View): readonly FoundContradiction[] {
  return contradictionsAmong(familiesOf(rows, outlook))
}

/** The same for families that somebody already has. */
export function contradictionsAmong(families: readonly Family[]): readonly FoundContradiction[] {
  const byId = new Map(families.flatMap((family) => family.rows.map((row) => [row.id, row])))
  const once = new Map<string, FoundContradiction>()
  for (const one of families.flatMap((family) => family.contradictions)) {
    const [first, second] = one.between.map((id) => byId.get(id))
    const id = contradictionId(one)
    if (first?.commitment == null || second === undefined || once.has(id)) continue
    const { commitment, party, action, object } = first
    const known = object === undefined ? {} : { object }
    const about = { commitment, party: party ?? '', action, ...known }
    once.set(id, { ...one, ...about, id, rows: [first, second] })
  }
  return [...once.values()].sort(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) ||
      compareText(b.sinceOn, a.sinceOn) ||
      compareText(a.id, b.id),
  )
}

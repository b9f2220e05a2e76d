// The sizes that groups are known by, so that a page can name "26 states" in its own language.
import { deedOf, familiesOf } from './family.ts'
import type { View } from './outlook.ts'

export interface KnownSize {
  readonly statedSize: number
  readonly sizeUnit?: string
}

/** By party id, for those of `parties` whose size somebody stated. */
export function sizesIn(
  { outlook, rows }: View,
  parties: ReadonlySet<string>,
): Readonly<Record<string, KnownSize>> {
  const sized = rows.filter((row) => row.stated !== undefined && parties.has(row.party ?? ''))
  const deeds = new Set(sized.map(deedOf))
  const peers = rows.filter((row) => deeds.has(deedOf(row)))
  const known: Record<string, KnownSize> = {}
  for (const { party, collective } of familiesOf(peers, outlook)) {
    if (collective?.isStated !== true || !parties.has(party)) continue
    const { stated, sizeUnit } = collective
    known[party] = { statedSize: stated, ...(sizeUnit === undefined ? {} : { sizeUnit }) }
  }
  return known
}

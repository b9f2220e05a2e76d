// How the count behind a group's claim moved: who was named, who left, how many nobody names.
import type { Collective } from '../claim/collective.ts'
import type { Family } from '../view/family.ts'
import type { View } from '../view/outlook.ts'
import { type Cause, familiesAmong, isNewWord, rowsSince, stagesOf } from './cause.ts'
import type { GroupCount, GroupDifference } from './difference.ts'

function countOf(collective: Collective | undefined): GroupCount | undefined {
  if (collective === undefined) return undefined
  const { stated, named, implied, disputed, left, unaccounted, sizeUnit } = collective
  const unit = sizeUnit === undefined ? {} : { unit: sizeUnit }
  return { stated, named, implied, disputed, left, unaccounted, ...unit }
}

function key(family: Family | undefined): string {
  return JSON.stringify(countOf(family?.collective) ?? null)
}

/** Parties whose place in the count is another one than before. */
function movedParties(before: GroupCount | undefined, after: GroupCount | undefined) {
  const places = (count: GroupCount | undefined) =>
    new Map(
      (['named', 'implied', 'disputed', 'left'] as const).flatMap((place) =>
        (count?.[place] ?? []).map((party) => [party, place] as const),
      ),
    )
  const [was, now] = [places(before), places(after)]
  return [...new Set([...was.keys(), ...now.keys()])].filter((of) => was.get(of) !== now.get(of))
}

/** By commitment; `deeds` are those whose families differ. */
export function groupDifferences(
  before: View,
  after: View,
  deeds: ReadonlySet<string>,
): readonly GroupDifference[] {
  const byId = (view: View) =>
    new Map(familiesAmong(view, deeds).map((family) => [family.id, family]))
  const first = byId(before)
  const steps = stagesOf(before, after).map(({ kind, view }) => ({ kind, families: byId(view) }))
  const last = steps.at(-1)?.families ?? first
  const news = rowsSince(after.rows, before.rows)
  return [...new Set([...first.keys(), ...last.keys()])].sort().flatMap((id) => {
    const [was, now] = [first.get(id), last.get(id)]
    if (key(was) === key(now)) return []
    const counts = [countOf(was?.collective), countOf(now?.collective)] as const
    const moved = new Set(movedParties(...counts))
    const family = (now ?? was) as Family
    const causes: Cause[] = []
    let earlier = was
    for (const { kind, families } of steps) {
      const next = families.get(id)
      if (key(earlier) !== key(next)) {
        const isOf = kind === 'word' || kind === 'knowledge'
        const rows = news.filter(
          (row) =>
            isOf &&
            row.action === family.action &&
            row.object === family.object &&
            (row.family === id || moved.has(row.party ?? '')) &&
            isNewWord(row, before) === (kind === 'word'),
        )
        const recordedAt = rows
          .map((row) => row.recordedAt)
          .sort()
          .at(-1)
        const on = rows
          .map((row) => row.saidToOn ?? '')
          .sort()
          .at(-1)
        const known = recordedAt === undefined ? {} : { recordedAt }
        causes.push({ kind, on: on ?? after.outlook.when.asOf, ...known, rows, facts: [] })
      }
      earlier = next
    }
    const [one, other] = counts
    return [
      {
        commitment: id,
        party: family.party,
        action: family.action,
        ...(family.object === undefined ? {} : { object: family.object }),
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other }),
        causes,
      },
    ]
  })
}

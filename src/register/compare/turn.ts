// The day on which the calendar alone changed what a view shows of one facet.
import type { KeptPosition } from '../identity/kept-position.ts'
import { weighFamily } from '../view/cell.ts'
import type { View } from '../view/outlook.ts'
import { facesOf, sideKey } from './side.ts'

const DAY_MILLISECONDS = 86_400_000

function dayBetween(from: string, to: string): string | undefined {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const days = Math.round((last - first) / DAY_MILLISECONDS)
  if (!(days > 1)) return undefined
  const middle = new Date(first + Math.floor(days / 2) * DAY_MILLISECONDS)
  return middle.toISOString().slice(0, from.length)
}

/** What a facet shows on a day, with the rows and facts of a view. */
function shownOn(rows: readonly KeptPosition[], view: View, key: string, asOf: string): string {
  const outlook = { ...view.outlook, when: { ...view.outlook.when, asOf } }
  const of = rows[0]
  if (of === undefined) return ''
  const weighed = weighFamily(rows, outlook)
  const { family, party, action } = of
  const bare = { id: family ?? '', party: party ?? '', action, ...weighed }
  return sideKey(facesOf([bare]).get(key))
}

/**
 * The first day of `from..to` from which the facet shows what it shows at the end, by halving: one
 * turn is looked for, and of several the last one that halving meets.
 */
export function turningDay(
  rows: readonly KeptPosition[],
  view: View,
  key: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const wanted = shownOn(rows, view, key, to)
  let [first, last] = [from, to]
  for (;;) {
    const middle = dayBetween(first, last)
    if (middle === undefined) return last
    if (shownOn(rows, view, key, middle) === wanted) last = middle
    else first = middle
  }
}

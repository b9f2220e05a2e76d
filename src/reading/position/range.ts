// Ranges: what stands between two tokens, found by halving instead of looking at everything.

interface Placed {
  readonly from: number
  readonly to: number
}

/** How many of the items, in order of place and not overlapping, end at or before a token. */
export function countEnded(items: readonly Placed[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Placed).to <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that stand whole in tokens `[from, to)`. */
export function inside<Item extends Placed>(
  items: readonly Item[],
  from: number,
  to: number,
): readonly Item[] {
  let first = countEnded(items, from)
  while (first < items.length && (items[first] as Item).from < from) first++
  const last = countEnded(items, to)
  return items.slice(first, Math.max(first, last))
}

/** The items given to each place; `holders` holds the place of each item, or -1. */
export function grouped<Item>(
  items: readonly Item[],
  holders: readonly number[],
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>()
  for (const [at, item] of items.entries()) {
    const place = holders[at] ?? -1
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [item])
    else group.push(item)
  }
  return groups
}

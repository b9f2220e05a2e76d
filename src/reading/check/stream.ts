// The stream: the letters of a text that no spelling changes, without blanks, and where a claim's
// stream stands in it.
import { skeletonOf } from './letter.ts'
import type { Lore } from './lore.ts'
import type { Unit } from './unit.ts'

export interface Stream {
  readonly letters: string
  /** For each unit, where its letters begin in `letters`; one more at the end. */
  readonly starts: Uint32Array
}

export function streamOf({ mutable }: Lore, units: readonly Unit[]): Stream {
  const starts = new Uint32Array(units.length + 1)
  const parts: string[] = []
  let length = 0
  for (const [at, { kind, word }] of units.entries()) {
    starts[at] = length
    const part = kind === 'word' ? skeletonOf(mutable, word) : `${word};`
    parts.push(part)
    length += part.length
  }
  starts[units.length] = length
  return { letters: parts.join(''), starts }
}

/**
 * The units at which a claim with these letters could begin, in order: a superset of where it does.
 * A claim may begin
 * inside a word, after letters glued before it, and with words that leave nothing in the stream.
 */
export function* placesOf({ letters, starts }: Stream, wanted: string): Generator<number> {
  let last = -1
  if (wanted === '') return
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const inside = unitAt(starts, at)
    let first = inside
    while (first > 0 && starts[first - 1] === at) first--
    // The word before may end in what the claim begins with, all of it letters that spellings
    // change.
    if (first > 0) first--
    for (let unit = Math.max(first, last + 1); unit <= inside; unit++) yield unit
    last = Math.max(last, inside)
  }
}

/** The unit whose letters hold a place of the stream. */
function unitAt(starts: Uint32Array, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}

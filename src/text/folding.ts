// Folding: letters that are equal for search and matching, and signs that are dropped.
import type { Stretch } from './paragraph.ts'

/**
 * Equalities over UTF-16 code units. The table fills as units are met: a whole table costs 5 ms a
 * start.
 */
export interface Folding {
  readonly table: Uint16Array
  readonly letters: Readonly<Record<string, string>>
  /** Words that lose their last letter to an apostrophe and lean on the next word; folded. */
  readonly elided?: readonly string[]
}

/** Stands for a unit that vanishes. */
export const DROPPED = 0xffff
const UNKNOWN = 0

/**
 * Builds a folding: lower case by Unicode, then the pack's own equalities.
 * @param letters pairs of single UTF-16 units, `from` to `to`
 * @param dropped units that vanish (vowel signs, joiners, directional controls)
 * @param elided words written together with the next one, with their apostrophe
 */
export function makeFolding(
  letters: Readonly<Record<string, string>>,
  dropped: string,
  elided: readonly string[] = [],
): Folding {
  const table = new Uint16Array(65536)
  for (let at = 0; at < dropped.length; at++) table[dropped.charCodeAt(at)] = DROPPED
  const folding = { table, letters }
  if (elided.length === 0) return folding
  return { table, letters, elided: elided.map((word) => foldText(folding, word)) }
}

/**
 * The folded form of `text[start, end)`, UTF-16 units. Stretches that fold to themselves are taken
 * whole: most words of a text do, and joining units one by one cost a fifth of a cold start.
 */
export function foldText(folding: Folding, text: string, start = 0, end = text.length): string {
  const { table } = folding
  let folded = ''
  let same = start
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    let equal = table[unit] as number
    if (equal === UNKNOWN) equal = learn(folding, unit)
    if (equal === unit) continue
    if (same < at) folded += text.slice(same, at)
    if (equal !== DROPPED) folded += String.fromCharCode(equal)
    same = at + 1
  }
  return same === start ? text.slice(start, end) : folded + text.slice(same, end)
}

/** True where two stretches of a text fold to the same; looks no further than they agree. */
export function foldAlike(folding: Folding, text: string, one: Stretch, other: Stretch): boolean {
  let at = one.start
  let beside = other.start
  for (;;) {
    let unit = DROPPED
    while (at < one.end && unit === DROPPED) unit = foldUnit(folding, text.charCodeAt(at++))
    let match = DROPPED
    while (beside < other.end && match === DROPPED) {
      match = foldUnit(folding, text.charCodeAt(beside++))
    }
    if (unit !== match) return false
    if (unit === DROPPED) return true
  }
}

/** What a unit folds to; DROPPED where it vanishes. */
export function foldUnit(folding: Folding, unit: number): number {
  const equal = folding.table[unit] as number
  return equal === UNKNOWN ? learn(folding, unit) : equal
}

function learn(folding: Folding, unit: number): number {
  const surrogate = unit >= 0xd800 && unit <= 0xdfff
  const letter = String.fromCharCode(unit)
  const lower = surrogate ? letter : letter.toLowerCase()
  const equal = folding.letters[letter] ?? folding.letters[lower] ?? lower
  const folded = equal.length === 1 ? equal.charCodeAt(0) : unit
  folding.table[unit] = folded
  return folded
}

// What was told lately: a word that points back does not reach over hundreds of promises, and a
// long report must not be searched whole for each.
import type { Position } from '../../model/index.ts'

/** Far more than an ordinary report holds. */
const LATELY = 200

/** The last position that fits, among the latest ones. */
export function lately(
  positions: readonly Position[],
  fits: (one: Position) => boolean,
): Position | undefined {
  const first = Math.max(0, positions.length - LATELY)
  for (let at = positions.length - 1; at >= first; at--) {
    const one = positions[at] as Position
    if (fits(one)) return one
  }
  return undefined
}

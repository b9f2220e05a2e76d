// What a row says, whoever reports it: rows that say the same stand on one side of every
// contradiction, so that many reports are compared as few.
import type { KeptPosition } from '../identity/kept-position.ts'

/** Where the words stand, which differs from report to report while they say the same. */
const PLACES: ReadonlySet<string> = new Set(['evidence', 'spans', 'text'])

/** Equal for rows of one commitment that no contradiction can tell apart. */
export function meaningOf({ commitment, position, stated }: KeptPosition): string {
  const { stance, negated, domains, domainMode, window, quantity, condition } = position
  const days = window === undefined ? [] : [window.kind, window.earliest, window.latest]
  return JSON.stringify(
    [commitment, stance, negated, domains, domainMode, days, stated, quantity, condition],
    (key, value) => (PLACES.has(key) ? undefined : value),
  )
}

/** The first row of each key, in order. */
export function firstOfEach(
  rows: readonly KeptPosition[],
  key: (row: KeptPosition) => string,
): readonly KeptPosition[] {
  const firsts = new Map<string, KeptPosition>()
  for (const row of rows) {
    const of = key(row)
    if (!firsts.has(of)) firsts.set(of, row)
  }
  return [...firsts.values()]
}

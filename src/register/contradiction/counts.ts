// Two stated sizes or totals for one thing and one time, by two speakers.
import type { KeptPosition } from '../identity/kept-position.ts'
import { meet } from '../word/facet.ts'
import { polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'
import { numbersApart } from './number.ts'
import { isOneTime } from './overlap.ts'

function isCounted(row: KeptPosition): boolean {
  if (row.background || row.saidToOn === undefined || row.position.denies === true) return false
  return row.stated !== undefined || (row.position.quantity ?? []).length > 0
}

function isOneTeller(a: KeptPosition, b: KeptPosition): boolean {
  return a.report === b.report || (a.speaker !== null && a.speaker === b.speaker)
}

/**
 * Rows in the register's order. A figure of another day is history; another figure of the same
 * speaker and day is a rendering; one report that gives two figures speaks of two things.
 */
export function countsApart(rows: readonly KeptPosition[]): readonly Contradiction[] {
  const counted = rows.filter(isCounted)
  const found = new Map<string, Contradiction>()
  counted.forEach((a, at) => {
    for (const b of counted.slice(at + 1)) {
      if (b.saidToOn !== a.saidToOn) break
      if (found.has(a.saidToOn ?? '') || isOneTeller(a, b)) continue
      if (!meet(a, b) || !isOneTime(a, b)) continue
      if (polarityTowards(a.position) !== polarityTowards(b.position) || !numbersApart(a, b))
        continue
      found.set(a.saidToOn ?? '', contradiction('counts', a, b))
    }
  })
  return [...found.values()]
}

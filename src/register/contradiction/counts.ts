// Two stated sizes or totals for one thing and one time, by two speakers.
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { meet } from '../word/facet.ts'
import { polarityTowards } from '../word/hold.ts'
import { type Contradiction, contradiction } from './contradiction.ts'
import { meaningOf } from './meaning.ts'
import { numbersApart } from './number.ts'
import { isOneTime } from './overlap.ts'

function isCounted(row: KeptPosition): boolean {
  if (row.background || row.saidToOn === undefined || row.position.denies === true) return false
  return row.stated !== undefined || (row.position.quantity ?? []).length > 0
}

function isOneTeller(a: KeptPosition, b: KeptPosition): boolean {
  return a.report === b.report || (a.speaker !== null && a.speaker === b.speaker)
}

/** Of many who give one figure, so few are enough to find two tellers of their own. */
const TELLERS_OF_ONE_FIGURE = 3

function fewOfEachFigure(rows: readonly KeptPosition[]): readonly KeptPosition[] {
  return [...gather(rows, meaningOf).values()].flatMap((same) => {
    const few: KeptPosition[] = []
    for (const row of same) {
      if (few.length === TELLERS_OF_ONE_FIGURE) break
      if (!few.some((other) => isOneTeller(other, row))) few.push(row)
    }
    return few
  })
}

function isApart(a: KeptPosition, b: KeptPosition): boolean {
  if (isOneTeller(a, b) || !meet(a, b) || !isOneTime(a, b)) return false
  return polarityTowards(a.position) === polarityTowards(b.position) && numbersApart(a, b)
}

function firstPair(rows: readonly KeptPosition[]): readonly Contradiction[] {
  for (let at = 0; at < rows.length; at++) {
    const a = rows[at] as KeptPosition
    const b = rows.find((row, place) => place > at && isApart(a, row))
    if (b !== undefined) return [contradiction('counts', a, b)]
  }
  return []
}

/**
 * Rows in the register's order; one contradiction a day. A figure of another day is history;
 * another figure of the same speaker and day is a rendering; one report that gives two figures
 * speaks of two things.
 */
export function countsApart(rows: readonly KeptPosition[]): readonly Contradiction[] {
  const days = gather(rows.filter(isCounted), (row) => row.saidToOn ?? '')
  return [...days.values()].flatMap((day) => firstPair(fewOfEachFigure(day)))
}

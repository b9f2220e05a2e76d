// All contradictions within one umbrella, and which of its facets they touch.
import type { Outcome } from '../cell/outcome.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { Contradiction } from './contradiction.ts'
import { countsApart } from './counts.ts'
import { deniedOf } from './denied.ts'
import { renderingsOf } from './rendering.ts'
import { voicesOf } from './voices.ts'

/**
 * Rows of one umbrella in the register's order, with what was made of them; each pair once a kind.
 */
export function contradictionsOf(
  rows: readonly KeptPosition[],
  outcomes: readonly Outcome[],
): readonly Contradiction[] {
  const found = [
    ...renderingsOf(rows),
    ...countsApart(rows),
    ...outcomes.flatMap(voicesOf),
    ...outcomes.flatMap(deniedOf),
  ]
  const once = new Map<string, Contradiction>()
  for (const one of found) {
    const key = `${one.kind} ${one.between.join(' ')}`
    // A pair that one domain has settled and another has not is open.
    if (once.get(key)?.isOpen !== true) once.set(key, one)
  }
  return [...once.values()].sort(
    (a, b) => compareText(a.sinceOn, b.sinceOn) || compareText(a.between.join(), b.between.join()),
  )
}

/** Is an open contradiction between rows that this facet was weighed from? */
export function isContradicted(outcome: Outcome, found: readonly Contradiction[]): boolean {
  const heard = [...outcome.rows, ...outcome.deciding, ...outcome.denials]
  const ids = new Set(heard.map((row) => row.id))
  return found.some(({ between, isOpen }) => isOpen && between.every((id) => ids.has(id)))
}

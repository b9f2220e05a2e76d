// What a signed decision makes of a contradiction: both accounts hold after all, and it stands open
// no more. Where one account is wrong, that account is struck and the contradiction is not found.
import { findContent } from '../decision/content.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { type DecisionOf, decisionsOf } from '../decision/standing.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { Contradiction } from './contradiction.ts'

/** Is this the pair that the decision speaks of, whichever of the two came first? */
export function isSettledBy(
  { decided }: DecisionOf<'settlement'>,
  { kind, between }: Pick<Contradiction, 'kind' | 'between'>,
  rows: readonly KeptPosition[],
): boolean {
  if (decided.kind !== kind) return false
  const pair = rows.filter((row) => between.includes(row.id))
  const found = decided.between.map((content) => findContent(content, pair)?.id)
  return between.every((id) => found.includes(id))
}

/** Contradictions with those closed that somebody found to be none; `rows` hold both sides. */
export function withAgreed(
  found: readonly Contradiction[],
  rows: readonly KeptPosition[],
  decisions: readonly KeptDecision[],
): readonly Contradiction[] {
  if (found.length === 0) return found
  const agreed = decisionsOf('settlement', decisions).filter(
    ({ decided }) => decided.holds === 'both',
  )
  if (agreed.length === 0) return found
  return found.map((one) => {
    const last = agreed.findLast((decision) => isSettledBy(decision, one, rows))
    return last === undefined ? one : { ...one, isOpen: false, settledBy: last.id }
  })
}

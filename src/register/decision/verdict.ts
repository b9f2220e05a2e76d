// Verdicts: broken, fulfilled, released and replaced, as people signed them.
import { umbrellaOf } from '../identity/key.ts'
import { isPromise } from '../word/hold.ts'
import type { Held } from '../word/later-word.ts'
import type { KeptDecision } from './decided.ts'
import { type DecisionOf, decisionsOf } from './standing.ts'

/** A creditor's release and a new deal end with the next promise; the others with a decision. */
const ENDED_BY_PROMISE = ['released', 'replaced']

/**
 * The verdict that stands on a day for a commitment or its umbrella; undefined where its party has
 * promised anew since, or where nobody has given one.
 */
export function verdictOn(
  commitment: string,
  held: Held,
  day: string,
  standing: readonly KeptDecision[],
): DecisionOf<'verdict'> | undefined {
  const found = decisionsOf('verdict', standing).findLast(
    ({ decided }) =>
      decided.on <= day &&
      (decided.commitment === commitment || decided.commitment === umbrellaOf(commitment)),
  )
  if (found === undefined) return undefined
  const isAnew = isPromise(held.last.stance) && held.last.day > found.decided.on
  return isAnew && ENDED_BY_PROMISE.includes(found.decided.verdict) ? undefined : found
}

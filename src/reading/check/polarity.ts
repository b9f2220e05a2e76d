// Polarity: whether the words of a position say yes or no as its stance does, judged by rules of
// our own.
import { type Position, polarityOf, type Statement } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import type { Ground, Objection } from './ground.ts'
import { quote } from './ground.ts'
import { signsOf } from './sign.ts'

const AFFIRMING: readonly string[] = [
  'willing',
  'pledged',
  'committed',
  'allocated',
  'underway',
  'done',
]
const REFUSING_ACTS: readonly string[] = ['deny', 'refuse', 'rule-out', 'reject']

/** Why a position's stance is not that of its words; undefined where it is. */
export function judgePolarity(
  ground: Ground,
  position: Position,
  statement: Statement | undefined,
): Objection | undefined {
  const { stance, negated = false, denies = false, evidence } = position
  const signs = signsOf(ground, evidence.spans, skippedBy(position))
  const words = quote(ground.text, evidence.spans)
  const refuse = (what: string): Objection => {
    return {
      field: 'stance',
      why: `polarity: ${what} in "${words}"`,
      falls: 'part',
      spans: evidence.spans,
    }
  }
  const isToldSo = statement !== undefined && REFUSING_ACTS.includes(statement.cue.act)
  // Who halts or takes back says so in one word; who refuses needs a "no".
  const saysNo = signs.negative || isToldSo || (signs.ending && (negated || stance !== 'declined'))
  if ((polarityOf(stance) === 'against' || negated || denies) && !saysNo) {
    return refuse(`${denies ? 'denies' : negated ? 'negated' : stance}, and no word says no`)
  }
  if (!AFFIRMING.includes(stance) || negated || denies) return undefined
  if (signs.negatedLead) return refuse(`${stance}, and a negation stands before the verb`)
  if (signs.refusingLead) return refuse(`${stance}, and the verb refuses`)
  if (stance === 'done' && signs.futureLead) return refuse('done, and the verb is in the future')
  if (stance === 'done' && signs.promisingLead) return refuse('done, and the verb only promises')
  return signs.mayLead && stance !== 'willing' ? refuse(`${stance}, and it only may be`) : undefined
}

/** Conditions and windows have a "no" and a "not yet" of their own. */
function skippedBy({ condition, window }: Position): Spans {
  const found: Span[] = [...(window?.spans ?? [])]
  const collect = (one: typeof condition): void => {
    if (one === undefined) return
    if (one.kind === 'fact') found.push(...one.evidence.spans)
    else if (one.kind === 'not') collect(one.of)
    else one.of.forEach(collect)
  }
  collect(condition)
  return found
}

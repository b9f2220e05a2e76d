// Topics: the deed that a decision, a study or a delay is about when its own clause leaves it
// unsaid.
import type { Position } from '../../model/index.ts'
import { hitAt } from '../kit/index.ts'
import { actionOf, OTHER } from './action.ts'
import type { Chain, Head } from './chain.ts'
import type { Ground } from './ground.ts'
import { lately } from './lately.ts'

export interface Topic {
  readonly action: string
  /** Named in the clause itself, before its verb. */
  readonly isTheme?: boolean
  /** The earlier position that it is taken from; absent where the same sentence names it. */
  readonly earlier?: Position
}

/** Words between "on", "about" and the deed that they introduce. */
const TOPIC_MAX = 8
/** Words before a decision in which its topic may stand. */
const BACK_MAX = 60

/**
 * The deed a sentence says it is about: "as for taking on a military part, ...", "a decision on
 * sending ...".
 */
export function topicIn(ground: Ground, chain: Chain, end: number): Topic | undefined {
  if (chain.theme !== undefined && chain.heads.length === 0) {
    const { action } = actionOf(ground, chain.theme, chain.links[0]?.from ?? chain.from)
    if (action !== OTHER) return { action, isTheme: true }
  }
  for (let at = end - 1; at >= Math.max(0, end - BACK_MAX); at--) {
    const hit = hitAt(ground.sentence, at, 'actors', 'topic')
    const action = hit && actionFrom(ground, hit.to)
    if (action !== undefined) return { action }
  }
  return undefined
}

function actionFrom(ground: Ground, from: number): string | undefined {
  for (let at = from; at < Math.min(from + TOPIC_MAX, ground.signs.length); at++) {
    if (ground.walls.has(at) || isStop(ground, at)) return undefined
    const signs = (ground.signs[at] ?? []).filter(
      (sign) => sign.form === 'nominal' && ['action', 'carrier', 'thing'].includes(sign.kind),
    )
    const sign = signs[0]
    if (sign === undefined) continue
    const { hit, form } = sign
    const head: Head = { from: hit.from, at: hit.from, to: hit.to, form, tense: 'bare', hit, signs }
    const { action } = actionOf(ground, head, at + TOPIC_MAX)
    if (action !== OTHER) return action
  }
  return undefined
}

/** A quotation may hold the stops of several sentences. */
function isStop({ sentence }: Ground, at: number): boolean {
  return STOPS.includes(sentence.tokens[at]?.fold ?? ' ')
}

const STOPS = '.!?\u061f'

/** The deed last spoken of: the same party's, else anybody's in the report. */
export function topicBefore(
  positions: readonly Position[],
  party: string | undefined,
): Topic | undefined {
  const own = party === undefined ? undefined : lately(positions, (one) => one.party === party)
  const earlier = own ?? positions[positions.length - 1]
  return earlier === undefined ? undefined : { action: earlier.action, earlier }
}

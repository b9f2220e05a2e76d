// The extent of a position's words: its clause, before conditions, windows and what another clause
// adds.
import { glues, type Sentence, type Token } from '../kit/index.ts'
import type { Chain } from './chain.ts'
import type { Ground } from './ground.ts'
import { isFiniteVerb } from './sign.ts'
import { isShortStop } from './voice.ts'

const STOPS = '.!?\u061f\u061b;:,\u060c'
const CLOSING = '"\u00bb\u201d)'

/** Tokens `[from, to)` of a chain's clause; `limit` is where the next chain begins. */
export function clauseOf(
  ground: Ground,
  chain: Chain,
  limit: number,
): { from: number; to: number } {
  const { sentence, signs, walls, skips } = ground
  let to = chain.to
  let at = chain.to
  while (at < Math.min(limit, sentence.tokens.length)) {
    const skip = skips[at] ?? 0
    if (skip > at) {
      at = skip
      continue
    }
    const token = sentence.tokens[at] as Token
    if (walls.has(at) || endsClause(sentence, token, at)) break
    const here = signs[at] ?? []
    if (here.some((sign) => sign.kind === 'that' || sign.kind === 'clause')) break
    if (
      here.some(
        (sign) => isFiniteVerb(sign) && glues(sentence.lexicon.pack, sign.hit.before, 'and'),
      )
    )
      break
    if (isCoordination(sentence, at)) break
    at++
    to = at
  }
  return { from: chain.from, to: trimmed(ground, chain, to) }
}

function endsClause(sentence: Sentence, token: Token, at: number): boolean {
  if (token.kind !== 'mark' || isShortStop(sentence, at)) return false
  if (STOPS.includes(token.fold)) return true
  // A quotation that closes what an earlier mark opened ends the words too, unless they go on.
  return CLOSING.includes(token.fold) && (sentence.tokens[at + 1]?.kind ?? 'mark') === 'mark'
}

function isCoordination(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry }) => entry.file === 'instruments' && entry.path.includes('coordinated'),
  )
}

/** Without a condition or window at the end, a lone conjunction or an opening mark. */
function trimmed(ground: Ground, chain: Chain, end: number): number {
  const { sentence } = ground
  let to = end
  while (to > chain.to) {
    const token = sentence.tokens[to - 1] as Token
    const opening = token.kind === 'mark' && !CLOSING.includes(token.fold)
    const loose = token.kind === 'word' && isLoose(sentence, to - 1)
    if (!opening && !loose) break
    to--
  }
  return to
}

function isLoose(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, to, from }) =>
      to - from === 1 &&
      ((entry.file === 'speech' && entry.path.includes('preposition')) ||
        (entry.file === 'actors' && entry.id === 'together')),
  )
}

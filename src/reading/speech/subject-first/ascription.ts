// Ascriptions where words have few endings: "according to X", and what they cover.
import { type Hit, hitAt, type Sentence, type Token } from '../../kit/index.ts'
import { datelineEnd } from '../ascription.ts'
import { isNobody } from '../candidate.ts'
import type { CueHit } from '../cue.ts'
import type { Draft } from '../draft.ts'
import { ascribed, lastWord } from '../extent.ts'
import type { TokenRange } from '../walk.ts'
import { appositionEnd, nounEnd } from './phrase.ts'
import { isComma } from './word.ts'

/** Before an ascription in the middle of a clause stand so few words that it has no verb yet. */
const OPENING_TOKENS_MAX = 5

/** The statement that an ascription at a token makes; undefined where it makes none. */
export function ascriptionAt(sentence: Sentence, at: number): Draft | undefined {
  const hit = hitAt(sentence, at, 'speech', 'ascription')
  if (hit === undefined) return undefined
  const head = nounEnd(sentence, hit.to, lastWord(sentence))
  if (head === hit.to) return undefined
  const to = appositionEnd(sentence, head, lastWord(sentence))
  const closes = at > 0 || isComma(sentence, to)
  const source = closes && to > head ? { from: hit.to, to, head } : { from: hit.to, to: head }
  if (isNobody(sentence, source)) return undefined
  const cue = cueOf(hit)
  const floor = datelineEnd(sentence)
  const covered = ascribed(sentence, cue, source, floor)
  if (covered === undefined) return undefined
  // One word before the ascription ("Turbines, according to X, stood still") begins its clause too.
  const opens = covered.from > at && isComma(sentence, at - 1) && at - 1 > floor
  const content = opens ? { from: floor, to: at - 1 } : covered
  const rest = restAfter(sentence, at, content, source)
  const spans = rest && [spanOf(sentence, content), spanOf(sentence, rest)]
  const [start, end] = spanOf(sentence, { from: hit.from, to: hit.to })
  return {
    frame: { cue },
    subject: source,
    missing: 'dropped',
    content: rest === undefined ? content : { from: content.from, to: rest.to },
    ...(spans && { spans }),
    cueSpans: [[start, end]],
    direct: false,
  }
}

function cueOf(hit: Hit): CueHit {
  const { from, entry } = hit
  return { hit, act: entry.id, kind: 'ascription', frame: 'noun', background: false, from }
}

/** "The turbines, according to X, stood still": the clause goes on after the ascription. */
function restAfter(
  sentence: Sentence,
  at: number,
  content: TokenRange,
  source: TokenRange,
): TokenRange | undefined {
  const enclosed = isComma(sentence, at - 1) && isComma(sentence, source.to)
  if (!enclosed || content.from > at || content.to - content.from > OPENING_TOKENS_MAX)
    return undefined
  const to = lastWord(sentence)
  return to > source.to + 2 ? { from: source.to + 1, to } : undefined
}

function spanOf(sentence: Sentence, { from, to }: TokenRange): readonly [number, number] {
  return [(sentence.tokens[from] as Token).start, (sentence.tokens[to - 1] as Token).end]
}

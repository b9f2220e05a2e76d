// The words of a cue: without its conjunction, with its negation, preposition and second word.
import type { Span } from '../../text/index.ts'
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import type { CueFrame } from './walk.ts'

export function cueSpans(sentence: Sentence, frame: CueFrame): Span[] {
  const tokens = sentence.tokens
  const { hit } = frame.cue
  const glued = Math.min(cueWordStart(sentence, frame), negationStart(sentence, frame))
  const spans: [number, number][] = [[glued, (tokens[hit.to - 1] as Token).end]]
  const parts = [frame.preposition, frame.second].filter((one) => one !== undefined)
  let last = hit.to
  for (const part of parts.sort((one, other) => one.from - other.from)) {
    const end = (tokens[part.to - 1] as Token).end
    if (part.from === last) (spans[spans.length - 1] as [number, number])[1] = end
    else spans.push([(tokens[part.from] as Token).start, end])
    last = part.to
  }
  return spans
}

/** "Doesn't rule out": the negation is part of such a cue. */
function negationStart(sentence: Sentence, frame: CueFrame): number {
  const { hit, from } = frame.cue
  const negated = from === hit.from - 1 && hitAt(sentence, from, 'speech', 'negation') !== undefined
  if (!negated) return Number.POSITIVE_INFINITY
  const before = hitAt(sentence, from, 'speech', 'negation')?.before ?? ''
  return (sentence.tokens[from] as Token).start + before.length
}

/** The cue's own first letter: a conjunction glued before it is not the cue. */
function cueWordStart(sentence: Sentence, frame: CueFrame): number {
  const { hit } = frame.cue
  const token = sentence.tokens[hit.from] as Token
  return hit.before === '' ? token.start : token.start + hit.before.length
}

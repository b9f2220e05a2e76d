// Ascriptions: "according to", "as the agency reported", and what they cover.
import type { Sentence } from '../kit/index.ts'
import { phraseEnd } from '../mention/index.ts'
import { type Candidate, isNobody } from './candidate.ts'
import type { CueHit } from './cue.ts'
import { cueSpans } from './cue-span.ts'
import type { Draft } from './draft.ts'
import { ascribed, contentOf, quotedBefore } from './extent.ts'
import type { TokenRange } from './walk.ts'

const DATELINE_TOKENS_MAX = 9

const DATELINE_MARKS = ':-\u2013\u2014'

export function ascription(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
): Draft | undefined {
  const candidate = candidates[place] as Candidate
  const { cue } = candidate.frame
  const pronoun = cue.hit.after !== '' && cue.kind === 'ascription'
  const source = pronoun
    ? { from: cue.hit.from, to: cue.hit.to }
    : cue.kind === 'ascription'
      ? sourceOf(sentence, cue)
      : candidate.frame.subject
  if (source === undefined || (!pronoun && isNobody(sentence, source))) return undefined
  const told = candidates.find(
    ({ frame }) =>
      frame.content !== undefined &&
      frame.cue.hit.from < cue.hit.from &&
      frame.content.at > cue.hit.from,
  )
  const inserted = told && contentOf(sentence, told.frame, [])
  const quoted = pronoun ? quotedBefore(sentence, cue, 0) : undefined
  const content = quoted ?? inserted ?? ascribed(sentence, cue, source, datelineEnd(sentence))
  if (content === undefined) return undefined
  return {
    frame: candidate.frame,
    ...(pronoun ? {} : { subject: source }),
    missing: 'dropped',
    content,
    cueSpans: cueSpans(sentence, candidate.frame),
    direct: quoted !== undefined,
  }
}

/** Where the text begins after a dateline ("London - (agency): "). */
function datelineEnd(sentence: Sentence): number {
  for (let at = 1; at < Math.min(DATELINE_TOKENS_MAX, sentence.tokens.length); at++) {
    if (sentence.tokens[at]?.fold !== ')') continue
    const next = sentence.tokens[at + 1]?.fold ?? ''
    return DATELINE_MARKS.includes(next) ? at + 2 : at + 1
  }
  return 0
}

function sourceOf(sentence: Sentence, cue: CueHit): TokenRange | undefined {
  const end = phraseEnd(sentence, cue.hit.to)
  return end > cue.hit.to ? { from: cue.hit.to, to: end } : undefined
}

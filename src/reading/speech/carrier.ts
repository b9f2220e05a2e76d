// Carriers: "the agency quoted the minister as saying" is two statements, one inside the other.
import { copyWith, type Sentence, type Token } from '../kit/index.ts'
import type { Draft } from './draft.ts'

/**
 * "The agency quoted the minister as saying": the agency's own statement, around the minister's.
 */
export function carrierOf(sentence: Sentence, draft: Draft): Draft | undefined {
  const { frame, content } = draft
  const named = frame.carrier !== undefined && frame.carrier.to > frame.carrier.from
  if (!named || draft.subject === undefined) return undefined
  const { hit } = frame.cue
  const token = sentence.tokens[hit.from] as Token
  const from = draft.subject.from - 1
  return copyWith(draft, {
    isCarrier: true,
    subject: frame.carrier,
    // What was quoted may stand before the agency, which then reports just that.
    content: content.to > from ? { from, to: content.to } : content,
    cueSpans: [[token.start + hit.before.length, (sentence.tokens[hit.to - 1] as Token).end]],
    direct: false,
  })
}

/**
 * The quoted person's statement: its cue is "his saying", or the preposition where nothing else
 * says it.
 */
export function carriedBy(sentence: Sentence, draft: Draft, carrier: Draft): Draft {
  const { second } = draft.frame
  const from = second?.from ?? (draft.subject?.from ?? 1) - 1
  const to = second?.to ?? from + 1
  const span = [
    (sentence.tokens[from] as Token).start,
    (sentence.tokens[to - 1] as Token).end,
  ] as const
  return copyWith(draft, { outer: carrier, cueSpans: [span] })
}

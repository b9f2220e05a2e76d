// The extent of reported content: from its first sign to where the clause, the quotation or the
// sentence ends.
import type { Quotation } from '../../text/index.ts'
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import { tokenAfter } from '../mention/index.ts'
import type { CueHit } from './cue.ts'
import { COMMAS, type CueFrame, DASHES, type TokenRange } from './walk.ts'

/** Marks after which a clause begins anew. */
const OPENERS = ':;\u061b'

const STOPS = '.!?\u061f\u061b;'

/** One past the last token of a sentence that is not its final stop. */
export function lastWord(sentence: Sentence): number {
  let end = sentence.tokens.length
  while (end > 0 && isStop(sentence, end - 1)) end--
  return end
}

function isStop(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token
  return token.kind === 'mark' && (STOPS + COMMAS).includes(token.fold)
}

/**
 * Content of a frame, ending at the first of: the end of a quotation that is the whole content, a
 * cut made by a
 * later cue of the same level, an afterthought on the occasion ("and that after ..."), the end of
 * the sentence.
 * @param cuts tokens at which later cues of the same level begin
 */
export function contentOf(
  sentence: Sentence,
  frame: CueFrame,
  cuts: readonly number[],
): TokenRange | undefined {
  const content = frame.content
  if (content === undefined) return undefined
  const from = content.at
  const cut = Math.min(lastWord(sentence), ...cuts.filter((at) => at > from))
  const end = Math.min(
    cut,
    afterthought(sentence, from, cut),
    meanwhile(sentence, from, cut),
    attending(sentence, from, cut),
  )
  const to = trimmed(sentence, from, quotedEnd(sentence, frame, from, end))
  return to > from ? { from, to } : undefined
}

/** A content that opens with a quotation mark ends with it, unless the sentence goes on saying. */
function quotedEnd(sentence: Sentence, frame: CueFrame, from: number, end: number): number {
  const opening = sentence.tokens[from] as Token
  const quotation = sentence.quotations.find((one) => one.start === opening.start)
  if (quotation === undefined) return end
  const after = tokenAfter(sentence, quotation.end)
  if (after >= end) return end
  const next = sentence.tokens[after] as Token
  if (next.kind === 'mark')
    return COMMAS.includes(next.fold) || STOPS.includes(next.fold) ? after : end
  return frame.content?.by === 'quote' && !continues(sentence, after) ? after : end
}

/** After a closed quotation comes "and" with another quotation: the same words go on. */
function continues(sentence: Sentence, at: number): boolean {
  for (let next = at; next < Math.min(at + 4, sentence.tokens.length); next++) {
    const token = sentence.tokens[next] as Token
    if (sentence.quotations.some((one) => one.start === token.start)) return true
  }
  return false
}

/**
 * Where "and that after a call ..." begins: the teller's note on the occasion, not the speaker's
 * words.
 */
function afterthought(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const tail = hitAt(sentence, at, 'speech', 'tail')
    if (tail === undefined || tail.before === '') continue
    if (
      hitAt(sentence, tail.to, 'speech', 'opener') ||
      hitAt(sentence, tail.to, 'speech', 'relayed')
    )
      return at
    if (hitAt(sentence, tail.to, 'speech', 'ascription')) return at
  }
  return to
}

/**
 * Where ", while ..." begins: the report sets something else beside what was said. Inside a
 * quotation the speaker does.
 */
function meanwhile(sentence: Sentence, from: number, to: number): number {
  for (let at = from + MEANWHILE_WORDS_MIN; at < to; at++) {
    if (!hitAt(sentence, at, 'speech', 'meanwhile')) continue
    const comma = COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')
    if (comma && !isQuoted(sentence, at)) return at - 1
  }
  return to
}

const MEANWHILE_WORDS_MIN = 3

/** Where ", declining ..." begins: what the speaker did meanwhile, even without words of his. */
function attending(sentence: Sentence, from: number, to: number): number {
  for (let at = from + MEANWHILE_WORDS_MIN; at < to; at++) {
    if (!COMMAS.includes(sentence.tokens[at - 1]?.fold ?? ' ')) continue
    const attends = (sentence.hits[at] ?? []).some(
      ({ entry, form, agreement, before }) =>
        entry.file === 'speech' && form === 'participle' && agreement === 'm.s' && before === '',
    )
    if (attends && !isQuoted(sentence, at)) return at - 1
  }
  return to
}

function trimmed(sentence: Sentence, from: number, to: number): number {
  let end = to
  while (end > from) {
    const token = sentence.tokens[end - 1] as Token
    const conjunction =
      hitAt(sentence, end - 1, 'speech', 'conjunction') ??
      hitAt(sentence, end - 1, 'speech', 'contrast')
    const lone = conjunction !== undefined && conjunction.to === end
    if (!lone && !(token.kind === 'mark' && (STOPS + COMMAS + DASHES).includes(token.fold))) break
    end--
  }
  return end
}

/**
 * What an ascription covers: the sentence before it, or, at the head of a sentence, what follows
 * its comma.
 */
export function ascribed(
  sentence: Sentence,
  cue: CueHit,
  source: TokenRange,
  floor: number,
): TokenRange | undefined {
  const before = trimmed(sentence, floor, backOver(sentence, cue.from))
  const opens = cue.from > 0 && OPENERS.includes((sentence.tokens[cue.from - 1] as Token).fold)
  if (before - floor >= 2 && !opens) return { from: floor, to: before }
  let from = source.to
  while (from < sentence.tokens.length && (sentence.tokens[from] as Token).kind === 'mark') {
    const token = sentence.tokens[from] as Token
    if (sentence.quotations.some((one) => one.start === token.start)) break
    from++
  }
  const to = lastWord(sentence)
  return to - from >= 2 ? { from, to: trimmed(sentence, from, to) } : undefined
}

/** Over "and that" before an ascription. */
function backOver(sentence: Sentence, at: number): number {
  const tail = hitAt(sentence, at - 1, 'speech', 'tail')
  return tail !== undefined && tail.before !== '' ? at - 1 : at
}

/** A quotation that ends right before a cue: "...", said X. */
export function quotedBefore(
  sentence: Sentence,
  cue: CueHit,
  floor: number,
): TokenRange | undefined {
  let end = cue.from
  while (end > floor && COMMAS.includes(sentence.tokens[end - 1]?.fold ?? ' ')) end--
  const closing = sentence.tokens[end - 1]
  if (closing === undefined || end === floor) return undefined
  const quotation = sentence.quotations.find((one) => one.end === closing.end && one.depth === 1)
  if (quotation === undefined) return undefined
  const from = Math.max(floor, tokenAfter(sentence, quotation.start))
  return end - from >= 4 ? { from, to: end } : undefined
}

/** True where a token stands inside a quotation. */
export function isQuoted(sentence: Sentence, at: number): boolean {
  const offset = (sentence.tokens[at] as Token).start
  return sentence.quotations.some((one) => one.start < offset && offset < one.end)
}

/**
 * True where somebody's words are quoted in tokens `[from, to)`; a quoted name ("Coalition of the
 * Willing") is none.
 */
export function holdsQuotation(sentence: Sentence, range: TokenRange): boolean {
  const start = (sentence.tokens[range.from] as Token).start
  const end = (sentence.tokens[range.to - 1] as Token).end
  return sentence.quotations.some(
    (one) => one.start >= start && one.end <= end && !isName(sentence, one),
  )
}

/** A quotation that holds a party's name and no more. */
function isName(sentence: Sentence, quotation: Quotation): boolean {
  const first = tokenAfter(sentence, quotation.start + 1)
  const last = tokenAfter(sentence, quotation.end - 1)
  return hitAt(sentence, first, 'parties')?.to === last
}

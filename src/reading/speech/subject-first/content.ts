// Where reported content ends, and what stands before its cue: "..., X said, ...".
import type { Span } from '../../../text/index.ts'
import type { Sentence, Token } from '../../kit/index.ts'
import { tokenAfter } from '../../mention/index.ts'
import { datelineEnd } from '../ascription.ts'
import { lastWord } from '../extent.ts'
import { COMMAS, DASHES, type TokenRange } from '../walk.ts'
import type { Candidate } from './candidate.ts'
import { closesQuotation, isComma, isDash, isVerb, opensQuotation, speechAt } from './word.ts'

/** The sentences before and after. */
export interface Around {
  readonly previous: Sentence | undefined
  readonly next: Sentence | undefined
}

export interface Content {
  /** Tokens of the cue's own sentence that the content takes. */
  readonly range: TokenRange
  /** Where the content is in several parts, or in the sentence before. */
  readonly spans?: readonly Span[]
  /** Somebody's words in quotation marks and nothing else. */
  readonly quoted: boolean
}

/** The content of a candidate; undefined where none is found after all. */
export function contentOf(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  around: Around,
): Content | undefined {
  const candidate = candidates[place] as Candidate
  const { frame, looksBack } = candidate
  if (looksBack)
    return fromNext(sentence, candidate, around) ?? ahead(sentence, candidates, place, around)
  if (frame.content === undefined) return undefined
  const range = after(sentence, candidates, place, frame.content.at)
  return range && { range, quoted: frame.content.by === 'quote' && isQuoted(sentence, range) }
}

function isQuoted(sentence: Sentence, { from, to }: TokenRange): boolean {
  const one = opensQuotation(sentence, from)
  return one !== undefined && one.end === (sentence.tokens[to - 1] as Token).end
}

/** From a content's first token to a cut, the end of its quotation or of the sentence. */
function after(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  from: number,
): TokenRange | undefined {
  const { cue } = (candidates[place] as Candidate).frame
  const last = lastOf(sentence, from)
  const limit = cue.frame === 'object' ? quotedWithin(sentence, from, last) : last
  const cut = cutOf(sentence, candidates, place, limit)
  const quotation = opensQuotation(sentence, from)
  let to = cue.kind === 'participle' ? insertionEnd(sentence, from, cut) : cut
  if (quotation !== undefined) {
    const end = tokenAfter(sentence, quotation.end)
    const goesOn = end < cut && sentence.tokens[end]?.kind !== 'mark'
    if (!goesOn) to = Math.min(cut, end)
  }
  return trimmed(sentence, from, to)
}

/** "X, citing his health, declined": where the clause goes on, what only attends it ends. */
function insertionEnd(sentence: Sentence, from: number, limit: number): number {
  for (let at = from; at < limit; at++)
    if (isComma(sentence, at) && isVerb(sentence, at + 1)) return at
  return limit
}

/** "Called the plan "a gift" and left": an object and the words quoted of it, no more. */
function quotedWithin(sentence: Sentence, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    const quotation = opensQuotation(sentence, at)
    if (quotation === undefined) continue
    const end = tokenAfter(sentence, quotation.end)
    return speechAt(sentence, end, 'conjunction') ? Math.min(end, last) : last
  }
  return last
}

/** One past the last word of the quotation around a token, or of the sentence. */
function lastOf(sentence: Sentence, at: number): number {
  const offset = (sentence.tokens[at] as Token).start
  const around = sentence.quotations.filter((one) => one.start < offset && offset < one.end).pop()
  return around === undefined ? lastWord(sentence) : tokenAfter(sentence, around.end - 1)
}

/** Where a later cue of the same level begins a clause of its own. */
function cutOf(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  limit: number,
): number {
  const start = (candidates[place] as Candidate).frame.content?.at ?? limit
  for (const other of candidates.slice(place + 1)) {
    if (other.from < start || other.from >= limit) continue
    if (other.looksBack && isEnclosing(sentence, other)) return other.from
    if (other.looksBack) continue
    if (isBeside(sentence, other)) return other.from
  }
  return limit
}

/** "X expects Y, Z said": whoever closes the sentence tells all that stands before. */
function isEnclosing(sentence: Sentence, { from, frame }: Candidate): boolean {
  return isComma(sentence, from - 1) && frame.end >= lastWord(sentence)
}

/** A participle, a second verb of the same subject, or a new clause after a conjunction. */
function isBeside(sentence: Sentence, other: Candidate): boolean {
  if (other.frame.cue.kind === 'participle' || other.shares) return true
  return (
    speechAt(sentence, other.from - 1, 'conjunction') !== undefined &&
    (isComma(sentence, other.from - 2) || speechAt(sentence, other.from - 1, 'and') === undefined)
  )
}

/** Without marks and conjunctions at its end. */
function trimmed(sentence: Sentence, from: number, to: number): TokenRange | undefined {
  let end = to
  while (end > from) {
    const token = sentence.tokens[end - 1] as Token
    const mark = token.kind === 'mark' && `${COMMAS + DASHES};`.includes(token.fold)
    const hangs = speechAt(sentence, end - 1, 'conjunction') ?? speechAt(sentence, end - 1, 'like')
    if (!mark && hangs?.to !== end) break
    end--
  }
  return end > from ? { from, to: end } : undefined
}

const AHEAD_TOKENS_MIN = 2

/** What stands before a cue, and what goes on after it. */
function ahead(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  around: Around,
): Content | undefined {
  const candidate = candidates[place] as Candidate
  const floor = floorOf(sentence, candidates, place)
  const before = trimmed(sentence, floor, candidate.from)
  if (before === undefined || before.to - before.from < AHEAD_TOKENS_MIN) {
    return fromPrevious(sentence, candidate, around.previous)
  }
  const rest = resumed(sentence, candidate, candidates[place + 1])
  const quoted =
    closesQuotation(sentence, before.to - 1) !== undefined &&
    opensQuotation(sentence, before.from) !== undefined
  if (rest === undefined) return { range: before, quoted }
  const spans = [before, rest].map(
    ({ from, to }): Span => [
      (sentence.tokens[from] as Token).start,
      (sentence.tokens[to - 1] as Token).end,
    ],
  )
  return { range: { from: before.from, to: rest.to }, spans, quoted }
}

/** First token of the words before a cue: after a dateline, after an earlier cue's own words. */
function floorOf(sentence: Sentence, candidates: readonly Candidate[], place: number): number {
  const { from } = candidates[place] as Candidate
  const quotation = closesQuotation(sentence, from - 1)
  if (quotation !== undefined) {
    const start = tokenAfter(sentence, quotation.start)
    const before = candidates.slice(0, place).some((one) => one.frame.cue.hit.from < start)
    if (before || isSentenceStart(sentence, start)) return start
  }
  for (let at = from - 2; at > 0; at--) {
    if (sentence.tokens[at]?.fold === ';') return at + 1
  }
  return datelineEnd(sentence)
}

function isSentenceStart(_sentence: Sentence, at: number): boolean {
  return at === 0
}

/** After the cue the words go on: a quotation, or after a comma the rest of the clause. */
function resumed(
  sentence: Sentence,
  { frame, from }: Candidate,
  next: Candidate | undefined,
): TokenRange | undefined {
  const limit = lastWord(sentence)
  const at = frame.content?.at ?? frame.end
  if (at >= limit) return undefined
  if (frame.content?.by === 'quote') {
    const end = opensQuotation(sentence, at)?.end
    const to = end === undefined ? limit : tokenAfter(sentence, end)
    return trimmed(sentence, at, to)
  }
  const enclosed = isComma(sentence, from - 1) && isComma(sentence, at)
  const dashed = isDash(sentence, from - 1) && isDash(sentence, at)
  if (!enclosed && !dashed) return undefined
  const isParticiple = next?.frame.cue.kind === 'participle' && next.from <= at + 1
  const to =
    next !== undefined && next.from > at + 1 && isBeside(sentence, next) ? next.from : limit
  return isParticiple ? undefined : trimmed(sentence, at + 1, to)
}

/** `X wrote:` and the words in marks in a paragraph of their own. */
function fromNext(sentence: Sentence, { frame }: Candidate, { next }: Around): Content | undefined {
  const { cue, end } = frame
  const last = sentence.tokens[sentence.tokens.length - 1] as Token
  if (last.fold !== ':' || sentence.tokens[end] !== last || next === undefined) return undefined
  const quotation = opensQuotation(next, 0)
  if (quotation === undefined) return undefined
  const range = { from: cue.hit.from, to: cue.hit.to }
  return { range, spans: [[quotation.start, quotation.end]], quoted: true }
}

/** `"Who pays?" X asked.`: the stop inside the marks made a sentence of the words before. */
function fromPrevious(
  sentence: Sentence,
  candidate: Candidate,
  previous: Sentence | undefined,
): Content | undefined {
  if (previous === undefined || previous.paragraph !== sentence.paragraph) return undefined
  if (candidate.from > 0) return undefined
  const last = previous.quotations[previous.quotations.length - 1]
  if (last === undefined || last.end !== previous.end) return undefined
  const { cue } = candidate.frame
  const rest =
    candidate.frame.content === undefined ? undefined : resumed(sentence, candidate, undefined)
  const after: Span[] =
    rest === undefined
      ? []
      : [[(sentence.tokens[rest.from] as Token).start, (sentence.tokens[rest.to - 1] as Token).end]]
  return {
    range: rest ?? { from: cue.hit.from, to: cue.hit.to },
    spans: [[last.start, last.end], ...after],
    quoted: true,
  }
}

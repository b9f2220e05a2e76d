// Candidates: cues with their subject and what is said, before or after them.
import { hitAt, type Sentence, type Token } from '../../kit/index.ts'
import { tokenAfter } from '../../mention/index.ts'
import type { CueHit } from '../cue.ts'
import { lastWord } from '../extent.ts'
import type { TokenRange } from '../walk.ts'
import { type Following, following } from './frame.ts'
import { appositionEnd, nounEnd } from './phrase.ts'
import { type Before, subjectBefore } from './subject.ts'
import {
  closesQuotation,
  isCapital,
  isComma,
  isDash,
  isVerb,
  opensQuotation,
  pronounAt,
  speechAt,
  speechBefore,
} from './word.ts'

export interface Candidate {
  readonly frame: Following
  readonly subject?: TokenRange
  /** Said before the cue: "..., X said". */
  readonly looksBack: boolean
  /** A second verb of the same subject: "said X and added Y". */
  readonly shares: boolean
  /** First token of the cue's clause. */
  readonly from: number
}

/** The candidate of a verb of saying; undefined where nobody says anything with it. */
export function candidateOf(sentence: Sentence, cue: CueHit): Candidate | undefined {
  const { floor, limit } = boundsOf(sentence, cue.hit.from)
  const found = inverted(sentence, cue, floor, limit) ?? straight(sentence, cue, floor, limit)
  if (found === undefined) return undefined
  const { frame, subject } = found
  if (isSilence(sentence, frame) || !canSay(sentence, found)) return undefined
  const isInside = floor > 0 || limit < lastWord(sentence)
  // Inside somebody's words only what names its speaker and has a sign is told.
  if (isInside && (frame.content?.by !== 'that' || subject === undefined)) return undefined
  return found
}

/** The stretch that a cue's clause may use: its quotation, else the whole sentence. */
function boundsOf(sentence: Sentence, at: number): { floor: number; limit: number } {
  const offset = (sentence.tokens[at] as Token).start
  const inside = sentence.quotations.filter((one) => one.start < offset && offset < one.end).pop()
  if (inside === undefined) return { floor: 0, limit: lastWord(sentence) }
  return {
    floor: tokenAfter(sentence, inside.start + 1),
    limit: tokenAfter(sentence, inside.end - 1),
  }
}

/** "..., said X": the subject after its verb, at the end of a clause or before more words. */
function inverted(
  sentence: Sentence,
  cue: CueHit,
  floor: number,
  limit: number,
): Candidate | undefined {
  const { hit } = cue
  if (cue.kind !== 'verb' || hit.form === 'participle') return undefined
  const before = cue.from - 1
  const quoted = closesQuotation(sentence, before) !== undefined
  if (!quoted && !isComma(sentence, before) && !isDash(sentence, before)) return undefined
  const isCompound = cue.from < hit.from
  if (!quoted && !isCompound && cue.frame !== 'clause') return undefined
  // Whoever is told stands after such a verb, not who tells.
  if (hit.entry.path.includes('telling')) return undefined
  if (speechAt(sentence, hit.to, 'that') || opensQuotation(sentence, hit.to)) return undefined
  const end = nounEnd(sentence, hit.to, limit)
  if (end === hit.to || before <= floor) return undefined
  const head = end
  const to = appositionEnd(sentence, end, limit)
  const frame = following(sentence, cue, to, limit, true)
  const closes = frame.end >= limit || isEdge(sentence, frame.end) || frame.content?.by === 'quote'
  if (!closes || isVerb(sentence, head)) return undefined
  const subject = to === head ? { from: hit.to, to } : { from: hit.to, to, head }
  return { frame, subject, looksBack: true, shares: false, from: cue.from }
}

function isEdge(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token === undefined || token.kind === 'mark' || isAttending(sentence, at)
}

function isAttending(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry, form }) => entry.file === 'speech' && form === 'participle',
  )
}

function straight(
  sentence: Sentence,
  cue: CueHit,
  floor: number,
  limit: number,
): Candidate | undefined {
  const frame = following(sentence, cue, cue.hit.to, limit, false)
  const before = subjectBefore(sentence, cue, floor)
  if (cue.kind === 'participle') {
    if (frame.content === undefined || !isWorded(sentence, frame, limit)) return undefined
    return {
      frame,
      ...told(before),
      looksBack: false,
      shares: before === undefined,
      from: cue.from,
    }
  }
  const shares =
    before === undefined &&
    speechBefore(sentence, cue.from, 'conjunction') !== undefined &&
    !isLike(sentence, cue.from)
  if (before === undefined && !shares) return undefined
  const from = before?.clause ?? cue.from
  const opens = from > floor && isAfterWords(sentence, from)
  const looksBack = frame.content === undefined || isResumed(sentence, frame, from, opens)
  if (looksBack && !opens && from > floor) return undefined
  // "What X said" is somebody's object and says nothing here.
  if (frame.content?.by !== 'noun' && speechAt(sentence, from - 1, 'whether')) return undefined
  if (!looksBack && !isWorded(sentence, frame, limit)) return undefined
  return { frame, ...told(before), looksBack, shares, from }
}

function told(before: Before | undefined): { subject?: TokenRange } {
  return before === undefined ? {} : { subject: before.subject }
}

function isLike(sentence: Sentence, at: number): boolean {
  return speechAt(sentence, at - 1, 'like') !== undefined
}

/** What was said stands before a clause: a comma, a dash, a closed quotation or "as". */
function isAfterWords(sentence: Sentence, from: number): boolean {
  const before = from - 1
  if (closesQuotation(sentence, before) || speechAt(sentence, before, 'like')) return true
  return isComma(sentence, before) || isDash(sentence, before)
}

/** "..., X said, ...": the words go on after the cue, with a quotation or without. */
function isResumed(sentence: Sentence, frame: Following, from: number, opens: boolean): boolean {
  const { content } = frame
  if (!opens || content === undefined) return false
  if (content.by === 'quote') return isComma(sentence, content.at - 1)
  // After a quotation what has no sign of its own is when or where it was said.
  return content.by === 'bare' && closesQuotation(sentence, from - 1) !== undefined
}

const CLAUSE_TOKENS_MAX = 40

/**
 * A content without a sign must be a clause, unless the verb says nothing but speech ("said"); a
 * noun needs two words.
 */
function isWorded(sentence: Sentence, frame: Following, limit: number): boolean {
  const { content, cue } = frame
  if (content === undefined) return false
  if (content.by === 'noun' && cue.frame === 'object') return holdsSign(sentence, frame, limit)
  if (content.by !== 'bare') return true
  const { path } = cue.hit.entry
  if (path.includes('saying') || path.includes('telling')) return limit - content.at >= 2
  for (let at = content.at; at < Math.min(limit, content.at + CLAUSE_TOKENS_MAX); at++) {
    if (isVerb(sentence, at) || (pronounAt(sentence, at) && at < content.at + 2)) return true
    if (sentence.tokens[at]?.kind === 'mark' && at > content.at + 8) return false
  }
  return false
}

/** "Called the plan "a gift"", "described it as": an object and what is said of it. */
function holdsSign(sentence: Sentence, { cue, content }: Following, limit: number): boolean {
  for (let at = content?.at ?? limit; at < limit; at++) {
    if (opensQuotation(sentence, at)) return true
    if (cue.hit.entry.after.includes(sentence.tokens[at]?.fold ?? ' ')) return true
  }
  return false
}

/** "Declined to comment": what is refused is speech itself, and nothing was said. */
function isSilence(sentence: Sentence, { cue, content }: Following): boolean {
  if (cue.act === 'refuse' && content === undefined) return true
  if (cue.act !== 'refuse' && cue.act !== 'urge') return false
  return content !== undefined && speechAt(sentence, content.at, 'silence') !== undefined
}

/** Acts that people do in words alone; other verbs of saying need somebody who can speak. */
function canSay(sentence: Sentence, { frame, subject, looksBack }: Candidate): boolean {
  const { content, cue } = frame
  if (subject === undefined || content?.by === 'that' || content?.by === 'quote') return true
  const { path } = cue.hit.entry
  if (path.includes('saying') || path.includes('telling')) return true
  if (looksBack && cue.frame === 'clause') return true
  return isSomebody(sentence, subject)
}

/** Somebody who can speak: a name, an office, a party, a person's pronoun. */
function isSomebody(sentence: Sentence, subject: TokenRange): boolean {
  for (let at = subject.from; at < subject.to; at++) {
    if (pronounAt(sentence, at) ?? hitAt(sentence, at, 'offices') ?? hitAt(sentence, at, 'parties'))
      return true
    if (isCapital(sentence, at) && (at > 0 || !speechAt(sentence, at, 'determiner'))) return true
  }
  return false
}

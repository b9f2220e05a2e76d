// Candidate cues: those whose frame, subject and surroundings allow that somebody says something.
import { copyWith, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { genderOf, tokenAfter } from '../mention/index.ts'
import type { CueHit } from './cue.ts'
import { isQuoted, quotedBefore } from './extent.ts'
import { parseFrame } from './frame.ts'
import { thatAt } from './sign.ts'
import { subjectBefore } from './subject.ts'
import { COMMAS, type CueFrame, type TokenRange } from './walk.ts'

export interface Candidate {
  readonly frame: CueFrame
  readonly subject?: TokenRange
  /** Inside the content of an earlier cue, not beside it. */
  nested: boolean
  /** Where the clause of this cue begins: its conjunction, subject or auxiliary. */
  readonly from: number
}

export function candidateOf(sentence: Sentence, cue: CueHit): Candidate | undefined {
  const quoted = isQuoted(sentence, cue.hit.from)
  const limit = quoted ? quotationEnd(sentence, cue.hit.from) : sentence.tokens.length
  const floor = quoted ? quotationStart(sentence, cue.hit.from) : 0
  const topic = topicBefore(sentence, cue, floor)
  const parsed = urged(sentence, parseFrame(sentence, cue, limit, topic))
  const carries = parsed.carrier !== undefined && parsed.carrier.to === parsed.carrier.from
  const looksBack = parsed.subject === undefined || carries || cue.background
  const before =
    topic ??
    (cue.kind === 'verb' && looksBack && cue.passive !== true
      ? subjectBefore(sentence, cue, floor)
      : undefined)
  const frame = toldOnly(
    carries && before !== undefined ? copyWith(parsed, { carrier: before }) : parsed,
  )
  const subject = carries
    ? frame.subject
    : cue.background
      ? (before ?? frame.subject)
      : (frame.subject ?? before)
  if (!isClear(sentence, frame) || isComplement(sentence, cue)) return undefined
  if (subject !== undefined && isCommonWord(sentence, subject)) return undefined
  if (subject !== undefined && isNobody(sentence, subject)) return undefined
  if (quoted && (frame.content?.by !== 'that' || (subject === undefined && cue.hit.before === '')))
    return undefined
  if (subject !== undefined && isNobody(sentence, subject)) return undefined
  if (!isOwnDeed(sentence, frame, subject, before)) return undefined
  if (
    frame.content?.by === 'quote' &&
    isScareQuote(sentence, frame.content.at, cue.act === 'say' || cue.act === 'add')
  )
    return undefined
  if (
    cue.kind === 'verb' &&
    frame.content === undefined &&
    quotedBefore(sentence, cue, floor) === undefined
  )
    return undefined
  return {
    frame,
    nested: false,
    from: clauseStart(sentence, cue, before),
    ...(subject && { subject }),
  }
}

/**
 * Who stands before a verb that takes a hearer or an object after it: "the commander told the
 * mediators", "as for the opposition, it described the deal as".
 */
function topicBefore(sentence: Sentence, cue: CueHit, floor: number): TokenRange | undefined {
  if (cue.kind !== 'verb' || cue.passive === true || cue.background) return undefined
  const takesMore =
    cue.frame === 'noun' || cue.frame === 'object' || cue.hit.entry.path.includes('telling')
  if (!takesMore) return undefined
  const before = subjectBefore(sentence, cue, floor)
  const isBeside = before !== undefined && before.to === cue.from
  return isBeside && opensPhrase(sentence, before.from, floor) ? before : undefined
}

/** After a complementiser or at the head of its sentence a noun phrase is its clause's topic. */
function opensPhrase(sentence: Sentence, at: number, floor: number): boolean {
  if (at === floor || thatAt(sentence, at - 1) !== undefined) return true
  return hitAt(sentence, at - 1, 'speech', 'contrast') !== undefined
}

/** "Was told": the noun phrase after a passive is the hearer. */
function toldOnly(frame: CueFrame): CueFrame {
  const { cue, subject, addressee = subject, ...rest } = frame
  const isHearer = cue.passive === true && !cue.hit.entry.path.includes('carriers')
  if (!isHearer || subject === undefined) return frame
  return { cue, ...rest, ...(addressee && { addressee }) }
}

/**
 * A noun phrase as content needs somebody who can say it: a quoted term or a common noun before the
 * verb can't
 * promise or affirm, and a deed in words with no subject must at least be joined to what came
 * before.
 */
function isOwnDeed(
  sentence: Sentence,
  frame: CueFrame,
  subject: TokenRange | undefined,
  before: TokenRange | undefined,
): boolean {
  if (frame.content?.by !== 'noun') return true
  const { cue } = frame
  if (subject === undefined)
    return cue.frame !== 'optional' || cue.hit.before !== '' || cue.kind === 'participle'
  if (before === undefined) return cue.kind === 'participle' || opensClause(sentence, cue)
  // A quoted name can; "a clear message" in quotation marks can't.
  const isTerm = sentence.tokens[before.from]?.kind === 'mark'
  for (let at = before.from; at < before.to; at++) {
    if (hitAt(sentence, at, 'parties') ?? (!isTerm && hitAt(sentence, at, 'offices'))) return true
  }
  return false
}

/**
 * A verb before its subject stands first in its clause, or after a mark or a particle; after a noun
 * it is a noun.
 */
function opensClause(sentence: Sentence, cue: CueHit): boolean {
  const at = cue.from
  if (at === 0 || cue.hit.before !== '' || at !== cue.hit.from) return true
  if ((sentence.tokens[at - 1] as Token).kind === 'mark') return true
  if (joiningBefore(sentence, at) !== undefined) return true
  return (sentence.hits[at - 1] ?? []).some(({ entry }) => entry.wordClass === 'particles')
}

/**
 * A word that is also a preposition, or carries an object, is a cue only right before its clause.
 */
function isClear(sentence: Sentence, frame: CueFrame): boolean {
  const { hit, kind } = frame.cue
  if (kind !== 'verb') return true
  const by = frame.content?.by
  if (hit.entry.path.includes('with-saying') && frame.second === undefined) return false
  if (isSilence(sentence, frame)) return false
  if (frame.cue.frame === 'optional' && (by === 'colon' || by === 'quote' || by === 'bare'))
    return false
  if (hit.entry.id === 'express' && by === 'that' && frame.second === undefined) return false
  const doubtful =
    hit.after !== '' ||
    hit.entry.path.includes('near') ||
    hitAt(sentence, hit.from, 'speech', 'preposition') !== undefined ||
    hitAt(sentence, hit.from, 'speech', 'opener') !== undefined ||
    (frame.cue.frame === 'optional' && by === 'that')
  if (!doubtful) return true
  if (hit.after !== '' && frame.preposition !== undefined) return false
  if (frame.preposition !== undefined)
    return frame.preposition.from === Math.max(hit.to, frame.subject?.to ?? 0)
  const { content } = frame
  if (content === undefined) return false
  const hearer = hit.entry.path.includes('telling') ? frame.addressee?.to : undefined
  const gap = content.at - Math.max(hit.to, frame.subject?.to ?? 0, hearer ?? 0)
  const opens = hitAt(sentence, hit.from, 'speech', 'opener') !== undefined
  // "After the meeting" has the letters of "commented": a verb stands first in its clause.
  if (opens && hit.before === '' && hit.from > 0) return false
  if (hit.entry.id === 'think' && frame.subject === undefined) return false
  const comma = COMMAS.includes(sentence.tokens[content.at - 1]?.fold ?? ' ')
  if (content.by === 'that') return gap === 0 || (gap === 1 && comma && hit.after === '')
  if (frame.second !== undefined) return true
  return (
    hit.entry.path.includes('near') &&
    (content.by === 'quote' || content.by === 'colon') &&
    gap <= 1
  )
}

const SPOKEN_WORDS_MIN = 3

/** One or two quoted words in running text are somebody's term, not somebody's speech. */
function isScareQuote(sentence: Sentence, at: number, by: boolean): boolean {
  const start = (sentence.tokens[at] as Token).start
  const quotation = sentence.quotations.find((one) => one.start === start)
  if (quotation === undefined) return false
  let words = 0
  for (let next = at; next < sentence.tokens.length; next++) {
    const token = sentence.tokens[next] as Token
    if (token.start >= quotation.end) break
    if (token.kind !== 'mark') words++
  }
  // Right after "said X" and before a mark even two words are spoken.
  const closed = sentence.tokens[tokenAfter(sentence, quotation.end)]?.kind !== 'word'
  return words < (closed && by ? SPOKEN_WORDS_MIN - 1 : SPOKEN_WORDS_MIN)
}

/**
 * "And urged the companies to ...": the one noun phrase after a joined verb is who is urged, when
 * it doesn't agree.
 */
function urged(sentence: Sentence, frame: CueFrame): CueFrame {
  const { cue, subject, addressee, ...rest } = frame
  if (cue.kind === 'participle' && subject !== undefined)
    return { cue, addressee: subject, ...rest }
  const takesHearer = cue.frame === 'noun' || cue.hit.entry.path.includes('telling')
  if (!takesHearer || subject === undefined || addressee !== undefined) return frame
  const gender = genderOf(sentence, subject.from)
  if (gender === '' || cue.hit.agreement === '' || cue.hit.agreement.startsWith(gender))
    return frame
  return { cue, addressee: subject, ...rest }
}

function quotationEnd(sentence: Sentence, at: number): number {
  const offset = (sentence.tokens[at] as Token).start
  const one = sentence.quotations
    .filter((quotation) => quotation.start < offset && offset < quotation.end)
    .pop()
  const end = one?.end ?? sentence.end
  let to = at
  while (to < sentence.tokens.length && (sentence.tokens[to] as Token).end < end) to++
  return to
}

function quotationStart(sentence: Sentence, at: number): number {
  const offset = (sentence.tokens[at] as Token).start
  const one = sentence.quotations
    .filter((quotation) => quotation.start < offset && offset < quotation.end)
    .pop()
  let from = at
  while (from > 0 && (sentence.tokens[from - 1] as Token).start > (one?.start ?? 0)) from--
  return from
}

/** Over the conjunctions and marks before a cue's clause, so that they belong to no content. */
function clauseStart(sentence: Sentence, cue: CueHit, before: TokenRange | undefined): number {
  let from = Math.min(cue.from, before?.from ?? cue.from)
  while (from > 0) {
    const joining = joiningBefore(sentence, from)
    const token = sentence.tokens[from - 1] as Token
    if (joining === undefined && !(token.kind === 'mark' && COMMAS.includes(token.fold))) break
    from = joining ?? from - 1
  }
  return from
}

const JOINING = ['conjunction', 'contrast', 'turn', 'adverb']
const JOINING_WORDS_MAX = 3

/** Where a conjunction, contrast or adverb begins that ends right before a token. */
function joiningBefore(sentence: Sentence, to: number): number | undefined {
  for (let at = to - 1; at >= Math.max(0, to - JOINING_WORDS_MAX); at--) {
    const joins = (sentence.hits[at] ?? []).some(
      (hit) =>
        hit.to === to &&
        hit.entry.file === 'speech' &&
        JOINING.some((key) => hit.entry.path.includes(key)),
    )
    if (joins) return at
  }
  return undefined
}

/**
 * In scripts that have capitals a speaker is a name or a word that some entry knows: small letters
 * that nothing knows ("only", "a day") name nobody.
 */
function isCommonWord(sentence: Sentence, subject: TokenRange): boolean {
  for (let at = subject.from; at < subject.to; at++) {
    const first = sentence.text[(sentence.tokens[at] as Token).start] as string
    if (first.toLowerCase() === first.toUpperCase() || first !== first.toLowerCase()) return false
    if (hitAt(sentence, at, 'offices') ?? hitAt(sentence, at, 'parties')) return false
  }
  return true
}

/**
 * After a noun that governs it ("not to reveal", "the need to ...") the same letters are a noun.
 */
function isComplement(sentence: Sentence, cue: CueHit): boolean {
  const { hit, kind } = cue
  if (kind !== 'verb' || hit.before !== '') return false
  if (followsPreposition(sentence, hit.from)) return true
  // Right after a complementiser stands a noun or a present: "that sending ... is rejected".
  const that = thatAt(sentence, hit.from - 1)
  if (that !== undefined && that.after === '' && hit.form === 'past' && !cue.background) return true
  return (sentence.hits[hit.from - 1] ?? []).some(({ entry, form, before, after }) => {
    if (entry.file !== 'speech') return false
    if (entry.id === 'noun') return before === '' && after === ''
    // Right after another verb of saying stands its subject ("the club announced").
    return entry.path.includes('verbs') && (form === 'past' || form === 'present')
  })
}

/** After a preposition no verb stands, unless the preposition is "who" or "what" as well. */
function followsPreposition(sentence: Sentence, at: number): boolean {
  // "While": a preposition with its noun that joins clauses.
  if (joiningBefore(sentence, at) !== undefined) return false
  for (let back = at - 1; back >= Math.max(0, at - PREPOSITION_WORDS_MAX); back--) {
    const preposition = prepositionAt(sentence, back)
    if (preposition === undefined || preposition.to !== at || preposition.after !== '') continue
    if (hitAt(sentence, back, 'speech', 'free-relative') === undefined) return true
  }
  return false
}

/** "In", or a phrase like one that opens an occasion ("in the course of"). */
function prepositionAt(sentence: Sentence, at: number): Hit | undefined {
  const preposition = hitAt(sentence, at, 'speech', 'preposition')
  const opener = hitAt(sentence, at, 'speech', 'opener')
  return opener !== undefined && opener.to > (preposition?.to ?? at + 1) ? opener : preposition
}

const PREPOSITION_WORDS_MAX = 3

/** "Refused to comment": what is refused is speech itself, and nothing was said. */
function isSilence(sentence: Sentence, frame: CueFrame): boolean {
  const { content, cue } = frame
  if (cue.act !== 'refuse' || content === undefined) return false
  return isHitOf(sentence, content.at, 'silence')
}

function isHitOf(sentence: Sentence, at: number, id: string): boolean {
  return (sentence.hits[at] ?? []).some(({ entry }) => entry.file === 'speech' && entry.id === id)
}

/** Laws, plans and proverbs are followed or quoted, but they say nothing themselves. */
export function isNobody(sentence: Sentence, source: TokenRange): boolean {
  return isHitOf(sentence, source.from, 'nobody')
}

// From cues to drafts: which cue stands on which level of a sentence, and what each one's content is.
import type { Span } from '../../text/index.ts'
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import { genderOf, phraseEnd } from '../mention/index.ts'
import { type CueHit, findCues } from './cue.ts'
import type { Draft } from './draft.ts'
import { ascribed, contentOf, holdsQuotation, isQuoted, quotedBefore } from './extent.ts'
import { type CueFrame, parseFrame, type TokenRange, thatAt } from './frame.ts'
import { headlineOf } from './headline.ts'
import { subjectBefore } from './subject.ts'

interface Candidate {
  readonly frame: CueFrame
  readonly subject?: TokenRange
  /** Inside the content of an earlier cue, not beside it. */
  nested: boolean
  /** Where the clause of this cue begins: its conjunction, subject or auxiliary. */
  readonly from: number
}

const DATELINE_TOKENS_MAX = 9
const DATELINE_MARKS = ':-\u2013\u2014'
const SPOKEN_WORDS_MIN = 3
const COMMAS = ',\u060c'

/** Tells whether a noun phrase, tokens `[from, to)`, names somebody who can speak. */
export type NamesSpeaker = (from: number, to: number) => boolean

/** Every statement of a sentence as a draft, in order of cue. */
export function draftsOf(sentence: Sentence, namesSpeaker: NamesSpeaker): Draft[] {
  const all = findCues(sentence)
    .map((cue) => candidateOf(sentence, cue))
    .filter((one): one is Candidate => one !== undefined)
  const candidates = all.filter((one) => !all.some((other) => other.frame.second?.from === one.frame.cue.hit.from))
  level(sentence, candidates)
  const headline = candidates.length === 0 ? headlineOf(sentence, namesSpeaker) : undefined
  if (headline !== undefined) return [headline]
  const drafts: Draft[] = []
  for (const [place, candidate] of candidates.entries()) {
    const draft = draftOf(sentence, candidates, place, drafts)
    if (draft === undefined) continue
    const carrier = carrierOf(sentence, draft)
    if (carrier !== undefined) drafts.push(carrier)
    drafts.push(carrier === undefined ? draft : carriedBy(sentence, draft, carrier))
  }
  return drafts
}

function candidateOf(sentence: Sentence, cue: CueHit): Candidate | undefined {
  const quoted = isQuoted(sentence, cue.hit.from)
  const limit = quoted ? quotationEnd(sentence, cue.hit.from) : sentence.tokens.length
  const frame = urged(sentence, parseFrame(sentence, cue, limit))
  const floor = quoted ? quotationStart(sentence, cue.hit.from) : 0
  const before = cue.kind === 'verb' && frame.subject === undefined ? subjectBefore(sentence, cue, floor) : undefined
  const subject = frame.subject ?? before
  if (!isClear(sentence, frame)) return undefined
  if (quoted && (frame.content?.by !== 'that' || (subject === undefined && cue.hit.before === ''))) return undefined
  if (!isOwnDeed(sentence, frame, subject, before)) return undefined
  if (frame.content?.by === 'quote' && isScareQuote(sentence, frame.content.at)) return undefined
  if (cue.kind === 'verb' && frame.content === undefined && quotedBefore(sentence, cue, floor) === undefined) return undefined
  return { frame, nested: false, from: clauseStart(sentence, cue, before), ...(subject && { subject }) }
}

/**
 * A noun phrase as content needs somebody who can say it: a quoted term or a common noun before the verb can't
 * promise or affirm, and a deed in words with no subject must at least be joined to what came before.
 */
function isOwnDeed(
  sentence: Sentence,
  frame: CueFrame,
  subject: TokenRange | undefined,
  before: TokenRange | undefined,
): boolean {
  if (frame.content?.by !== 'noun') return true
  const { cue } = frame
  if (subject === undefined) return cue.frame !== 'optional' || cue.hit.before !== '' || cue.kind === 'participle'
  if (before === undefined) return cue.kind === 'participle' || opensClause(sentence, cue)
  for (let at = before.from; at < before.to; at++) {
    if (hitAt(sentence, at, 'offices') ?? hitAt(sentence, at, 'parties')) return true
  }
  return false
}

/** A verb before its subject stands first in its clause, or after a mark or a particle; after a noun it is a noun. */
function opensClause(sentence: Sentence, cue: CueHit): boolean {
  const at = cue.from
  if (at === 0 || cue.hit.before !== '' || at !== cue.hit.from) return true
  if ((sentence.tokens[at - 1] as Token).kind === 'mark') return true
  return (sentence.hits[at - 1] ?? []).some(({ entry }) => entry.wordClass === 'particles')
}

/** A word that is also a preposition, or carries an object, is a cue only right before its clause. */
function isClear(sentence: Sentence, frame: CueFrame): boolean {
  const { hit, kind } = frame.cue
  if (kind !== 'verb') return true
  const by = frame.content?.by
  if (frame.cue.frame === 'optional' && (by === 'colon' || by === 'quote' || by === 'bare')) return false
  const doubtful =
    hit.after !== '' ||
    hit.entry.path.includes('near') ||
    hitAt(sentence, hit.from, 'speech', 'preposition') !== undefined ||
    hitAt(sentence, hit.from, 'speech', 'opener') !== undefined ||
    (frame.cue.frame === 'optional' && by === 'that')
  if (!doubtful) return true
  if (hit.after !== '' && frame.preposition !== undefined) return false
  if (frame.preposition !== undefined) return frame.preposition.from === (frame.subject?.to ?? hit.to)
  const { content } = frame
  if (content === undefined) return false
  const gap = content.at - (frame.subject?.to ?? hit.to)
  if (content.by === 'that') return gap === 0
  return hit.entry.path.includes('near') && content.by !== 'noun' && gap <= 1
}

/** One or two quoted words in running text are somebody's term, not somebody's speech. */
function isScareQuote(sentence: Sentence, at: number): boolean {
  const start = (sentence.tokens[at] as Token).start
  const quotation = sentence.quotations.find((one) => one.start === start)
  if (quotation === undefined) return false
  let words = 0
  for (let next = at; next < sentence.tokens.length; next++) {
    const token = sentence.tokens[next] as Token
    if (token.start >= quotation.end) break
    if (token.kind !== 'mark') words++
  }
  return words < SPOKEN_WORDS_MIN
}

/** "And urged the companies to ...": the one noun phrase after a joined verb is who is urged, when it doesn't agree. */
function urged(sentence: Sentence, frame: CueFrame): CueFrame {
  const { cue, subject, addressee, ...rest } = frame
  if (cue.frame !== 'noun' || subject === undefined || addressee !== undefined) return frame
  const gender = genderOf(sentence, subject.from)
  if (gender === '' || cue.hit.agreement === '' || cue.hit.agreement.startsWith(gender)) return frame
  return { cue, addressee: subject, ...rest }
}

function quotationEnd(sentence: Sentence, at: number): number {
  const offset = (sentence.tokens[at] as Token).start
  const one = sentence.quotations.filter((quotation) => quotation.start < offset && offset < quotation.end).pop()
  const end = one?.end ?? sentence.end
  let to = at
  while (to < sentence.tokens.length && (sentence.tokens[to] as Token).end < end) to++
  return to
}

function quotationStart(sentence: Sentence, at: number): number {
  const offset = (sentence.tokens[at] as Token).start
  const one = sentence.quotations.filter((quotation) => quotation.start < offset && offset < quotation.end).pop()
  let from = at
  while (from > 0 && (sentence.tokens[from - 1] as Token).start > (one?.start ?? 0)) from--
  return from
}

/** Over the conjunctions and marks before a cue's clause, so that they belong to no content. */
function clauseStart(sentence: Sentence, cue: CueHit, before: TokenRange | undefined): number {
  let from = Math.min(cue.from, before?.from ?? cue.from)
  while (from > 0) {
    const hits = sentence.hits[from - 1] ?? []
    const joins = hits.some(
      ({ entry }) =>
        entry.file === 'speech' &&
        (entry.path.includes('conjunction') || entry.path.includes('contrast') || entry.path.includes('turn') || entry.path.includes('adverb')),
    )
    const token = sentence.tokens[from - 1] as Token
    if (!joins && !(token.kind === 'mark' && COMMAS.includes(token.fold))) break
    from--
  }
  return from
}

/** Decides for each cue after the first whether it stands inside the content before it or beside it. */
function level(sentence: Sentence, candidates: readonly Candidate[]): void {
  let open: Candidate | undefined
  for (const candidate of candidates) {
    const { cue } = candidate.frame
    if (cue.kind === 'participle' || cue.kind === 'ascription' || cue.kind === 'relayed') continue
    if (open?.frame.content !== undefined && open.frame.content.at <= cue.hit.from) {
      candidate.nested = isNested(sentence, open, candidate)
    }
    if (!candidate.nested && candidate.frame.content !== undefined) open = candidate
  }
}

function isNested(sentence: Sentence, open: Candidate, candidate: Candidate): boolean {
  const { cue } = candidate.frame
  if (isQuoted(sentence, cue.hit.from)) return candidate.subject !== undefined || !sameAgreement(open.frame.cue, cue)
  if (hasContrast(sentence, candidate)) return false
  const subject = candidate.subject
  const preverbal = subject !== undefined && subject.from < cue.hit.from
  if (preverbal) return true
  const joined = cue.hit.before !== '' || isJoined(sentence, candidate)
  if (!joined) return true
  if (subject !== undefined) return false
  return !sameAgreement(open.frame.cue, cue)
}

function hasContrast(sentence: Sentence, candidate: Candidate): boolean {
  for (let at = candidate.from; at < candidate.frame.cue.hit.from; at++) {
    const contrast = hitAt(sentence, at, 'speech', 'contrast') ?? hitAt(sentence, at, 'speech', 'turn')
    if (contrast !== undefined) return true
  }
  return false
}

function isJoined(sentence: Sentence, candidate: Candidate): boolean {
  for (let at = candidate.from; at < candidate.frame.cue.hit.from; at++) {
    if (hitAt(sentence, at, 'speech', 'conjunction') ?? hitAt(sentence, at, 'speech', 'adverb')) return true
  }
  return false
}

function sameAgreement(one: CueHit, other: CueHit): boolean {
  return one.hit.agreement === other.hit.agreement && one.hit.form === other.hit.form
}

function draftOf(
  sentence: Sentence,
  candidates: readonly Candidate[],
  place: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const candidate = candidates[place] as Candidate
  const { frame } = candidate
  const { cue } = frame
  if (cue.kind === 'ascription' || cue.kind === 'relayed') return ascription(sentence, candidates, place)
  const cuts = candidates
    .filter((other) => other !== candidate && cutsContent(candidate, other))
    .map((other) => other.from)
  const content = contentOf(sentence, frame, cuts) ?? quotedBefore(sentence, cue, floorOf(candidates, place))
  if (content === undefined) return undefined
  if (cue.frame === 'optional' && content.to - content.from < 2) return undefined
  const main = cue.kind === 'participle' ? mainBefore(candidates, place, drafts) : undefined
  const outer = candidate.nested ? holder(drafts, cue) : cue.kind === 'participle' ? main?.outer : undefined
  return {
    frame,
    ...(candidate.subject && { subject: candidate.subject }),
    missing: missingKind(sentence, candidate),
    content,
    ...(outer && { outer }),
    ...(main && { main }),
    cueSpans: cueSpans(sentence, frame),
    direct: isDirect(sentence, frame, content),
  }
}

/** "The agency quoted the minister as saying": the agency's own statement, around the minister's. */
function carrierOf(sentence: Sentence, draft: Draft): Draft | undefined {
  const { frame, content } = draft
  const named = frame.carrier !== undefined && frame.carrier.to > frame.carrier.from
  if (!named || draft.subject === undefined) return undefined
  const { hit } = frame.cue
  const token = sentence.tokens[hit.from] as Token
  return {
    ...draft,
    subject: frame.carrier,
    content: { from: draft.subject.from - 1, to: content.to },
    cueSpans: [[token.start + hit.before.length, token.end]],
    direct: false,
  }
}

/** The quoted person's statement: its cue is "his saying", or the preposition where nothing else says it. */
function carriedBy(sentence: Sentence, draft: Draft, carrier: Draft): Draft {
  const { second } = draft.frame
  const from = second?.from ?? (draft.subject?.from ?? 1) - 1
  const to = second?.to ?? from + 1
  const span = [(sentence.tokens[from] as Token).start, (sentence.tokens[to - 1] as Token).end] as const
  return { ...draft, outer: carrier, cueSpans: [span] }
}

/** A later cue on the same level ends a content; inside a nested one, any cue of the level around it does too. */
function cutsContent(candidate: Candidate, other: Candidate): boolean {
  if (other.frame.cue.hit.from <= candidate.frame.cue.hit.from) return false
  if (other.frame.cue.kind === 'participle') return other.frame.content !== undefined
  if (other.frame.cue.kind === 'ascription' || other.frame.cue.kind === 'relayed') return true
  return !other.nested || (candidate.nested && other.frame.cue.hit.before !== '')
}

function floorOf(candidates: readonly Candidate[], place: number): number {
  const previous = candidates[place - 1]
  return previous === undefined ? 0 : previous.frame.cue.hit.to
}

function mainBefore(candidates: readonly Candidate[], place: number, drafts: readonly Draft[]): Draft | undefined {
  const cue = (candidates[place] as Candidate).frame.cue
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft
    if (draft.frame.cue.kind === 'verb' && draft.frame.cue.hit.from < cue.hit.from) return draft.outer ?? draft
  }
  return undefined
}

function holder(drafts: readonly Draft[], cue: CueHit): Draft | undefined {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft
    if (draft.content.from <= cue.hit.from && cue.hit.from < draft.content.to) return draft
  }
  return undefined
}

function missingKind(sentence: Sentence, candidate: Candidate): Draft['missing'] {
  const { cue } = candidate.frame
  if (cue.kind === 'participle') return 'clause'
  const that = thatAt(sentence, cue.from - 1)
  return that !== undefined && that.after !== '' ? 'pronoun' : 'dropped'
}

function ascription(sentence: Sentence, candidates: readonly Candidate[], place: number): Draft | undefined {
  const candidate = candidates[place] as Candidate
  const { cue } = candidate.frame
  const pronoun = cue.hit.after !== '' && cue.kind === 'ascription'
  const source = pronoun ? { from: cue.hit.from, to: cue.hit.to } : (candidate.frame.subject ?? sourceOf(sentence, cue))
  if (source === undefined) return undefined
  const told = candidates.find(
    ({ frame }) => frame.content !== undefined && frame.cue.hit.from < cue.hit.from && frame.content.at > cue.hit.from,
  )
  const inserted = told && contentOf(sentence, told.frame, [])
  const content = (pronoun ? quotedBefore(sentence, cue, 0) : inserted) ?? ascribed(sentence, cue, source, datelineEnd(sentence))
  if (content === undefined) return undefined
  return {
    frame: candidate.frame,
    ...(pronoun ? {} : { subject: source }),
    missing: 'dropped',
    content,
    cueSpans: [[(sentence.tokens[cue.hit.from] as Token).start, (sentence.tokens[cue.hit.to - 1] as Token).end]],
    direct: false,
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

function cueSpans(sentence: Sentence, frame: CueFrame): Span[] {
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
  return negated ? (sentence.tokens[from] as Token).start : Number.POSITIVE_INFINITY
}

/** The cue's own first letter: a conjunction glued before it is not the cue. */
function cueWordStart(sentence: Sentence, frame: CueFrame): number {
  const { hit } = frame.cue
  const token = sentence.tokens[hit.from] as Token
  return hit.before === '' ? token.start : token.start + hit.before.length
}

function isDirect(sentence: Sentence, frame: CueFrame, content: TokenRange): boolean {
  const by = frame.content?.by
  if (by === 'quote' || by === 'colon' || by === 'bare') return true
  return by === undefined && holdsQuotation(sentence, content)
}


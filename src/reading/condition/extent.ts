// Extents: where a condition's clause ends: at a mark, a new main clause, the quotation's end or
// the next condition.
import { glues, hitAt, quotationEnd, type Sentence, type Token } from '../kit/index.ts'
import { holds } from './holding.ts'
import { candidateAt, type Deed, type Opener } from './opener.ts'
import { isFuture, isVerb, looksFuture } from './word.ts'

const ENDS = '.!?\u061f\u2026;\u061b'
const COMMAS = ',\u060c'
const DASHES = '-\u2013\u2014'
const QUOTES = '"\u00ab\u00bb\u201c\u201d\u201e\u2039\u203a'
/** An insertion between commas inside a condition is short. */
const INSERTION_WORDS_MAX = 6
/** How far back the mark is looked for that a last mark closes. */
const CLOSING_WORDS_MAX = 200

export interface Extent {
  readonly from: number
  /** One past the clause's last token. */
  readonly to: number
}

/** The extent of the condition that an opener begins, within `[start, limit)`. */
export function extentOf(
  sentence: Sentence,
  opener: Opener,
  start: number,
  limit: number,
  deed: Deed,
): Extent {
  const { from } = opener
  if (opener.frame === 'alone') return { from, to: opener.to }
  const closing = quotationEnd(sentence, from)
  const walk: Walk = {
    sentence,
    opener,
    start,
    limit,
    closing,
    deed,
    depth: 0,
    inner: false,
    listed: false,
    resumesAt: undefined,
  }
  let at = Math.max(opener.to, from + 1)
  while (at < limit && !ends(walk, at)) at = next(walk, at)
  return { from, to: trimmed(sentence, opener.to, Math.min(at, limit)) }
}

interface Walk {
  readonly sentence: Sentence
  readonly opener: Opener
  readonly start: number
  readonly limit: number
  readonly closing: number
  readonly deed: Deed
  /** Open brackets. */
  depth: number
  /** A clause inside the condition has begun ("that", "which"): its verbs end nothing. */
  inner: boolean
  /** A list of questions has begun: commas and colons go on. */
  listed: boolean
  /** The comma that closes an insertion. */
  resumesAt: number | undefined
}

function next(walk: Walk, at: number): number {
  const { sentence } = walk
  if (hitAt(sentence, at, 'conditions', 'subordinate') !== undefined) walk.inner = true
  if (hitAt(sentence, at, 'conditions', 'list') !== undefined) walk.listed = true
  return at + 1
}

function ends(walk: Walk, at: number): boolean {
  const { sentence, opener } = walk
  const token = sentence.tokens[at] as Token
  if (token.start >= walk.closing) return true
  if (token.kind === 'mark') return endsAtMark(walk, at, token)
  if (at === opener.to) return false
  if (hitAt(sentence, at, 'conditions', 'stop') !== undefined) return true
  if (isAnswer(walk, at)) return true
  const other = candidateAt(sentence, at)?.opener
  return (
    other !== undefined &&
    other.from === at &&
    holds(sentence, other, walk.start, walk.limit, walk.deed)
  )
}

function endsAtMark(walk: Walk, at: number, { fold }: Token): boolean {
  if (ENDS.includes(fold)) return true
  if (fold === '(' || fold === '[') {
    walk.depth++
    return false
  }
  if (fold === ')' || fold === ']') {
    walk.depth--
    return walk.depth < 0
  }
  if (walk.depth > 0 || QUOTES.includes(fold)) return false
  if (fold === ':') return !walk.listed
  if (DASHES.includes(fold)) return isDash(walk.sentence, at)
  return COMMAS.includes(fold) && !goesOn(walk, at)
}

/** A dash between blanks, not a hyphen inside a word or range. */
function isDash({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at] as Token
  return tokens[at - 1]?.end !== token.start || tokens[at + 1]?.start !== token.end
}

/**
 * After a comma: a list of questions, a second fact of the same condition, or the rest after an
 * insertion.
 */
function goesOn(walk: Walk, at: number): boolean {
  const { sentence, opener, limit } = walk
  if (at + 1 >= limit) return false
  if (walk.listed) return isJoined(sentence, at + 1) || listGoesOn(walk, at + 1)
  if (opener.relation === 'depends-on') return isAlso(sentence, at + 1)
  if (at === walk.resumesAt || isSecondFact(walk, at + 1)) return true
  walk.resumesAt = insertionEnd(walk, at + 1)
  return walk.resumesAt !== undefined
}

function isAlso(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'conditions', 'also') !== undefined
}

function listGoesOn(walk: Walk, at: number): boolean {
  const { sentence } = walk
  return isAlso(sentence, at) || (!isVerb(sentence, at) && sentence.tokens[at]?.kind === 'word')
}

/** A word with "and" glued to it. */
function isJoined({ lexicon, hits }: Sentence, at: number): boolean {
  return (hits[at] ?? []).some(
    ({ before, form }) => form !== 'past' && glues(lexicon.pack, before, 'and'),
  )
}

/**
 * "If the truce holds, and parliament agrees, ...": a fact's verb joined by "and", before the main
 * clause has come.
 */
function isSecondFact({ sentence, opener, start }: Walk, at: number): boolean {
  if (opener.from > start) return false
  return (sentence.hits[at] ?? []).some(
    ({ entry, before }) => entry.file === 'facts' && glues(sentence.lexicon.pack, before, 'and'),
  )
}

/**
 * The comma at the end of a short insertion after which a preposition takes the clause up again.
 */
function insertionEnd({ sentence, limit }: Walk, at: number): number | undefined {
  const last = Math.min(limit, at + INSERTION_WORDS_MAX + 1)
  for (let next = at; next < last; next++) {
    const fold = (sentence.tokens[next] as Token).fold
    if (!COMMAS.includes(fold)) {
      if (isVerb(sentence, next) || ENDS.includes(fold)) return undefined
      continue
    }
    const after = hitAt(sentence, next + 1, 'conditions', 'resuming')
    return after !== undefined && after.before === '' && next + 2 < limit ? next : undefined
  }
  return undefined
}

/**
 * The main clause: "then ..." or a verb in the future outside any clause of the condition's own.
 */
function isAnswer({ sentence, opener, inner }: Walk, at: number): boolean {
  if (hitAt(sentence, at, 'conditions', 'answer') !== undefined) return !inner
  if (opener.relation === 'in-exchange-for' || opener.relation === 'depends-on') return false
  const { pack } = sentence.lexicon
  const isThen = (sentence.hits[at] ?? []).some(
    ({ before, form }) =>
      (form === 'present' || form === 'past') &&
      glues(pack, before, 'so') &&
      glues(pack, before, 'future'),
  )
  return isThen || (!inner && (isFuture(sentence, at) || looksFuture(sentence, at)))
}

/**
 * Marks and an "or" at the end are not the condition's, but for a quotation or bracket that it
 * opened itself.
 */
function trimmed(sentence: Sentence, from: number, to: number): number {
  const { tokens } = sentence
  let end = to
  if (hitAt(sentence, end - 1, 'conditions', 'alternative') !== undefined) end--
  while (end > from && tokens[end - 1]?.kind === 'mark') {
    if (closes(tokens, from, end - 1)) break
    end--
  }
  return Math.max(end, from)
}

function closes(tokens: readonly Token[], from: number, at: number): boolean {
  const mark = tokens[at]?.fold ?? ''
  const opening = {
    ')': '(',
    ']': '[',
    '\u00bb': '\u00ab',
    '\u201d': '\u201c',
    '"': '"',
    '%': '%',
    '\u066a': '\u066a',
  }[mark]
  if (opening === undefined) return false
  if (opening === mark && mark !== '"') return true
  const first = Math.max(from, at - CLOSING_WORDS_MAX)
  for (let back = at - 1; back >= first; back--) if (tokens[back]?.fold === opening) return true
  return false
}

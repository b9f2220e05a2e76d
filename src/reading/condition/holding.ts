// Holding: whether what follows an opener makes it a condition of the deed, or the words mean
// something else.
import { hitAt, type Sentence } from '../kit/index.ts'
import type { Deed, Opener } from './opener.ts'
import {
  anaphorBefore,
  hasFact,
  isEvent,
  isFact,
  isFuture,
  isGrammar,
  isNegation,
  isNumber,
  isQuote,
  isTimeAt,
  isVerb,
  looksDefinite,
} from './word.ts'

/** Words within which the other half of "whether A or B" must stand. */
const CHOICE_WORDS_MAX = 12

/**
 * Whether what follows makes the opener a condition of the deed; `limit` is one past its last
 * token.
 */
export function holds(
  sentence: Sentence,
  opener: Opener,
  from: number,
  limit: number,
  deed: Deed,
): boolean {
  const { frame, relation, to } = opener
  if (frame === 'alone') return true
  if (to >= limit || (sentence.tokens[to]?.kind === 'mark' && !isQuote(sentence, to))) return false
  if (!deed.undone && relation !== 'within' && relation !== 'in-exchange-for') return false
  if (opener.turn !== 'plain') return turns(sentence, opener, from, limit, deed)
  if (frame === 'verb') return isVerb(sentence, to) || isLikelyVerb(sentence, opener, from)
  if (frame === 'even') return isUntil(sentence, to, limit, deed)
  if (frame === 'whether') return isChoice(sentence, to, limit)
  if (frame === 'cautious') return isAsked(sentence, opener, limit)
  if (frame === 'thing') return relation !== 'in-exchange-for' || !isNumber(sentence, to)
  if (frame === 'event') return isEventOf(sentence, opener, limit, deed)
  return relation === 'when' ? !isFuture(sentence, to) : true
}

/** "Won't before", "won't without", "only after": a refusal that ends. */
function turns(
  sentence: Sentence,
  { turn, frame, relation, from, to }: Opener,
  start: number,
  limit: number,
  { polarity }: Deed,
): boolean {
  if (polarity === 'for') return turn === 'only' && relation === 'within'
  if (isTimeAt(sentence, to, limit) || isGrammar(sentence, to)) return false
  if (turn === 'only') return true
  const isNegated = isNegatedBefore(sentence, start, from)
  if (turn === 'without') return isNegated && (isEvent(sentence, to) || isFact(sentence, to))
  return polarity === 'against' || isNegated || frame === 'clause'
}

/** A negation between the start of the range (or shortly before it) and a token. */
function isNegatedBefore(sentence: Sentence, start: number, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, start - 3); back--) {
    if (isNegation(sentence, back)) return true
  }
  return false
}

/** "Until X agrees", "until the war ends", not "even X", "up to 500" or "until Thursday". */
function isUntil(sentence: Sentence, at: number, limit: number, { polarity }: Deed): boolean {
  if (isNumber(sentence, at) || isTimeAt(sentence, at, limit)) return false
  const hits = sentence.hits[at] ?? []
  if (isEvent(sentence, at) || isFact(sentence, at)) return true
  if (isVerb(sentence, at)) return polarity !== 'for' || hasFact(sentence, at, limit)
  // An unknown word without the article after a refusal: in all likelihood a verb nobody listed.
  return hits.length === 0 && polarity !== 'for' && !looksDefinite(sentence, at)
}

/**
 * The same letters open "that ..." after a verb of saying: a verb nobody listed is one only away
 * from those.
 */
function isLikelyVerb(sentence: Sentence, { from, to }: Opener, start: number): boolean {
  if (from <= start || (sentence.hits[to] ?? []).length > 0 || looksDefinite(sentence, to))
    return false
  for (let back = from - 1; back >= Math.max(0, from - 5); back--) {
    if (hitAt(sentence, back, 'speech', 'verbs') !== undefined) return false
  }
  return sentence.tokens[to]?.kind === 'word'
}

/** "Whether it agrees or not", but not "whether by land or by sea". */
function isChoice(sentence: Sentence, at: number, limit: number): boolean {
  if (isGrammar(sentence, at) || hitAt(sentence, at, 'domains') !== undefined) return false
  if (isVerb(sentence, at) || isNegation(sentence, at) || isEvent(sentence, at)) return true
  for (let next = at + 1; next < Math.min(limit, at + CHOICE_WORDS_MAX); next++) {
    if (hitAt(sentence, next, 'conditions', 'alternative') !== undefined) return true
  }
  return false
}

/** "It depends on": only of a decision, or before a list of questions. */
function isAsked(sentence: Sentence, { from, to }: Opener, limit: number): boolean {
  if (anaphorBefore(sentence, from)) return true
  for (let at = to; at < Math.min(limit, to + 3); at++) {
    if (hitAt(sentence, at, 'conditions', 'list') !== undefined) return true
  }
  return false
}

function isEventOf(
  sentence: Sentence,
  { relation, to }: Opener,
  limit: number,
  { polarity }: Deed,
): boolean {
  const at = hitAt(sentence, to, 'conditions', 'determiner')?.to ?? to
  if (isGrammar(sentence, at) || isNumber(sentence, at) || isTimeAt(sentence, to, limit))
    return false
  if (relation === 'within') return isFrame(sentence, at, limit)
  if (relation === 'when' || relation === 'if') return isEvent(sentence, at) || isFact(sentence, at)
  const occasion = hitAt(sentence, at, 'conditions', 'occasion')
  if (occasion === undefined || isFact(sentence, at)) return true
  // "After a meeting" is an occasion; a decision put off until after it hangs on it.
  return polarity !== 'for' || isUpcoming(sentence, occasion.to, limit)
}

function isUpcoming(sentence: Sentence, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 3); next++) {
    if (hitAt(sentence, next, 'conditions', 'upcoming') !== undefined) return true
  }
  return false
}

/** What something can happen within: an event of the facts, a programme, a mission. */
function isFrame(sentence: Sentence, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 3); next++) {
    if (isFact(sentence, next)) return true
    if (next < at + 2 && hitAt(sentence, next, 'conditions', 'programme') !== undefined) return true
  }
  return false
}

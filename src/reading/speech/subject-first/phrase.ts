// Noun phrases where words have few endings: from determiner or name to what can't belong to them.
import { hitAt, type Sentence, type Token } from '../../kit/index.ts'
import { tokenAfter } from '../../mention/index.ts'
import { timeEnd } from '../sign.ts'
import {
  closesQuotation,
  isCapital,
  isComma,
  isGlued,
  isShortForm,
  isVerb,
  isWord,
  opensClause,
  opensQuotation,
  pronounAt,
  speechAt,
  speechBefore,
} from './word.ts'

/** Longer stretches are clauses that no list of verbs told apart. */
const PHRASE_TOKENS_MAX = 30
/** Words inside quotation marks that can be part of a name or a description. */
const QUOTED_WORDS_MAX = 4
const RELATIVE_WORDS_MAX = 8

/** One past the noun phrase that begins at a token; the token itself where none does. */
export function nounEnd(sentence: Sentence, at: number, limit: number): number {
  if (pronounAt(sentence, at) !== undefined) return at + 1
  const last = Math.min(limit, at + PHRASE_TOKENS_MAX)
  let next = at
  while (next < last) {
    const step = isWord(sentence, next)
      ? stepWord(sentence, at, next, last)
      : stepMark(sentence, at, next)
    if (step <= next) break
    next = step
  }
  return trimmedEnd(sentence, at, next)
}

function stepMark(sentence: Sentence, at: number, next: number): number {
  const token = sentence.tokens[next] as Token
  if (token.kind === 'number') return next + 1
  if (next > at && (isGlued(sentence, next) || isShortForm(sentence, next))) return next + 1
  if (token.fold === '&' || token.fold === '$') return next + 1
  const quotation = opensQuotation(sentence, next)
  if (quotation !== undefined && next > at) {
    const end = tokenAfter(sentence, quotation.end)
    return end - next - 2 <= QUOTED_WORDS_MAX ? end : next
  }
  return token.fold === '(' && next > at ? parenthesisEnd(sentence, next) : next
}

function parenthesisEnd(sentence: Sentence, at: number): number {
  for (let next = at + 1; next < Math.min(at + 12, sentence.tokens.length); next++) {
    if (sentence.tokens[next]?.fold === ')') return next + 1
  }
  return at
}

function stepWord(sentence: Sentence, at: number, next: number, limit: number): number {
  if (next === at) return isOutside(sentence, at) ? at : at + 1
  const and = speechAt(sentence, next, 'and')
  if (and !== undefined) return joinedEnd(sentence, next, limit)
  if (opensClause(sentence, next) || pronounAt(sentence, next) || isVerb(sentence, next))
    return next
  if (timeEnd(sentence, next) > next || speechAt(sentence, next, 'opener')) return next
  const joins =
    speechBefore(sentence, next, 'preposition') ?? speechBefore(sentence, next, 'determiner')
  if (speechAt(sentence, next, 'determiner') && joins === undefined) return next
  const preposition = speechAt(sentence, next, 'preposition') ?? attachingAt(sentence, next)
  if (preposition !== undefined) return attachedEnd(sentence, next, limit)
  if (speechAt(sentence, next, 'adverb') && !isCapital(sentence, next)) return next
  return next + 1
}

/** Words that begin no noun phrase. */
function isOutside(sentence: Sentence, at: number): boolean {
  if (opensClause(sentence, at)) return true
  if (isCapital(sentence, at)) return false
  return ['auxiliary', 'preposition', 'adverb'].some(
    (key) => speechAt(sentence, at, key) && !speechAt(sentence, at, 'determiner'),
  )
}

function attachingAt(sentence: Sentence, at: number) {
  return speechAt(sentence, at, 'attaching')
}

/** "A spokesman for the harbour": the preposition and the noun after it belong to the phrase. */
function attachedEnd(sentence: Sentence, at: number, limit: number): number {
  const attaching = attachingAt(sentence, at)
  if (attaching === undefined || attaching.to >= limit) return at
  const after = attaching.to
  if (timeEnd(sentence, after) > after || isVerb(sentence, after)) return at
  if (opensClause(sentence, after) || !isWord(sentence, after)) return at
  const begins =
    speechAt(sentence, after, 'determiner') !== undefined ||
    isCapital(sentence, after) ||
    hitAt(sentence, at, 'ties', 'to') === undefined
  return begins ? after + 1 : at
}

/** "Anna Holm and Mark Carney": a second name, unless a verb of its own follows it. */
function joinedEnd(sentence: Sentence, at: number, limit: number): number {
  const after = at + 1
  const starts =
    isCapital(sentence, after) ||
    speechAt(sentence, after, 'determiner') !== undefined ||
    hitAt(sentence, after, 'offices') !== undefined
  if (!starts) return at
  const end = nounEnd(sentence, after, limit)
  return end > after && !isVerb(sentence, end) ? end : at
}

/** A phrase doesn't end in a preposition, a conjunction or a mark. */
function trimmedEnd(sentence: Sentence, at: number, end: number): number {
  let last = end
  while (last > at) {
    const hangs =
      speechAt(sentence, last - 1, 'preposition') ?? speechAt(sentence, last - 1, 'conjunction')
    if (isWord(sentence, last - 1) ? hangs?.to !== last : !isComma(sentence, last - 1)) break
    last--
  }
  return last
}

/**
 * One past what a comma adds to a noun phrase that ends at `end`: a title, a description, a
 * relative clause; `end` where it adds nothing. It closes with a comma or with the sentence.
 */
export function appositionEnd(sentence: Sentence, end: number, limit: number): number {
  if (!isComma(sentence, end)) return end
  const from = end + 1
  const relative = speechAt(sentence, from, 'relative')
  const describes =
    relative ??
    speechAt(sentence, from, 'determiner') ??
    hitAt(sentence, from, 'offices') ??
    hitAt(sentence, from, 'parties', 'adjectives')
  const named =
    isCapital(sentence, from) ||
    sentence.tokens[from]?.kind === 'number' ||
    (isWord(sentence, from) && speechAt(sentence, from + 1, 'attaching') !== undefined)
  if (describes === undefined && !named) return end
  const last = Math.min(limit, from + PHRASE_TOKENS_MAX)
  let next = from
  let inside = false
  while (next < last && !isComma(sentence, next) && opensQuotation(sentence, next) === undefined) {
    if (isStop(sentence, next) && !isGlued(sentence, next) && !isShortForm(sentence, next)) break
    inside ||= speechAt(sentence, next, 'relative') !== undefined
    // A finite verb outside a relative clause: a clause of its own.
    if (!inside && isVerb(sentence, next)) return end
    next++
  }
  return next >= limit || isComma(sentence, next) || isStop(sentence, next) ? next : end
}

function isStop(sentence: Sentence, at: number): boolean {
  return at >= sentence.tokens.length || '.;!?'.includes(sentence.tokens[at]?.fold ?? '.')
}

/**
 * The first token of the noun phrase that ends right before `end`; `end` where there is none.
 * @param floor first token that may belong to it
 */
export function nounStart(sentence: Sentence, end: number, floor: number): number {
  const least = Math.max(floor, end - PHRASE_TOKENS_MAX)
  let at = end
  while (at > least) {
    const step = isWord(sentence, at - 1)
      ? backOverWord(sentence, at - 1, end, least)
      : backOverMark(sentence, at - 1, end)
    if (step >= at) break
    at = step
    if (at === end - 1 && pronounAt(sentence, at)) return at
  }
  return withoutAdjunct(sentence, at, end)
}

function backOverMark(sentence: Sentence, at: number, end: number): number {
  const token = sentence.tokens[at] as Token
  if (token.kind === 'number') return at
  if (isGlued(sentence, at) || isShortForm(sentence, at)) return at
  if (token.fold === ')') {
    for (let from = at - 1; from > Math.max(0, at - 12); from--) {
      if (sentence.tokens[from]?.fold === '(') return from
    }
  }
  const quotation = closesQuotation(sentence, at)
  if (quotation !== undefined) {
    const from = tokenAfter(sentence, quotation.start)
    const inside = from > 0 && isWord(sentence, from - 1) && at - from - 1 <= QUOTED_WORDS_MAX
    return inside ? from : at + 1
  }
  if (token.fold === '&') return at
  return isComma(sentence, at) && isListed(sentence, at, end) ? at : at + 1
}

/** A comma between names that an "and" closes: "France, Germany and Italy". */
function isListed(sentence: Sentence, at: number, end: number): boolean {
  if (!isCapital(sentence, at + 1) || !isCapital(sentence, at - 1)) return false
  let and = false
  for (let next = at + 1; next < end; next++) {
    if (speechAt(sentence, next, 'and')) and = true
    else if (isWord(sentence, next) && !isCapital(sentence, next)) return false
  }
  return and
}

function backOverWord(sentence: Sentence, at: number, end: number, floor: number): number {
  const stays = at + 1
  if (pronounAt(sentence, at) !== undefined) return at === end - 1 ? at : stays
  if (speechAt(sentence, at, 'and'))
    return at === end - 1 || verbBefore(sentence, at, floor) ? stays : at
  if (speechAt(sentence, at + 1, 'determiner') && at + 1 < end && !joinsNoun(sentence, at))
    return stays
  const relative = speechAt(sentence, at, 'relative')
  if (relative !== undefined) return isComma(sentence, at - 1) ? stays : at
  if (opensClause(sentence, at)) return stays
  if (!isVerb(sentence, at)) return at
  for (let back = at - 1; back >= Math.max(floor, at - RELATIVE_WORDS_MAX); back--) {
    if (!isWord(sentence, back)) break
    if (speechAt(sentence, back, 'relative') && back > floor) return back
  }
  return stays
}

/** A determiner inside a phrase comes after a preposition, a conjunction or another one. */
function joinsNoun(sentence: Sentence, at: number): boolean {
  const keys = ['preposition', 'attaching', 'and', 'determiner', 'relative']
  return keys.some((key) => speechBefore(sentence, at + 1, key) !== undefined)
}

function verbBefore(sentence: Sentence, at: number, floor: number): boolean {
  for (let back = at - 1; back >= floor; back--) {
    if (isVerb(sentence, back) || pronounAt(sentence, back)) return true
    if (!isWord(sentence, back) || opensClause(sentence, back)) return false
  }
  return false
}

/** Without what only stands before a subject: adverbs, times, "in a statement", "in Ottawa". */
function withoutAdjunct(sentence: Sentence, from: number, end: number): number {
  let at = from
  while (at < end) {
    const time = timeEnd(sentence, at)
    const opener = speechAt(sentence, at, 'opener')
    const skipped =
      speechAt(sentence, at, 'turn') ??
      speechAt(sentence, at, 'contrast') ??
      speechAt(sentence, at, 'adverb') ??
      speechAt(sentence, at, 'conjunction')
    if (time > at && time < end) at = time
    else if (opener !== undefined && opener.to < end) at = opener.to
    else if (skipped !== undefined && skipped.to < end) at = skipped.to
    else if (speechAt(sentence, at, 'preposition')) {
      const next = afterAdjunct(sentence, at, end)
      if (next <= at) break
      at = next
    } else break
  }
  return at
}

/** One past a prepositional phrase at the head of a clause: where the next noun phrase begins. */
function afterAdjunct(sentence: Sentence, at: number, end: number): number {
  const preposition = speechAt(sentence, at, 'preposition')
  const from = preposition?.to ?? at + 1
  const time = timeEnd(sentence, from)
  if (time > from && time < end) return time
  const place = hitAt(sentence, from, 'parties', 'names')
  if (place !== undefined && place.to < end) return place.to
  for (let next = end - 1; next > from; next--) {
    const begins = speechAt(sentence, next, 'determiner') !== undefined
    const joins =
      speechBefore(sentence, next, 'preposition') ?? speechBefore(sentence, next, 'determiner')
    if (begins && joins === undefined) return next
  }
  return from < end ? from : at
}

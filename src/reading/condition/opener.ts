// Openers: the words that may begin a condition, and what must follow them for it to be one.
import type { Polarity, Relation } from '../../model/index.ts'
import { glues, type Hit, hitAt, type Sentence, startOf } from '../kit/index.ts'
import { countedAt } from '../quantity/index.ts'
import { windowsIn } from '../window/index.ts'

/** What the deed is that a condition may stand with. */
export interface Deed {
  /** The stance's polarity: what hangs on a promise bars a refusal. */
  readonly polarity: Polarity
  /** Still to be done: "after" a past deed is an occasion, not a condition. */
  readonly undone: boolean
}

export interface Opener {
  readonly relation: Relation
  /** "before", "without" and "only after" bind a refusal until or unless they come about. */
  readonly turn: 'plain' | 'before' | 'without' | 'only'
  readonly frame: Frame
  readonly from: number
  readonly to: number
  /** Offset where its words start, a glued "and" left out. */
  readonly start: number
}

const RELATIONS: readonly string[] = [
  'if',
  'unless',
  'when',
  'after',
  'until',
  'depends-on',
  'in-exchange-for',
  'within',
  'regardless',
  'before',
  'without',
]
const FRAMES = [
  'clause',
  'verb',
  'event',
  'thing',
  'alone',
  'hanging',
  'cautious',
  'only',
  'even',
  'whether',
] as const
export type Frame = (typeof FRAMES)[number]

/** A time or number right after an opener is no condition: how many tokens are looked at for one. */
const TIME_WORDS_MAX = 10
/** Words that may stand between a verb and its preposition. */
const BETWEEN_WORDS_MAX = 3
const CHOICE_WORDS_MAX = 12

/** A candidate opener at a token, by the words alone; `blocked` where the words only look like one. */
export function candidateAt(
  sentence: Sentence,
  at: number,
): { readonly opener?: Opener; readonly to: number } | undefined {
  for (const hit of sentence.hits[at] ?? []) {
    const { entry, after, to } = hit
    if (entry.file !== 'conditions' || after !== '') continue
    if (entry.id === 'not-an-opener') return { to }
    if (!RELATIONS.includes(entry.id)) continue
    const opener = openerOf(sentence, hit)
    if (opener !== undefined) return { opener, to: opener.to }
  }
  return undefined
}

function openerOf(sentence: Sentence, hit: Hit): Opener | undefined {
  const { id, path } = hit.entry
  const frame = FRAMES.find((one) => path.includes(one))
  if (frame === undefined || glues(sentence.lexicon.pack, hit.before, 'definite')) return undefined
  const isVerb = frame === 'hanging' || frame === 'cautious'
  const to = isVerb ? prepositionEnd(sentence, hit) : hit.to
  if (to === undefined) return undefined
  const turned = id === 'before' || id === 'without' ? id : undefined
  const turn = turned ?? (frame === 'only' ? 'only' : 'plain')
  const relation = (id === 'before' ? 'after' : id === 'without' ? 'unless' : id) as Relation
  return { relation, turn, frame, from: hit.from, to, start: startOf(sentence, hit) }
}

/** One past the preposition that a hanging verb or adjective takes; a glued one ends where its word begins. */
function prepositionEnd(sentence: Sentence, hit: Hit): number | undefined {
  const wanted = hit.entry.after
  if (wanted.length === 0) return hit.to
  for (let at = hit.to; at <= hit.to + BETWEEN_WORDS_MAX; at++) {
    const token = sentence.tokens[at]
    if (token === undefined || token.kind === 'mark') return undefined
    if (wanted.includes(token.fold)) return at + 1
    const isGlued = wanted.some((letter) => letter.length === 1 && token.fold.startsWith(letter))
    if (isGlued && token.fold.length > 3 && isPrefixed(sentence, at)) return at
  }
  return undefined
}

/** The word reads with something glued before it, or the pack does not know it at all. */
function isPrefixed(sentence: Sentence, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  return hits.length === 0 || hits.some(({ before }) => before !== '')
}

/** Whether what follows makes the opener a condition of the deed; `limit` is one past its last token. */
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

export function isNegation(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'conditions', 'negation') !== undefined
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

/** The same letters open "that ..." after a verb of saying: a verb nobody listed is one only away from those. */
function isLikelyVerb(sentence: Sentence, { from, to }: Opener, start: number): boolean {
  if (from <= start || (sentence.hits[to] ?? []).length > 0 || looksDefinite(sentence, to))
    return false
  for (let back = from - 1; back >= Math.max(0, from - 5); back--) {
    if (hitAt(sentence, back, 'speech', 'verbs') !== undefined) return false
  }
  return sentence.tokens[to]?.kind === 'word'
}

function looksDefinite(sentence: Sentence, at: number): boolean {
  const { definite } = sentence.lexicon.pack.clitics.meanings
  const fold = sentence.tokens[at]?.fold ?? ''
  return (definite ?? []).some((letters) => fold.startsWith(letters))
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

/** "That depends on ...": the words speak of what was said before. */
export function anaphorBefore(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    if (sentence.tokens[back]?.kind === 'mark') return false
    if (hitAt(sentence, back, 'conditions', 'anaphor') !== undefined) return true
  }
  return false
}

function isEventOf(
  sentence: Sentence,
  { relation, to }: Opener,
  limit: number,
  { polarity }: Deed,
): boolean {
  if (isGrammar(sentence, to) || isNumber(sentence, to) || isTimeAt(sentence, to, limit))
    return false
  if (relation === 'within') return isFrame(sentence, to, limit)
  if (relation === 'when' || relation === 'if') return isEvent(sentence, to) || isFact(sentence, to)
  const occasion = hitAt(sentence, to, 'conditions', 'occasion')
  if (occasion === undefined || isFact(sentence, to)) return true
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

export function isVerb(sentence: Sentence, at: number): boolean {
  if (hitAt(sentence, at, 'negation', 'past') !== undefined) return true
  const hits = sentence.hits[at] ?? []
  return hits.some(({ form }) => form === 'past' || form === 'present')
}

function isEvent(sentence: Sentence, at: number): boolean {
  return (
    hitAt(sentence, at, 'conditions', 'happening') !== undefined ||
    (sentence.hits[at] ?? []).some(({ form }) => form === 'masdar')
  )
}

function isFact(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'facts') !== undefined
}

function hasFact(sentence: Sentence, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 6); next++)
    if (isFact(sentence, next)) return true
  return false
}

/** A verb in the future: "when will it ..." asks, "when it ..." conditions. */
export function isFuture({ lexicon, hits }: Sentence, at: number): boolean {
  return (hits[at] ?? []).some(
    ({ form, before }) => form === 'present' && glues(lexicon.pack, before, 'future'),
  )
}

function isGrammar(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'conditions', 'not-a-noun') !== undefined
}

function isQuote(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token !== undefined && '"\u00ab\u201c(\u2039'.includes(token.fold)
}

function isNumber(sentence: Sentence, at: number): boolean {
  return (
    sentence.tokens[at]?.kind === 'number' ||
    countedAt(sentence, at, Math.min(sentence.tokens.length, at + TIME_WORDS_MAX)) !== undefined
  )
}

function isTimeAt(sentence: Sentence, at: number, limit: number): boolean {
  const end = Math.min(limit, at + TIME_WORDS_MAX)
  // The opener itself may be the preposition of the time: "after Thursday", "before the end of the year".
  return [at, at - 1].some((from) => windowsIn(sentence, from, end)[0]?.from === from)
}

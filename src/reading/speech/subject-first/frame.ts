// What follows a cue: its own preposition, who is told, when, on what occasion, and where the
// content begins.
import { type Hit, hitAt, type Sentence, type Token } from '../../kit/index.ts'
import type { CueHit } from '../cue.ts'
import { closing, timeEnd } from '../sign.ts'
import type { CueFrame, TokenRange } from '../walk.ts'
import { nounEnd } from './phrase.ts'
import {
  isComma,
  isDash,
  isVerb,
  isWord,
  opensClause,
  opensQuotation,
  pronounAt,
  speechAt,
} from './word.ts'

type Sign = 'that' | 'quote' | 'colon' | 'noun' | 'bare'

interface Walk {
  readonly sentence: Sentence
  readonly cue: CueHit
  readonly limit: number
  preposition?: TokenRange
  addressee?: TokenRange
  occasion?: TokenRange
  saidOn?: TokenRange
  content?: { readonly at: number; readonly by: Sign }
}

/** Verbs that go on with a deed: "promised to pay", "asked to leave". */
const DEEDS: ReadonlySet<string> = new Set(['optional', 'noun', 'free'])

export interface Following extends CueFrame {
  /** One past the circumstances, where nothing more of the frame was found. */
  readonly end: number
}

/** Parses what follows a cue, or its subject where that follows it, up to token `limit`. */
export function following(
  sentence: Sentence,
  cue: CueHit,
  from: number,
  limit: number,
  inverted: boolean,
): Following {
  const walk: Walk = { sentence, cue, limit }
  let at = inverted ? from : afterCue(walk, from)
  while (at < limit && walk.content === undefined) {
    const next = step(walk, at, inverted)
    if (next <= at) break
    at = next
  }
  const { preposition, addressee, occasion, saidOn, content } = walk
  return {
    cue,
    end: at,
    ...(preposition && { preposition }),
    ...(addressee && { addressee }),
    ...(occasion && { occasion }),
    ...(saidOn && { saidOn }),
    ...(content && { content }),
  }
}

/** Over the verb's own prepositions ("pointed out", "called on") and whoever is told. */
function afterCue(walk: Walk, from: number): number {
  const { sentence, cue } = walk
  const own = cue.hit.entry.after
  let at = from
  while (own.includes(sentence.tokens[at]?.fold ?? ' ') && at < from + 2) at++
  if (at > from) walk.preposition = { from, to: at }
  if (!cue.hit.entry.path.includes('telling')) return at
  if (opensClause(sentence, at) || opensQuotation(sentence, at) !== undefined) return at
  const pronoun = isWord(sentence, at) && isObject(sentence, at)
  const end = pronoun ? at + 1 : nounEnd(sentence, at, walk.limit)
  if (end === at) return at
  walk.addressee = { from: at, to: end }
  return end
}

/** An object pronoun ("told him", "told us"), or a possessive that nothing follows. */
function isObject(sentence: Sentence, at: number): boolean {
  return speechAt(sentence, at, 'hearer') !== undefined && !isNoun(sentence, at + 1)
}

function isNoun(sentence: Sentence, at: number): boolean {
  if (!isWord(sentence, at) || isVerb(sentence, at) || opensClause(sentence, at)) return false
  if (timeEnd(sentence, at) > at || pronounAt(sentence, at)) return false
  const grammar = ['determiner', 'preposition', 'adverb', 'opener']
  return grammar.every((key) => speechAt(sentence, at, key) === undefined)
}

function step(walk: Walk, at: number, inverted: boolean): number {
  const { sentence, cue, limit } = walk
  const token = sentence.tokens[at] as Token
  if (token.kind === 'mark') return stepMark(walk, at, token)
  if (speechAt(sentence, at, 'that')) return begin(walk, at, 'that')
  const time = timeEnd(sentence, at)
  if (time > at) {
    walk.saidOn ??= { from: at, to: time }
    return time
  }
  const opener = speechAt(sentence, at, 'opener')
  if (opener !== undefined) return occasionEnd(walk, at, opener)
  const turn = speechAt(sentence, at, 'turn')
  if (turn !== undefined) return turn.to
  const preposition = speechAt(sentence, at, 'preposition')
  const deed = DEEDS.has(cue.frame) && hitAt(sentence, at, 'ties', 'to') !== undefined
  if (preposition !== undefined && walk.preposition === undefined && !deed) {
    const past = adjunctEnd(walk, at, preposition.to, inverted)
    if (past > at) return past
  }
  const adverb = speechAt(sentence, at, 'adverb')
  if (adverb !== undefined && adverb.to <= limit && !startsBare(walk, adverb.to)) return adverb.to
  return inverted ? 0 : bare(walk, at)
}

/** After an adverb a content without a sign would begin with the adverb. */
function startsBare({ sentence }: Walk, at: number): boolean {
  return pronounAt(sentence, at) !== undefined || speechAt(sentence, at, 'determiner') !== undefined
}

function stepMark(walk: Walk, at: number, token: Token): number {
  const { sentence, limit } = walk
  if (opensQuotation(sentence, at)) return begin(walk, at, 'quote')
  if (token.fold === ':') return at + 1 < limit ? begin(walk, at + 1, 'colon') : 0
  if (token.fold === '(') return closing(sentence, at, limit)
  if (isDash(sentence, at) || !isComma(sentence, at)) return 0
  if (opensQuotation(sentence, at + 1) || speechAt(sentence, at + 1, 'that')) return at + 1
  return insertionEnd(walk, at)
}

const INSERTION_TOKENS_MAX = 16

/** "Said, in a letter to the port, that": over words between commas to a sign right after them. */
function insertionEnd(walk: Walk, at: number): number {
  const { sentence, limit } = walk
  for (let next = at + 1; next < Math.min(limit, at + INSERTION_TOKENS_MAX); next++) {
    if (!isComma(sentence, next)) continue
    const signed = opensQuotation(sentence, next + 1) ?? speechAt(sentence, next + 1, 'that')
    return signed === undefined ? 0 : next + 1
  }
  return 0
}

/** An occasion with the noun that its opener still wants, and what a preposition adds to it. */
function occasionEnd(walk: Walk, at: number, { entry, to }: Hit): number {
  const { sentence, limit } = walk
  const wants = entry.path.includes('open') || speechAt(sentence, to, 'preposition') !== undefined
  const end =
    wants && timeEnd(sentence, to) === to ? Math.max(nounEnd(sentence, to, limit), to) : to
  walk.occasion ??= { from: at, to: end }
  return end
}

/**
 * A prepositional phrase between cue and content: to whom, where, when. Where a content without a
 * sign could begin with it, it is passed over only before a sign or a mark.
 */
function adjunctEnd(walk: Walk, at: number, from: number, inverted: boolean): number {
  const { sentence, cue, limit } = walk
  const time = timeEnd(sentence, from)
  if (time > from) {
    walk.saidOn ??= { from, to: time }
    return time
  }
  const end = nounEnd(sentence, from, limit)
  if (end === from) return 0
  const heard = hitAt(sentence, end - 1, 'speech', 'addressee')
  if (heard !== undefined) walk.addressee ??= { from: at, to: end }
  const signed =
    inverted ||
    end >= limit ||
    sentence.tokens[end]?.kind === 'mark' ||
    speechAt(sentence, end, 'that') !== undefined ||
    timeEnd(sentence, end) > end
  return signed || (heard !== undefined && cue.frame === 'clause') ? end : 0
}

function begin(walk: Walk, at: number, by: Sign): number {
  if (at >= walk.limit) return 0
  walk.content = { at, by }
  return at
}

/** A content without a sign: what the verb's frame takes. */
function bare(walk: Walk, at: number): number {
  const { sentence, cue } = walk
  const { frame, hit } = cue
  const near = hit.entry.path.includes('near')
  const joined = walk.preposition !== undefined
  if (near && !joined) return 0
  if (speechAt(sentence, at, 'conjunction') || speechAt(sentence, at, 'relative')) return 0
  if (frame === 'any') return joined ? begin(walk, at, 'noun') : 0
  if (frame === 'clause') return begin(walk, at, joined ? 'noun' : 'bare')
  if (speechAt(sentence, at, 'preposition') && !joined) {
    // "Promised to pay" goes on with the deed; "accused of" has lost its object.
    return hitAt(sentence, at, 'ties', 'to') ? begin(walk, at, 'noun') : 0
  }
  return begin(walk, at, 'noun')
}

// Openers: the words that may begin a condition.

import type { Polarity, Relation } from '../../model/index.ts'
import type { Span } from '../../text/index.ts'
import { glues, type Hit, hitsAt, type Sentence, startOf } from '../kit/index.ts'

/** What the deed is that a condition may stand with. */
export interface Deed {
  /** The stance's polarity: what hangs on a promise bars a refusal. */
  readonly polarity: Polarity
  /** Still to be done: "after" a past deed is an occasion, not a condition. */
  readonly undone: boolean
}

export interface Opener {
  /** The marker's entry. */
  readonly hit: Hit
  readonly relation: Relation
  /** "before", "without" and "only after" bind a refusal until or unless they come about. */
  readonly turn: 'plain' | 'before' | 'without' | 'only'
  readonly frame: Frame
  readonly from: number
  readonly to: number
  /** Offset where its words start, a glued "and" left out. */
  readonly start: number
  /** The word that makes it a condition, where it stands apart: "tied [its withdrawal] to ...". */
  readonly sign?: Span
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
  'binding',
  'only',
  'even',
  'whether',
] as const
export type Frame = (typeof FRAMES)[number]

/** Words that may stand between a verb and its preposition, and where who and what stand there. */
const BETWEEN_WORDS_MAX = 3
const BOUND_WORDS_MAX = 10

/**
 * A candidate opener at a token, by the words alone; `blocked` where the words only look like one.
 */
export function candidateAt(
  sentence: Sentence,
  at: number,
): { readonly opener?: Opener; readonly to: number } | undefined {
  for (const hit of hitsAt(sentence, at, 'conditions')) {
    const { entry, after, to } = hit
    if (after !== '') continue
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
  const isBinding = frame === 'binding'
  const reach = isBinding ? BOUND_WORDS_MAX : BETWEEN_WORDS_MAX
  const to = isVerb || isBinding ? prepositionEnd(sentence, hit, reach) : hit.to
  if (to === undefined) return undefined
  const turned = id === 'before' || id === 'without' ? id : undefined
  const turn = turned ?? (frame === 'only' ? 'only' : 'plain')
  const relation = (id === 'before' ? 'after' : id === 'without' ? 'unless' : id) as Relation
  // "Tied its withdrawal | to the signing of ...": what is tied stands before the preposition.
  const [token, verb] = [sentence.tokens[to], sentence.tokens[hit.from]]
  if (isBinding && token !== undefined && verb !== undefined) {
    const sign = [startOf(sentence, hit), verb.end] as const
    return { hit, relation, turn, frame, from: to, to, start: token.start, sign }
  }
  return { hit, relation, turn, frame, from: hit.from, to, start: startOf(sentence, hit) }
}

/**
 * One past the preposition that a hanging verb or adjective takes; a glued one ends where its word
 * begins.
 */
export function prepositionEnd(
  sentence: Sentence,
  hit: Hit,
  reach = BETWEEN_WORDS_MAX,
): number | undefined {
  const wanted = hit.entry.after
  if (wanted.length === 0) return hit.to
  for (let at = hit.to; at <= hit.to + reach; at++) {
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

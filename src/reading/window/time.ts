// Times: what a stretch of words says about when, before a preposition turns it into a window.
import {
  FILE,
  type File,
  glues,
  type Hit,
  hasTrait,
  hitAt,
  hitsAt,
  type Sentence,
  type Token,
} from '../kit/index.ts'
import type { Day } from './day.ts'

/** What is read and from when it is seen. */
export interface Look {
  readonly sentence: Sentence
  /** One past the last token that may be used. */
  readonly limit: number
  /** The day of publication; without it relative time stays relative. */
  readonly on: Day | undefined
  /** Which way a bare weekday or month lies: a saying lies behind, a promise ahead. */
  readonly tense: 'past' | 'future' | undefined
}

/** A span of time by its length: "two weeks", "days" (no number). */
export interface Length {
  readonly unit: string
  readonly count?: number
}

export interface Time {
  readonly from: number
  readonly to: number
  readonly kind: 'day' | 'range' | 'vague' | 'for-now'
  readonly first?: Day
  readonly last?: Day
  /** It is a window without a preposition: "Thursday", but not "2026". */
  readonly standsAlone: boolean
  /** Both ends are said: "from 1 to 5 September". */
  readonly isClosed?: boolean
  /** "The end of the year": its last day counts as before it. */
  readonly isEnd?: boolean
  readonly length?: Length
  /** Month and day as said without a year: a later part of the phrase may give it. */
  readonly yearless?: { readonly month: number; readonly day?: number }
}

/**
 * A hit of windows or calendar under an id, nothing glued but the article, "and" or a preposition.
 */
export function timeWord(look: Look, at: number, file: File, id: string): Hit | undefined {
  if (at >= look.limit) return undefined
  return hitsAt(look.sentence, at, file).find(
    ({ entry, after, to }) => entry.id === id && after === '' && to <= look.limit,
  )
}

/** One past an optional word. */
export function over(look: Look, at: number, file: File, id: string): number {
  return timeWord(look, at, file, id)?.to ?? at
}

export function tokenAt(look: Look, at: number): Token | undefined {
  return at < look.limit ? look.sentence.tokens[at] : undefined
}

export function isDefinite(look: Look, hit: Hit): boolean {
  return glues(look.sentence.lexicon.pack, hit.before, 'definite')
}

export type Direction = 'next' | 'last' | 'this'

/** "Next", "last" or "this" standing after its noun, words like "few" passed over. */
export function directionAfter(
  look: Look,
  at: number,
): { readonly direction: Direction; readonly to: number } | undefined {
  let start = at
  for (let count = 0; count < 2; count++) start = over(look, start, 'windows', 'few')
  if (!hasTrait(look.sentence, start, FILE.windows)) return undefined
  for (const direction of ['next', 'last', 'this'] as const) {
    const hit = timeWord(look, start, 'windows', direction)
    if (hit !== undefined && !hit.entry.path.includes('before')) return { direction, to: hit.to }
  }
  return undefined
}

/** "This", "next" or "last" standing before its noun. */
export function directionBefore(
  look: Look,
  at: number,
): { readonly direction: Direction; readonly to: number } | undefined {
  const hits = hitsAt(look.sentence, at, 'windows')
  for (const direction of ['next', 'last', 'this'] as const) {
    const hit = hits.find(({ entry }) => entry.id === direction && entry.path.includes('before'))
    if (hit !== undefined && hit.to < look.limit) return { direction, to: hit.to }
  }
  return undefined
}

/** The number that stands as a plain figure at a token. */
export function plainFigure(look: Look, at: number): number | undefined {
  const token = tokenAt(look, at)
  return token?.kind === 'number' && /^\d{1,4}$/.test(token.fold) ? Number(token.fold) : undefined
}

export function isMark(look: Look, at: number, marks: string): boolean {
  const token = tokenAt(look, at)
  return token?.kind === 'mark' && marks.includes(token.fold)
}

/** The value that the key under a word's id gives: months, weekdays, days from today. */
export function keyOf(hit: Hit): number {
  return Number(hit.entry.path[1])
}

/** Any hit of a file under an id, whatever is glued after it. */
export function hasWord(look: Look, at: number, file: File, id: string): boolean {
  return hitAt(look.sentence, at, file, id) !== undefined
}

/** The article written apart from its figure. */
export function isArticle(look: Look, at: number): boolean {
  const { definite } = look.sentence.lexicon.pack.clitics.meanings
  const token = tokenAt(look, at)
  return token?.kind === 'word' && (definite ?? []).includes(token.fold)
}

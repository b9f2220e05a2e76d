// A sentence made ready for the rules: tokens, quotations, and what the lexicon knows at each
// place.
import type { Quotation, Stretch } from '../../text/index.ts'
import { GAP } from './compile.ts'
import { settleHomographs } from './homograph.ts'
import { type Entry, type Lexicon, readWord, type WordReading } from './lexicon.ts'
import { type Token, tokensOf } from './token.ts'

/** What the lexicon finds at a place: tokens `[from, to)` are the phrase of `entry`. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly entry: Entry
  readonly form: string
  readonly agreement: string
  /** Glued before the first word and after the last, folded. */
  readonly before: string
  readonly after: string
}

export interface Sentence extends Stretch {
  readonly text: string
  readonly lexicon: Lexicon
  /** Place in the report: number of the paragraph and of the sentence in it, from 0. */
  readonly paragraph: number
  readonly number: number
  readonly tokens: readonly Token[]
  /** For each token, the hits that begin there, longest first. */
  readonly hits: readonly (readonly Hit[])[]
  readonly quotations: readonly Quotation[]
}

/** Words that a gap in a phrase may hold. */
export const GAP_WORDS_MAX = 4
const NO_HITS: readonly Hit[] = []

/** Prepares `text[start, end)`; linear in its length. */
export function makeSentence(
  lexicon: Lexicon,
  text: string,
  stretch: Stretch,
  place: { readonly paragraph: number; readonly number: number },
  quotations: readonly Quotation[],
): Sentence {
  const tokens = tokensOf(lexicon.folding, text, stretch.start, stretch.end)
  const hits = tokens.map((_, at) => hitsFrom(lexicon, text, tokens, at))
  return {
    text,
    lexicon,
    ...place,
    start: stretch.start,
    end: stretch.end,
    tokens,
    hits,
    quotations,
  }
}

function hitsFrom(
  lexicon: Lexicon,
  text: string,
  tokens: readonly Token[],
  at: number,
): readonly Hit[] {
  const token = tokens[at] as Token
  if (token.kind !== 'word') return NO_HITS
  const readings = readWord(lexicon, token.fold)
  if (readings.length === 0) return NO_HITS
  const found: Hit[] = []
  for (const reading of readings) collect(lexicon, tokens, at, reading, found)
  if (found.length < 2) return found
  found.sort(byLength)
  settleHomographs(lexicon, text, token, found)
  return found
}

function collect(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  reading: WordReading,
  found: Hit[],
): void {
  for (const { entry, form, agreement, rest } of reading.tags) {
    const end =
      rest.length === 0
        ? { to: at + 1, after: reading.after }
        : follow(lexicon, tokens, at + 1, rest, 0, entry.wordClass)
    if (end === undefined) continue
    found.push({
      from: at,
      to: end.to,
      entry,
      form,
      agreement,
      before: reading.before,
      after: end.after,
    })
  }
}

/**
 * Follows the remaining words of a phrase; the last may carry what its class glues after a word.
 */
function follow(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  rest: readonly string[],
  place: number,
  wordClass: string,
): { to: number; after: string } | undefined {
  if (place === rest.length) return { to: at, after: '' }
  const wanted = rest[place] as string
  if (wanted === GAP) {
    for (let skip = 0; skip <= GAP_WORDS_MAX; skip++) {
      const end = follow(lexicon, tokens, at + skip, rest, place + 1, wordClass)
      if (end !== undefined) return end
    }
    return undefined
  }
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.fold === wanted) return follow(lexicon, tokens, at + 1, rest, place + 1, wordClass)
  if (place !== rest.length - 1 || !token.fold.startsWith(wanted)) return undefined
  const after = token.fold.slice(wanted.length)
  const glued = lexicon.pack.clitics.classes[wordClass]?.after ?? []
  return glued.includes(after) ? { to: at + 1, after } : undefined
}

function byLength(one: Hit, other: Hit): number {
  return (
    other.to - one.to ||
    one.before.length + one.after.length - other.before.length - other.after.length
  )
}

/** The longest hit of a file that begins at a token, narrowed by the keys above it where given. */
export function hitAt(
  sentence: Sentence,
  at: number,
  file: string,
  key?: string,
  otherKey?: string,
): Hit | undefined {
  // Asked several times for every word: a plain loop, no closure.
  const hits = sentence.hits[at]
  if (hits === undefined) return undefined
  for (let place = 0; place < hits.length; place++) {
    const hit = hits[place] as Hit
    const { entry } = hit
    if (entry.file !== file || (key !== undefined && !entry.path.includes(key))) continue
    if (otherKey === undefined || entry.path.includes(otherKey)) return hit
  }
  return undefined
}

/** Every hit of a file in `[from, to)`, in order of place. */
export function hitsOf(
  sentence: Sentence,
  file: string,
  from = 0,
  to = sentence.tokens.length,
): Hit[] {
  const found: Hit[] = []
  for (let at = from; at < to; at++) {
    for (const hit of sentence.hits[at] ?? NO_HITS) if (hit.entry.file === file) found.push(hit)
  }
  return found
}

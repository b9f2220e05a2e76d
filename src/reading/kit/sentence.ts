// A sentence made ready for the rules: tokens, quotations, and what the lexicon knows at each
// place.
import type { Quotation, Stretch } from '../../text/index.ts'
import { GAP } from './compile.ts'
import { settleHomographs } from './homograph.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { BLANK, classOf, DIGIT, LETTER, markAt, numberIn, type Token, tokenEnd } from './token.ts'
import { COLON, FILE, type File } from './trait.ts'
import { type Sense, type Word, wordIn } from './word.ts'

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
  /** What it can be to the stages, as bits. */
  readonly traits: number
}

export interface Sentence extends Stretch {
  readonly text: string
  readonly lexicon: Lexicon
  /** Place in the report: number of the paragraph and of the sentence in it, from 0. */
  readonly paragraph: number
  readonly number: number
  readonly quotations: readonly Quotation[]
  /** The sum of what its words can be to the stages; most sentences of a text are nothing. */
  readonly gist: number
  /** Made when they are first asked for. */
  readonly tokens: readonly Token[]
  /** For each token, the hits that begin there, longest first. */
  readonly hits: readonly (readonly Hit[])[]
  /** For each token, the sum of the traits of its hits. */
  readonly traits: readonly number[]
}

/** Words that a gap in a phrase may hold. */
export const GAP_WORDS_MAX = 4
const NO_HITS: readonly Hit[] = []

/**
 * Prepares `text[start, end)`; linear in its length. One pass tells what its words can be; tokens
 * and hits are only made for a stage that has something to look for.
 */
export function makeSentence(
  lexicon: Lexicon,
  text: string,
  stretch: Stretch,
  place: { readonly paragraph: number; readonly number: number },
  quotations: readonly Quotation[],
): Sentence {
  return new PreparedSentence(lexicon, text, stretch, place, quotations)
}

class PreparedSentence implements Sentence {
  readonly text: string
  readonly lexicon: Lexicon
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly number: number
  readonly quotations: readonly Quotation[]
  readonly gist: number
  private laid: Laid | undefined

  constructor(
    lexicon: Lexicon,
    text: string,
    { start, end }: Stretch,
    { paragraph, number }: { readonly paragraph: number; readonly number: number },
    quotations: readonly Quotation[],
  ) {
    this.text = text
    this.lexicon = lexicon
    this.start = start
    this.end = end
    this.paragraph = paragraph
    this.number = number
    this.quotations = quotations
    this.gist = gistOf(lexicon, text, start, end)
    this.laid = undefined
  }

  get tokens(): readonly Token[] {
    return (this.laid ?? this.lay()).tokens
  }

  get hits(): readonly (readonly Hit[])[] {
    return (this.laid ?? this.lay()).hits
  }

  get traits(): readonly number[] {
    return (this.laid ?? this.lay()).traits
  }

  private lay(): Laid {
    this.laid = layOut(this.lexicon, this.text, this.start, this.end)
    return this.laid
  }
}

function gistOf(lexicon: Lexicon, text: string, start: number, end: number): number {
  let gist = 0
  for (let at = start; at < end; ) {
    const unitClass = classOf(text.charCodeAt(at))
    const from = at
    at = unitClass === BLANK ? at + 1 : tokenEnd(lexicon.folding, text, at, end, unitClass)
    if (unitClass === LETTER) gist |= wordIn(lexicon.words, text, from, at).traits
    else if (text.charCodeAt(from) === COLON_UNIT) gist |= COLON
  }
  return gist
}

const COLON_UNIT = 0x3a

/** A sentence laid open. */
interface Laid {
  readonly tokens: readonly Token[]
  readonly hits: readonly (readonly Hit[])[]
  readonly traits: readonly number[]
}

function layOut(lexicon: Lexicon, text: string, start: number, end: number): Laid {
  const tokens: Token[] = []
  const words: (Word | undefined)[] = []
  for (let at = start; at < end; ) {
    const unitClass = classOf(text.charCodeAt(at))
    const from = at
    at = unitClass === BLANK ? at + 1 : tokenEnd(lexicon.folding, text, at, end, unitClass)
    if (unitClass === BLANK) continue
    if (unitClass === LETTER) {
      const word = wordIn(lexicon.words, text, from, at)
      if (word.fold === '') continue
      tokens.push({ start: from, end: at, kind: 'word', fold: word.fold })
      words.push(word)
      continue
    }
    tokens.push(
      unitClass === DIGIT ? numberIn(lexicon.folding, text, from, at) : markAt(text, from, at),
    )
    words.push(undefined)
  }
  const hits: (readonly Hit[])[] = []
  const traits: number[] = []
  for (const [at, word] of words.entries()) {
    const here = word === undefined ? NO_HITS : hitsFrom(lexicon, text, tokens, at, word)
    hits.push(here)
    let sum = 0
    for (const { traits } of here) sum |= traits
    traits.push(sum)
  }
  return { tokens, hits, traits }
}

function hitsFrom(
  lexicon: Lexicon,
  text: string,
  tokens: readonly Token[],
  at: number,
  { alone, longer, traits }: Word,
): readonly Hit[] {
  let phrases: Hit[] | undefined
  for (const sense of longer) {
    const end = follow(lexicon, tokens, at + 1, sense.rest, 0, sense.entry.wordClass)
    if (end === undefined) continue
    const hit = hitOf(sense, at, end.to, end.after)
    if (phrases === undefined) phrases = [hit]
    else phrases.push(hit)
  }
  if (phrases === undefined && alone.length === 0) return NO_HITS
  const token = tokens[at] as Token
  const isClosed = lexicon.closing.includes(text[token.end - 1] as string)
  const senses = isClosed ? alone.filter(({ after }) => after === '') : alone
  const words = senses.map((sense) => hitOf(sense, at, at + 1, sense.after))
  const found = phrases === undefined ? words : [...phrases, ...words].sort(byLength)
  if ((traits & FILE.parties) !== 0) settleHomographs(lexicon, text, token, found)
  return found
}

function hitOf(
  { entry, form, agreement, before, traits }: Sense,
  from: number,
  to: number,
  after: string,
): Hit {
  return { from, to, entry, form, agreement, before, after, traits }
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
  file: File,
  key?: string,
  otherKey?: string,
): Hit | undefined {
  const bit = FILE[file]
  // Asked a dozen times for every word: most words have no hit of that file.
  if (((sentence.traits[at] ?? 0) & bit) === 0) return undefined
  const hits = sentence.hits[at] as readonly Hit[]
  for (let place = 0; place < hits.length; place++) {
    const hit = hits[place] as Hit
    if ((hit.traits & bit) === 0 || (key !== undefined && !hit.entry.path.includes(key))) continue
    if (otherKey === undefined || hit.entry.path.includes(otherKey)) return hit
  }
  return undefined
}

/** The hits of a file that begin at a token, longest first. */
export function hitsAt(sentence: Sentence, at: number, file: File): readonly Hit[] {
  const bit = FILE[file]
  if (((sentence.traits[at] ?? 0) & bit) === 0) return NO_HITS
  return (sentence.hits[at] as readonly Hit[]).filter((hit) => (hit.traits & bit) !== 0)
}

/** True where a hit with one of these traits begins at a token. */
export function hasTrait(sentence: Sentence, at: number, traits: number): boolean {
  return ((sentence.traits[at] ?? 0) & traits) !== 0
}

/** Every hit of a file in `[from, to)`, in order of place. */
export function hitsOf(
  sentence: Sentence,
  file: File,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): Hit[] {
  const found: Hit[] = []
  const bit = FILE[file]
  if ((sentence.gist & bit) === 0) return found
  const { hits, traits } = sentence
  for (let at = Math.max(0, from); at < Math.min(to, hits.length); at++) {
    if (((traits[at] as number) & bit) === 0) continue
    for (const hit of hits[at] as readonly Hit[]) if ((hit.traits & bit) !== 0) found.push(hit)
  }
  return found
}

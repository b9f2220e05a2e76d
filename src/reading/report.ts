// A report made ready: its id, its copies inside the text, its sentences.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Copy, Report } from '../model/index.ts'
import {
  type Folding,
  foldAlike,
  joinedParagraphs,
  marksIn,
  paragraphsOf,
  type Quotation,
  quotationsOf,
  reopenedQuotations,
  type Stretch,
  sentencesOf,
} from '../text/index.ts'
import { type Lexicon, makeSentence, type Sentence } from './kit/index.ts'

/** What is known about a text besides the text. */
export interface ReportNote {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** ISO civil date. */
  readonly publishedOn?: string
}

/** Shorter texts are not looked at for a repeated half. */
const COPY_LENGTH_MIN = 200
const ID_DIGITS = 20

/**
 * The id of a kept text: the first 20 hexadecimal digits of its SHA-256.
 * @param digest the whole SHA-256 of a text's UTF-8 bytes, hexadecimal
 */
export function reportId(text: string, digest: (text: string) => string = digestOf): string {
  return digest(text).slice(0, ID_DIGITS)
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Makes the report of a kept text; where the text is repeated whole, each repetition is a copy. */
export function makeReport(
  text: string,
  id: string,
  lang: string,
  folding: Folding,
  note: ReportNote,
): Report {
  const { publisher, publishedOn, url, title } = note
  const about = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  }
  const stretches = repeatsOf(text, folding)
  const copies: Copy[] = stretches.map(({ start, end }) => ({ start, end, ...about }))
  return {
    id,
    lang,
    text,
    ...(title === undefined ? {} : { title }),
    ...about,
    copies,
  }
}

/**
 * The repetitions of a text that is one text several times over; the text itself where it is not.
 */
function repeatsOf(text: string, folding: Folding): Stretch[] {
  const paragraphs = paragraphsOf(text)
  const whole = [
    { start: paragraphs[0]?.start ?? 0, end: paragraphs[paragraphs.length - 1]?.end ?? 0 },
  ]
  if (text.length < COPY_LENGTH_MIN || paragraphs.length < 2) return whole
  const period = periodOf(paragraphs.length, (one, other) =>
    foldAlike(folding, text, paragraphs[one] as Stretch, paragraphs[other] as Stretch),
  )
  if (period === paragraphs.length) return whole
  const copies: Stretch[] = []
  for (let at = 0; at < paragraphs.length; at += period) {
    const first = paragraphs[at] as Stretch
    copies.push({ start: first.start, end: (paragraphs[at + period - 1] as Stretch).end })
  }
  return copies
}

/**
 * Smallest period that divides the sequence, by the failure function of Knuth, Morris and Pratt:
 * linear.
 */
function periodOf(count: number, alike: (one: number, other: number) => boolean): number {
  const border = new Array<number>(count).fill(0)
  for (let at = 1; at < count; at++) {
    let length = border[at - 1] as number
    while (length > 0 && !alike(at, length)) length = border[length - 1] as number
    border[at] = alike(at, length) ? length + 1 : length
  }
  const period = count - (border[count - 1] ?? 0)
  return period > 0 && count % period === 0 ? period : count
}

/** A sentence before it is made ready: its place and the quotations that touch it. */
interface Cut {
  readonly stretch: Stretch
  readonly paragraph: number
  readonly quotations: readonly Quotation[]
}

/**
 * Longer reports are read in stretches of so many sentences, so that memory stays small: what a
 * stretch holds must be let go before the engine takes it for something that stays.
 */
const SENTENCES_AT_ONCE = 16
/** Up to so many sentences are one stretch: nearly every report there is. */
const SENTENCES_WHOLE_MAX = 200

/**
 * The first copy's sentences, prepared for the rules, in stretches that can be asked for again:
 * what one stretch holds is let go before the next is made.
 */
export function stretchesOf(report: Report, lexicon: Lexicon): Iterable<readonly Sentence[]> {
  const cuts = cutsOf(report, lexicon)
  const prepare = (from: number, count: number): Sentence[] =>
    cuts
      .slice(from, from + count)
      .map(({ stretch, paragraph, quotations }, at) =>
        makeSentence(lexicon, report.text, stretch, { paragraph, number: from + at }, quotations),
      )
  if (cuts.length <= SENTENCES_WHOLE_MAX) return [prepare(0, cuts.length)]
  return {
    *[Symbol.iterator]() {
      for (let from = 0; from < cuts.length; from += SENTENCES_AT_ONCE) {
        yield prepare(from, SENTENCES_AT_ONCE)
      }
    },
  }
}

/** Sentences of the first copy, prepared for the rules, all at once. */
export function sentencesIn(report: Report, lexicon: Lexicon): Sentence[] {
  return [...stretchesOf(report, lexicon)].flat()
}

/** Tells the pack's short forms, as written: "Gov." is one, "gov" none. */
function shortFormsOf(lexicon: Lexicon): (word: string) => boolean {
  const forms = new Set<string>()
  for (const [, path, phrase] of lexicon.phrases('speech')) {
    if (path[1] === 'short-form') forms.add(phrase)
  }
  return forms.size === 0 ? () => false : (word) => forms.has(word)
}

const NO_QUOTATIONS: readonly Quotation[] = []

function cutsOf(report: Report, lexicon: Lexicon): Cut[] {
  const reopens = lexicon.pack.traits.includes('reopened-quotations')
  const isShortForm = shortFormsOf(lexicon)
  const { text } = report
  const limit = report.copies[0]?.end ?? text.length
  const found: Cut[] = []
  const lines = paragraphsOf(text)
  const paragraphs = reopens ? lines : joinedParagraphs(text, lines)
  for (const [paragraph, one] of paragraphs.entries()) {
    if (one.start >= limit) break
    const next = reopens ? paragraphs[paragraph + 1] : undefined
    const marks = marksIn(text, one.start, one.end)
    const quotations =
      reopenedQuotations(text, one, next, marks) ?? quotationsOf(text, one.start, one.end, marks)
    let first = 0
    for (const stretch of sentencesOf(text, one, quotations, marks, isShortForm)) {
      while (first < quotations.length && (quotations[first]?.end ?? 0) <= stretch.start) first++
      let last = first
      while (last < quotations.length && (quotations[last]?.start ?? 0) < stretch.end) last++
      const inside = first === last ? NO_QUOTATIONS : quotations.slice(first, last)
      found.push({ stretch, paragraph, quotations: inside })
    }
  }
  return found
}

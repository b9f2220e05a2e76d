// Sentences: a paragraph cut at full stops, question and exclamation marks that stand outside
// quotations.
import { isStop, marksIn, STOPS } from './mark.ts'
import type { Stretch } from './paragraph.ts'
import type { Quotation } from './quotation.ts'

const TRAILING = '"”»\')]'

/**
 * Sentences of one paragraph, without blanks around them. A stop inside a number, between letters
 * or inside a quotation does not end a sentence; a quotation that ends with its own stop before a
 * new paragraph does.
 * @param marks offsets of the paragraph's marks, where somebody has looked for them already
 * @param isShortForm tells the words whose full stop ends no sentence ("Gov.")
 */
export function sentencesOf(
  text: string,
  paragraph: Stretch,
  quotations: readonly Quotation[],
  marks: readonly number[] = marksIn(text, paragraph.start, paragraph.end),
  isShortForm: (word: string) => boolean = () => false,
): Stretch[] {
  const found: Stretch[] = []
  let start = paragraph.start
  let next = 0
  // Marks before this place stand inside what has been passed over.
  let passed = paragraph.start
  for (const at of marks) {
    if (at < passed) continue
    while (next < quotations.length && (quotations[next] as Quotation).end <= at) next++
    const quotation = quotations[next]
    if (quotation !== undefined && quotation.start === at) {
      passed = quotation.end
      if (!closesSentence(text, quotation, paragraph.end)) continue
      push(found, text, start, quotation.end)
      start = quotation.end
      continue
    }
    if (!isStop(text.charCodeAt(at))) continue
    if (text[at] === '.' && !endsHere(text, at, paragraph.end, isShortForm)) continue
    let end = at + 1
    while (end < paragraph.end && (STOPS + TRAILING).includes(text[end] as string)) {
      if (startsAt(quotations, next, end)) break
      end++
    }
    push(found, text, start, end)
    start = end
    passed = end
  }
  push(found, text, start, paragraph.end)
  return found
}

/**
 * A quotation whose last sign is a full stop ends the sentence when a new one seems to begin after
 * it.
 */
function closesSentence(text: string, quotation: Quotation, end: number): boolean {
  const isPair = text[quotation.end - 1] === "'"
  const last = text[quotation.end - (isPair ? 3 : 2)]
  if (last === undefined || !STOPS.includes(last)) return false
  let at = quotation.end
  while (at < end && text[at] === ' ') at++
  return at >= end || !/[,،؛;:.)\p{Ll}]/u.test(text[at] as string)
}

function endsHere(
  text: string,
  at: number,
  end: number,
  isShortForm: (word: string) => boolean,
): boolean {
  const before = at > 0 ? (text[at - 1] as string) : ' '
  const after = at + 1 < end ? (text[at + 1] as string) : ' '
  if (/\p{N}/u.test(before) && /\p{N}/u.test(after)) return false
  if (/[\p{L}\p{N}]/u.test(after)) return false
  // An initial ("J. K.") is a single capital before the stop; scripts without case have none.
  const initial = /\p{Lu}/u.test(before) && !/[\p{L}]/u.test(text[at - 2] ?? ' ')
  if (after !== ' ') return !goesOn(text, at + 1, end)
  return !initial && !isShortForm(wordBefore(text, at))
}

/** "(R-Wis.) said": after the bracket that a short form closes the sentence goes on in small. */
function goesOn(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && ')]'.includes(text[at] as string)) at++
  return at > from && text[at] === ' ' && /\p{Ll}/u.test(text[at + 1] ?? '')
}

const SHORT_FORM_LENGTH_MAX = 8

/** The letters right before an offset; empty where they are more than a short form has. */
function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from <= SHORT_FORM_LENGTH_MAX && /\p{L}/u.test(text[from - 1] as string))
    from--
  return at - from > SHORT_FORM_LENGTH_MAX ? '' : text.slice(from, at)
}

/**
 * A stretch without a stop is cut after this many units, so that the rules' work stays linear in a
 * text.
 */
const LENGTH_MAX = 2400

function push(found: Stretch[], text: string, start: number, end: number): void {
  let from = start
  while (end - from > LENGTH_MAX) {
    const cut = cutBefore(text, from + LENGTH_MAX, from)
    trim(found, text, from, cut)
    from = cut
  }
  trim(found, text, from, end)
}

/**
 * The place after the last blank before `limit`; `limit` itself where a word is longer than half a
 * stretch.
 */
function cutBefore(text: string, limit: number, start: number): number {
  for (let at = limit; at > start + LENGTH_MAX / 2; at--) {
    if (text[at - 1] === ' ') return at
  }
  return limit
}

function trim(found: Stretch[], text: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] as string)) from++
  while (to > from && /\s/.test(text[to - 1] as string)) to--
  if (from < to) found.push({ start: from, end: to })
}

function startsAt(quotations: readonly Quotation[], next: number, at: number): boolean {
  return quotations[next]?.start === at || quotations[next + 1]?.start === at
}

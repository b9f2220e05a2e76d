// Finds copied words in a text, and compares stretches of it by whole words.
import type { Span, Spans } from '../text/index.ts'

const GAP = /\s*(?:\.\.\.|\u2026)\s*/
const LETTER = /[\p{L}\p{M}\p{N}\u0640]/u

/** Where each part of the copied words stands; parts come after each other. */
export function findWords(text: string, copied: string, place: number): Spans | undefined {
  const parts = copied.split(GAP).filter((part) => part !== '')
  const spans: Span[] = []
  let from = 0
  for (const [number, part] of parts.entries()) {
    let at = text.indexOf(part, from)
    for (let turn = 1; number === 0 && turn < place && at >= 0; turn++)
      at = text.indexOf(part, at + 1)
    if (at < 0) return undefined
    spans.push([at, at + part.length])
    from = at + part.length
  }
  return spans.length === 0 ? undefined : spans
}

/**
 * The longest beginning of the copied words that stands in the text, in whole words; '' where none
 * does.
 */
export function agreedBeginning(text: string, copied: string): string {
  const words = copied.split(/\s+/)
  for (let count = words.length - 1; count > 0; count--) {
    const beginning = words.slice(0, count).join(' ')
    if (text.includes(beginning)) return beginning
  }
  return ''
}

/** The spans widened to whole words, without marks and blanks at their ends. */
export function wholeWords(text: string, spans: Spans): Spans {
  return spans.flatMap(([start, end]): Span[] => {
    let from = start
    let to = end
    while (from < to && !LETTER.test(text[from] as string)) from++
    while (to > from && !LETTER.test(text[to - 1] as string)) to--
    if (from === to) return []
    while (from > 0 && LETTER.test(text[from - 1] as string)) from--
    while (to < text.length && LETTER.test(text[to] as string)) to++
    return [[from, to]]
  })
}

/** Starts of the words inside the spans. */
export function wordStarts(text: string, spans: Spans): Set<number> {
  const starts = new Set<number>()
  for (const [start, end] of wholeWords(text, spans)) {
    let inside = false
    for (let at = start; at < end; at++) {
      const isLetter = LETTER.test(text[at] as string)
      if (isLetter && !inside) starts.add(at)
      inside = isLetter
    }
  }
  return starts
}

/**
 * Share of words that two stretches have in common: twice the common ones over both; 1 when both
 * are empty.
 */
export function wordAgreement(text: string, one: Spans, other: Spans): number {
  const mine = wordStarts(text, one)
  const theirs = wordStarts(text, other)
  if (mine.size + theirs.size === 0) return 1
  let common = 0
  for (const start of mine) if (theirs.has(start)) common++
  return (2 * common) / (mine.size + theirs.size)
}

/** One stretch from the first to the last of the spans. */
export function hull(spans: Spans): Spans {
  const first = spans[0]
  const last = spans.at(-1)
  return first === undefined || last === undefined ? [] : [[first[0], last[1]]]
}

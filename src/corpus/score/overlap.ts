// Words of a text as an evaluation counts them, and how far two sets of them agree.
import type { Spans } from '../../text/index.ts'

/** Places of words by number; places of single signs, where a cue has no word, are negative. */
export type Places = ReadonlySet<number>

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Every word of a text as a span, in order. */
export function wordsOfText(text: string): Spans {
  return [...text.matchAll(WORD)].map((hit) => [hit.index, hit.index + hit[0].length])
}

/** Numbers of the words that the spans touch. */
export function placesIn(spans: Spans, words: Spans): Set<number> {
  const places = new Set<number>()
  for (const [start, end] of spans) {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.[1] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < words.length && (words[at]?.[0] ?? 0) < end; at++) places.add(at)
  }
  return places
}

/** Signs inside the spans that are no blanks, as negative places. */
export function signsIn(spans: Spans, text: string): Set<number> {
  const places = new Set<number>()
  for (const [start, end] of spans)
    for (let at = start; at < end; at++) if (/\S/.test(text[at] as string)) places.add(-1 - at)
  return places
}

export function countCommon<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let common = 0
  for (const value of one) if (other.has(value)) common++
  return common
}

/** Twice the common places over both; 0 when both are empty. */
export function agreementOf(one: Places, other: Places): number {
  const both = one.size + other.size
  return both === 0 ? 0 : (2 * countCommon(one, other)) / both
}

/** Names of one person share at least half of the words of the shorter one. */
export function isSameName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false
  return countCommon(one, other) / Math.min(one.size, other.size) >= 0.5
}

// Cutting words out of the kept text.
import type { Span, Spans } from './span.ts'

/** The words of the spans, joined by a space where they stand apart. */
export function sliceSpans(text: string, spans: Spans): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ')
}

/** The span without white space at its ends; undefined when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] as string)) from++
  while (to > from && /\s/.test(text[to - 1] as string)) to--
  return from < to ? [from, to] : undefined
}

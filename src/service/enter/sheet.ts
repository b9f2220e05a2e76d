// The sheet of a note: the text that is kept, with title, sender and recipient as its head, so that
// who speaks stands in words as it does in a report.
import type { NoteHead, Span } from '../../model/index.ts'
import { paragraphsOf, quotationsOf, sentencesOf } from '../../text/index.ts'

export interface Sheet {
  readonly text: string
  /** The words that say what the text is, and whose it is. */
  readonly title: Span
  readonly from: Span
  /** Where the note's own words begin. */
  readonly start: number
}

/** @param title what stands above: the note's own title, or the word for its kind */
export function makeSheet(head: NoteHead, title: string, words: string): Sheet {
  const lines = [title, head.from, ...(head.to === undefined ? [] : [head.to])]
  const above = `${lines.join('\n')}\n\n`
  const from = title.length + 1
  return {
    text: `${above}${words}`,
    title: [0, title.length],
    from: [from, from + head.from.length],
    start: above.length,
  }
}

/**
 * Where words stand in the note, blanks and line ends alike: those nearest to `near`, else the
 * first.
 */
export function placeOf({ text, start }: Sheet, words: string, near?: Span): Span | undefined {
  const letters = words.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const found = [...text.slice(start).matchAll(new RegExp(letters.join('\\s+'), 'gu'))].map(
    ({ 0: whole, index }): Span => [start + index, start + index + whole.length],
  )
  const [first] = found
  if (near === undefined || first === undefined) return first
  const distance = ([from, to]: Span) => Math.max(near[0] - to, from - near[1], 0)
  return found.reduce((best, one) => (distance(one) < distance(best) ? one : best))
}

/** The sentences that a span touches. */
export function sentenceAround({ text }: Sheet, [start, end]: Span): Span {
  let from = start
  let to = end
  for (const paragraph of paragraphsOf(text)) {
    if (paragraph.end <= start || paragraph.start >= end) continue
    const quotations = quotationsOf(text, paragraph.start, paragraph.end)
    for (const sentence of sentencesOf(text, paragraph, quotations)) {
      if (sentence.end <= start || sentence.start >= end) continue
      from = Math.min(from, sentence.start)
      to = Math.max(to, sentence.end)
    }
  }
  return [from, to]
}

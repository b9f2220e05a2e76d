// The kept text cut into paragraphs and sentences for the page; together they are the text, letter
// for letter.
import type { Report } from '../../model/index.ts'
import { paragraphsOf, quotationsOf, type Stretch, sentencesOf } from '../../text/index.ts'
import type { Note } from './note.ts'

export interface Passage extends Stretch {
  readonly sentences: readonly Stretch[]
  /** Notes whose first words stand here. */
  readonly notes: readonly Note[]
  /** The whole paragraph repeats an earlier part of the text. */
  readonly isCopy: boolean
}

/** Paragraphs in order, each with its sentences and notes. */
export function passagesOf(report: Report, notes: readonly Note[]): readonly Passage[] {
  const copies = report.copies.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  )
  const paragraphs = paragraphsOf(report.text)
  return paragraphs.map((paragraph, at) => {
    const next = paragraphs[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const from = at === 0 ? 0 : paragraph.start
    const inside = notes.filter((note) => note.start >= from && note.start < next)
    const isCopy =
      inside.length === 0 && copies.some((copy) => copy.start > 0 && covers(copy, paragraph))
    const quotations = quotationsOf(report.text, paragraph.start, paragraph.end)
    const sentences = sentencesOf(report.text, paragraph, quotations)
    return { ...paragraph, sentences, notes: inside, isCopy }
  })
}

/** Neighbouring copies as one list; every other passage as itself. */
export function joinCopies(passages: readonly Passage[]): readonly (Passage | Passage[])[] {
  const parts: (Passage | Passage[])[] = []
  for (const passage of passages) {
    const last = parts.at(-1)
    if (!passage.isCopy) parts.push(passage)
    else if (Array.isArray(last)) last.push(passage)
    else parts.push([passage])
  }
  return parts
}

function covers(whole: Stretch, part: Stretch): boolean {
  return whole.start <= part.start && part.end <= whole.end
}

/** The address of the sentence at a place, within a page of its source. */
export function sentenceId(sentence: Stretch): string {
  return `t${sentence.start}`
}

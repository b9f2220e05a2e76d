// A sentence of a report in a terminal: its words set off, made harmless, in their own direction.
import type { Spans } from '../../model/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'

export interface Quoted {
  readonly quote: string
  readonly marks: Spans
  readonly lang: string
}

/** The sentence in quotation marks with the marked words in bold. */
export function quoteWords(page: Page, { quote, marks, lang }: Quoted): string {
  const { words, style } = page
  const parts = cut(quote, marks).map(({ text, isMarked }) => {
    const said = clean(text)
    return isMarked ? style('strong', said) : said
  })
  const whole = parts.join('')
  const isOwn = lang === words.language.id
  return words.say('quote', { words: isOwn ? whole : isolate(whole, page.directionOf(lang)) })
}

function cut(text: string, marks: Spans): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push({ text: text.slice(at, start), isMarked: false })
    parts.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  return [...parts, { text: text.slice(at), isMarked: false }]
}

/** "The Harbour, 4 September 2025". */
export function outletWords(
  { words, own }: Page,
  {
    publisher,
    publishedOn,
    lang,
  }: {
    readonly publisher?: string
    readonly publishedOn?: string
    readonly lang: string
  },
): string {
  const outlet = publisher === undefined ? words.say('source.unnamed') : own(publisher, lang)
  const day = publishedOn === undefined ? words.say('source.undated') : words.day(publishedOn)
  return [outlet, day].join(words.say('comma'))
}

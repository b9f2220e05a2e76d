// The header lines that a text file may begin with: what the report does not say of itself.
import type { Notice } from '../model/index.ts'

/** What is known about a text beside its words; the same fields as the report's own. */
export interface Note {
  readonly title?: string
  readonly publisher?: string
  /** ISO civil date. */
  readonly publishedOn?: string
  readonly url?: string
  readonly lang?: string
}

const FIELDS: Readonly<Record<string, keyof Note>> = {
  title: 'title',
  publisher: 'publisher',
  published: 'publishedOn',
  url: 'url',
  lang: 'lang',
}
const LINE = /^([a-z]+):[ \t]*(.*)$/i

export interface Headed {
  readonly note: Note
  /** What follows the blank line, unchanged. */
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Parts the header from the text; a text whose first line is no header line is all text. */
export function partHeader(whole: string): Headed {
  const plain: Headed = { note: {}, text: whole, notices: [] }
  const note: { -readonly [Field in keyof Note]: Note[Field] } = {}
  const notices: Notice[] = []
  let lines = 0
  for (let at = 0; at < whole.length; lines++) {
    const lineEnd = whole.indexOf('\n', at)
    const end = lineEnd === -1 ? whole.length : lineEnd
    const line = whole.slice(at, end).trimEnd()
    at = end + 1
    if (line === '') return lines === 0 ? plain : { note, text: whole.slice(at), notices }
    const [, key = '', value = ''] = LINE.exec(line) ?? []
    const field = FIELDS[key.toLowerCase()]
    if (field === undefined) return plain
    if (field === 'publishedOn' && !isCivilDate(value)) notices.push(unreadable(value))
    else if (value !== '') note[field] = value
  }
  // Header lines and nothing else.
  return { note, text: '', notices }
}

function unreadable(value: string): Notice {
  const message = `the header's date is not of the form 2031-03-04 and was left out: ${value}`
  return { code: 'header-date', message }
}

/** True for a day that the calendar has, as `2031-03-04`. */
export function isCivilDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}

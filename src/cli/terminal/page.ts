// Where a command writes what it says: lines in the reader's language, wrapped to the terminal.
import type { Name, Words } from '../../packs/index.ts'
import { clean } from './clean.ts'
import { isolate, type Style } from './style.ts'
import { layTable, type Row } from './table.ts'
import { wrapText } from './wrap.ts'

/** Something that lines can be written to. */
export interface Terminal {
  write(text: string): void
  /** Columns of the window; those of an old screen where there is none. */
  readonly columns: number
  readonly hasColours: boolean
}

export interface Page {
  readonly words: Words
  readonly style: Style
  readonly directionOf: DirectionOf
  /** One message as a paragraph. */
  say(key: string, values?: Parameters<Words['say']>[1]): void
  /**
   * A text wrapped to the width, every line `indent` columns in and all but the first `hang` more.
   */
  paragraph(text: string, indent?: number, hang?: number): void
  table(rows: readonly Row[], indent?: number): void
  /** A line that is laid out already. */
  line(text: string): void
  blank(): void
  /** Words of a report, made harmless and kept in their own direction. */
  own(text: string, lang: string | undefined): string
  /** The same in quotation marks, unless they bring their own. */
  quote(text: string, lang: string | undefined): string
  /** A name as it stands in a sentence. */
  name(name: Name): string
}

/** Which way a language is written, where there is a pack that says so. */
export type DirectionOf = (lang: string) => 'rtl' | 'ltr' | undefined

const COLUMNS_MIN = 30
/** Longer lines are hard to read, however wide the window. */
const COLUMNS_MAX = 100

/** Begins and ends with quotation marks of its own. */
const QUOTED = /^[\p{Pi}"'].*[\p{Pf}"'][.,]?$/su

/** What is left of a control character where none should have come this far; looks pass. */
const STRAY = /\p{Cc}(?!\[\d+m)/gu

export function openPage(
  terminal: Terminal,
  words: Words,
  style: Style,
  directionOf: DirectionOf,
): Page {
  const columns = Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, terminal.columns))
  const isTurned = words.language.direction === 'rtl'
  const write = (line: string, indent: number): void => {
    const whole = `${' '.repeat(line === '' ? 0 : indent)}${line}`.replace(STRAY, '')
    terminal.write(`${isTurned ? isolate(whole, 'rtl') : whole}\n`)
  }
  const paragraph = (text: string, indent = 0, hang = 0): void => {
    const lines = wrapText(text, columns - indent - hang)
    for (const [at, line] of lines.entries()) write(line, at === 0 ? indent : indent + hang)
  }
  const own = (text: string, lang: string | undefined): string => {
    const said = clean(text)
    if (lang === words.language.id) return said
    return isolate(said, lang === undefined ? undefined : directionOf(lang))
  }
  return {
    words,
    style,
    directionOf,
    say: (key, values) => paragraph(words.say(key, values)),
    paragraph,
    table: (rows, indent = 0) => {
      for (const line of layTable(rows, columns - indent, isTurned)) write(line, indent)
    },
    line: (text) => write(text, 0),
    blank: () => terminal.write('\n'),
    own,
    quote: (text, lang) => {
      const said = own(text.trim(), lang)
      return QUOTED.test(text.trim()) ? said : words.say('quote', { words: said })
    },
    name: ({ text, lang = words.language.id }) => own(text, lang),
  }
}

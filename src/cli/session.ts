// One run of one command: its settings, its pages, and the register once it is needed.
import { type Name, type Words, wordsOf } from '../packs/index.ts'
import type { ReportNote, UseCases, When } from '../service/contract/index.ts'
import { chooseLanguage } from './language.ts'
import type { Program, RegisterWanted, Shelf } from './program.ts'
import type { Settings } from './settings.ts'
import { clean, printJson } from './terminal/clean.ts'
import { openPage, type Page, type Terminal } from './terminal/page.ts'
import { colourStyle, plainStyle } from './terminal/style.ts'

export interface Session {
  readonly program: Program
  readonly settings: Settings
  readonly note: ReportNote
  readonly when: When
  /** The languages at hand. */
  shelf(): Promise<Shelf>
  /** What the command is asked for, on the standard output. */
  page(): Promise<Page>
  /** Progress and remarks, on the standard error. */
  notes(): Promise<Page>
  /** One line of JSON on the standard output. */
  json(value: unknown): void
  /** The use cases over the register that the settings name; opened once. */
  useCases(wanted?: Pick<RegisterWanted, 'register' | 'create'>): Promise<UseCases>
  close(): Promise<void>
}

export function openSession(program: Program, settings: Settings): Session {
  const { output, notes } = program
  let shelf: Promise<Shelf> | undefined
  let words: Promise<Words> | undefined
  let opened: Promise<UseCases> | undefined
  const open = async (terminal: Terminal): Promise<Page> => {
    const languages = await takeShelf()
    words ??= Promise.resolve(speak(languages, program, settings))
    const style = terminal.hasColours ? colourStyle : plainStyle
    return openPage(terminal, await words, style, (lang) => languages.head(lang)?.direction)
  }
  const takeShelf = (): Promise<Shelf> => {
    shelf ??= program.languages(settings.languages)
    return shelf
  }
  return {
    program,
    settings,
    note: given({
      publishedOn: settings.published,
      publisher: settings.publisher,
      title: settings.title,
      url: settings.url,
      lang: settings.lang,
    }),
    when: given({ asOf: settings['as-of'], knownAt: settings['known-at'] }),
    shelf: takeShelf,
    page: () => open(output),
    notes: () => open(notes),
    json: (value) => output.write(`${printJson(value)}\n`),
    useCases: (wanted = {}) => {
      const { register, languages } = settings
      opened ??= program.useCases({ register, languages, ...wanted })
      return opened
    },
    close: async () => (await opened)?.close(),
  }
}

function speak(shelf: Shelf, program: Program, settings: Settings): Words {
  const { id, locale } = chooseLanguage(shelf, settings.ui, program.environment)
  const words = wordsOf(shelf.labelsOf(id), locale, ['cli', 'web'])
  return { ...words, name: (party, names) => cleanName(words.name(party, names)) }
}

function cleanName(name: Name): Name {
  return { ...name, text: clean(name.text) }
}

function given<T extends object>(fields: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [Field in keyof T]?: NonNullable<T[Field]> }
}

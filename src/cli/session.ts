// One run of one command: its settings, its pages, and the register once it is needed.
import type { ReportNote, UseCases, When } from '../service/contract/index.ts'
import type { Program, RegisterWanted, Shelf } from './program.ts'
import type { Settings } from './settings.ts'
import { printJson } from './terminal/clean.ts'
import type { Page, Terminal } from './terminal/page.ts'

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
  const { output, notes, environment } = program
  let shelf: Promise<Shelf> | undefined
  let speech: Promise<(terminal: Terminal) => Page> | undefined
  let opened: Promise<UseCases> | undefined
  const takeShelf = (): Promise<Shelf> => {
    shelf ??= program.languages(settings.languages)
    return shelf
  }
  const speak = async (): Promise<(terminal: Terminal) => Page> => {
    const [{ openSpeech }, languages] = await Promise.all([import('./speech.ts'), takeShelf()])
    return openSpeech(languages, settings, environment)
  }
  const open = async (terminal: Terminal): Promise<Page> => {
    speech ??= speak()
    return (await speech)(terminal)
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
    when: given({
      asOf: settings['as-of'],
      knownAt: settings['known-at'],
      unsettled: settings.unsettled === true ? true : undefined,
    }),
    shelf: takeShelf,
    page: () => open(output),
    notes: () => open(notes),
    json: (value) => output.write(`${printJson(value)}\n`),
    useCases: (wanted = {}) => {
      const { register, languages, as: author, circle } = settings
      opened ??= program.useCases({ register, languages, author, circle, ...wanted })
      return opened
    },
    close: async () => (await opened)?.close(),
  }
}

function given<T extends object>(fields: T): { [Field in keyof T]?: NonNullable<T[Field]> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [Field in keyof T]?: NonNullable<T[Field]> }
}

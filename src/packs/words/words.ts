// What a face says in one language: messages with plurals, labels of ids, names, days and counts.
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import type { PartyName } from '../../model/index.ts'
import type { Labels } from '../compile.ts'
import { type Name, nameParty, shorten } from './name.ts'
import {
  type DayStyle,
  dayFormat,
  joinItems,
  listFormat,
  type Spoken,
  withLatinDigits,
  writeDay,
} from './spoken.ts'

/** What words are made from: a language's labels, messages and names of parties. */
export type Tongue = Omit<Labels, 'words'>

/** A value that fills a slot of a message; a `Name` is isolated where it lands. */
export type Value = string | number | Name

/**
 * One message with its values: said as plain text in a title, composed with marked names on a
 * page.
 */
export interface Sentence {
  readonly key: string
  readonly values?: Readonly<Record<string, Value>>
}

/** A piece of a composed sentence: words of the message, or a name that the page marks. */
export type Piece = string | Name

export interface Words {
  readonly language: Tongue
  /** BCP 47 with the reader's region, for the names of months; digits are Latin. */
  readonly locale: string
  /**
   * Plain text; names in another language are set between isolates. @throws Error for a key that
   * the language lacks.
   */
  say(key: string, values?: Readonly<Record<string, Value>>): string
  /** The same as pieces, so that a page can wrap each name. */
  compose(sentence: Sentence): readonly Piece[]
  has(key: string): boolean
  /** This language's word for a vocabulary id; the id itself where a desk's own file has none. */
  label(list: string, id: string): string
  name(id: string | null | undefined, names?: readonly PartyName[]): Name
  /** A surname where one is known, for cells and headlines. */
  shortName(id: string | null | undefined, names?: readonly PartyName[]): Name
  /** The same words with a capital first letter, where the script has one. */
  capital(text: string): string
  /** "4 September 2025" from an ISO civil date or instant; what is no date comes back as it is. */
  day(iso: string, style?: DayStyle): string
  count(value: number): string
  list(items: readonly string[], kind?: 'conjunction' | 'disjunction'): string
  /** How verbs agree with a party: a word of the language's own, `other` where it has none. */
  gender(id: string | null | undefined): string
}

// The library looks a locale up among all that Intl has, which takes longer than to show a board;
// only skeletons of numbers and days need it, and no message of ours has one.
IntlMessageFormat.resolveLocale = () => undefined

const ISOLATE = '\u2068'
const POP = '\u2069'

/**
 * The words of one language for one reader.
 * @param locale must name a language that Intl knows
 * @param sections of messages.yaml in which a key is looked up, first one first; then as it is
 */
export function wordsOf(language: Tongue, locale: string, sections: readonly string[]): Words {
  const latin = withLatinDigits(locale)
  const spoken = language.spoken?.locale === latin ? language.spoken : undefined
  const formatters = formattersOf(latin, spoken)
  const formats = new Map<string, IntlMessageFormat>()
  const days = new Map<DayStyle, Intl.DateTimeFormat>()
  const { messages } = language
  const lists = new Map<string, Intl.ListFormat>()

  const messageOf = (key: string): string | undefined => {
    const section = sections.find((one) => messages[`${one}.${key}`] !== undefined)
    return section === undefined ? messages[key] : messages[`${section}.${key}`]
  }
  const formatOf = (key: string): IntlMessageFormat => {
    const known = formats.get(key)
    if (known !== undefined) return known
    const message = messageOf(key)
    if (message === undefined) throw new Error(`languages/${language.id}: no message ${key}`)
    const format = new IntlMessageFormat(message, latin, undefined, {
      ignoreTag: true,
      formatters,
    })
    formats.set(key, format)
    return format
  }
  const has = (key: string): boolean => messageOf(key) !== undefined
  const say = (key: string, values: Readonly<Record<string, Value>> = {}): string => {
    const plain = Object.entries(values).map(([slot, value]) => [slot, plainOf(value)])
    return String(formatOf(key).format(Object.fromEntries(plain)))
  }
  const compose = ({ key, values = {} }: Sentence): readonly Piece[] =>
    formatOf(key)
      .formatToParts(values as Record<string, string>)
      .map((part) => part.value as Piece)

  const name: Words['name'] = (id, names = []) =>
    nameParty(language, id, names, () => say('party.open'))

  return {
    language,
    locale: latin,
    say,
    compose,
    has,
    label: (list, id) => language.labels[list]?.[id] ?? id,
    name,
    shortName: (id, names = []) => shorten(name(id, names), names, language.id),
    capital: (text) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1),
    day: (iso, style = 'full') => {
      const moment = /^\d{4}-\d\d-\d\d/.test(iso) ? Date.parse(iso) : Number.NaN
      if (Number.isNaN(moment)) return iso
      if (spoken !== undefined) return writeDay(spoken, style, moment)
      return kept(days, style, () => dayFormat(latin, style)).format(moment)
    },
    count: (value) => formatters.getNumberFormat(latin).format(value),
    list: (items, kind = 'conjunction') => {
      const joints = spoken?.lists[kind]
      if (joints !== undefined) return joinItems(joints, items)
      return kept(lists, kind, () => listFormat(latin, kind)).format(items)
    },
    gender: (id) => {
      if (id === null || id === undefined) return 'other'
      const key = [`gender.${id}`, `gender.${id.split(':')[0]}`].find(has)
      return key === undefined ? 'other' : say(key)
    },
  }
}

function plainOf(value: Value): string | number {
  if (typeof value !== 'object') return value
  return value.lang === undefined ? value.text : `${ISOLATE}${value.text}${POP}`
}

/** What is in the table under the key, made when first needed: Intl takes milliseconds for each. */
function kept<Key, Made>(table: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = table.get(key) ?? make()
  table.set(key, known)
  return known
}

/** Whole numbers under this are digits and nothing else. */
const GROUPED_FROM = 1000

/** Intl's formatters, not made for what needs none of them. */
function formattersOf(locale: string, spoken: Spoken | undefined): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>()
  const plurals = new Map<string, Intl.PluralRules>()
  return {
    getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
    getNumberFormat: (_, options) => {
      const make = (): Intl.NumberFormat =>
        kept(numbers, JSON.stringify(options), () => new Intl.NumberFormat(locale, options))
      const isPlain = (value: unknown): boolean =>
        Number.isInteger(value) && Math.abs(value as number) < GROUPED_FROM
      const format = (value: number): string =>
        options === undefined && isPlain(value) ? String(value) : make().format(value)
      return { format } as Intl.NumberFormat
    },
    getPluralRules: (_, options) => {
      const make = (): Intl.PluralRules =>
        kept(plurals, JSON.stringify(options), () => new Intl.PluralRules(locale, options))
      const known = options?.type === 'ordinal' ? undefined : spoken?.plurals
      return { select: (value) => known?.[value] ?? make().select(value) } as Intl.PluralRules
    },
  }
}

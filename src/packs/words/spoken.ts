// How a locale writes days and lists and which plural a number takes, asked of Intl while building:
// its first answer takes a short run longer than all else that it prints.

export type DayStyle = 'full' | 'short'
export type ListKind = 'conjunction' | 'disjunction'

/** What stands between the items of a list. */
export interface Joints {
  /** Between the only two. */
  readonly pair: string
  /** After the first, between those after it, and before the last of three or more. */
  readonly rest: readonly [first: string, others: string, last: string]
}

export interface Spoken {
  readonly locale: string
  /** For each month how a day of it is written, with DAY and YEAR in their places. */
  readonly days: Readonly<Record<DayStyle, readonly string[]>>
  /** Without those that hang on the words they join, as in Spanish. */
  readonly lists: Readonly<Partial<Record<ListKind, Joints>>>
  /** The plural of each whole number from none on. */
  readonly plurals: readonly string[]
}

const DAY = '\u0001'
const YEAR = '\u0002'
const MONTHS = 12
/** No plural rule that Unicode knows looks further than at the last two digits but for millions. */
const PLURALS = 200

const SHAPES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
}

/** @param locale must name a language that Intl knows; digits are Latin */
export function askIntl(locale: string): Spoken {
  const latin = withLatinDigits(locale)
  const plural = new Intl.PluralRules(latin)
  const days = { full: monthsOf(latin, 'full'), short: monthsOf(latin, 'short') }
  const words = [...LETTERS, ...days.full]
  const joints = (kind: ListKind): Partial<Record<ListKind, Joints>> => {
    const found = jointsOf(listFormat(latin, kind), words)
    return found === undefined ? {} : { [kind]: found }
  }
  return {
    locale: latin,
    days,
    lists: { ...joints('conjunction'), ...joints('disjunction') },
    plurals: Array.from({ length: PLURALS }, (_, count) => plural.select(count)),
  }
}

export function withLatinDigits(locale: string): string {
  return `${locale}-u-nu-latn`
}

export function dayFormat(locale: string, style: DayStyle): Intl.DateTimeFormat {
  const shape = { ...SHAPES[style], calendar: 'gregory', timeZone: 'UTC' }
  return new Intl.DateTimeFormat(locale, shape)
}

function monthsOf(locale: string, style: DayStyle): string[] {
  const format = dayFormat(locale, style)
  const patternOf = (month: number): string =>
    format
      .formatToParts(Date.UTC(2001, month, 1))
      .map(({ type, value }) => (type === 'day' ? DAY : type === 'year' ? YEAR : value))
      .join('')
  return Array.from({ length: MONTHS }, (_, month) => patternOf(month))
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export function listFormat(locale: string, kind: ListKind): Intl.ListFormat {
  return new Intl.ListFormat(locale, { type: kind, style: 'long' })
}

/** What joins any of the words; undefined where some are joined otherwise than others. */
function jointsOf(format: Intl.ListFormat, words: readonly string[]): Joints | undefined {
  const between = (items: readonly string[]): string[] =>
    format
      .formatToParts(items)
      .map(({ type, value }) => (type === 'literal' ? value : ''))
      .filter((value) => value !== '')
  const found = words.map((word) => [...between([word, word]), ...between(Array(4).fill(word))])
  const [pair = '', first = '', others = '', last = ''] = found[0] ?? []
  const isPlain = found.every((one) => one.join('\n') === [pair, first, others, last].join('\n'))
  return isPlain ? { pair, rest: [first, others, last] } : undefined
}

/** The items in one line, as Intl would join them. */
export function joinItems({ pair, rest }: Joints, items: readonly string[]): string {
  const last = items.length - 1
  const jointAfter = (at: number): string => {
    if (at === last) return ''
    if (last === 1) return pair
    return (at === 0 ? rest[0] : at === last - 1 ? rest[2] : rest[1]) as string
  }
  return items.map((item, at) => item + jointAfter(at)).join('')
}

/** A moment's day of the calendar in UTC, as Intl would write it. */
export function writeDay({ days }: Spoken, style: DayStyle, moment: number): string {
  const at = new Date(moment)
  const pattern = days[style][at.getUTCMonth()] ?? ''
  return pattern.replace(DAY, String(at.getUTCDate())).replace(YEAR, String(at.getUTCFullYear()))
}

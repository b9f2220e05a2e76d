// How a locale writes days and which plural a number takes, asked of Intl while building: its first
// answer takes a short run longer than all else that it prints.

export type DayStyle = 'full' | 'short'

export interface Spoken {
  readonly locale: string
  /** For each month how a day of it is written, with DAY and YEAR in their places. */
  readonly days: Readonly<Record<DayStyle, readonly string[]>>
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
  return {
    locale: latin,
    days: { full: monthsOf(latin, 'full'), short: monthsOf(latin, 'short') },
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

/** A moment's day of the calendar in UTC, as Intl would write it. */
export function writeDay({ days }: Spoken, style: DayStyle, moment: number): string {
  const at = new Date(moment)
  const pattern = days[style][at.getUTCMonth()] ?? ''
  return pattern.replace(DAY, String(at.getUTCDate())).replace(YEAR, String(at.getUTCFullYear()))
}

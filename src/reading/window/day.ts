// Days: civil dates as day numbers, with the arithmetic of weeks, months and years; no clock and no
// time zone.

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number

const MILLISECONDS = 86_400_000
/** Beyond any year of four figures. */
const DAYS_MAX = 4_000_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of an ISO civil date; undefined for what is none ("2025-02-30"). */
export function dayOf(iso: string | undefined): Day | undefined {
  const found = ISO.exec(iso ?? '')
  if (found === null) return undefined
  return dayFrom(Number(found[1]), Number(found[2]), Number(found[3]))
}

/**
 * The day of a year, month (1 to 12) and day of the month; undefined where the calendar has none.
 */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, day)
  return made.getUTCMonth() === month - 1 ? made.getTime() / MILLISECONDS : undefined
}

/** ISO civil date of a day; undefined outside the years 1 to 9999. */
export function isoOf(day: Day | undefined): string | undefined {
  if (day === undefined || !(Math.abs(day) < DAYS_MAX)) return undefined
  const made = new Date(day * MILLISECONDS)
  const year = made.getUTCFullYear()
  if (year < 0 || year > 9999) return undefined
  const padded = (number: number, length: number) => String(number).padStart(length, '0')
  return `${padded(year, 4)}-${padded(made.getUTCMonth() + 1, 2)}-${padded(made.getUTCDate(), 2)}`
}

export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCFullYear()
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCMonth() + 1
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/**
 * First and last day of a month, counted on from year and month: month 14 is February of the next
 * year.
 */
export function monthSpan(year: number, month: number, months = 1): readonly [Day, Day] {
  return [startOfMonth(year, month), startOfMonth(year, month + months) - 1]
}

function startOfMonth(year: number, month: number): Day {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, 1)
  return made.getTime() / MILLISECONDS
}

/** The same day of the month some months on, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const made = new Date(day * MILLISECONDS)
  const [first, last] = monthSpan(made.getUTCFullYear(), made.getUTCMonth() + 1 + months)
  return Math.min(first + made.getUTCDate() - 1, last)
}

// The Hijri calendar of Umm al-Qura, converted through Intl: years 1300 to 1600 are exact, others
// nearly so.
import type { Day } from './day.ts'

export interface HijriDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MILLISECONDS = 86_400_000
/** 1 Muharram 1 falls close to this day number; the search below corrects what is left. */
const EPOCH = -492_148
const YEAR_DAYS = 354.367
const MONTH_DAYS = 29.53
let format: Intl.DateTimeFormat | undefined

/** The Hijri date of a day. */
export function hijriOf(day: Day): HijriDay {
  format ??= new Intl.DateTimeFormat(undefined, {
    calendar: 'islamic-umalqura',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = format.formatToParts(new Date(day * MILLISECONDS))
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return { year: read('year'), month: read('month'), day: read('day') }
}

/** The day of a Hijri date; undefined where the month has no such day. */
export function dayFromHijri({ year, month, day }: HijriDay): Day | undefined {
  if (year < 1 || year > 1700 || month < 1 || month > 12 || day < 1 || day > 30) return undefined
  let guess = Math.round(EPOCH + (year - 1) * YEAR_DAYS + (month - 1) * MONTH_DAYS + day)
  for (let turn = 0; turn < 6; turn++) {
    const found = hijriOf(guess)
    const months = (year - found.year) * 12 + month - found.month
    const step = Math.round(months * MONTH_DAYS) + day - found.day
    if (step === 0 && months === 0) return guess
    guess += step === 0 ? Math.sign(months) : step
  }
  return undefined
}

/** First and last day of a Hijri month, or of a whole year where no month is given. */
export function hijriSpan(year: number, month?: number): readonly [Day, Day] | undefined {
  const first = dayFromHijri({ year, month: month ?? 1, day: 1 })
  const isLast = month === undefined || month === 12
  const next = dayFromHijri({
    year: isLast ? year + 1 : year,
    month: isLast ? 1 : month + 1,
    day: 1,
  })
  return first === undefined || next === undefined ? undefined : [first, next - 1]
}

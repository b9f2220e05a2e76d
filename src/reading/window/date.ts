// Dates: a day of a month, with or without its year, in words or figures, Gregorian or Hijri.
import { copyWith } from '../kit/index.ts'
import { type Day, dayFrom, yearOf } from './day.ts'
import { dayFromHijri, hijriOf } from './hijri.ts'
import { unitSpan } from './period.ts'
import {
  type Direction,
  directionAfter,
  isArticle,
  isMark,
  keyOf,
  type Look,
  over,
  plainFigure,
  type Time,
  timeWord,
  tokenAt,
} from './time.ts'
import { isHijriEra, yearAfter } from './year.ts'

/**
 * The date that begins at a token: "4 September 2025", "the fourth of September", "2025-09-04", "10
 * Ramadan 1447".
 */
export function dateAt(look: Look, at: number): Time | undefined {
  return (
    numericAt(look, at) ?? dayAndMonth(look, at) ?? dayOfPeriod(look, at) ?? monthAndDay(look, at)
  )
}

/** Day and month, or the first and last day of a range in one month. */
function dayAndMonth(look: Look, at: number): Time | undefined {
  const day = dayNumberAt(look, at)
  if (day === undefined) return undefined
  const second = secondDay(look, day.to)
  const month = monthAt(look, over(look, second?.to ?? day.to, 'windows', 'of'))
  if (month === undefined) return undefined
  return dated(look, at, month, day.value, second?.value)
}

/** "The twenty-third of this month": a day of a month that only its distance names. */
function dayOfPeriod(look: Look, at: number): Time | undefined {
  const day = dayNumberAt(look, at)
  const of = day === undefined ? at : over(look, day.to, 'windows', 'of')
  if (day === undefined || of === day.to) return undefined
  const unit = timeWord(look, of, 'calendar', 'period')
  if (unit?.entry.path[1] !== 'month') return undefined
  const direction = directionAfter(look, unit.to)
  const span =
    look.on === undefined ? undefined : unitSpan(look.on, 'month', direction?.direction ?? 'this')
  const first = span === undefined ? undefined : span[0] + day.value - 1
  const fits = first !== undefined && span !== undefined && first <= span[1]
  const to = direction?.to ?? unit.to
  return { from: at, to, kind: 'day', ...(fits ? { first, last: first } : {}), standsAlone: true }
}

/** "September 4": a figure that cannot be a year right after the month. */
function monthAndDay(look: Look, at: number): Time | undefined {
  const month = monthAt(look, at)
  if (month === undefined || month.isHijri) return undefined
  const day = plainFigure(look, month.to)
  if (day === undefined || day < 1 || day > 31) return undefined
  // "May 26 states": what a unit follows is a number.
  const units = look.sentence.hits[month.to + 1] ?? []
  if (units.some(({ entry }) => entry.id === 'unit' || entry.id === 'period')) return undefined
  return dated(look, at, copyWith(month, { to: month.to + 1 }), day, undefined)
}

export interface Month {
  readonly value: number
  readonly isHijri: boolean
  readonly to: number
}

/** A month's name, its second name after a slash passed over ("Aylul/September"). */
export function monthAt(look: Look, at: number): Month | undefined {
  const named = over(look, at, 'windows', 'month-word')
  const hit = timeWord(look, named, 'calendar', 'month')
  if (hit !== undefined) {
    const slash = isMark(look, hit.to, '/')
    const twin = slash ? timeWord(look, hit.to + 1, 'calendar', 'month') : undefined
    const isTwin = twin !== undefined && keyOf(twin) === keyOf(hit)
    return { value: keyOf(hit), isHijri: false, to: isTwin ? twin.to : hit.to }
  }
  const hijri = timeWord(look, named, 'calendar', 'hijri-month')
  return hijri === undefined ? undefined : { value: keyOf(hijri), isHijri: true, to: hijri.to }
}

/** 1 to 31, as a figure or an ordinal: "the fifteenth", "the first". */
function dayNumberAt(look: Look, at: number): { value: number; to: number } | undefined {
  const start = isArticle(look, at) ? at + 1 : at
  const figure = plainFigure(look, start)
  if (figure !== undefined)
    return figure >= 1 && figure <= 31 ? { value: figure, to: start + 1 } : undefined
  return ordinalAt(look, at)
}

/** An ordinal, compound ones put together: "the fifth ten", "the first and twentieth". */
export function ordinalAt(look: Look, at: number): { value: number; to: number } | undefined {
  const ones = timeWord(look, at, 'calendar', 'ordinal')
  const first = ones === undefined ? 0 : keyOf(ones)
  const to = ones?.to ?? at
  const tens = look.sentence.hits[to]?.find(
    ({ entry, after }) => entry.file === 'numbers' && entry.id === 'cardinal' && after === '',
  )
  const value = tens === undefined || tens.to > look.limit ? 0 : keyOf(tens)
  const adds =
    tens !== undefined && first < 10 && (value === 10 ? first > 0 : value === 20 || value === 30)
  const sum = adds ? first + value : first
  // A cardinal by itself is a number, unless it carries the article ("the twentieth").
  if (ones === undefined && (tens === undefined || tens.before === '')) return undefined
  return sum >= 1 && sum <= 31 ? { value: sum, to: adds ? (tens?.to ?? to) : to } : undefined
}

/** "1-5", "1 to 5", "4 and 6": the second day before the month that both share. */
function secondDay(look: Look, at: number): { value: number; to: number } | undefined {
  const sign = isMark(look, at, '-\u2013') ? at + 1 : undefined
  const and = over(look, at, 'numbers', 'and')
  const start = sign ?? (and > at ? and : over(look, at, 'numbers', 'to'))
  return start === at ? undefined : dayNumberAt(look, start)
}

function dated(
  look: Look,
  from: number,
  month: Month,
  day: number,
  second: number | undefined,
): Time | undefined {
  const year = yearAfter(look, month.to)
  const direction = year === undefined ? directionAfter(look, month.to) : undefined
  const to = year?.to ?? direction?.to ?? month.to
  const find = (one: number) =>
    month.isHijri
      ? hijriDay(look, month.value, one, year?.value)
      : gregorianDay(look, month.value, one, year?.value, direction?.direction)
  // 31 September: the calendar has no such day, whatever the year.
  if (!month.isHijri && dayFrom(2024, month.value, day) === undefined) return undefined
  const first = find(day)
  // Both days lie in one month: the second follows the first, whichever year that is in.
  const last = second === undefined ? first : first && first + Math.max(0, second - day)
  const yearless =
    year === undefined && !month.isHijri ? { yearless: { month: month.value, day } } : {}
  return {
    from,
    to,
    kind: second === undefined ? 'day' : 'range',
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    standsAlone: true,
    ...(second === undefined ? {} : { isClosed: true }),
    ...yearless,
  }
}

function hijriDay(
  look: Look,
  month: number,
  day: number,
  year: number | undefined,
): Day | undefined {
  if (year !== undefined) return dayFromHijri({ year, month, day })
  if (look.on === undefined) return undefined
  const now = hijriOf(look.on).year
  return nearest(
    look,
    [now - 1, now, now + 1].map((one) => dayFromHijri({ year: one, month, day })),
  )
}

/** The day in the year that is said, or in the one that direction, tense or nearness give. */
export function gregorianDay(
  look: Look,
  month: number,
  day: number,
  year: number | undefined,
  direction: Direction | undefined,
): Day | undefined {
  if (year !== undefined) return dayFrom(year, month, day)
  if (look.on === undefined) return undefined
  const now = yearOf(look.on)
  if (direction === 'this') return dayFrom(now, month, day)
  const days = [now - 1, now, now + 1].map((one) => dayFrom(one, month, day))
  return nearest(look, days, direction)
}

/** Of several days the one that fits: ahead, behind, or the nearest. */
export function nearest(
  { on, tense }: Look,
  days: readonly (Day | undefined)[],
  direction?: Direction,
): Day | undefined {
  if (on === undefined) return undefined
  const known = days.filter((day) => day !== undefined)
  if (direction === 'next') return known.find((day) => day > on)
  if (direction === 'last') return known.findLast((day) => day < on)
  if (tense === 'future') return known.find((day) => day >= on)
  if (tense === 'past') return known.findLast((day) => day <= on)
  return known.sort((one, other) => Math.abs(one - on) - Math.abs(other - on))[0]
}

/**
 * "2025-09-04", "4/9/2025", "4.9.2025": figures that touch. The day comes first unless the year
 * does.
 */
function numericAt(look: Look, at: number): Time | undefined {
  const figures = figuresAt(look, at)
  if (figures === undefined) return undefined
  const [a, b, c] = figures.values as [number, number, number]
  const isIso = a > 31
  if ((isIso ? a : c) < 1000) return undefined
  const first = isIso ? dayFrom(a, b, c) : (dayFrom(c, b, a) ?? dayFrom(c, a, b))
  const era = isHijriEra(look, figures.to)
  const hijri = era && !isIso ? dayFromHijri({ year: c, month: b, day: a }) : undefined
  const found = era ? hijri : first
  const to = era ? figures.to + 1 : figures.to
  return found === undefined
    ? undefined
    : { from: at, to, kind: 'day', first: found, last: found, standsAlone: true }
}

function figuresAt(look: Look, at: number): { values: number[]; to: number } | undefined {
  const start = tokenAt(look, at)
  if (start?.kind !== 'number') return undefined
  if (/^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(start.fold)) {
    return { values: start.fold.split('.').map(Number), to: at + 1 }
  }
  const values: number[] = []
  let to = at
  for (let count = 0; count < 3; count++) {
    const value = plainFigure(look, to)
    if (value === undefined) return undefined
    values.push(value)
    to++
    if (count === 2) break
    const touches = tokenAt(look, to)?.start === tokenAt(look, to - 1)?.end
    if (
      !isMark(look, to, '/-.') ||
      !touches ||
      tokenAt(look, to + 1)?.start !== tokenAt(look, to)?.end
    ) {
      return undefined
    }
    to++
  }
  return { values, to }
}

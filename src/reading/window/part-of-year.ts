// Years, months, seasons and quarters by name, and their edges: "early next year", "mid-October",
// "the third quarter".
import { copyWith } from '../kit/index.ts'
import { monthAt, nearest, ordinalAt } from './date.ts'
import { type Day, monthOf, monthSpan, yearOf } from './day.ts'
import { hijriOf, hijriSpan } from './hijri.ts'
import { periodAt, unitSpan } from './period.ts'
import {
  type Direction,
  directionAfter,
  directionBefore,
  isDefinite,
  keyOf,
  type Look,
  over,
  type Time,
  timeWord,
} from './time.ts'
import { spanOfYear, type Year, yearAfter, yearAt } from './year.ts'

type Span = readonly [Day, Day]

/** An edge with its period, a quarter, a month, a year or a season. */
export function partOfYearAt(look: Look, at: number): Time | undefined {
  return (
    edgeAt(look, at) ??
    partAt(look, at) ??
    monthPeriodAt(look, at) ??
    yearPeriodAt(look, at) ??
    seasonAt(look, at)
  )
}

/** "The end of the year", "early October", "the middle of next week". */
function edgeAt(look: Look, at: number): Time | undefined {
  const start = over(look, at, 'windows', 'article')
  const edge = timeWord(look, start, 'windows', 'edge')
  if (edge === undefined) return undefined
  const inner = over(look, over(look, edge.to, 'windows', 'of'), 'windows', 'article')
  const period =
    periodAt(look, inner) ??
    partAt(look, inner) ??
    monthPeriodAt(look, inner) ??
    yearPeriodAt(look, inner) ??
    seasonAt(look, inner) ??
    currentAt(look, inner, edge.to)
  if (period === undefined || period.kind === 'vague') return undefined
  const part = edge.entry.path[1] ?? 'end'
  const ends = edgeOf(period, part)
  return {
    from: at,
    to: period.to,
    kind: 'range',
    ...ends,
    standsAlone: true,
    isEnd: part === 'end',
  }
}

/** "The year" after "the end of" is the one that runs. */
function currentAt(look: Look, at: number, edgeTo: number): Time | undefined {
  const hit = timeWord(look, at, 'calendar', 'period')
  if (hit === undefined || (!isDefinite(look, hit) && at === edgeTo)) return undefined
  const span =
    look.on === undefined ? undefined : unitSpan(look.on, hit.entry.path[1] ?? '', 'this')
  return { from: at, to: hit.to, kind: 'range', ...ends(span), standsAlone: true }
}

/** The third of a period that an edge names: wide enough to be true. */
function edgeOf({ first, last }: Time, part: string): Pick<Time, 'first' | 'last'> {
  if (first === undefined || last === undefined) return {}
  const third = Math.floor((last - first + 1) / 3)
  if (part === 'start')
    return { first, last: first + third - 1 >= first ? first + third - 1 : first }
  if (part === 'middle')
    return { first: first + third, last: Math.max(last - third, first + third) }
  return { first: Math.min(last - third + 1, last), last }
}

/** "The third quarter of 2026", "the second half of the year". */
function partAt(look: Look, at: number): Time | undefined {
  const half = timeWord(look, at, 'calendar', 'half')
  const hit = half ?? timeWord(look, at, 'calendar', 'quarter')
  const before = hit === undefined ? ordinalAt(look, at) : undefined
  const noun =
    hit ??
    (before &&
      (timeWord(look, before.to, 'calendar', 'quarter') ??
        timeWord(look, before.to, 'calendar', 'half')))
  const ordinal = before ?? (hit && ordinalAt(look, hit.to))
  if (noun === undefined || ordinal === undefined) return undefined
  const months = noun.entry.id === 'half' ? 6 : 3
  if (ordinal.value > 12 / months) return undefined
  const said = Math.max(noun.to, ordinal.to)
  const inner = over(look, over(look, said, 'windows', 'of'), 'windows', 'article')
  const year = yearPeriodAt(look, inner) ?? periodAt(look, inner) ?? currentAt(look, inner, -1)
  const from = year?.first ?? (look.on === undefined ? undefined : monthSpan(yearOf(look.on), 1)[0])
  const span =
    from === undefined
      ? undefined
      : monthSpan(yearOf(from), 1 + (ordinal.value - 1) * months, months)
  return {
    from: at,
    to: year?.to ?? said,
    kind: 'range',
    ...ends(span),
    standsAlone: year !== undefined,
  }
}

/** "September", "September 2026", "next September", "the month of June", "May of next year". */
export function monthPeriodAt(look: Look, at: number): Time | undefined {
  const lead = directionBefore(look, at)
  const start = lead?.to ?? at
  const month = monthAt(look, start)
  if (month === undefined) return undefined
  const year = yearAfter(look, month.to)
  const later = year === undefined ? yearLater(look, month.to) : undefined
  const after =
    year === undefined && later === undefined ? directionAfter(look, month.to) : undefined
  const direction = lead?.direction ?? after?.direction
  const isNamed = timeWord(look, start, 'windows', 'month-word') !== undefined
  const known =
    year ??
    (later?.first === undefined ? undefined : { value: yearOf(later.first), isHijri: false })
  const span = monthEnds(look, month.value, month.isHijri, known, direction)
  const isDated = year !== undefined || later !== undefined || direction !== undefined || isNamed
  const bare = known === undefined && !month.isHijri ? { yearless: { month: month.value } } : {}
  const to = year?.to ?? later?.to ?? after?.to ?? month.to
  return { from: at, to, kind: 'range', ...ends(span), standsAlone: isDated, ...bare }
}

/** "... of next year" after a month. */
function yearLater(look: Look, at: number): Time | undefined {
  const of = over(look, at, 'windows', 'of')
  const period = of === at ? undefined : periodAt(look, over(look, of, 'windows', 'article'))
  return period?.kind === 'range' ? period : undefined
}

function monthEnds(
  look: Look,
  month: number,
  isHijri: boolean,
  year: Pick<Year, 'value' | 'isHijri'> | undefined,
  direction: Direction | undefined,
): Span | undefined {
  if (year !== undefined)
    return isHijri ? hijriSpan(year.value, month) : monthSpan(year.value, month)
  if (look.on === undefined) return undefined
  const now = isHijri ? hijriOf(look.on).year : yearOf(look.on)
  const spans = [now - 1, now, now + 1].map((one) =>
    isHijri ? hijriSpan(one, month) : monthSpan(one, month),
  )
  return direction === 'this' ? spans[1] : nearestSpan(look, spans, direction)
}

/**
 * Ahead: the first that has not ended, or not begun where "next" is said. Behind: the last that has
 * begun or ended.
 */
function nearestSpan(
  look: Look,
  spans: readonly (Span | undefined)[],
  direction: Direction | undefined,
): Span | undefined {
  const { on, tense } = look
  if (on === undefined) return undefined
  const known = spans.filter((span) => span !== undefined)
  if (direction === 'next') return known.find(([first]) => first > on)
  if (direction === 'last') return known.findLast(([, last]) => last < on)
  if (tense === 'future') return known.find(([, last]) => last >= on)
  if (tense === 'past') return known.findLast(([first]) => first <= on)
  const middle = nearest(
    look,
    known.map(([first, last]) => Math.round((first + last) / 2)),
  )
  return known.find(([first, last]) => middle !== undefined && middle >= first && middle <= last)
}

/** "To 2000 soldiers": what a unit follows is a number. */
function isCounting({ sentence }: Look, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  return hits.some(
    ({ entry }) => entry.file === 'numbers' && (entry.id === 'unit' || entry.id === 'scale'),
  )
}

/** "2026" (after a preposition), "the year 2026", "the years 2026 and 2027". */
export function yearPeriodAt(look: Look, at: number): Time | undefined {
  const word = over(look, at, 'windows', 'year-word')
  const year = yearAt(look, word)
  if (year === undefined || (word === at && isCounting(look, year.to))) return undefined
  const and = over(look, year.to, 'numbers', 'and')
  const second = word > at && and > year.to ? yearAt(look, and) : undefined
  const first = spanOfYear(year)
  const last = second === undefined ? first : spanOfYear(second)
  const both = first !== undefined && last !== undefined && first[0] <= last[1]
  return {
    from: at,
    to: second?.to ?? year.to,
    kind: 'range',
    ...(both ? { first: first[0], last: last[1] } : {}),
    standsAlone: false,
    ...(second === undefined ? {} : { isClosed: true }),
  }
}

/** "Autumn", "the summer of 2026", "next spring": three months by the meteorologists' custom. */
function seasonAt(look: Look, at: number): Time | undefined {
  const lead = directionBefore(look, at)
  const noun = over(look, over(look, lead?.to ?? at, 'windows', 'article'), 'calendar', 'quarter')
  const hit = timeWord(look, noun, 'calendar', 'season')
  if (hit === undefined) return undefined
  const year = yearAfter(look, hit.to)
  const after = year === undefined ? directionAfter(look, hit.to) : undefined
  const direction = lead?.direction ?? after?.direction
  const years = year === undefined ? seasonYears(look) : [year.value]
  const span = nearestSpan(
    look.on === undefined && year !== undefined
      ? copyWith(look, { on: 0, tense: undefined })
      : look,
    years.map((one) => monthSpan(one, keyOf(hit), 3)),
    year === undefined ? direction : undefined,
  )
  const isDated = year !== undefined || direction !== undefined
  return {
    from: at,
    to: year?.to ?? after?.to ?? hit.to,
    kind: 'range',
    ...ends(span),
    standsAlone: isDated,
  }
}

function seasonYears({ on }: Look): readonly number[] {
  if (on === undefined) return []
  const now = monthOf(on) < 3 ? yearOf(on) - 1 : yearOf(on)
  return [now - 1, now, now + 1]
}

function ends(span: Span | undefined): Pick<Time, 'first' | 'last'> {
  return span === undefined ? {} : { first: span[0], last: span[1] }
}

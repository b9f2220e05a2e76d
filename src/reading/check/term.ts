// Terms: whether the days and years of a window stand in its words.
import type { Window } from '../../model/index.ts'
import { type Ground, quote } from './ground.ts'

const YEAR = /^#(19|20|21)\d\d$/
const WEEKDAYS = 7

/**
 * Why a window is not what its words say; undefined where it is, or where only the report's day
 * could tell.
 */
export function judgeWindow(ground: Ground, window: Window): string | undefined {
  const { earliest, latest, spans } = window
  const words = quote(ground.text, spans)
  if (earliest !== undefined && latest !== undefined && earliest > latest)
    return `time: ${earliest} comes after ${latest} in "${words}"`
  const days = [earliest, latest].filter((day) => day !== undefined)
  if (days.length === 0) return undefined
  for (const year of yearsIn(ground, window)) {
    if (!days.some((day) => isNear(Number(day.slice(0, 4)), year)))
      return `time: ${days.join(' to ')} is not in the year of "${words}"`
  }
  return window.kind === 'day' ? judgeDay(ground, window, days[0] as string, words) : undefined
}

/** A range may end with the last day of the year before, or begin with the first of the next. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1
}

function yearsIn(ground: Ground, { spans }: Window): number[] {
  const keys = spans.flatMap((span) => ground.units(span).map(({ key }) => key))
  return keys.filter((key) => YEAR.test(key)).map((key) => Number(key.slice(1)))
}

/** A single day has the month and the weekday that its words name. */
function judgeDay(
  ground: Ground,
  { spans }: Window,
  day: string,
  words: string,
): string | undefined {
  const hits = spans.flatMap((span) => ground.scope(span).hits.flat())
  const named = (list: string) =>
    new Set(
      hits
        .filter(({ entry }) => entry.file === 'calendar' && entry.path[0] === list)
        .map(({ entry }) => Number(entry.path[1])),
    )
  const months = named('month')
  if (months.size > 0 && !months.has(Number(day.slice(5, 7))))
    return `time: ${day} is not in the month of "${words}"`
  const weekdays = named('weekday')
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || WEEKDAYS
  return weekdays.size > 0 && !weekdays.has(weekday)
    ? `time: ${day} is not the weekday of "${words}"`
    : undefined
}

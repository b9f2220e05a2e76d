// Days by name: weekdays and "today", with the part of the day before them and the date after them.
import { copyWith, glues } from '../kit/index.ts'
import { dateAt } from './date.ts'
import { type Day, weekdayOf } from './day.ts'
import {
  type Direction,
  directionAfter,
  directionBefore,
  isMark,
  keyOf,
  type Look,
  over,
  type Time,
  timeWord,
} from './time.ts'

/** "Thursday evening", "today, Thursday", "Thursday 4 September", "next Thursday", "yesterday". */
export function namedDayAt(look: Look, at: number): Time | undefined {
  const lead = directionBefore(look, at)
  const start = over(look, lead?.to ?? at, 'calendar', 'part-of-day')
  const word = over(look, start, 'windows', 'day-word')
  const relative = timeWord(look, start, 'windows', 'day') ?? timeWord(look, word, 'windows', 'day')
  const weekday = timeWord(look, relative?.to ?? word, 'calendar', 'weekday')
  if (relative !== undefined) return fromToday(look, at, keyOf(relative), relative.to, weekday)
  if (weekday !== undefined) return onWeekday(look, at, keyOf(weekday), weekday.to, lead?.direction)
  const dated = word > start ? dateAt(look, word) : undefined
  return dated === undefined ? undefined : copyWith(dated, { from: at })
}

function fromToday(
  look: Look,
  from: number,
  shift: number,
  end: number,
  weekday:
    | { readonly to: number; readonly entry: { readonly path: readonly string[] } }
    | undefined,
): Time {
  const to = over(look, weekday?.to ?? end, 'calendar', 'part-of-day')
  const day = look.on === undefined ? undefined : look.on + shift
  // "Today, Thursday" in a report of Friday was written the day before: the weekday decides.
  const wanted = weekday === undefined ? undefined : Number(weekday.entry.path[1])
  const drift = day === undefined || wanted === undefined ? 0 : (weekdayOf(day) - wanted + 7) % 7
  const first =
    day === undefined ? undefined : shift > 0 && drift > 0 ? day + 7 - drift : day - drift
  return withDate(look, { from, to, kind: 'day', ...both(first), standsAlone: true })
}

function onWeekday(
  look: Look,
  from: number,
  weekday: number,
  end: number,
  lead: Direction | undefined,
): Time {
  const after = lead === undefined ? directionAfter(look, end) : undefined
  const direction = lead ?? after?.direction
  const dash = isMark(look, end, '-\u2013') ? end + 1 : end
  const next = timeWord(look, dash, 'calendar', 'weekday')
  // "Saturday and Monday" are two days, "Saturday-Sunday" is the night between them.
  const isPair = next !== undefined && glues(look.sentence.lexicon.pack, next.before, 'and')
  const second = isPair ? undefined : next
  const to = over(look, after?.to ?? second?.to ?? end, 'calendar', 'part-of-day')
  const first = weekdayFrom(look, weekday, direction)
  if (second !== undefined) {
    // The night of Wednesday to Thursday.
    const last = first === undefined ? undefined : first + ((keyOf(second) - weekday + 7) % 7)
    const ends = first === undefined || last === undefined ? {} : { first, last }
    return { from, to, kind: 'range', ...ends, standsAlone: true }
  }
  return withDate(look, { from, to, kind: 'day', ...both(first), standsAlone: true })
}

/**
 * The weekday ahead or behind; a bare one is the day itself, then the past unless a promise is
 * meant.
 */
export function weekdayFrom(
  { on, tense }: Look,
  weekday: number,
  direction?: Direction,
): Day | undefined {
  if (on === undefined) return undefined
  const back = (weekdayOf(on) - weekday + 7) % 7
  if (direction === 'next') return on + (7 - back)
  if (direction === 'last') return on - (back === 0 ? 7 : back)
  if (back === 0) return on
  return tense === 'future' || direction === 'this' ? on + 7 - back : on - back
}

/** A date in apposition says which day it is: "Thursday 4 September", "Thursday, 4/9/2025". */
function withDate(look: Look, named: Time): Time {
  const comma = isMark(look, named.to, ',\u060c') ? named.to + 1 : named.to
  const start = over(look, comma, 'windows', 'agreeing')
  const dated = dateAt(look, start)
  if (dated === undefined || dated.kind !== 'day') return named
  const first = dated.first ?? named.first
  return { from: named.from, to: dated.to, kind: 'day', ...both(first), standsAlone: true }
}

function both(day: Day | undefined): { readonly first?: Day; readonly last?: Day } {
  return day === undefined ? {} : { first: day, last: day }
}

// Civil days of the register's zone and the instants at which they end.
import { isCivilDate } from '../sources/index.ts'
import { Problem, type When } from './contract/index.ts'

const DAY_MILLISECONDS = 86_400_000
/** Later than every entry: a view without `knownAt` sees all that is kept. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z'

/** The two times of a view, as dates for people and as an instant for the store. */
export interface Times {
  /** ISO civil dates. */
  readonly asOf: string
  readonly knownAt: string
  /** UTC instant up to which entries are seen, itself included. */
  readonly knownUpTo: string
}

/**
 * What a view takes where nobody says otherwise: today, and all that is known.
 * @throws Problem 'date-unreadable' for what is no ISO civil date, 'zone-unknown'
 */
export function timesOf(when: When, now: Date, zone: string): Times {
  const today = dayOf(now, zone)
  for (const said of [when.asOf, when.knownAt])
    if (said !== undefined && !isCivilDate(said))
      throw new Problem('date-unreadable', { value: said }, 2)
  return {
    asOf: when.asOf ?? today,
    knownAt: when.knownAt ?? today,
    knownUpTo: when.knownAt === undefined ? END_OF_TIME : endOfDay(when.knownAt, zone),
  }
}

/** The civil date of an instant in a zone of the IANA database. */
export function dayOf(instant: Date, zone: string): string {
  // Asking Intl costs a short run more than all else that it does for a board.
  if (zone === 'UTC') return instant.toISOString().slice(0, 'yyyy-mm-dd'.length)
  const { year, month, day } = partsIn(instant, zone)
  return `${year}-${month}-${day}`
}

/** The last millisecond of a civil date in a zone, as a UTC instant. */
export function endOfDay(civilDate: string, zone: string): string {
  const nextMidnight = Date.parse(`${civilDate}T00:00:00Z`) + DAY_MILLISECONDS
  // Twice: the first guess may fall on the other side of a change of the clocks.
  let instant = nextMidnight
  for (let guess = 0; guess < 2; guess++) instant = nextMidnight - offsetAt(instant, zone)
  return new Date(instant - 1).toISOString()
}

/** How far the zone's clocks are ahead of UTC, milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(new Date(instant), zone)
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

function partsIn(instant: Date, zone: string): Record<Part, string> {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat(undefined, {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Problem('zone-unknown', { value: zone }, 2)
  }
  const parts = format.formatToParts(instant).map(({ type, value }) => [type, value])
  return Object.fromEntries(parts) as Record<Part, string>
}

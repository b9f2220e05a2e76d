// Years: a year's number after a month or by itself, of either calendar, and what "this year"
// means.
import { type Day, dayFrom } from './day.ts'
import { hijriSpan } from './hijri.ts'
import { type Look, over, plainFigure, timeWord } from './time.ts'

const GREGORIAN = { first: 1800, last: 2200 } as const
/** Numbers in the news that are years of the Hijri calendar without saying so. */
const HIJRI = { first: 1300, last: 1600 } as const

export interface Year {
  readonly value: number
  readonly isHijri: boolean
  readonly to: number
}

/** A year's figure with its era. */
export function yearAt(look: Look, at: number): Year | undefined {
  const value = plainFigure(look, at)
  if (value === undefined) return undefined
  const isEra = isHijriEra(look, at + 1)
  const isHijri = isEra || (value >= HIJRI.first && value <= HIJRI.last)
  if (!isHijri && (value < GREGORIAN.first || value > GREGORIAN.last)) return undefined
  return { value, isHijri, to: isEra ? at + 2 : over(look, at + 1, 'calendar', 'era') }
}

/** The year after a day or month: "2025", "of the year 2025", ", 2025". */
export function yearAfter(look: Look, at: number): Year | undefined {
  const word = over(look, over(look, at, 'windows', 'of'), 'windows', 'year-word')
  return yearAt(look, word) ?? (isComma(look, at) ? yearAt(look, at + 1) : undefined)
}

function isComma(look: Look, at: number): boolean {
  return at < look.limit && look.sentence.tokens[at]?.fold === ','
}

export function isHijriEra(look: Look, at: number): boolean {
  return timeWord(look, at, 'calendar', 'era')?.entry.path.includes('hijri') ?? false
}

/** First and last day of a year. */
export function spanOfYear({
  value,
  isHijri,
}: Pick<Year, 'value' | 'isHijri'>): readonly [Day, Day] | undefined {
  if (isHijri) return hijriSpan(value)
  const first = dayFrom(value, 1, 1)
  const last = dayFrom(value, 12, 31)
  return first === undefined || last === undefined ? undefined : [first, last]
}

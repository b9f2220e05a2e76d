// Periods seen from the report's day: "next week", "this year", "the coming days", "the next three
// months".
import { numeralAt } from '../quantity/index.ts'
import { addMonths, type Day, monthOf, monthSpan, yearOf } from './day.ts'
import {
  type Direction,
  directionAfter,
  directionBefore,
  isArticle,
  isDefinite,
  type Look,
  over,
  type Time,
  timeWord,
} from './time.ts'

/** "The coming year", "this week", "the next few months", "the past two weeks". */
export function periodAt(look: Look, at: number): Time | undefined {
  const article = isArticle(look, at) ? at + 1 : over(look, at, 'windows', 'article')
  const lead = directionBefore(look, article)
  const few = over(look, lead?.to ?? article, 'windows', 'few')
  const number = numeralAt(look.sentence, few, look.limit)
  const start = number?.to ?? few
  const hit = timeWord(look, start, 'calendar', 'period')
  if (hit === undefined) return undefined
  const behind = number === undefined ? numeralAt(look.sentence, hit.to, look.limit) : undefined
  const inner = behind?.definite ? behind.to : hit.to
  const after = lead === undefined ? directionAfter(look, inner) : undefined
  const direction = lead?.direction ?? after?.direction
  if (direction === undefined) return undefined
  if (lead === undefined && article === at && !isDefinite(look, hit) && number === undefined)
    return undefined
  const unit = hit.entry.path[1] ?? 'day'
  const to = after?.to ?? inner
  const count =
    number?.value ??
    (behind?.definite ? behind.value : undefined) ??
    (isDual(look, start) ? 2 : undefined)
  const isOne = count === undefined && hit.agreement === 's'
  if (isOne) return { from: at, to, ...whole(look, unit, direction), standsAlone: true }
  return { from: at, to, ...several(look, unit, count, direction), standsAlone: true }
}

function isDual({ sentence }: Look, at: number): boolean {
  return (
    sentence.hits[at]?.some(({ entry, agreement }) => entry.id === 'period' && agreement === 'd') ??
    false
  )
}

type Bounds = Pick<Time, 'kind' | 'first' | 'last'>

/** One unit, whole: "next month" is its first to its last day. */
function whole(look: Look, unit: string, direction: Direction): Bounds {
  const span = look.on === undefined ? undefined : unitSpan(look.on, unit, direction)
  return span === undefined ? { kind: 'range' } : { kind: 'range', first: span[0], last: span[1] }
}

/**
 * Several units: with a number a range from or to today; without one, vague ahead and open behind.
 */
function several(
  look: Look,
  unit: string,
  count: number | undefined,
  direction: Direction,
): Bounds {
  const { on } = look
  if (direction === 'last') {
    const first = on === undefined || count === undefined ? undefined : shift(on, unit, -count)
    return {
      kind: 'range',
      ...(first === undefined ? {} : { first }),
      ...(on === undefined ? {} : { last: on }),
    }
  }
  if (count === undefined) return { kind: 'vague', ...(on === undefined ? {} : { first: on }) }
  const last = on === undefined ? undefined : shift(on, unit, count)
  return {
    kind: 'range',
    ...(on === undefined ? {} : { first: on }),
    ...(last === undefined ? {} : { last }),
  }
}

/**
 * The unit around, after or before a day. Where a week begins differs from country to country: its
 * bounds hold
 * for every custom.
 */
export function unitSpan(
  on: Day,
  unit: string,
  direction: Direction,
): readonly [Day, Day] | undefined {
  const step = direction === 'next' ? 1 : direction === 'last' ? -1 : 0
  if (unit === 'year') return monthSpan(yearOf(on) + step, 1, 12)
  if (unit === 'month') return monthSpan(yearOf(on), monthOf(on) + step)
  if (unit === 'day') return [on + step, on + step]
  if (unit === 'decade') return monthSpan(Math.floor(yearOf(on) / 10) * 10 + 10 * step, 1, 120)
  if (unit !== 'week') return undefined
  if (step === 0) return [on - 6, on + 6]
  return step > 0 ? [on + 1, on + 13] : [on - 13, on - 1]
}

/** A day moved by a length; a length under a day moves it by the days that it touches. */
export function shift(on: Day, unit: string, count: number): Day | undefined {
  if (Math.abs(count) > 100_000) return undefined
  if (unit === 'day') return on + count
  if (unit === 'week') return on + 7 * count
  if (unit === 'month') return addMonths(on, Math.round(count))
  if (unit === 'year') return addMonths(on, Math.round(12 * count))
  if (unit === 'decade') return addMonths(on, Math.round(120 * count))
  if (unit === 'hour') return on + Math.sign(count) * Math.ceil(Math.abs(count) / 24)
  return unit === 'minute' ? on : undefined
}

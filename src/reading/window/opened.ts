// Openers: what a preposition makes of the time after it: within, by, before, after, from, until,
// for, between.
import type { Hit } from '../kit/index.ts'
import { bareTimeAt } from './bare.ts'
import { monthSpan, yearOf } from './day.ts'
import { durationAt, eventSpellAt } from './duration.ts'
import { periodAt, shift } from './period.ts'
import { OPENER, signAt } from './sign.ts'
import { type Length, type Look, over, type Time, timeWord } from './time.ts'

type Bounds = Pick<Time, 'kind' | 'first' | 'last'>
type Opened = Bounds & { readonly to: number }

const OPENERS = [
  'in',
  'within',
  'by',
  'before',
  'after',
  'from',
  'until',
  'for',
  'between',
] as const
type Opener = (typeof OPENERS)[number]

/**
 * The window that an opener at a token begins, with the opener's hit; the longest opener that fits.
 */
export function openedAt(
  look: Look,
  at: number,
): { readonly hit: Hit; readonly time: Opened } | undefined {
  if (!(signAt(look.sentence, at) & OPENER)) return undefined
  for (const hit of look.sentence.hits[at] ?? []) {
    const { entry, after, to } = hit
    if (entry.file !== 'windows' || after !== '' || to >= look.limit) continue
    const opener = OPENERS.find((one) => one === entry.id)
    if (opener === undefined) continue
    const time = open(look, opener, hit)
    if (time !== undefined) return { hit, time }
  }
  return undefined
}

function open(look: Look, opener: Opener, hit: Hit): Opened | undefined {
  const at = hit.to
  if (opener === 'between') return betweenAt(look, at)
  if (opener === 'for') return forAt(look, at, hit.entry.path.includes('counted'))
  const base = bareTimeAt(look, at)
  if (base !== undefined) return applied(look, opener, base)
  return durationOpened(look, opener, at) ?? spellOpened(look, opener, at)
}

function applied(look: Look, opener: Opener, base: Time): Opened | undefined {
  const { to, kind, first, last } = base
  const ahead = (bounds: Omit<Opened, 'kind' | 'to'>): Opened => ({ to, kind: 'range', ...bounds })
  if (opener === 'in' || opener === 'within') return { to, kind, ...limits(first, last) }
  if (kind === 'for-now') return opener === 'from' ? ahead(limits(look.on, undefined)) : undefined
  if (opener === 'by' || opener === 'until') {
    const start = base.isClosed ? first : undefined
    return ahead(limits(start, last))
  }
  if (opener === 'before') {
    const end = base.isEnd ? last : first === undefined ? undefined : first - 1
    return ahead(limits(undefined, end))
  }
  if (opener === 'after') return ahead(limits(last === undefined ? undefined : last + 1, undefined))
  if (base.isClosed) return ahead(limits(first, last))
  return fromAt(look, base)
}

/** "From Thursday", "from September to December": an end where one is said. */
function fromAt(look: Look, base: Time): Opened {
  const until = timeWord(look, base.to, 'windows', 'until')
  const second = until === undefined ? undefined : bareTimeAt(look, until.to)
  if (second === undefined) return { to: base.to, kind: 'range', ...limits(base.first, undefined) }
  return { to: second.to, kind: 'range', ...closed(base, second) }
}

function betweenAt(look: Look, at: number): Opened | undefined {
  const first = bareTimeAt(look, at)
  if (first === undefined) return undefined
  if (first.isClosed) return { to: first.to, kind: 'range', ...limits(first.first, first.last) }
  const second = bareTimeAt(look, over(look, first.to, 'numbers', 'and'))
  return second === undefined
    ? undefined
    : { to: second.to, kind: 'range', ...closed(first, second) }
}

/** The first end takes the year of the second where it has none of its own. */
function closed(one: Time, other: Time): Pick<Time, 'first' | 'last'> {
  if (one.first === undefined || other.last === undefined) return limits(one.first, other.last)
  const { yearless } = one
  if (yearless === undefined) return limits(one.first, Math.max(one.first, other.last))
  const day = (yearless.day ?? 1) - 1
  const same = monthSpan(yearOf(other.last), yearless.month)[0] + day
  const first =
    same <= other.last ? same : monthSpan(yearOf(other.last) - 1, yearless.month)[0] + day
  return { first, last: other.last }
}

/** "For six months": a length without ends. */
function forAt(look: Look, at: number, isCounted: boolean): Opened | undefined {
  const period = periodAt(look, at)
  if (period !== undefined)
    return { to: period.to, kind: 'range', ...limits(period.first, period.last) }
  const duration = durationAt(look, at)
  if (duration === undefined || (isCounted && !duration.isCounted)) return undefined
  return { to: duration.to, kind: 'range' }
}

function durationOpened(look: Look, opener: Opener, at: number): Opened | undefined {
  const duration = durationAt(look, at)
  if (duration === undefined) return undefined
  const { to, length, isCounted } = duration
  const isNamed = length.count !== undefined
  // "A month after the signing" is measured from an event, which a condition tells.
  if ((opener === 'after' || opener === 'before') && over(look, to, 'windows', 'of') > to)
    return undefined
  const { on } = look
  const end = on === undefined || !isNamed ? undefined : shift(on, length.unit, length.count ?? 0)
  // "Within six months of the signing": nobody knows yet from when.
  if (opener === 'within' && over(look, to, 'windows', 'of') > to) return { to, kind: 'range' }
  if (opener === 'within') return lengthOf(look, to, end, isNamed)
  if (opener === 'in') return isCounted ? lengthOf(look, to, end, true) : undefined
  if (opener === 'after') {
    if (!isNamed) return { to, kind: 'vague', ...limits(on, undefined) }
    const isExact = length.unit === 'day'
    return { to, kind: isExact ? 'day' : 'range', ...limits(end, isExact ? end : undefined) }
  }
  if (opener === 'before') return { to, ...backwards(look, length) }
  if (opener !== 'from') return undefined
  const start =
    on === undefined || !isNamed ? undefined : shift(on, length.unit, -(length.count ?? 0))
  return { to, kind: 'range', ...limits(start, undefined) }
}

/** A length ago. "Two weeks ago" may be twelve days: only the day is exact. */
export function backwards({ on }: Look, { unit, count }: Length): Bounds {
  const day = unit === 'day' && count !== undefined && on !== undefined ? on - count : undefined
  return day === undefined
    ? { kind: 'range', ...limits(undefined, on) }
    : { kind: 'day', ...limits(day, day) }
}

function lengthOf(look: Look, to: number, end: number | undefined, isNamed: boolean): Opened {
  return { to, kind: isNamed ? 'range' : 'vague', ...limits(look.on, end) }
}

/** "During the rainy season", "at its next meeting": when nobody can say which day. */
function spellOpened(look: Look, opener: Opener, at: number): Opened | undefined {
  const spell = eventSpellAt(look, at)
  if (spell === undefined) return undefined
  if (spell.isNext && (opener === 'in' || opener === 'within')) {
    return { to: spell.to, kind: 'vague', ...limits(look.on, undefined) }
  }
  const isSeason =
    look.sentence.hits[at]?.some(({ entry }) => entry.path.includes('season')) ?? false
  return isSeason && opener !== 'in' ? { to: spell.to, kind: 'range' } : undefined
}

function limits(first: number | undefined, last: number | undefined): Pick<Time, 'first' | 'last'> {
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
}

// What needs attention on a day: windows that close, what is overdue, decisions that are due, words
// held for now that have aged, and feeds that have fallen silent.
import { factsOf, type Window } from '../../model/index.ts'
import { daysBetween } from '../cell/mark.ts'
import type { Outcome, Outlook } from '../cell/outcome.ts'
import { leavesOn, type State } from '../cell/standing.ts'
import { weigh } from '../condition/gate.ts'
import { gather } from '../gather.ts'
import { compareText } from '../order.ts'
import { isForNow } from '../word/hold.ts'
import { familiesOf } from './family.ts'
import type { CountedReport, View } from './outlook.ts'

export type DueKind = 'overdue' | 'closing' | 'decision-due' | 'check-again'

export interface DueItem {
  readonly kind: DueKind
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  readonly domains: readonly string[]
  readonly state: State
  /** ISO civil date on which its window ends, its word becomes old, or its bar was met. */
  readonly dueOn: string
  /** Days until then; negative once it is past. */
  readonly days: number
  /** When its party was last heard about it. */
  readonly heardOn?: string
  /** Reports read that were published after that day, or for what is overdue after its end. */
  readonly readSince: number
  /** Nothing was read since its end: nobody can say that it was not done. */
  readonly isUnheard?: boolean
}

/** An outlet that has published nothing for much longer than it used to. */
export interface FeedGap {
  readonly publisher: string
  /** ISO civil dates of the reports before and after; `toOn` absent while it lasts. */
  readonly fromOn: string
  readonly toOn?: string
  readonly days: number
  /** Days that used to lie between two of its reports. */
  readonly usualDays: number
}

/** How many days ahead a closing window is told. */
export const DUE_WITHIN_DAYS = 30
const CHECK_AFTER_DAYS = 90
/** A feed has a rhythm once it was met on so many days; a gap is at least a week. */
const RHYTHM_DAYS_MIN = 5
const GAP_DAYS_MIN = 7
const GAP_TIMES = 4

const BINDING: readonly State[] = ['active', 'underway', 'conditional']

/** The last day of an exact window. */
function endOf(window: Window | undefined): string | undefined {
  if (window === undefined || (window.kind !== 'day' && window.kind !== 'range')) return undefined
  return window.latest ?? (window.kind === 'day' ? window.earliest : undefined)
}

function daysLater(day: string, days: number): string {
  const later = new Date(Date.parse(day))
  later.setUTCDate(later.getUTCDate() + days)
  return later.toISOString().slice(0, day.length)
}

/** The first day on which everything that barred the decision had come about. */
function barMetOn({ held }: Outcome, { facts, when }: Outlook): string | undefined {
  const named = held.conditions.flatMap(factsOf).map(({ fact }) => fact)
  return facts
    .turningDays(named, held.since, when.asOf)
    .find((day) => weigh(held.conditions, 'bar', 'against', leavesOn(held, facts, day)) === 'yes')
}

function dueOf(outcome: Outcome, outlook: Outlook): { kind: DueKind; on: string } | undefined {
  const { held, state } = outcome
  const { asOf } = outlook.when
  const end = endOf(held.window)
  if (state === 'overdue' && end !== undefined) return { kind: 'overdue', on: end }
  if (BINDING.includes(state) && end !== undefined && end >= asOf)
    return daysBetween(asOf, end) <= DUE_WITHIN_DAYS ? { kind: 'closing', on: end } : undefined
  if (state === 'undecided') {
    const on = held.stance === 'deferred' ? barMetOn(outcome, outlook) : undefined
    if (on !== undefined) return { kind: 'decision-due', on }
  }
  if (!isForNow(held) || held.last.day === '') return undefined
  const on = daysLater(held.last.day, CHECK_AFTER_DAYS)
  return on < asOf ? { kind: 'check-again', on } : undefined
}

/** Sorted days of reports, and how many lie after a day. */
function countAfter(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as string) <= day) low = middle + 1
    else high = middle
  }
  return days.length - low
}

/** Most pressing first: overdue, then by day. */
export function dueIn(view: View): readonly DueItem[] {
  const { outlook, rows, reports } = view
  const { asOf } = outlook.when
  const days = publishedDays(reports, asOf)
  const items = familiesOf(rows, outlook).flatMap(({ outcomes, party, action, object }) =>
    outcomes.flatMap((outcome): DueItem[] => {
      const due = dueOf(outcome, outlook)
      if (due === undefined) return []
      const { facet, state, held } = outcome
      const heardOn = held.last.day
      const readSince = countAfter(days, due.kind === 'overdue' ? due.on : heardOn)
      return [
        {
          kind: due.kind,
          commitment: facet.commitment,
          party,
          action,
          ...(object === undefined ? {} : { object }),
          domains: facet.domains,
          state,
          dueOn: due.on,
          days: daysBetween(asOf, due.on),
          ...(heardOn === '' ? {} : { heardOn }),
          readSince,
          ...(due.kind === 'overdue' && readSince === 0 ? { isUnheard: true } : {}),
        },
      ]
    }),
  )
  const rank: readonly DueKind[] = ['overdue', 'decision-due', 'closing', 'check-again']
  return items.sort(
    (a, b) =>
      rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
      compareText(a.dueOn, b.dueOn) ||
      compareText(a.commitment, b.commitment) ||
      compareText(a.domains.join(), b.domains.join()),
  )
}

function publishedDays(reports: readonly CountedReport[], asOf: string): readonly string[] {
  const days = reports.map(({ publishedOn }) => publishedOn).filter((day) => day !== undefined)
  return days.filter((day) => day <= asOf).sort(compareText)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function gapsOf(publisher: string, days: readonly string[], asOf: string): readonly FeedGap[] {
  if (days.length < RHYTHM_DAYS_MIN) return []
  const steps = days.slice(1).map((day, at) => daysBetween(days[at] as string, day))
  const usualDays = Math.max(1, median(steps))
  const isGap = (length: number) => length > Math.max(GAP_DAYS_MIN, GAP_TIMES * usualDays)
  const between = steps.flatMap((length, at): FeedGap[] => {
    const [fromOn, toOn] = [days[at] as string, days[at + 1] as string]
    return isGap(length) ? [{ publisher, fromOn, toOn, days: length, usualDays }] : []
  })
  const last = days.at(-1) as string
  const since = daysBetween(last, asOf)
  return isGap(since) ? [...between, { publisher, fromOn: last, days: since, usualDays }] : between
}

/** Gaps of all outlets that have a rhythm, those that last first, then the latest. */
export function gapsIn({ outlook, reports }: View): readonly FeedGap[] {
  const { asOf } = outlook.when
  const named = reports.filter(({ publisher }) => publisher !== undefined)
  return [...gather(named, ({ publisher }) => publisher ?? '')]
    .flatMap(([publisher, of]) => gapsOf(publisher, [...new Set(publishedDays(of, asOf))], asOf))
    .sort(
      (a, b) =>
        (a.toOn === undefined ? 0 : 1) - (b.toOn === undefined ? 0 : 1) ||
        compareText(b.fromOn, a.fromOn) ||
        compareText(a.publisher, b.publisher),
    )
}

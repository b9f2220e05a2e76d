// Why two views differ: a new word, new knowledge of an old one, a decision, or the calendar alone.

import type { KeptPosition } from '../identity/kept-position.ts'
import { deedOf, type Family, familiesOf } from '../view/family.ts'
import type { View } from '../view/outlook.ts'

export type CauseKind = 'clock' | 'decision' | 'knowledge' | 'word'

export interface Cause {
  readonly kind: CauseKind
  /** ISO civil date on which it came to be so, '' where nothing gives one. */
  readonly on: string
  /** UTC instant of the latest row that brought it; absent for the calendar and for decisions. */
  readonly recordedAt?: string
  /** Rows that came; for knowledge also rows that are no longer held. */
  readonly rows: readonly KeptPosition[]
  /** Facts whose value moved. */
  readonly facts: readonly string[]
}

/** The later view reached step by step: what differs after a step is owed to its cause. */
export interface Stage {
  readonly kind: CauseKind
  readonly view: View
}

function isChanged(row: KeptPosition, earlier: KeptPosition | undefined): boolean {
  return earlier === undefined || earlier.recordedAt !== row.recordedAt
}

/** Rows of the later view that the earlier one did not have, or had in another reading. */
export function rowsSince(
  later: readonly KeptPosition[],
  earlier: readonly KeptPosition[],
): readonly KeptPosition[] {
  const known = new Map(earlier.map((row) => [row.id, row]))
  return later.filter((row) => isChanged(row, known.get(row.id)))
}

/** Said after the day of the earlier view: a new word. What has no date is only new to us. */
export function isNewWord(row: KeptPosition, earlier: View): boolean {
  return row.saidToOn !== undefined && row.saidToOn > earlier.outlook.when.asOf
}

/**
 * First the calendar alone, then the decisions, then what was learnt about the time before, then
 * what was said since: each step takes everything before it as given.
 */
export function stagesOf(before: View, after: View): readonly Stage[] {
  const later = new Map(after.rows.map((row) => [row.id, row]))
  // A decision may put a row elsewhere; another reading of it is knowledge.
  const moved = before.rows.map((row) => {
    const now = later.get(row.id)
    return now === undefined || isChanged(now, row) ? row : now
  })
  const onTheDay = { ...before.outlook, when: after.outlook.when }
  const decided = { ...after.outlook, met: before.outlook.met }
  return [
    { kind: 'clock', view: { ...before, outlook: onTheDay } },
    { kind: 'decision', view: { ...before, rows: moved, outlook: decided } },
    {
      kind: 'knowledge',
      view: { ...after, rows: after.rows.filter((row) => !isNewWord(row, before)) },
    },
    { kind: 'word', view: after },
  ]
}

/** The families of some deeds only: what a step did not touch need not be weighed again. */
export function familiesAmong(view: View, deeds: ReadonlySet<string>): readonly Family[] {
  const rows = view.rows.filter((row) => deeds.has(deedOf(row)))
  return familiesOf(rows, view.outlook)
}

// Why two views differ: a new word, new knowledge of an old one, a decision, or the calendar alone.

import { findContent } from '../decision/content.ts'
import type { KeptDecision } from '../decision/decided.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareRows } from '../order.ts'
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
  /** Decisions made in between that speak of it. */
  readonly decisions?: readonly KeptDecision[]
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

const BY_A_PERSON: readonly string[] = ['settlement', 'clarification', 'rejection']

/** A decision found it to be told wrongly, or made clear by another word. */
function isStruckByPerson(row: KeptPosition, { struck }: View): boolean {
  return struck.some((of) => of.row.id === row.id && BY_A_PERSON.includes(of.how))
}

/** Rows that a decision had struck and that stand again, since it was undone. */
function freedRows(before: View, after: View): readonly KeptPosition[] {
  return after.rows.filter((row) => isStruckByPerson(row, before))
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
  const decidedRows = [
    ...moved.filter((row) => !isStruckByPerson(row, after)),
    ...freedRows(before, after),
  ]
  const onTheDay = { ...before.outlook, when: after.outlook.when }
  const decided = { ...after.outlook, met: before.outlook.met }
  return [
    { kind: 'clock', view: { ...before, outlook: onTheDay } },
    {
      kind: 'decision',
      view: { ...before, rows: decidedRows.sort(compareRows), outlook: decided },
    },
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

/** What a decision can touch: rows and parties by id, facts by canonical id, commitments. */
export interface Touched {
  readonly rows: readonly KeptPosition[]
  readonly facts: readonly string[]
  readonly commitment: string
  readonly party: string
}

function speaksOf({ decided }: KeptDecision, { rows, facts, commitment, party }: Touched): boolean {
  switch (decided.what) {
    case 'fact':
    case 'binding':
      return facts.includes(decided.fact)
    case 'settlement':
      return decided.between.some((content) => findContent(content, rows) !== undefined)
    case 'clarification':
      return findContent(decided.of, rows) !== undefined
    case 'rejection':
    case 'rereading':
      return findContent(decided.content, rows) !== undefined
    case 'same-fact':
      return facts.includes(decided.from) || facts.includes(decided.into)
    case 'split':
      return decided.into === commitment || findContent(decided.content, rows) !== undefined
    case 'verdict':
      return decided.commitment === commitment
    case 'merge':
      return decided.from === commitment || decided.into === commitment
    case 'same-party':
      return decided.from === party || decided.into === party
    case 'office':
      return decided.represents === party
    case 'member':
      return decided.party === party || decided.group === party
    case 'authority':
      return decided.party === party || decided.of === party
    case 'government':
      return decided.party === party
    default:
      return false
  }
}

/** Decisions that only the later view knows and that speak of what changed, oldest first. */
export function decisionsBetween(
  before: View,
  after: View,
  touched: Touched,
): readonly KeptDecision[] {
  const known = new Set(before.outlook.decisions.map(({ id }) => id))
  return after.outlook.decisions.filter((of) => !known.has(of.id) && speaksOf(of, touched))
}

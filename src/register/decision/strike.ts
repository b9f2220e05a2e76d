// What counts nothing any more: rows that an outlet takes back or corrects, that their speaker has
// made clear, or that a person has found to be told wrongly. They stay in view, with the reason.
import type { KeptPosition } from '../identity/kept-position.ts'
import { standsBelow } from '../identity/rank.ts'
import { findContent } from './content.ts'
import type { Content, KeptDecision } from './decided.ts'
import { type DecisionOf, decisionsOf } from './standing.ts'

export interface Struck {
  readonly row: KeptPosition
  readonly how: 'correction' | 'retraction' | 'clarification' | 'settlement' | 'rejection'
  /** Id of the decision or of the amendment. */
  readonly decision: string
  /** The report that takes the place of the row's, where there is one. */
  readonly by?: string
}

export interface Weeded {
  readonly rows: readonly KeptPosition[]
  readonly struck: readonly Struck[]
}

/** What a row says beside how firmly: a mistake that a correction quotes says the same again. */
function sameClaim(a: KeptPosition, b: KeptPosition): boolean {
  const amounts = ({ position, stated }: KeptPosition) =>
    JSON.stringify([
      stated?.min,
      stated?.max,
      (position.quantity ?? []).map(({ value, min, max, unit }) => [value, min, max, unit]),
    ])
  return a.family === b.family && amounts(a) === amounts(b)
}

/**
 * One outlet's amendment. A retraction takes the report and all its copies; a correction takes what
 * it speaks of itself, and its own word then counts for the day on which the mistake was told.
 */
function amend(
  { rows, struck }: Weeded,
  { id, decided }: DecisionOf<'amendment'>,
  originOf: ReadonlyMap<string, string>,
): Weeded {
  const { how, report, by } = decided
  const origin = originOf.get(report) ?? report
  const isOfIt = (row: KeptPosition) => (originOf.get(row.report) ?? row.report) === origin
  const right = by === undefined ? [] : rows.filter((row) => row.report === by)
  const families = new Set(right.map((row) => row.family))
  const isWhole = how === 'retraction' || by === undefined
  const wrong = rows.filter(
    (row) =>
      row.report !== by &&
      isOfIt(row) &&
      (isWhole || (row.family !== null && families.has(row.family))),
  )
  const quoted = right.filter(
    (row) =>
      row.voice !== 'own' &&
      wrong.some((of) => sameClaim(of, row)) &&
      (isWhole || right.some((other) => other.family === row.family && !sameClaim(other, row))),
  )
  const gone = new Set([...wrong, ...quoted].map((row) => row.id))
  const told = by === undefined ? {} : { by }
  return {
    struck: [
      ...struck,
      ...rows.filter((row) => gone.has(row.id)).map((row) => ({ row, how, decision: id, ...told })),
    ],
    rows: rows
      .filter((row) => !gone.has(row.id))
      .map((row) => (row.report === by ? backdated(row, wrong) : row)),
  }
}

/** The right words were said when the wrong ones were; the correction only tells them later. */
function backdated(row: KeptPosition, wrong: readonly KeptPosition[]): KeptPosition {
  const model = wrong.find((of) => of.family === row.family && of.saidToOn !== undefined)
  if (model?.saidToOn === undefined || row.saidToOn === undefined) return row
  if (model.saidToOn >= row.saidToOn) return row
  const { saidFromOn = model.saidToOn, saidToOn } = model
  return { ...row, saidFromOn, saidToOn }
}

/** The same person, somebody above, or the party's spokesman: those who may say what was meant. */
function mayClarify(by: KeptPosition, of: KeptPosition): boolean {
  if (by.speaksFor !== of.speaksFor || by.voice !== 'own') return false
  if (by.speaker === of.speaker || by.office === 'spokesperson') return true
  return !standsBelow(by.office, of.office)
}

function clarify(weeded: Weeded, { id, decided }: DecisionOf<'clarification'>): Weeded {
  const of = findContent(decided.of, weeded.rows)
  const by = findContent(decided.by, weeded.rows)
  if (of === undefined || by === undefined || !mayClarify(by, of)) return weeded
  return {
    struck: [...weeded.struck, { row: of, how: 'clarification', decision: id, by: by.report }],
    rows: weeded.rows
      .filter((row) => row.id !== of.id)
      .map((row) => (row.id === by.id ? { ...row, clarifies: of.id } : row)),
  }
}

/** The account that was found to be wrong, and every other that tells the same of that day. */
function settle(weeded: Weeded, { id, decided }: DecisionOf<'settlement'>): Weeded {
  const { holds, between } = decided
  if (holds === 'both') return weeded
  const wrong = findContent(between[holds === 0 ? 1 : 0] as Content, weeded.rows)
  const right = findContent(between[holds] as Content, weeded.rows)
  if (wrong === undefined || right === undefined) return weeded
  const isWrong = (row: KeptPosition) => row.id === wrong.id || isRetold(row, wrong)
  return {
    struck: [
      ...weeded.struck,
      ...weeded.rows
        .filter(isWrong)
        .map((row) => ({ row, how: 'settlement' as const, decision: id, by: right.report })),
    ],
    rows: weeded.rows.filter((row) => !isWrong(row)),
  }
}

/** A position that the words do not bear out; other outlets' words are their own affair. */
function reject({ rows, struck }: Weeded, { id, decided }: DecisionOf<'rejection'>): Weeded {
  const wrong = findContent(decided.content, rows)
  if (wrong === undefined) return { rows, struck }
  return {
    struck: [...struck, { row: wrong, how: 'rejection', decision: id }],
    rows: rows.filter((row) => row.id !== wrong.id),
  }
}

function isRetold(row: KeptPosition, wrong: KeptPosition): boolean {
  return (
    row.commitment === wrong.commitment &&
    row.speaker === wrong.speaker &&
    row.saidToOn === wrong.saidToOn &&
    row.position.stance === wrong.position.stance &&
    row.position.negated === wrong.position.negated &&
    sameClaim(row, wrong) &&
    JSON.stringify(factNames(row)) === JSON.stringify(factNames(wrong))
  )
}

function factNames({ position }: KeptPosition): readonly string[] {
  const names = JSON.stringify(position.condition ?? {}).match(/"fact":"[^"]*"/g)
  return [...new Set(names ?? [])].sort()
}

export interface Weeding {
  readonly standing: readonly KeptDecision[]
  readonly originOf: ReadonlyMap<string, string>
  /** True for the view that knows no settlement, which stays reachable. */
  readonly isUnsettled: boolean
}

/**
 * What was never said first; then amendments: what an outlet takes back needs no settling any more.
 */
export function weed(
  rows: readonly KeptPosition[],
  { standing, originOf, isUnsettled }: Weeding,
): Weeded {
  let weeded: Weeded = { rows, struck: [] }
  for (const of of decisionsOf('rejection', standing)) weeded = reject(weeded, of)
  for (const of of decisionsOf('amendment', standing)) weeded = amend(weeded, of, originOf)
  for (const of of decisionsOf('clarification', standing)) weeded = clarify(weeded, of)
  if (isUnsettled) return weeded
  for (const of of decisionsOf('settlement', standing)) weeded = settle(weeded, of)
  return weeded
}

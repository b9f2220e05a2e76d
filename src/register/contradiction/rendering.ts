// One utterance told in two ways: another polarity, another number, another condition, or one
// dropped.

import { bearingLeaves } from '../condition/gate.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { conjunctsOf } from '../word/conjunct.ts'
import { meet } from '../word/facet.ts'
import { holdTogether, polarityTowards } from '../word/hold.ts'
import { type Contradiction, type ContradictionKind, contradiction } from './contradiction.ts'
import { meaningOf } from './meaning.ts'
import { numbersApart } from './number.ts'
import { isOneTime } from './overlap.ts'

/** Rows of one speaker on one day: at most one utterance as told by several reports. */
function tellingsOf(rows: readonly KeptPosition[]): readonly (readonly KeptPosition[])[] {
  const told = rows.filter(
    ({ speaker, saidToOn, background, voice, position }) =>
      speaker !== null &&
      saidToOn !== undefined &&
      !background &&
      voice !== 'asked' &&
      position.denies !== true,
  )
  return [...gather(told, (row) => `${row.saidToOn} ${row.speaker}`).values()]
}

interface Account {
  readonly report: string
  readonly rows: readonly KeptPosition[]
}

function accountsOf(rows: readonly KeptPosition[]): readonly Account[] {
  return [...gather(rows, (row) => row.report)]
    .map(([report, of]) => ({ report, rows: of }))
    .sort((a, b) => compareText(a.report, b.report))
}

/** A report that tells both words knows of no dispute about either. */
function tellsToo(account: Account, row: KeptPosition): boolean {
  return account.rows.some(
    (other) =>
      meet(other, row) && polarityTowards(other.position) === polarityTowards(row.position),
  )
}

function factsBearing(account: Account, like: KeptPosition): ReadonlySet<string> {
  const polarity = polarityTowards(like.position)
  const told = account.rows.filter(
    (row) => meet(row, like) && polarityTowards(row.position) === polarity,
  )
  return new Set(
    told.flatMap((row) =>
      bearingLeaves(conjunctsOf(row.position.condition), polarity).map((leaf) => leaf.fact),
    ),
  )
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((fact) => b.has(fact))
}

/** One account carries a condition that the other drops, or each carries its own. */
function conditionsApart(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  if (isWithin(a, b) && isWithin(b, a)) return undefined
  return isWithin(a, b) || isWithin(b, a) ? 'condition' : 'rendering'
}

function compare(
  a: KeptPosition,
  b: KeptPosition,
  first: Account,
  second: Account,
): ContradictionKind | undefined {
  if (!meet(a, b) || !isOneTime(a, b)) return undefined
  if (!holdTogether(a.position, b.position)) {
    return tellsToo(first, b) || tellsToo(second, a) ? undefined : 'rendering'
  }
  if (polarityTowards(a.position) !== polarityTowards(b.position)) return undefined
  if (numbersApart(a, b)) return 'rendering'
  return conditionsApart(factsBearing(first, a), factsBearing(second, b))
}

/** At most one contradiction of a kind for two accounts, shown by the first rows that differ. */
function between(first: Account, second: Account): readonly Contradiction[] {
  const found = new Map<ContradictionKind, Contradiction>()
  for (const a of first.rows) {
    for (const b of second.rows) {
      const kind = compare(a, b, first, second)
      if (kind !== undefined && !found.has(kind)) found.set(kind, contradiction(kind, a, b))
    }
  }
  return [...found.values()]
}

/** All that the account tells, in whatever order. */
function meaningsOf({ rows }: Account): string {
  return rows.map(meaningOf).sort().join('\n')
}

/** Sides all compared with each other; whatever differs from all of them meets the first. */
export const SIDES_MAX = 8

/**
 * Accounts that tell the same are one side, each compared with the first account of every other
 * side, so that eleven outlets against one are one contradiction and four hundred figures of one
 * thing are told in as many steps.
 */
export function renderingsOf(rows: readonly KeptPosition[]): readonly Contradiction[] {
  return tellingsOf(rows).flatMap((telling) => {
    const told = gather(accountsOf(telling), meaningsOf)
    const sides: Account[] = []
    return [...told.values()].flatMap(([account]) => {
      if (account === undefined) return []
      const against = sides.map((side) => between(side, account))
      if (against.some((differences) => differences.length === 0)) return []
      if (sides.length === SIDES_MAX) return against[0] ?? []
      sides.push(account)
      return against.flat()
    })
  })
}

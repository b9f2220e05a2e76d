// How the facets of two views differ, each with its causes and with what was heard in between.
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { View } from '../view/outlook.ts'
import { type Cause, decisionsBetween, isNewWord, rowsSince } from './cause.ts'
import type { CellDifference, CellDifferenceKind, StepOnce } from './difference.ts'
import { type Faced, type Side, sideKey } from './side.ts'
import { turningDay } from './turn.ts'

export interface Passage {
  readonly before: View
  readonly after: View
  /** The facets of the earlier view, of each step, and so of the later one at the end. */
  readonly faces: readonly {
    readonly kind: Cause['kind']
    readonly byKey: ReadonlyMap<string, Faced>
  }[]
  readonly first: ReadonlyMap<string, Faced>
}

const OVER: readonly string[] = [
  'expired',
  'ended',
  'released',
  'replaced',
  'withdrawn',
  'fulfilled',
  'broken',
]

function kindOf(before: Side | undefined, after: Side | undefined): CellDifferenceKind {
  if (after === undefined) return 'gone'
  const isOver = OVER.includes(after.cell.state)
  if (before === undefined) return isOver ? 'ended' : 'came'
  return isOver && before.cell.state !== after.cell.state ? 'ended' : 'changed'
}

function latest(rows: readonly KeptPosition[]): string | undefined {
  return rows
    .map((row) => row.recordedAt)
    .sort()
    .at(-1)
}

function factsMoved(
  conditions: readonly string[],
  from: readonly [View, string],
  to: readonly [View, string],
): readonly string[] {
  const [[earlier, one], [later, other]] = [from, to]
  return conditions.filter(
    (fact) => earlier.outlook.facts.valueOn(fact, one) !== later.outlook.facts.valueOn(fact, other),
  )
}

/** The facts that a facet hangs on at either end. */
function conditionsOf(...sides: readonly (Side | undefined)[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => side?.cell.conditions ?? []))]
}

function causeOf(
  kind: Cause['kind'],
  key: string,
  { before, after }: Passage,
  [was, now]: readonly [Faced | undefined, Faced | undefined],
): Cause {
  const [from, to] = [before.outlook.when.asOf, after.outlook.when.asOf]
  const facts = conditionsOf(was, now)
  if (kind === 'clock') {
    const on = turningDay(was?.family.rows ?? [], before, key, { from, to })
    return { kind, on, rows: [], facts: factsMoved(facts, [before, from], [before, to]) }
  }
  if (kind === 'decision') {
    const moved = factsMoved(facts, [before, to], [after, to])
    const rows = [...(was?.rows ?? []), ...(now?.rows ?? [])]
    const { commitments = [] } = (now ?? was)?.cell ?? {}
    const about = { commitment: commitments[0] ?? '', party: (now ?? was)?.family.party ?? '' }
    const decisions = decisionsBetween(before, after, { rows, facts: moved, ...about })
    return { kind, on: to, rows: [], facts: moved, ...(decisions.length > 0 ? { decisions } : {}) }
  }
  const came = rowsSince(now?.rows ?? [], was?.rows ?? []).filter(
    (row) => isNewWord(row, before) === (kind === 'word'),
  )
  const still = new Set((now?.rows ?? []).map((row) => row.id))
  const went = kind === 'word' ? [] : (was?.rows ?? []).filter((row) => !still.has(row.id))
  const rows = [...came, ...went]
  const recordedAt = latest(came)
  const said = rows.map((row) => row.saidToOn ?? '').sort()
  const known = recordedAt === undefined ? {} : { recordedAt }
  return { kind, on: said.at(-1) ?? '', ...known, rows, facts: [] }
}

/** The steps at which the facet came to show something else. */
function causesOf(key: string, passage: Passage): readonly Cause[] {
  const causes: Cause[] = []
  let was = passage.first.get(key)
  for (const { kind, byKey } of passage.faces) {
    const now = byKey.get(key)
    if (sideKey(was) !== sideKey(now)) causes.push(causeOf(kind, key, passage, [was, now]))
    was = now
  }
  return causes
}

function stepsOf(before: Faced | undefined, after: Faced | undefined): readonly StepOnce[] {
  const news = new Set(rowsSince(after?.rows ?? [], before?.rows ?? []).map((row) => row.id))
  return (after?.moves ?? [])
    .filter(({ deciding }) => deciding.length > 0 && deciding.every((row) => news.has(row.id)))
    .map(({ day, step, notRepeated, deciding }) => ({ day, step, notRepeated, rows: deciding }))
}

/** A word of its own that leaves the facet as it was; undefined where nobody said anything new. */
function restatementOf(before: Faced, after: Faced, passage: Passage): readonly Cause[] {
  if (after.cell.utterances <= before.cell.utterances) return []
  const rows = rowsSince(after.rows, before.rows)
  const kinds = (['knowledge', 'word'] as const).map((kind): Cause => {
    const came = rows.filter((row) => isNewWord(row, passage.before) === (kind === 'word'))
    const recordedAt = latest(came)
    const known = recordedAt === undefined ? {} : { recordedAt }
    const on =
      came
        .map((row) => row.saidToOn ?? '')
        .sort()
        .at(-1) ?? ''
    return { kind, on, ...known, rows: came, facts: [] }
  })
  return kinds.filter((cause) => cause.rows.length > 0)
}

function sideOf(faced: Faced | undefined): Side | undefined {
  return faced === undefined ? undefined : { cell: faced.cell, quantity: faced.quantity }
}

function differenceOf(key: string, passage: Passage): CellDifference | undefined {
  const before = passage.first.get(key)
  const after = passage.faces.at(-1)?.byKey.get(key)
  const faced = after ?? before
  if (faced === undefined) return undefined
  const isSame = sideKey(before) === sideKey(after)
  const causes =
    !isSame || before === undefined || after === undefined
      ? causesOf(key, passage)
      : restatementOf(before, after, passage)
  if (causes.length === 0) return undefined
  const { family, cell } = faced
  const [was, now] = [sideOf(before), sideOf(after)]
  return {
    kind: isSame ? 'restated' : kindOf(was, now),
    commitment: cell.commitments[0] ?? family.id,
    party: family.party,
    action: family.action,
    ...(family.object === undefined ? {} : { object: family.object }),
    ...(was === undefined ? {} : { before: was }),
    ...(now === undefined ? {} : { after: now }),
    steps: stepsOf(before, after),
    causes,
  }
}

/** What a difference says apart from the domain that it says it of. */
function sayingKey({ kind, commitment, before, after, steps, causes }: CellDifference): string {
  const rows = [...causes, ...steps].flatMap((of) => of.rows.map((row) => row.id))
  const bare = (side: Side | undefined) =>
    side === undefined ? [] : [sideKey(side), side.cell.domainMode, side.cell.domains.length > 0]
  return JSON.stringify([
    kind,
    commitment,
    bare(before),
    bare(after),
    causes.map((cause) => [cause.kind, cause.on]),
    rows,
  ])
}

function withDomains(side: Side | undefined, domains: readonly string[]): Side | undefined {
  if (side === undefined) return undefined
  return { ...side, cell: { ...side.cell, domains, domainMode: 'all' } }
}

/** One word about land and about sea is one difference. */
function joinDomains(differences: readonly CellDifference[]): readonly CellDifference[] {
  const joined = new Map<string, CellDifference>()
  for (const difference of differences) {
    const cell = (difference.after ?? difference.before)?.cell
    const key = sayingKey(difference)
    const earlier = joined.get(key)
    const first = (earlier?.after ?? earlier?.before)?.cell
    if (earlier === undefined || first === undefined) {
      joined.set(key, difference)
      continue
    }
    const domains = [...first.domains, ...(cell?.domains ?? [])].sort(compareText)
    const [before, after] = [earlier.before, earlier.after].map((of) => withDomains(of, domains))
    joined.set(key, { ...earlier, ...(before ? { before } : {}), ...(after ? { after } : {}) })
  }
  return [...joined.values()]
}

/** Facets that differ, by commitment. */
export function cellDifferences(passage: Passage): readonly CellDifference[] {
  const keys = [...passage.first.keys(), ...(passage.faces.at(-1)?.byKey.keys() ?? [])]
  const found = [...new Set(keys)].sort(compareText).map((key) => differenceOf(key, passage))
  return joinDomains(found.filter((difference) => difference !== undefined))
}

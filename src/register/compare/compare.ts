// Compares two views: what differs, and to what each difference is owed.
import { compareText } from '../order.ts'
import { deedOf, type Family, familiesOf } from '../view/family.ts'
import { contradictionsAmong, type FoundContradiction } from '../view/found-contradictions.ts'
import { factsNamed } from '../view/known-fact.ts'
import type { View } from '../view/outlook.ts'
import { type Cause, decisionsBetween, familiesAmong, rowsSince, stagesOf } from './cause.ts'
import { cellDifferences, type Passage } from './cells.ts'
import type {
  CellDifference,
  Comparison,
  ContradictionDifference,
  FactDifference,
  Recopied,
  Retelling,
} from './difference.ts'
import { groupDifferences } from './groups.ts'
import { facesOf, sideKey } from './side.ts'

/** Deeds of which anything differs at the ends: only those are looked at step by step. */
function differingDeeds(before: readonly Family[], after: readonly Family[]): ReadonlySet<string> {
  const shown = (families: readonly Family[]) =>
    new Map(
      families.map((family) => {
        const sides = [...facesOf([family])].map(([key, of]) => [
          key,
          sideKey(of),
          of.cell.utterances,
        ])
        return [family.id, [deedOf(family), JSON.stringify([sides, family.collective])]] as const
      }),
    )
  const [earlier, later] = [shown(before), shown(after)]
  const ids = [...new Set([...earlier.keys(), ...later.keys()])]
  const differing = ids.filter((id) => earlier.get(id)?.[1] !== later.get(id)?.[1])
  return new Set(differing.flatMap((id) => [earlier.get(id)?.[0], later.get(id)?.[0]].filter(isIn)))
}

function isIn<T>(value: T | undefined): value is T {
  return value !== undefined
}

/** A fact whose value moved, by the calendar or by a decision. */
function factDifferences(before: View, after: View): readonly FactDifference[] {
  const { vocabulary } = after.outlook.reference
  const named = factsNamed([...before.rows, ...after.rows], vocabulary)
  const [from, to] = [before.outlook.when.asOf, after.outlook.when.asOf]
  return named.flatMap(({ fact, words }) => {
    const [was, then, now] = [
      before.outlook.facts.valueOn(fact, from),
      before.outlook.facts.valueOn(fact, to),
      after.outlook.facts.valueOn(fact, to),
    ]
    if (was === now) return []
    const kind = then === now ? 'clock' : 'decision'
    const value = (day: string) => after.outlook.facts.valueOn(fact, day)
    const turns = after.outlook.facts.turningDays([fact], from, to)
    const day = turns.findLast((turn, at) => {
      const earlier = turns[at - 1]
      return earlier !== undefined && value(turn) === now && value(earlier) !== now
    })
    const touched = { rows: [], facts: [fact], commitment: '', party: '' }
    const decisions = kind === 'clock' ? [] : decisionsBetween(before, after, touched)
    const known = decisions.length > 0 ? { decisions } : {}
    const cause: Cause = { kind, on: day ?? to, rows: [], facts: [fact], ...known }
    return [{ fact, before: was, after: now, words, cause }]
  })
}

function contradictionDifferences(
  before: readonly FoundContradiction[],
  after: readonly FoundContradiction[],
): readonly ContradictionDifference[] {
  const open = (found: readonly FoundContradiction[]) =>
    new Map(found.filter(({ isOpen }) => isOpen).map((one) => [one.id, one]))
  const [earlier, later] = [open(before), open(after)]
  const arose = [...later.values()].filter(({ id }) => !earlier.has(id))
  const closed = [...earlier.values()].filter(({ id }) => !later.has(id))
  return [
    ...arose.map((contradiction) => ({ kind: 'arose', contradiction }) as const),
    ...closed.map((contradiction) => ({ kind: 'closed', contradiction }) as const),
  ]
}

/** Rows that came and moved nothing: their words were known, and are now told once more. */
function retellingsOf(
  before: View,
  after: View,
  cells: readonly CellDifference[],
): readonly Retelling[] {
  const told = new Set(
    cells.flatMap(({ causes, steps }) =>
      [...causes, ...steps].flatMap((of) => of.rows.map((row) => row.id)),
    ),
  )
  const found = new Map<string, Retelling>()
  for (const row of rowsSince(after.rows, before.rows)) {
    if (row.commitment === null || told.has(row.id)) continue
    const { report, recordedAt } = row
    const rows = [...(found.get(report)?.rows ?? []), row]
    found.set(report, { report, recordedAt, rows })
  }
  return [...found.values()].sort((a, b) => compareText(a.report, b.report))
}

function recopiedOf(before: View, after: View): readonly Recopied[] {
  return [...after.outlook.met]
    .map(([report, count]) => {
      return { report, before: before.outlook.met.get(report) ?? 0, after: count }
    })
    .filter((of) => of.before !== of.after)
    .sort((a, b) => compareText(a.report, b.report))
}

function passageOf(before: View, after: View, deeds: ReadonlySet<string>): Passage {
  return {
    before,
    after,
    first: facesOf(familiesAmong(before, deeds)),
    faces: stagesOf(before, after).map(({ kind, view }) => ({
      kind,
      byKey: facesOf(familiesAmong(view, deeds)),
    })),
  }
}

/**
 * What differs between two views, the earlier one first. Each step of `stagesOf` takes the ones
 * before it as given, so that every difference has one explanation whatever came in which order.
 */
export function compareViews(before: View, after: View): Comparison {
  const earlier = familiesOf(before.rows, before.outlook)
  const later = familiesOf(after.rows, after.outlook)
  const deeds = differingDeeds(earlier, later)
  const cells = cellDifferences(passageOf(before, after, deeds))
  return {
    cells,
    facts: factDifferences(before, after),
    groups: groupDifferences(before, after, deeds),
    contradictions: contradictionDifferences(
      contradictionsAmong(earlier),
      contradictionsAmong(later),
    ),
    retellings: retellingsOf(before, after, cells),
    recopied: recopiedOf(before, after),
  }
}

// Every contradiction of a view, each once, with the two rows that it stands between.
import type { Contradiction } from '../contradiction/contradiction.ts'
import { meaningOf } from '../contradiction/meaning.ts'
import { isSettledBy } from '../contradiction/settled.ts'
import { findContent } from '../decision/content.ts'
import { type DecisionOf, decisionsOf } from '../decision/standing.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { type Family, familiesOf } from './family.ts'
import type { View } from './outlook.ts'

export interface FoundContradiction extends Contradiction {
  /** Kind and both rows: the same pair has the same id in every view. */
  readonly id: string
  /** The commitment that the earlier row belongs to. */
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  /** The earlier one first. */
  readonly rows: readonly [KeptPosition, KeptPosition]
  /** Ids of the reports that tell each side in the same meaning, the side's own among them. */
  readonly behind: readonly [readonly string[], readonly string[]]
  /** Index in `rows` of the account that a decision found right; both: they hold together. */
  readonly holds?: 0 | 1 | 'both'
}

export function contradictionId({ kind, between }: Pick<Contradiction, 'kind' | 'between'>) {
  return [kind, ...between].join(':')
}

/**
 * Open ones first, then by the day from which both sides stand, the latest first. Those that a
 * decision settled against one side are found in `unsettled`, the same view without settlements.
 */
export function contradictionsIn(
  view: View,
  unsettled: View = view,
): readonly FoundContradiction[] {
  const standing = contradictionsAmong(familiesOf(view.rows, view.outlook))
  const settled = decisionsOf('settlement', view.outlook.decisions)
  if (settled.length === 0 || unsettled === view) return standing
  const known = new Set(standing.map(({ id }) => id))
  const before = contradictionsAmong(familiesOf(unsettled.rows, unsettled.outlook))
  const closed = before.flatMap((one): FoundContradiction[] => {
    if (known.has(one.id)) return []
    const decision = settled.findLast((of) => isSettledBy(of, one, one.rows))
    if (decision === undefined) return []
    return [{ ...one, isOpen: false, settledBy: decision.id, holds: rightSide(decision, one) }]
  })
  return [...standing, ...closed].sort(compareFound)
}

/** The decision numbers the two accounts in an order of its own. */
function rightSide(
  { decided }: DecisionOf<'settlement'>,
  { rows }: FoundContradiction,
): 0 | 1 | 'both' {
  if (decided.holds === 'both') return 'both'
  const right = findContent(decided.between[decided.holds], rows)
  return right?.id === rows[0].id ? 0 : 1
}

function compareFound(a: FoundContradiction, b: FoundContradiction): number {
  return (
    Number(b.isOpen) - Number(a.isOpen) ||
    compareText(b.sinceOn, a.sinceOn) ||
    compareText(a.id, b.id)
  )
}

/** The same for families that somebody already has. */
export function contradictionsAmong(families: readonly Family[]): readonly FoundContradiction[] {
  const all = families.flatMap((family) => family.rows)
  const byId = new Map(all.map((row) => [row.id, row]))
  const tellings = gather(all, tellingKey)
  const once = new Map<string, FoundContradiction>()
  for (const one of families.flatMap((family) => family.contradictions)) {
    const [first, second] = one.between.map((id) => byId.get(id))
    const id = contradictionId(one)
    if (first?.commitment == null || second === undefined || once.has(id)) continue
    const { commitment, party, action, object } = first
    const known = object === undefined ? {} : { object }
    const about = { commitment, party: party ?? '', action, ...known }
    const both = one.settledBy === undefined ? {} : { holds: 'both' as const }
    const behind = [behindOf(first, tellings), behindOf(second, tellings)] as const
    once.set(id, { ...one, ...about, ...both, id, rows: [first, second], behind })
  }
  return [...once.values()].sort(compareFound)
}

type Tellings = ReadonlyMap<string, readonly KeptPosition[]>

/** One speaker's word of one day about one commitment. */
function tellingKey({ commitment, speaker, saidToOn, report }: KeptPosition): string {
  return [commitment, speaker ?? report, saidToOn].join(' ')
}

/** Reports that tell of the row's word what the row tells, near copies with them. */
function behindOf(row: KeptPosition, tellings: Tellings): readonly string[] {
  const meaning = meaningOf(row)
  const same = (tellings.get(tellingKey(row)) ?? []).filter((of) => meaningOf(of) === meaning)
  const reports = same.flatMap(({ report, echoes = [] }) => [
    report,
    ...echoes.map((echo) => echo.report),
  ])
  return [...new Set([row.report, ...reports])]
}

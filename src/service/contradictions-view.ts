// Every contradiction of a view over the wire, both sides with their sentences.
import {
  contradictionsIn,
  type FoundContradiction,
  type KeptDecision,
  sizesIn,
} from '../register/index.ts'
import type {
  Contradictions,
  ContradictionView,
  EvidenceView,
  ReportBehind,
  When,
} from './contract/index.ts'
import type { Desk } from './desk.ts'
import { evidenceOf, partiesTold } from './evidence.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

const DAY_MILLISECONDS = 86_400_000

/** @throws Problem of the register */
export async function viewContradictions(desk: Desk, when: When): Promise<Contradictions> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const { decisions } = loaded.view.outlook
  const isSettled = decisions.some(({ decided }) => decided.what === 'settlement')
  const bare = isSettled && !when.unsettled
  const unsettled = bare ? (await loadView(desk, { ...when, unsettled: true })).view : loaded.view
  const found = contradictionsIn(loaded.view, unsettled)
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  return told(async () => {
    const rows = found.flatMap((one) => one.rows)
    const heads = new Map(loaded.view.reports.map((report) => [report.report, report]))
    const evidence = await evidenceOf(rows, new Texts(loaded), loaded)
    const contradictions = found.flatMap((one, at) => {
      const [first, second] = [evidence[at * 2], evidence[at * 2 + 1]]
      return first === undefined || second === undefined
        ? []
        : [viewOf(one, [first, second], asOf, { decision: byId.get(one.settledBy ?? ''), heads })]
    })
    const mentioned = found.flatMap(({ party, object }) => [party, object])
    return {
      asOf,
      knownAt,
      open: found.filter(({ isOpen }) => isOpen).length,
      contradictions,
      parties: await namesOf(loaded, [...mentioned, ...partiesTold(evidence)]),
      sizes: sizesIn(loaded.view, new Set(found.map(({ party }) => party))),
    }
  })
}

function viewOf(
  { between: _, rows: __, sinceOn, settledBy: ___, holds, behind, ...found }: FoundContradiction,
  sides: readonly [EvidenceView, EvidenceView],
  asOf: string,
  { decision, heads }: { readonly decision: KeptDecision | undefined; readonly heads: Heads },
): ContradictionView {
  const days = Math.round((Date.parse(asOf) - Date.parse(sinceOn)) / DAY_MILLISECONDS)
  const since = sinceOn === '' ? {} : { sinceOn, ageDays: days }
  const told = [reportsBehind(behind[0], heads), reportsBehind(behind[1], heads)] as const
  return { ...found, ...since, ...settlementOf(decision, holds), sides, behind: told }
}

type Heads = ReadonlyMap<string, LoadedView['view']['reports'][number]>

function reportsBehind(ids: readonly string[], heads: Heads): readonly ReportBehind[] {
  return ids
    .map((report): ReportBehind => {
      const { publisher, publishedOn } = heads.get(report) ?? {}
      return {
        report,
        ...(publisher === undefined ? {} : { publisher }),
        ...(publishedOn === undefined ? {} : { publishedOn }),
      }
    })
    .sort((a, b) => ((a.publishedOn ?? '~') < (b.publishedOn ?? '~') ? -1 : 1))
}

function settlementOf(
  decision: KeptDecision | undefined,
  holds: FoundContradiction['holds'],
): Pick<ContradictionView, 'settled'> {
  if (decision === undefined || holds === undefined) return {}
  const { id, author, recordedAt, reason } = decision
  return { settled: { decision: id, author, recordedAt, reason, holds } }
}

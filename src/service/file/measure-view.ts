// Measures over the wire: each party's moves by the file beside what reports say of it.
import { type Measure, measuresIn, type View } from '../../register/index.ts'
import type { MeasureLine, MeasuresView, When } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { loadView } from '../register-view.ts'
import { told } from '../trouble.ts'
import { namesOf, partiesOfFact } from '../words.ts'
import { filedOf } from './filed.ts'
import { type Reported, reportedIn } from './reported.ts'

export async function viewMeasures(desk: Desk, when: When): Promise<MeasuresView> {
  const loaded = await loadView(desk, when)
  const { view, times } = loaded
  return told(async () => {
    const filed = measuresIn(await filedOf(loaded, 'measure'), times.asOf)
    const actions = [...new Set(filed.map(({ action }) => action))]
    const reported = reportedIn(view, actions)
    const measures = filed.map((one) => lineOf(one, reported, view))
    const ids = measures.flatMap(({ object, line, trigger = '' }) => [
      object,
      ...line.flatMap(({ party, reported }) => [party, ...reported.flatMap((one) => one.with)]),
      ...partiesOfFact(trigger),
    ])
    const parties = await namesOf(loaded, ids)
    return { asOf: times.asOf, knownAt: times.knownAt, measures, parties }
  })
}

function lineOf(
  { parties, moves, ...measure }: Measure,
  reported: readonly Reported[],
  { outlook }: View,
): MeasureLine {
  const { action, object, parts, trigger } = measure
  const said = reported.filter((one) => one.word.action === action && one.object === object)
  const { facts, when } = outlook
  const place = (part: string | undefined) => (part === undefined ? -1 : parts.indexOf(part))
  const line = [...new Set([...parties, ...said.map(({ party }) => party)])].map((party) => {
    const own = moves
      .filter((one) => one.party === party)
      .sort((a, b) => place(a.part) - place(b.part))
    const words = said.filter((one) => one.party === party).map(({ word }) => word)
    return { party, moves: own, hasMoved: own.length > 0, reported: words }
  })
  return {
    ...measure,
    line: line.sort((a, b) => Number(b.hasMoved) - Number(a.hasMoved)),
    ...(trigger === undefined ? {} : { triggered: facts.valueOn(trigger, when.asOf) }),
  }
}

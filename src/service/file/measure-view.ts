// Measures over the wire: each party's moves by the file beside what reports say of it.
import { filedIn, type Measure, measuresIn, type View } from '../../register/index.ts'
import type { MeasureLine, MeasuresView, When } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { collectEntries, loadView } from '../register-view.ts'
import { told } from '../trouble.ts'
import { namesOf } from '../words.ts'
import { reportedIn } from './reported.ts'

export async function viewMeasures(desk: Desk, when: When): Promise<MeasuresView> {
  const loaded = await loadView(desk, when)
  const { store, seen, view, times } = loaded
  return told(async () => {
    const entries = await collectEntries(store, seen, ['filed'])
    const filed = measuresIn(filedIn(entries, 'measure', seen.knownAt), times.asOf)
    const measures = filed.map((one) => lineOf(one, view))
    const ids = measures.flatMap(({ object, line, trigger = '' }) => [
      object,
      ...line.flatMap(({ party, reported }) => [party, ...reported.flatMap((one) => one.with)]),
      ...(trigger.match(/(?:country|org|group|person):[\w-]+/g) ?? []),
    ])
    const parties = await namesOf(loaded, ids)
    return { asOf: times.asOf, knownAt: times.knownAt, measures, parties }
  })
}

function lineOf({ parties, moves, ...measure }: Measure, view: View): MeasureLine {
  const { action, object, parts, trigger } = measure
  const said = reportedIn(view, [action]).filter((one) => one.object === object)
  const { facts, when } = view.outlook
  const place = (part: string | undefined) => (part === undefined ? -1 : parts.indexOf(part))
  const line = [...new Set([...parties, ...said.map(({ party }) => party)])].map((party) => {
    const own = moves
      .filter((one) => one.party === party)
      .sort((a, b) => place(a.part) - place(b.part))
    const reported = said.filter((one) => one.party === party).map(({ word }) => word)
    return { party, moves: own, hasMoved: own.length > 0, reported }
  })
  return {
    ...measure,
    line: line.sort((a, b) => Number(b.hasMoved) - Number(a.hasMoved)),
    ...(trigger === undefined ? {} : { triggered: facts.valueOn(trigger, when.asOf) }),
  }
}

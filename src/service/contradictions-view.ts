// Every contradiction of a view over the wire, both sides with their sentences.
import { contradictionsIn, type FoundContradiction } from '../register/index.ts'
import type { Contradictions, ContradictionView, EvidenceView, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { evidenceOf, partiesTold } from './evidence.ts'
import { loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

const DAY_MILLISECONDS = 86_400_000

/** @throws Problem of the register */
export async function viewContradictions(desk: Desk, when: When): Promise<Contradictions> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const found = contradictionsIn(loaded.view)
  return told(async () => {
    const rows = found.flatMap((one) => one.rows)
    const evidence = await evidenceOf(rows, new Texts(loaded), loaded)
    const contradictions = found.flatMap((one, at) => {
      const [first, second] = [evidence[at * 2], evidence[at * 2 + 1]]
      return first === undefined || second === undefined ? [] : [viewOf(one, [first, second], asOf)]
    })
    const mentioned = found.flatMap(({ party, object }) => [party, object])
    return {
      asOf,
      knownAt,
      open: found.filter(({ isOpen }) => isOpen).length,
      contradictions,
      parties: await namesOf(loaded, [...mentioned, ...partiesTold(evidence)]),
    }
  })
}

function viewOf(
  { between: _, rows: __, sinceOn, ...found }: FoundContradiction,
  sides: readonly [EvidenceView, EvidenceView],
  asOf: string,
): ContradictionView {
  const days = Math.round((Date.parse(asOf) - Date.parse(sinceOn)) / DAY_MILLISECONDS)
  return { ...found, ...(sinceOn === '' ? {} : { sinceOn, ageDays: days }), sides }
}

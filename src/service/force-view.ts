// The force table of a view: requirements from their entries, offers and scenario from the
// register.
import type { Answer } from '../model/index.ts'
import { forceTable, requirementsIn } from '../register/index.ts'
import type { ForceView, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { collectEntries, loadView } from './register-view.ts'
import { viewScenario } from './scenario-view.ts'
import { told } from './trouble.ts'
import { namesOf, partiesOfFact } from './words.ts'

/** @throws Problem as `viewScenario` does for a fact that nobody names */
export async function viewForces(
  desk: Desk,
  facts: Readonly<Record<string, Answer>>,
  when: When,
): Promise<ForceView> {
  const scenario = await viewScenario(desk, facts, when)
  const loaded = await loadView(desk, when)
  const { store, seen, view } = loaded
  return told(async () => {
    const entries = await collectEntries(store, seen, ['requirement'])
    const table = forceTable(requirementsIn(entries, seen.knownAt), view, scenario.facts)
    const offers = table.lines.flatMap((line) => line.offers)
    const hangsOn = new Set(offers.flatMap((offer) => offer.facts))
    const mentioned = [
      ...offers.map(({ party }) => party),
      ...table.lines.map(({ requirement }) => requirement.object),
      ...[...hangsOn, ...Object.keys(scenario.facts)].flatMap(partiesOfFact),
      ...view.rows.map(({ party }) => party),
    ]
    return {
      ...table,
      asOf: scenario.asOf,
      knownAt: scenario.knownAt,
      facts: scenario.facts,
      known: scenario.known.filter(
        ({ fact }) => hangsOn.has(fact) || Object.hasOwn(scenario.facts, fact),
      ),
      parties: await namesOf(loaded, mentioned),
    }
  })
}

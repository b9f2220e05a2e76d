// What would become of every promise if some facts were so: a hypothesis, never written down.
import { Problem, type WhatIf } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { knownOf } from '../view/cell.ts'
import { factsOf } from './fact.ts'
import { listFacts, printScenario } from './print.ts'

/** @throws Problem, exit code 2, for a fact that nobody named or an answer that is none */
export async function weigh(session: Session, said: readonly string[]): Promise<number> {
  const useCases = await session.useCases()
  const facts = await factsOf(session, said)
  const scenario = await useCases.whatIf(facts, session.when).catch(async (thrown) => {
    const isUnknown = thrown instanceof Problem && thrown.code === 'fact-unknown'
    if (isUnknown) await suggest(session, await useCases.whatIf({}, session.when))
    throw thrown
  })
  if (session.settings.json) {
    session.json(scenario)
    return EXIT.ok
  }
  const known = knownOf(await useCases.board(session.when))
  const board = await useCases.board(session.when)
  printScenario(await session.page(), session, { scenario, board, known })
  return EXIT.ok
}

/** The facts that can be asked about, so that the next try succeeds. */
async function suggest(session: Session, { known, parties }: WhatIf): Promise<void> {
  if (known.length === 0) return
  const notes = await session.notes()
  notes.say('what-if.known')
  listFacts(notes, known, parties)
}

// What would become of every promise if some facts were so: a hypothesis, never written down.
import type { WhatIf } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { asProblem } from '../problem.ts'
import type { Session } from '../session.ts'
import { tellProblem } from '../telling.ts'
import type { Page } from '../terminal/page.ts'
import { knownOf } from '../view/cell.ts'
import { factsOf } from './fact.ts'
import { listFacts, printScenario } from './print.ts'

/** @throws Problem, exit code 2, for an answer that is none or a fact that may be several */
export async function weigh(session: Session, said: readonly string[]): Promise<number> {
  const useCases = await session.useCases()
  const facts = await factsOf(session, said)
  let scenario: WhatIf
  try {
    scenario = await useCases.whatIf(facts, session.when)
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.code !== 'fact-unknown') throw problem
    const notes = await session.notes()
    tellProblem(notes, problem)
    suggest(notes, await useCases.whatIf({}, session.when))
    return problem.exitCode
  }
  if (session.settings.json) session.json(scenario)
  else {
    const board = await useCases.board(session.when)
    printScenario(await session.page(), session, { scenario, board, known: knownOf(board) })
  }
  return EXIT.ok
}

const SUGGESTED_MAX = 10

/** The facts that most hangs on, so that the next try succeeds. */
function suggest(notes: Page, { known, parties }: WhatIf): void {
  if (known.length === 0) return
  notes.say('what-if.known')
  listFacts(notes, known, parties, SUGGESTED_MAX)
}

// What would become of every promise if some facts were so: a hypothesis, never written down.
import type { WhatIf } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { asProblem } from '../problem.ts'
import type { Session } from '../session.ts'
import { tellProblem } from '../telling.ts'
import type { Page } from '../terminal/page.ts'
import { knownOf } from '../view/cell.ts'
import { apartOf, printBeside } from './beside.ts'
import { factsOf } from './fact.ts'
import { readScenario, writeScenario } from './file.ts'
import { listFacts, printScenario } from './print.ts'

/** @throws Problem, exit code 2, for an answer that is none or a fact that may be several */
export async function weigh(session: Session, said: readonly string[]): Promise<number> {
  const useCases = await session.useCases()
  const { with: supposed, against, save } = session.settings
  const held = supposed === undefined ? {} : await readScenario(supposed)
  // What is said on the line is meant, whatever the file holds.
  const facts = { ...held, ...(await factsOf(session, said)) }
  const beside = against === undefined ? undefined : await readScenario(against)
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
  const other = beside && (await useCases.whatIf(beside, session.when))
  // By the ids of the register: a short name may fit another fact tomorrow.
  if (save !== undefined) await writeScenario(save, scenario.facts)
  if (session.settings.json) {
    session.json(
      other === undefined ? scenario : { ...scenario, against: apartFrom(scenario, other) },
    )
  } else {
    const board = await useCases.board(session.when)
    const weighed = { scenario, board, known: knownOf(board) }
    const page = await session.page()
    printScenario(page, session, weighed)
    if (other !== undefined) printBeside(page, weighed, other)
  }
  return EXIT.ok
}

function apartFrom(one: WhatIf, other: WhatIf) {
  return { facts: other.facts, differences: apartOf(one, other) }
}

const SUGGESTED_MAX = 10

/** The facts that most hangs on, so that the next try succeeds. */
function suggest(notes: Page, { known, parties }: WhatIf): void {
  if (known.length === 0) return
  notes.say('what-if.known')
  listFacts(notes, known, parties, SUGGESTED_MAX)
}

// Prints a scenario: that it is one, the question, and every item under what would become of it.
import { type Parties, predicateOf } from '../../packs/index.ts'
import type {
  Board,
  ScenarioCommitment,
  ScenarioResult,
  WhatIf,
} from '../../service/contract/index.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { deedWords, factName, type Known, partyWords } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'
import { shortName } from './fact.ts'

export interface Weighed {
  readonly scenario: WhatIf
  /** For what the items are about: a scenario names only their ids. */
  readonly board: Board
  readonly known: Known
}

const ORDER: readonly ScenarioResult[] = [
  'live',
  'dormant',
  'ended',
  'undetermined',
  'decision-pending',
  'decision-due',
  'refusal-stands',
  'refusal-lapsed',
  'unaffected',
]

export function printScenario(page: Page, session: Session, weighed: Weighed): void {
  const { words, style } = page
  const { scenario } = weighed
  page.paragraph(style('open', words.say('what-if.hypothesis')))
  printWhen(page, session, scenario)
  page.paragraph(style('strong', questionWords(page, scenario)))
  for (const result of ORDER) {
    const items = scenario.commitments.filter((item) => item.result === result)
    if (items.length === 0) continue
    page.blank()
    const heading = { result: words.label('result', result), count: items.length }
    page.paragraph(style('strong', words.say('what-if.heading', heading)))
    for (const item of items) printItem(page, weighed, item)
  }
  for (const ring of scenario.waiting) page.say('what-if.waiting', { parties: words.list(ring) })
  if (scenario.known.length === 0) return
  page.blank()
  page.say('what-if.known')
  listFacts(page, scenario.known, weighed.known.parties)
}

/** "If there is a ceasefire, what becomes of the promises?" */
export function questionWords(page: Page, { facts, known, parties }: WhatIf): string {
  const { words } = page
  const supposed = Object.entries(facts).map(([fact, answer]) => {
    const found = known.find((one) => one.fact === fact) ?? { fact }
    const values = {
      fact: factName(page, found, parties),
      predicate: predicateOf(fact) ?? 'private',
    }
    return words.say(`what-if.suppose.${answer}`, values)
  })
  if (supposed.length === 0) return words.say('what-if.nothing-supposed')
  return words.say('what-if.question', { facts: words.list(supposed) })
}

function printItem(
  page: Page,
  { scenario, board, known }: Weighed,
  item: ScenarioCommitment,
): void {
  const { words, style } = page
  const cells = board.rows.flatMap((row) => row.cells)
  const cell = cells.find(({ commitments }) => commitments.includes(item.id))
  const deed =
    cell === undefined ? words.label('action', item.action) : deedWords(page, cell, known)
  const party = style('strong', partyWords(page, item.party, known))
  page.paragraph(`- ${words.say('read.detail', { field: party, value: deed })}`, 2, 2)
  const nameFact = (fact: string): string => {
    const found = scenario.known.find((one) => one.fact === fact) ?? { fact }
    return factName(page, found, known.parties)
  }
  const told = (pairs: readonly (readonly [string, string])[]): string =>
    words.list(
      pairs.map(([fact, value]) => {
        const answer = words.label('answer', value)
        return words.say('what-if.supposed', { fact: nameFact(fact), answer })
      }),
    )
  const { reasons, wouldSettle } = item
  if (reasons.length > 0) {
    const facts = told(reasons.map(({ fact, value }) => [fact, value] as const))
    page.paragraph(words.say('what-if.reason', { facts }), 4, 2)
  }
  for (const { facts, result } of wouldSettle)
    page.paragraph(
      words.say(`what-if.settled.${result}`, { facts: told(Object.entries(facts)) }),
      4,
      2,
    )
  page.paragraph(style('place', clean(item.id)), 4)
}

/** What can be asked about, as it is typed: facts with a name first, those of most items first. */
export function listFacts(
  page: Page,
  known: WhatIf['known'],
  parties: Parties,
  max = known.length,
): void {
  const { words, style } = page
  const isPrivate = ({ fact }: WhatIf['known'][number]): number =>
    fact.startsWith('said:') ? 1 : 0
  const inOrder = [...known].sort(
    (one, other) => isPrivate(one) - isPrivate(other) || other.commitments - one.commitments,
  )
  const rows = inOrder.slice(0, max).map((fact) => [
    style('place', clean(shortName(fact.fact, known))),
    words.say('read.meaning', {
      said: factName(page, fact, parties),
      meaning: fact.question ? words.say('tree.question') : words.label('answer', fact.value),
    }),
  ])
  page.table(rows, 2)
  const rest = known.length - rows.length
  if (rest > 0) page.say('what-if.more', { count: rest })
}

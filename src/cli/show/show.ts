// One item in a terminal: what it says, whether it stands, what it hangs on, and every account of
// it.
import { type CommitmentView, Problem } from '../../service/contract/index.ts'
import { groupWords } from '../board/group.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { countWords, factWords, type Known, markWords } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'
import { printEvidence } from './evidence.ts'
import { headWords } from './head.ts'
import { printLife } from './life.ts'

/** @throws Problem 'item-unknown' where no item of the view has the id */
export async function showItem(session: Session, id: string): Promise<number> {
  const useCases = await session.useCases()
  const item = await useCases.show(id, session.when)
  if (item === undefined) {
    const { command } = session.program
    throw new Problem('item-unknown', { id, command })
  }
  if (session.settings.json) session.json(item)
  else printItem(await session.page(), session, item)
  return EXIT.ok
}

function printItem(page: Page, session: Session, item: CommitmentView): void {
  const { words, style } = page
  const known: Known = { parties: item.parties, facts: [] }
  page.paragraph(style('strong', headWords(page, item, known)))
  printWhen(page, session, item)
  for (const cell of item.cells) {
    const why = `state-why.${cell.state}`
    const state = words.label('state', cell.state)
    page.paragraph(
      words.has(why) ? words.say('read.meaning', { said: state, meaning: words.say(why) }) : state,
    )
    for (const mark of markWords(page, cell)) page.paragraph(mark, 2)
    page.paragraph(style('faint', countWords(page, cell)), 2)
  }
  printFacts(page, item)
  if (item.collective !== undefined) {
    page.blank()
    for (const line of groupWords(page, item.collective, known)) page.paragraph(line, 0, 2)
  }
  printLife(page, item)
  printEvidence(page, item)
}

function printFacts(page: Page, item: CommitmentView): void {
  if (item.facts.length === 0) return
  page.blank()
  page.paragraph(page.style('strong', page.words.say('tree.title')))
  for (const fact of item.facts) page.paragraph(`- ${factWords(page, fact, item.parties)}`, 2, 2)
}

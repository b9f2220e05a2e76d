// Measures in a terminal: the condition that sets each off, and party by party who has moved.
import type { MeasureLine, MeasuresView } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import type { Row } from '../terminal/table.ts'
import { factWords } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'
import { reportedWords } from './documents.ts'
import { printHeading } from './heading.ts'

export async function showMeasures(session: Session): Promise<number> {
  const view = await (await session.useCases()).measures(session.when)
  if (session.settings.json) session.json(view)
  else {
    const page = await session.page()
    printWhen(page, session, view)
    if (view.measures.length === 0) page.say('file.no-measure')
    for (const measure of view.measures) printMeasure(page, measure, view)
  }
  return EXIT.ok
}

function printMeasure(page: Page, measure: MeasureLine, { parties }: MeasuresView): void {
  const { words } = page
  const { id, what, trigger, triggered = 'unknown', line } = measure
  const name = (party: string) => page.name(words.name(party, parties[party]))
  printHeading(page, page.own(what, undefined), id)
  if (trigger !== undefined) {
    const fact = factWords(page, { fact: trigger, value: triggered }, parties)
    page.paragraph(words.say('file.trigger', { fact }), 2, 2)
  }
  const moved = line.filter(({ hasMoved }) => hasMoved).length
  page.paragraph(words.say('file.moved', { moved, count: line.length }), 2, 2)
  const rows = line.flatMap(({ party, moves, reported, hasMoved }): Row[] => {
    const own = moves.map(({ part, step, on }) =>
      words.say('file.move', {
        part: part === undefined ? '' : page.own(part, undefined),
        has: part === undefined ? 'no' : 'yes',
        step: words.label('measure-step', step),
        day: words.day(on),
      }),
    )
    const told = reported.map((word) => reportedWords(page, word))
    const partners = [...new Set(reported.flatMap((word) => word.with))].map(name)
    const together =
      partners.length === 0 ? [] : [words.say('file.with', { parties: words.list(partners) })]
    const all = [...(hasMoved ? own : [words.say('file.not-moved')]), ...told, ...together]
    return all.map((said, at) => ['', at === 0 ? name(party) : '', said])
  })
  page.table(rows)
}

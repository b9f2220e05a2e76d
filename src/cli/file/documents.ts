// Documents in a terminal: the steps of each, whose turn it is, and what reports say of it.
import type { DocumentLine, DocumentsView, ReportedWord } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { printWhen } from '../view/when.ts'
import { printHeading } from './heading.ts'

export async function showDocuments(session: Session): Promise<number> {
  const view = await (await session.useCases()).documents(session.when)
  if (session.settings.json) session.json(view)
  else {
    const page = await session.page()
    printWhen(page, session, view)
    if (view.documents.length === 0) page.say('file.no-document')
    for (const document of view.documents) printDocument(page, document, view)
  }
  return EXIT.ok
}

function printDocument(page: Page, document: DocumentLine, { parties }: DocumentsView): void {
  const { words, style } = page
  const { id, what, party, steps, moves, step, turn, waitingDays, reported, differs } = document
  const name = page.name(words.name(party, parties[party]))
  const title = words.say('file.document', { party: name, what: page.own(what, undefined) })
  printHeading(page, title, id)
  const way = steps.map((one) => {
    const label = clean(words.label('document-step', one))
    const move = moves.find((of) => of.step === one)
    return move === undefined
      ? style('faint', label)
      : words.say('file.reached', { step: label, day: words.day(move.on) })
  })
  page.paragraph(way.join(words.say('dot')), 2, 2)
  if (waitingDays !== undefined && step !== undefined) {
    const whose = turn === undefined ? '' : page.own(turn, undefined)
    const values = { days: waitingDays, turn: whose, has: turn === undefined ? 'no' : 'yes' }
    page.paragraph(style('open', words.say('file.waiting', values)), 2, 2)
  }
  for (const word of reported) page.paragraph(reportedWords(page, word), 2, 2)
  if (differs !== undefined)
    page.paragraph(style('open', words.say(`file.differs.${differs}`)), 2, 2)
}

/** "reports: under way (prepare documents), 4 September 2025". */
export function reportedWords({ words }: Page, word: ReportedWord): string {
  const { action, stance, on, commitment } = word
  return words.say('file.reported', {
    stance: words.label('stance', stance),
    action: words.label('action', action),
    day: on === undefined ? words.say('source.undated') : words.day(on),
    id: isolate(clean(commitment)),
  })
}

// The agenda in a terminal, or as a calendar for other programs.
import { deedOf } from '../../packs/index.ts'
import type { AgendaLine, AgendaView } from '../../service/contract/index.ts'
import { writeCalendar } from '../../text/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { printWhen } from '../view/when.ts'

export async function showAgenda(session: Session): Promise<number> {
  const view = await (await session.useCases()).agenda(session.when)
  const { json, ics } = session.settings
  if (json) {
    session.json(view)
    return EXIT.ok
  }
  const page = await session.page()
  if (ics === true) {
    const events = view.lines.map((line) => ({
      id: `${line.id}@mithaq`,
      on: line.on,
      title: lineWords(page, line, view).replace(/[\u2066-\u2069]/g, ''),
      ...(line.place === undefined ? {} : { place: line.place }),
    }))
    session.program.output.write(writeCalendar(events, view.knownAt))
    return EXIT.ok
  }
  printWhen(page, session, view)
  if (view.lines.length === 0) page.say('file.no-agenda')
  page.table(view.lines.map((line) => [page.words.day(line.on), lineWords(page, line, view)]))
  return EXIT.ok
}

function lineWords(page: Page, line: AgendaLine, { parties }: AgendaView): string {
  const { words } = page
  const { kind, what = '', form = '', commitment = '', party, action = '', object } = line
  const name = (id: string) => page.name(words.name(id, parties[id]))
  if (kind === 'consultation')
    return words.say('file.held', {
      form: words.label('event', form),
      what: page.own(what, undefined),
    })
  if (kind === 'requirement') return words.say('file.needed', { what: page.own(what, undefined) })
  const deed = deedOf(words, action, object === undefined ? undefined : name(object))
  const who = party === undefined ? '' : name(party)
  return words.say('file.ends', { party: who, deed, id: isolate(clean(commitment)) })
}

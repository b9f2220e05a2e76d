// Consultations in a terminal: a line each, or the record of one on a page, with its sources.
import {
  type ConsultationLine,
  type ConsultationsView,
  Problem,
} from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { printWhen } from '../view/when.ts'
import { printHeading } from './heading.ts'

/** @throws Problem 'consultation-unknown' */
export async function showConsultations(session: Session, id?: string): Promise<number> {
  const view = await (await session.useCases()).consultations(session.when)
  const found = view.consultations.filter((one) => id === undefined || one.id === id)
  if (id !== undefined && found.length === 0) throw new Problem('consultation-unknown', { id })
  if (session.settings.json) session.json({ ...view, consultations: found })
  else {
    const page = await session.page()
    printWhen(page, session, view)
    if (found.length === 0) page.say('file.no-consultation')
    for (const one of found) printRecord(page, one, view, id !== undefined)
  }
  return EXIT.ok
}

function printRecord(
  page: Page,
  one: ConsultationLine,
  view: ConsultationsView,
  isWhole: boolean,
): void {
  const { words, style } = page
  printHeading(page, page.own(one.what, undefined), one.id)
  const facts = [
    words.label('event', one.form),
    words.day(one.on),
    ...(one.place === undefined ? [] : [page.own(one.place, undefined)]),
    ...(one.mode === undefined ? [] : [words.label('mode', one.mode)]),
    ...(one.isPlanned ? [words.say('file.planned')] : []),
  ]
  page.paragraph(facts.join(words.say('dot')), 2, 2)
  if (one.stated !== undefined || one.attended.length > 0)
    page.paragraph(attendanceWords(page, one), 2, 2)
  if (!isWhole) return
  page.table(
    one.attended.map(({ party, mode, who }) => [
      '  ',
      page.name(words.name(party, view.parties[party])),
      who === undefined ? '' : page.own(who, undefined),
      mode === undefined ? words.say('file.mode-open') : words.label('mode', mode),
    ]),
  )
  if (one.produced.length > 0) page.paragraph(style('strong', words.say('file.produced')), 2)
  for (const { what, item, said, lang, number } of one.produced) {
    const promised = item === undefined ? '' : `  ${isolate(clean(item))}`
    const mark = number === undefined ? '' : ` [${number}]`
    page.paragraph(`${page.own(what, undefined)}${promised}${mark}`, 2, 2)
    if (said !== undefined) page.paragraph(page.quote(said, lang), 4, 1)
  }
  for (const followed of one.followed) {
    const after = view.consultations.find(({ id }) => id === followed)
    if (after === undefined) continue
    const values = {
      form: words.label('event', after.form),
      what: page.own(after.what, undefined),
      day: words.day(after.on),
    }
    page.paragraph(words.say('file.followed', values), 2, 2)
  }
  for (const [at, { report, publisher, publishedOn }] of one.sources.entries()) {
    const outlet = publisher === undefined ? isolate(report) : page.own(publisher, undefined)
    const day = publishedOn === undefined ? words.say('source.undated') : words.day(publishedOn)
    page.paragraph(`[${at + 1}] ${outlet}${words.say('comma')}${day}`, 2, 4)
  }
  const authors = words.list(one.authors.map((name) => isolate(clean(name))))
  page.paragraph(style('faint', words.say('file.by', { authors })), 2, 2)
}

/** "35 leaders stated; 2 named, 33 not named". */
function attendanceWords({ words }: Page, one: ConsultationLine): string {
  const { stated, unit = 'person', attended, unnamed = 0 } = one
  return words.say('file.attendance', {
    has: stated === undefined ? 'no' : 'yes',
    stated: words.count(stated ?? 0),
    unit: words.label('unit', unit),
    named: attended.length,
    unnamed,
  })
}

// Prints one reading for a person: what the report is, then who said what, then what stayed open.
import type { Reading, Vocabulary } from '../../model/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { accountsOf } from './account.ts'
import { printEvents } from './event.ts'
import { printStatementGrounds } from './grounds.ts'
import { printNotices } from './notice.ts'
import { printPositions } from './position.ts'
import { type Scene, sceneOf } from './scene.ts'
import { printContent, statementWords } from './statement.ts'

const NUMBER_COLUMNS = 4
const NEST_COLUMNS = 2

export function printReading(page: Page, reading: Reading, vocabulary: Vocabulary): void {
  const scene = sceneOf(page, reading, vocabulary)
  printHead(scene)
  for (const account of accountsOf(reading)) {
    const { number, statement, depth, positions } = account
    const indent = NEST_COLUMNS * Math.min(depth, 4)
    page.blank()
    const told = statement
      ? statementWords(scene, statement, account)
      : page.words.say('read.itself')
    const mark = `${page.words.count(number)}.`.padEnd(NUMBER_COLUMNS)
    page.paragraph(`${mark}${told}`, indent, NUMBER_COLUMNS)
    if (statement !== undefined) printStatementGrounds(scene, statement.id, indent + NUMBER_COLUMNS)
    printPositions(scene, positions, indent + NUMBER_COLUMNS)
    if (statement !== undefined && positions.length === 0)
      printContent(scene, statement, indent + NUMBER_COLUMNS)
  }
  printEvents(scene)
  printNotices(scene)
}

function printHead({ page, reading }: Scene): void {
  const { words, style } = page
  const { title, publisher, publishedOn, url, lang, copies } = reading.report
  if (title !== undefined) page.paragraph(style('strong', page.own(title, lang)))
  const outlet = [
    publisher === undefined ? words.say('source.unnamed') : page.own(publisher, lang),
    publishedOn === undefined ? words.say('source.undated') : words.day(publishedOn),
  ]
  page.paragraph(outlet.join(words.say('comma')))
  if (url !== undefined) page.paragraph(style('place', clean(url)))
  const { statements, positions, events } = reading
  const counts = {
    statements: statements.length,
    positions: positions.length,
    events: events.length,
  }
  page.paragraph(style('faint', words.say('read.found', counts)))
  if (copies.length > 1) page.paragraph(words.say('read.copies', { count: copies.length }))
}

// One party in a terminal: what it owes, and its successive words with what each one changed.
import type { Spans } from '../../model/index.ts'
import { cellSentence, partyName } from '../../packs/index.ts'
import {
  type EvidenceView,
  type PartyLine,
  type PartyView,
  type PartyWord,
  Problem,
} from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { outletWords, quoteWords } from '../view/quote.ts'
import { printWhen } from '../view/when.ts'

/** @throws Problem 'party-unknown' where the view holds nothing of it */
export async function showParty(session: Session, name: string): Promise<number> {
  const useCases = await session.useCases()
  const party = await useCases.party(name, session.when)
  if (party === undefined) throw new Problem('party-unknown', { name })
  if (session.settings.json) session.json(party)
  else printParty(await session.page(), session, party)
  return EXIT.ok
}

function printParty(page: Page, session: Session, view: PartyView): void {
  const { words, style } = page
  const name = nameOf(page, view)
  const heard = view.lines.reduce((sum, line) => sum + line.words.length, 0)
  const title = words.say('party-page.title', { party: name, gender: words.gender(view.party) })
  page.paragraph(style('strong', clean(title)))
  printWhen(page, session, view)
  const items = new Set(view.cells.flatMap((cell) => cell.commitments)).size
  page.paragraph(words.say('party-page.deck', { items, words: heard }))
  for (const line of view.lines) printLine(page, view, line)
  for (const key of ['ofOthers', 'asked'] as const) {
    if (view[key].length === 0) continue
    page.blank()
    page.paragraph(
      style('strong', words.say(`party-page.${key === 'asked' ? 'asked' : 'of-others'}`)),
    )
    for (const { commitment, evidence } of view[key]) {
      page.paragraph(`- ${outletWords(page, evidence)}`, 2, 2)
      page.paragraph(quoteWords(page, evidence), 4, 1)
      page.paragraph(style('place', clean(commitment)), 4)
    }
  }
}

function nameOf({ words }: Page, { party, names, sizes = {} }: PartyView) {
  return partyName(words, party, { parties: { [party]: names }, sizes })
}

function printLine(page: Page, view: PartyView, line: PartyLine): void {
  const { words, style } = page
  const { cell, commitment } = line
  const { action, object } = cell
  const name = nameOf(page, view)
  const about = { party: view.party, name, action, object }
  const { key, values = {} } = cellSentence(words, about, cell, view.parties)
  page.blank()
  page.paragraph(style('strong', clean(words.say(key, values))))
  page.paragraph(style('place', clean(commitment)), 2)
  for (const [at, word] of line.words.entries()) printWord(page, word, line.words[at - 1])
}

function printWord(page: Page, word: PartyWord, before: PartyWord | undefined): void {
  const { words, style } = page
  const { on, step, notRepeated, evidence, differs } = word
  const day = on === undefined ? words.say('source.undated') : words.day(on)
  const steps = [
    words.label('step', step),
    ...(notRepeated ? [words.say('party-page.not-repeated')] : []),
  ]
  const value = words.list(steps)
  page.paragraph(`- ${words.say('read.detail', { field: day, value: style('open', value) })}`, 2, 2)
  page.paragraph(style('faint', outletWords(page, evidence)), 4)
  const marks = differs?.here ?? evidence.marks
  page.paragraph(quoteWords(page, { ...evidence, marks }), 4, 1)
  if (differs === undefined || before === undefined) return
  printWords(page, 'dropped', before.evidence, differs.earlier)
  printWords(page, 'new', evidence, differs.here)
}

/** "new words: if the truce holds". */
function printWords(
  page: Page,
  key: 'new' | 'dropped',
  { quote, lang }: EvidenceView,
  spans: Spans,
): void {
  const { words } = page
  if (spans.length === 0) return
  const parts = spans.map(([start, end]) => page.quote(quote.slice(start, end), lang))
  const said = { field: words.say(`party-page.${key}`), value: parts.join(words.say('comma')) }
  page.paragraph(words.say('read.detail', said), 4, 2)
}

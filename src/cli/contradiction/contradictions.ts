// Accounts that cannot both hold, side by side with their words; settled ones after the open ones.
import { cellSentence, partyName } from '../../packs/index.ts'
import type {
  Contradictions,
  ContradictionView,
  EvidenceView,
} from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { outletWords, quoteWords } from '../view/quote.ts'
import { printWhen } from '../view/when.ts'

export async function showContradictions(session: Session): Promise<number> {
  const useCases = await session.useCases()
  const found = await useCases.contradictions(session.when)
  if (session.settings.json) session.json(found)
  else print(await session.page(), session, found)
  return EXIT.ok
}

function print(page: Page, session: Session, found: Contradictions): void {
  const { words, style } = page
  page.paragraph(style('strong', words.say('contradictions.title', { count: found.open })))
  printWhen(page, session, found)
  for (const one of found.contradictions) {
    page.blank()
    printOne(page, one, found)
  }
}

function printOne(page: Page, one: ContradictionView, found: Contradictions): void {
  const { words, style } = page
  const { parties } = found
  const { party, action, object, sinceOn, ageDays = 0 } = one
  const about = { party, name: partyName(words, party, found), action, object }
  const { key, values = {} } = cellSentence(words, about, undefined, parties)
  const kind = style('open', words.label('contradiction', one.kind))
  const said = clean(words.say(key, values))
  page.paragraph(words.say('read.detail', { field: kind, value: said }), 0, 2)
  const since = { day: words.day(sinceOn ?? ''), count: ageDays }
  const age = words.say(
    sinceOn === undefined ? 'contradictions.undated' : 'contradictions.since',
    since,
  )
  page.paragraph(style('faint', age), 2)
  for (const line of closedWords(page, one)) page.paragraph(line, 2, 2)
  for (const [at, side] of one.sides.entries()) {
    printSide(page, side, at + 1, parties)
    const behind = one.behind[at === 0 ? 0 : 1]
    if (behind.length > 1) page.paragraph(behindWords(page, behind), 5)
  }
  page.paragraph(style('place', clean(one.commitment)), 2)
}

/** Who else tells this side: eleven outlets against one are seen as such. */
function behindWords(page: Page, behind: ContradictionView['behind'][0]): string {
  const { words } = page
  const unnamed = words.say('source.unnamed')
  const outlets = [...new Set(behind.map(({ publisher = unnamed }) => publisher))]
  const named = words.list(outlets.map((outlet) => page.own(outlet, undefined)))
  return words.say('contradictions.behind', { count: behind.length, outlets: named })
}

/** Why it no longer stands open; nothing for one that does. */
function closedWords(page: Page, { isOpen, settled }: ContradictionView): readonly string[] {
  const { words } = page
  if (isOpen) return []
  if (settled === undefined) return [words.say('contradictions.closed')]
  const { author, recordedAt, reason, holds } = settled
  const side = holds === 'both' ? 'both' : holds === 0 ? 'first' : 'second'
  const by = {
    author: page.own(author, undefined),
    day: words.day(recordedAt),
    reason: page.own(reason, undefined),
  }
  return [words.say('contradictions.settled-by', by), words.say(`contradictions.holds.${side}`)]
}

function printSide(
  page: Page,
  side: EvidenceView,
  number: number,
  parties: Contradictions['parties'],
): void {
  const { words } = page
  page.paragraph(`${words.count(number)}. ${outletWords(page, side)}`, 2, 3)
  const speaker = side.chain.at(-1)?.speaker
  if (speaker !== undefined && speaker !== null) {
    const name = page.name(words.name(speaker, parties[speaker]))
    page.paragraph(
      words.say('show.teller', {
        speaker: name,
        cue: page.quote(side.chain.at(-1)?.cue ?? '', side.lang),
      }),
      5,
    )
  }
  const { stance, negated } = side.position
  const label = words.label('stance', stance)
  const stated = negated ? words.say('stance.negated', { stance: label }) : label
  page.paragraph(words.say('read.meaning', { said: quoteWords(page, side), meaning: stated }), 5, 1)
}

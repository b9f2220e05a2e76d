// One change in a terminal: its kind, its sentence, what else is another, why, and where it stands.
import { changeDetails, changeSentence } from '../../packs/index.ts'
import type { Change, ChangeCause, Changes } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { outletWords, quoteWords } from '../view/quote.ts'

/** Sentences below a change: one is enough to find the place. */
const SOURCES_SHOWN = 1

export function printChange(page: Page, names: Changes, change: Change): void {
  const { words, style } = page
  const { key, values = {} } = changeSentence(words, change, names)
  const said = words.say(key, values)
  const kind = style('open', words.say(`change.kind.${change.kind}`))
  page.paragraph(`- ${words.say('read.detail', { field: kind, value: clean(said) })}`, 2, 2)
  for (const line of changeDetails(words, change, names)) page.paragraph(clean(line), 4, 2)
  for (const cause of change.causes) printCause(page, cause)
  if ('commitment' in change) page.paragraph(style('place', clean(change.commitment)), 4)
}

function printCause(page: Page, cause: ChangeCause): void {
  const { words, style } = page
  const shown = cause.sources.slice(-SOURCES_SHOWN)
  const label = words.label('cause', cause.kind)
  const outlets = shown.map((source) => outletWords(page, source))
  const signed = (cause.decisions ?? []).map(({ author, reason }) => {
    const values = { author: page.own(author, undefined), reason: page.own(reason, undefined) }
    return words.say('change.decided', values)
  })
  const told = [...outlets, ...signed]
  const line =
    told.length === 0
      ? label
      : words.say('read.detail', { field: label, value: told.join(words.say('comma')) })
  page.paragraph(style('faint', line), 4, 2)
  for (const source of shown) {
    if (source.quote.trim() === '') continue
    page.paragraph(quoteWords(page, source), 4, 1)
    if (source.gone) page.paragraph(style('open', words.say('change.no-longer')), 4)
  }
}

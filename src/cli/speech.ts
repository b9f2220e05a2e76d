// Opens pages in the reader's language; loaded only when somebody is to be spoken to.
import { type Name, type Words, wordsOf } from '../packs/index.ts'
import { chooseLanguage } from './language.ts'
import type { Program, Shelf } from './program.ts'
import type { Settings } from './settings.ts'
import { clean } from './terminal/clean.ts'
import { openPage, type Page, type Terminal } from './terminal/page.ts'
import { colourStyle, plainStyle } from './terminal/style.ts'

/** One way to speak for all pages of a run. @throws Problem 'ui-unknown' */
export function openSpeech(
  shelf: Shelf,
  settings: Pick<Settings, 'ui'>,
  environment: Program['environment'],
): (terminal: Terminal) => Page {
  const { id, locale } = chooseLanguage(shelf, settings.ui, environment)
  const words = cleaning(wordsOf(shelf.labelsOf(id), locale, ['cli', 'web']))
  return (terminal) => {
    const style = terminal.hasColours ? colourStyle : plainStyle
    return openPage(terminal, words, style, (lang) => shelf.head(lang)?.direction)
  }
}

/** Names come from reports, and so does an id without a label: neither may do harm. */
function cleaning(words: Words): Words {
  const cleanName = (name: Name): Name => ({ ...name, text: clean(name.text) })
  return {
    ...words,
    name: (party, names) => cleanName(words.name(party, names)),
    label: (list, id) => clean(words.label(list, id)),
  }
}

// The one script of the pages: lights evidence, moves by keys, places margin notes, works out a
// scenario in place.

import { copyCitations } from './part/cite.ts'
import { findBySlash } from './part/find.ts'
import { moveByArrows } from './part/grid.ts'
import { lightQuotes } from './part/quote.ts'
import { reviewByKeys } from './part/review.ts'
import { answerInPlace } from './part/scenario.ts'
import { openSource } from './part/source.ts'

document.documentElement.classList.add('has-script')
findBySlash()
lightQuotes()
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-grid]')) {
  moveByArrows(table)
}
for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) openSource(sheet)
for (const desk of document.querySelectorAll<HTMLElement>('[data-review]')) reviewByKeys(desk)
answerInPlace()
copyCitations()

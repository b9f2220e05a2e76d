// Two scenarios beside each other: the items that come out otherwise, with both results.
import type { WhatIf } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { partyWords } from '../view/cell.ts'
import { questionWords, type Weighed } from './print.ts'

export interface Apart {
  readonly id: string
  readonly party: string
  readonly action: string
  readonly here: string
  readonly there: string
}

/** Items whose result differs, in the order of the first scenario. */
export function apartOf(one: WhatIf, other: WhatIf): readonly Apart[] {
  const there = new Map(other.commitments.map(({ id, result }) => [id, result]))
  return one.commitments.flatMap(({ id, party, action, result }) => {
    const beside = there.get(id) ?? result
    return beside === result ? [] : [{ id, party, action, here: result, there: beside }]
  })
}

export function printBeside(page: Page, { scenario, known }: Weighed, other: WhatIf): void {
  const { words, style } = page
  const found = apartOf(scenario, other)
  page.blank()
  page.paragraph(style('strong', words.say('what-if.beside', { count: found.length })))
  page.paragraph(style('faint', questionWords(page, other)))
  const rows = found.map(({ id, party, here, there }) => [
    style('strong', partyWords(page, party, known)),
    words.say('what-if.apart', {
      here: words.label('result', here),
      there: words.label('result', there),
    }),
    style('place', clean(id)),
  ])
  page.table(rows, 2)
}

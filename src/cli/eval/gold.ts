// How gold reports were read: statements, chains, and positions down to their windows.
import { GOLD_MEASURES } from '../../corpus/index.ts'
import type { GoldTrial } from '../../service/contract/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { figureHeads, figureRow } from './figure.ts'

export function printGold(page: Page, { name, figures, intervals, cases }: GoldTrial): void {
  const { words, style } = page
  page.blank()
  page.paragraph(style('strong', clean(name)))
  page.say('eval.reports', { reports: cases.length })
  const rows = GOLD_MEASURES.map((one) =>
    figureRow(words.say(`eval.gold.${one}`), figures[one], intervals[one]),
  )
  page.table([figureHeads(page), ...rows], 2)
  page.say('eval.within')
  const done = cases.flatMap(({ run, readAsDone }) =>
    readAsDone.map((line) => `${run.one.file}:${line}`),
  )
  page.say('eval.done', { count: done.length })
  for (const place of done) page.paragraph(clean(place), 2)
}

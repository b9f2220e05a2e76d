// How a set of items was read: a table of figures, and one by phenomenon.
import { MEASURES, type PhenomenonRow, type SetScore } from '../../corpus/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import type { Row } from '../terminal/table.ts'
import { figureHeads, figureRow } from './figure.ts'

/** @param withPhenomena left out of sets that are shown once more together */
export function printSet(page: Page, score: SetScore, withPhenomena: boolean): void {
  const { words, style } = page
  const { items, itemsEmpty: empty, falseAlarms: alarms, itemsUnread: unread } = score
  page.blank()
  page.paragraph(style('strong', clean(score.name)))
  page.say('eval.items', { items, empty, alarms })
  if (unread > 0) page.say('eval.unread', { unread })
  const shown = MEASURES.filter((one) => one !== 'dropped' && score.figures[one].gold > 0)
  const rows = shown.map((one) =>
    figureRow(words.say(`eval.measure.${one}`), score.figures[one], score.intervals[one]),
  )
  page.table([figureHeads(page), ...rows], 2)
  const { gold, right, found } = score.figures.dropped
  if (gold > 0) page.say('eval.dropped', { gold, right, wrong: found - right })
  if (withPhenomena && score.phenomena.length > 0) printPhenomena(page, score.phenomena)
}

function printPhenomena(page: Page, rows: readonly PhenomenonRow[]): void {
  const { words, style } = page
  const heads = ['found', 'source', 'content', 'statement', 'dropped']
  const head: Row = [
    style('faint', words.say('eval.phenomena')),
    ...heads.map((one) => style('faint', words.say(`eval.column.${one}`))),
  ]
  const cells = rows.map((row): Row => {
    const of = (right: number) => `${right}/${row.gold}`
    const { dropped } = row
    const told = dropped.gold === 0 ? '' : `${dropped.right}/${dropped.gold}`
    return [
      words.say(`eval.phenomenon.${row.phenomenon}`),
      ...[row.found, row.source, row.content, row.statement].map(of),
      told,
    ]
  })
  page.blank()
  page.table([head, ...cells], 2)
}

// Figures as cells: shares in per cent with one decimal, an interval, and the counts behind them.
import type { Figure, Interval } from '../../corpus/index.ts'
import type { Page } from '../terminal/page.ts'
import type { Row } from '../terminal/table.ts'

/** Per cent with one decimal, in Latin digits. */
export function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** The heads of a table of figures; the first column has none. */
export function figureHeads({ words, style }: Page): Row {
  const heads = ['precision', 'recall', 'f1', 'interval', 'right', 'found', 'gold']
  return ['', ...heads.map((head) => style('faint', words.say(`eval.head.${head}`)))]
}

/** One measure as a row. */
export function figureRow(name: string, figure: Figure, interval: Interval): Row {
  const { precision, recall, f1, right, found, gold } = figure
  const [low, high] = interval.f1
  const shares = [precision, recall, f1].map(percent)
  const counts = [right, found, gold].map(String)
  return [name, ...shares, `${percent(low)}\u2013${percent(high)}`, ...counts]
}

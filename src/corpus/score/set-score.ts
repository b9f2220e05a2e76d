// Scores a set of items: figures with intervals, what was empty or missing, and a table by
// phenomenon.
import type { Lexicon } from '../../reading/kit/index.ts'
import { type CountsBy, type Figure, figureOf, sumCounts } from './counts.ts'
import { type Interval, intervalsOf } from './interval.ts'
import type { GoldItem, Predictions } from './item.ts'
import { type ItemScore, MEASURES, type Measure, type Narrowing, scoreItem } from './item-score.ts'
import { PHENOMENA, type Phenomenon, phenomenaOf } from './phenomenon.ts'

/** Statements that show one phenomenon, and how many of them were read right. */
export interface PhenomenonRow {
  readonly phenomenon: Phenomenon
  readonly gold: number
  readonly found: number
  readonly source: number
  readonly content: number
  readonly statement: number
  /** Speakers told of clauses that name none: of how many, right, and wrong. */
  readonly dropped: { readonly gold: number; readonly right: number; readonly wrong: number }
}

export interface SetScore {
  readonly name: string
  readonly items: number
  readonly itemsUnread: number
  readonly itemsEmpty: number
  /** Empty items in which something was found. */
  readonly falseAlarms: number
  readonly figures: Readonly<Record<Measure, Figure>>
  readonly intervals: Readonly<Record<Measure, Interval>>
  readonly phenomena: readonly PhenomenonRow[]
}

/** Scores every item. */
export function scoreItems(
  items: readonly GoldItem[],
  predictions: Predictions,
  narrowing: Narrowing = {},
): ItemScore[] {
  return items.map((item) => scoreItem(item, predictions.get(item.id), narrowing))
}

/** Sums up scores of items; several sets are pooled by giving the scores of all of them. */
export function scoreSet(name: string, scores: readonly ItemScore[], lexicon?: Lexicon): SetScore {
  const counts = scores.map((one) => one.counts)
  return {
    name,
    items: scores.length,
    itemsUnread: scores.filter((one) => !one.isPredicted).length,
    itemsEmpty: scores.filter((one) => one.isEmpty).length,
    falseAlarms: scores.filter((one) => one.isFalseAlarm).length,
    figures: figuresOf(MEASURES, counts),
    intervals: intervalsOf(MEASURES, counts),
    phenomena: rowsOf(scores, lexicon),
  }
}

/** The figures of all counts together, measure by measure. */
export function figuresOf<Name extends string>(
  measures: readonly Name[],
  counts: readonly CountsBy<Name>[],
): Readonly<Record<Name, Figure>> {
  const sums = sumCounts(measures, counts)
  const figures = measures.map((measure): [Name, Figure] => [measure, figureOf(sums[measure])])
  return Object.fromEntries(figures) as Readonly<Record<Name, Figure>>
}

function rowsOf(scores: readonly ItemScore[], lexicon: Lexicon | undefined): PhenomenonRow[] {
  const shown = scores.flatMap(({ item, verdicts }) => {
    const phenomena = phenomenaOf(item, lexicon)
    return verdicts.map((verdict, at) => ({ verdict, of: phenomena[at] }))
  })
  return PHENOMENA.flatMap((phenomenon) => {
    const own = shown
      .filter(({ verdict, of }) => verdict.isCounted && of?.has(phenomenon))
      .map(({ verdict }) => verdict)
    if (own.length === 0) return []
    const count = (test: (one: (typeof own)[number]) => boolean) => own.filter(test).length
    const row: PhenomenonRow = {
      phenomenon,
      gold: own.length,
      found: count(({ found }) => found !== undefined),
      source: count(({ source }) => source),
      content: count(({ content }) => content),
      statement: count(({ statement }) => statement),
      dropped: {
        gold: count(({ speaker }) => speaker !== undefined),
        right: count(({ speaker }) => speaker === 'right'),
        wrong: count(({ speaker }) => speaker === 'wrong'),
      },
    }
    return [row]
  })
}

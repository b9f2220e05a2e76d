// Counts of what was right, found and wanted, and the figures that follow from them.

export interface Counts {
  readonly right: number
  readonly found: number
  readonly gold: number
}

/** Shares between 0 and 1. */
export interface Figure extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Counts by the name of what is measured. */
export type CountsBy<Measure extends string> = Readonly<Record<Measure, Counts>>

export const NOTHING: Counts = { right: 0, found: 0, gold: 0 }

/** Adds counts up, measure by measure. */
export function sumCounts<Measure extends string>(
  measures: readonly Measure[],
  all: readonly CountsBy<Measure>[],
): CountsBy<Measure> {
  const sums = measures.map((measure): [Measure, Counts] => {
    const total = { right: 0, found: 0, gold: 0 }
    for (const one of all) {
      total.right += one[measure].right
      total.found += one[measure].found
      total.gold += one[measure].gold
    }
    return [measure, total]
  })
  return Object.fromEntries(sums) as CountsBy<Measure>
}

/** Nothing found is a precision of 0, nothing wanted a recall of 0. */
export function figureOf({ right, found, gold }: Counts): Figure {
  const precision = found === 0 ? 0 : right / found
  const recall = gold === 0 ? 0 : right / gold
  const sum = precision + recall
  return {
    right,
    found,
    gold,
    precision,
    recall,
    f1: sum === 0 ? 0 : (2 * precision * recall) / sum,
  }
}

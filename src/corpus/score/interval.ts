// Intervals by drawing the items anew: how far a figure moves when other texts of the same kind had
// been at hand.
import { type CountsBy, type Figure, figureOf } from './counts.ts'

export const RESAMPLES = 1000
/** The same draw every time, so that two runs can be compared. */
const SEED = 20310304
const LOW = 0.025
const HIGH = 0.975

export type Bounds = readonly [low: number, high: number]

export interface Interval {
  readonly precision: Bounds
  readonly recall: Bounds
  readonly f1: Bounds
}

/**
 * 95 % intervals of each measure's figures, from `resamples` draws of as many items, with return.
 */
export function intervalsOf<Measure extends string>(
  measures: readonly Measure[],
  items: readonly CountsBy<Measure>[],
  resamples: number = RESAMPLES,
): Readonly<Record<Measure, Interval>> {
  const draw = drawFrom(SEED)
  const drawn = new Map(measures.map((measure) => [measure, [] as Figure[]]))
  const columns = measures.map((measure) => ({
    measure,
    right: Float64Array.from(items, (one) => one[measure].right),
    found: Float64Array.from(items, (one) => one[measure].found),
    gold: Float64Array.from(items, (one) => one[measure].gold),
  }))
  const chosen = new Uint32Array(items.length)
  for (let turn = 0; turn < resamples; turn++) {
    for (let at = 0; at < chosen.length; at++) chosen[at] = Math.floor(draw() * items.length)
    for (const { measure, right, found, gold } of columns) {
      const total = { right: 0, found: 0, gold: 0 }
      for (const at of chosen) {
        total.right += right[at] as number
        total.found += found[at] as number
        total.gold += gold[at] as number
      }
      drawn.get(measure)?.push(figureOf(total))
    }
  }
  const intervals = measures.map((measure): [Measure, Interval] => {
    const figures = drawn.get(measure) ?? []
    const bounds = (of: 'precision' | 'recall' | 'f1') => boundsOf(figures.map((one) => one[of]))
    return [measure, { precision: bounds('precision'), recall: bounds('recall'), f1: bounds('f1') }]
  })
  return Object.fromEntries(intervals) as Readonly<Record<Measure, Interval>>
}

function boundsOf(values: readonly number[]): Bounds {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return [at(LOW) ?? 0, at(HIGH) ?? 0]
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

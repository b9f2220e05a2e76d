// Intervals: the same every time, around the figure, and narrower where there is more to judge by.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountsBy, figureOf, sumCounts } from './counts.ts'
import { intervalsOf } from './interval.ts'

type Items = CountsBy<'one'>[]
const MEASURES = ['one'] as const
const item = (right: number, found: number, gold: number) => ({ one: { right, found, gold } })
const widthOf = (items: Items): number => {
  const [low, high] = intervalsOf(MEASURES, items).one.f1
  return high - low
}

test('the same items give the same interval', () => {
  const items = [item(1, 2, 2), item(0, 1, 1), item(3, 3, 4)]
  expect(intervalsOf(MEASURES, items)).toEqual(intervalsOf(MEASURES, items))
})

test('where all is right there is nothing to doubt', () => {
  const items = Array.from({ length: 20 }, () => item(2, 2, 2))
  expect(intervalsOf(MEASURES, items).one.f1).toEqual([1, 1])
})

test('more items of the same kind make an interval narrower', () => {
  const some = Array.from({ length: 12 }, (_, at) => item(at % 3, 2, 2))
  const many = Array.from({ length: 20 }, () => some).flat()
  expect(widthOf(many)).toBeLessThan(widthOf(some) / 2)
})

test('bounds stand in order between 0 and 1, on both sides of the middle of the draws', () => {
  const counts = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map(([right, more, most]) => {
    return item(right, right + more, right + most)
  })
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (items) => {
      const { precision, recall, f1 } = intervalsOf(MEASURES, items, 100).one
      for (const [low, high] of [precision, recall, f1]) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 40 },
  )
})

test('a figure of one item, drawn again and again, is its own interval', () => {
  const items = [item(1, 2, 4)]
  const { f1 } = figureOf(sumCounts(MEASURES, items).one)
  expect(intervalsOf(MEASURES, items).one.f1).toEqual([f1, f1])
})

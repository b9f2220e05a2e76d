// Offers that hang on each other, and amounts of a promise.
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../model/index.ts'
import { amountOf } from './amount.ts'

const of = (given: Partial<Quantity>): Quantity => ({ unit: 'ship', text: '', spans: [], ...given })

describe('the amount of a promise', () => {
  it.each([
    ['a total', [of({ value: 3 })], { least: 3, most: 3 }],
    ['the later total', [of({ value: 3 }), of({ value: 2, mode: 'total' })], { least: 2, most: 2 }],
    [
      'what is additional',
      [of({ value: 3 }), of({ value: 2, mode: 'additional' })],
      { least: 5, most: 5 },
    ],
    ['a range', [of({ min: 2, max: 4 })], { least: 2, most: 4 }],
    ['an upper bound', [of({ max: 4, mode: 'up-to' })], { least: 0, most: 4 }],
    [
      'an instalment of a total',
      [of({ value: 6 }), of({ value: 2, mode: 'instalment' })],
      { least: 6, most: 6 },
    ],
    ['another unit', [of({ value: 6, unit: 'aircraft' })], undefined],
  ] as const)('counts %s', (_, quantities, wanted) => {
    expect(amountOf(quantities, 'ship')).toEqual(wanted)
  })
})

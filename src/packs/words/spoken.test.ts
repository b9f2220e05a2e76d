// What was asked of Intl while building is what Intl says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askIntl,
  type DayStyle,
  dayFormat,
  joinItems,
  type ListKind,
  listFormat,
  writeDay,
} from './spoken.ts'

const LOCALES = ['ar', 'ar-LB', 'ar-MA', 'en-GB', 'en-US', 'fr', 'cy']
const DAY_MS = 86_400_000

test('days are written as Intl writes them', () => {
  const days = fc.integer({ min: Date.UTC(1900, 0) / DAY_MS, max: Date.UTC(2199, 0) / DAY_MS })
  for (const locale of LOCALES) {
    const spoken = askIntl(locale)
    for (const style of ['full', 'short'] satisfies DayStyle[]) {
      const format = dayFormat(spoken.locale, style)
      const judge = fc.property(days, (day) => {
        const moment = day * DAY_MS
        expect(writeDay(spoken, style, moment)).toBe(format.format(moment))
      })
      fc.assert(judge, { numRuns: 60, seed: 4 })
    }
  }
})

test('plurals are those of Intl', () => {
  for (const locale of LOCALES) {
    const rules = new Intl.PluralRules(locale)
    const { plurals } = askIntl(locale)
    expect(plurals.length).toBeGreaterThan(100)
    expect(plurals).toEqual(plurals.map((_, count) => rules.select(count)))
  }
})

test('lists are joined as Intl joins them, or left to it', () => {
  const items = ['i', 'Oslo', 'h', 'u', 'x y', '7']
  for (const locale of [...LOCALES, 'es', 'he', 'zh']) {
    const { lists } = askIntl(locale)
    for (const kind of ['conjunction', 'disjunction'] satisfies ListKind[]) {
      const joints = lists[kind]
      if (joints === undefined) continue
      for (let count = 0; count <= items.length; count++) {
        const some = items.slice(0, count)
        expect(joinItems(joints, some)).toBe(listFormat(locale, kind).format(some))
      }
    }
  }
  expect(askIntl('es').lists).toEqual({})
  expect(Object.keys(askIntl('ar').lists)).toEqual(['conjunction', 'disjunction'])
})

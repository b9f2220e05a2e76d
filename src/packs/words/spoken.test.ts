// What was asked of Intl while building is what Intl says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askIntl, type DayStyle, dayFormat, writeDay } from './spoken.ts'

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

// Fact ids are taken apart the way the vocabulary writes them.
import { expect, test } from 'vitest'
import { argumentsOf, predicateOf } from './fact.ts'

test.each([
  ['ceasefire(country:RU,country:UA)', 'ceasefire', ['country:RU', 'country:UA']],
  ['approved(parliament,country:SE)', 'approved', ['parliament', 'country:SE']],
  ['after(ceasefire(country:RU,country:UA),x)', 'after', ['ceasefire(country:RU,country:UA)', 'x']],
  ['ceasefire', 'ceasefire', []],
  ['talks()', 'talks', []],
])('%s', (fact, predicate, parts) => {
  expect(predicateOf(fact)).toBe(predicate)
  expect(argumentsOf(fact)).toEqual(parts)
})

test('a private fact of a report has no predicate', () => {
  expect(predicateOf('said:9f3a/120')).toBeUndefined()
  expect(argumentsOf('said:9f3a/120')).toEqual([])
})

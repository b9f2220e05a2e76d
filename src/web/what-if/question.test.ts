// An address asks one question, and the same question has one address.
import { expect, test } from 'vitest'
import type { WhatIf } from '../../service/contract/index.ts'
import { assumedIn, shortestQuery, shortName, suppositions } from './question.ts'

const CEASEFIRE = 'ceasefire(country:RU,country:UA)'
const OTHER = 'ceasefire(country:IL,country:LB)'
const REFUSES = 'refuses-peace(country:RU)'

function scenario(facts: WhatIf['facts'], known = [CEASEFIRE, REFUSES]): WhatIf {
  return {
    facts,
    commitments: [],
    waiting: [],
    asOf: '2025-09-09',
    knownAt: '2025-09-09',
    known: known.map((fact) => ({
      fact,
      value: fact === REFUSES ? 'yes' : 'unknown',
      question: false,
      commitments: 1,
    })),
    parties: {},
  }
}

test('only yes, no and unknown are answers; dates assume nothing', () => {
  const query = { ceasefire: 'yes', x: 'maybe', 'as-of': '2025-09-09', y: 'unknown' }
  expect(assumedIn(query)).toEqual({ ceasefire: 'yes', y: 'unknown' })
})

test('a predicate is enough where one fact has it', () => {
  expect(shortName(CEASEFIRE, scenario({}).known)).toBe('ceasefire')
  expect(shortName(CEASEFIRE, scenario({}, [CEASEFIRE, OTHER]).known)).toBe(CEASEFIRE)
  expect(shortName('said:9f3a/12', scenario({}).known)).toBe('said:9f3a/12')
})

test('what the register has anyway is not assumed', () => {
  const asked = scenario({ [CEASEFIRE]: 'yes', [REFUSES]: 'yes' })
  expect(suppositions(asked).map(({ known }) => known.fact)).toEqual([CEASEFIRE])
  expect(shortestQuery(asked, { ceasefire: 'yes', 'refuses-peace': 'yes' })).toEqual({
    ceasefire: 'yes',
  })
})

test('the day of the view stays in the address', () => {
  const asked = scenario({ [REFUSES]: 'no' })
  const query = { [REFUSES]: 'no', 'as-of': '2025-09-04' }
  expect(shortestQuery(asked, query)).toEqual({ 'refuses-peace': 'no', 'as-of': '2025-09-04' })
})

test('the shortest address asks the same again', () => {
  const asked = scenario({ [CEASEFIRE]: 'no', [REFUSES]: 'unknown' })
  const once = shortestQuery(asked, { ceasefire: 'no', 'refuses-peace': 'unknown' })
  expect(assumedIn(once)).toEqual({ ceasefire: 'no', 'refuses-peace': 'unknown' })
  expect(shortestQuery(asked, once)).toEqual(once)
})

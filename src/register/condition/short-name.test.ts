// Short names of facts: accepted where one fits, told apart where several do, suggested where none
// does.
import { describe, expect, it } from 'vitest'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { canonicalFact, parseFact } from './fact.ts'
import { distance, resolveFact } from './short-name.ts'

const { vocabulary } = REFERENCE
const OTHER = 'ceasefire(country:AM,country:AZ)'
const KNOWN = [CEASEFIRE, 'approved(parliament,deployment)', 'limited-truce(country:RU,country:UA)']

describe('a fact by name', () => {
  it.each([
    ['ceasefire', CEASEFIRE],
    [CEASEFIRE, CEASEFIRE],
    ['ceasefire(country:UA,country:RU)', CEASEFIRE],
    ['ceasefire( country:UA , country:RU )', CEASEFIRE],
    ['ceasefire(RU,UA)', CEASEFIRE],
    ['approved', 'approved(parliament,deployment)'],
  ])('%s is known', (name, fact) => {
    expect(resolveFact(name, KNOWN, vocabulary)).toEqual({ kind: 'known', fact })
  })

  it('is ambiguous where two facts share it', () => {
    expect(resolveFact('ceasefire', [...KNOWN, OTHER], vocabulary)).toEqual({
      kind: 'ambiguous',
      facts: [OTHER, CEASEFIRE],
    })
  })

  it.each(['cease-fire', 'ceasfire', 'cease'])(
    '%s is unknown, and the ceasefire is near',
    (name) => {
      const found = resolveFact(name, KNOWN, vocabulary)
      expect(found).toMatchObject({ kind: 'unknown' })
      expect(found.kind === 'unknown' && found.nearest[0]).toBe(CEASEFIRE)
    },
  )

  it('has nothing near where nothing is known', () => {
    expect(resolveFact('ceasefire', [], vocabulary)).toEqual({ kind: 'unknown', nearest: [] })
  })
})

describe('the spelling of a fact', () => {
  it('sorts the parties of a symmetric predicate and of no other', () => {
    expect(canonicalFact('ceasefire(country:UA,country:RU)', vocabulary)).toBe(CEASEFIRE)
    expect(canonicalFact('approved(senate,force)', vocabulary)).toBe('approved(senate,force)')
  })

  it('keeps a private fact as it is', () => {
    expect(canonicalFact('said:report-1/120', vocabulary)).toBe('said:report-1/120')
  })

  it('reads a fact inside a fact', () => {
    expect(parseFact('approved(parliament,sent(country:DE,x))').roles).toEqual([
      'parliament',
      'sent(country:DE,x)',
    ])
  })

  it('counts the letters between two words', () => {
    expect(distance('ceasefire', 'cease-fire')).toBe(1)
    expect(distance('', 'abc')).toBe(3)
  })
})

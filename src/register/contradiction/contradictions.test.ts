// Contradictions and changes that are none: two tables of cases, each a sentence about the world.
import { describe, expect, it } from 'vitest'
import { commitment, kinds } from '../fixture/look.ts'
import { world } from '../fixture/world.ts'
import { CHANGES } from './change.cases.ts'
import { CONTRADICTIONS } from './contradiction.cases.ts'

describe('a contradiction', () => {
  for (const [name, kind, records, id = 'DE.deploy.UA'] of CONTRADICTIONS) {
    it(`${name}: ${kind}`, () => {
      const found = commitment(world(records), id)
      expect(found?.contradictions.map((one) => one.kind)).toEqual([kind])
      const [first = -1, second = -1] = found?.contradictions[0]?.between ?? []
      expect(found?.rows[first]).toBeDefined()
      expect(found?.rows[second]).toBeDefined()
      expect(second).toBeGreaterThan(first)
    })
  }
})

describe('a change, a variance or two things', () => {
  for (const [name, records, id = 'DE.deploy.UA'] of CHANGES) {
    it(name, () => {
      expect(kinds(world(records), id)).toEqual([])
    })
  }
})

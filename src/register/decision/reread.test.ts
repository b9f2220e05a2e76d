// What a person reads where a reading was wrong: whose position it is, what it says, that it says
// nothing, and that a condition of the report's own is a known fact.
import { describe, expect, it } from 'vitest'
import { board, cell, commitment } from '../fixture/look.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { decision, leaf, report, type Told, world } from '../fixture/world.ts'
import { positionsOf } from '../identity/positions.ts'
import { contentOf } from './content.ts'
import type { Decided, KeptDecision, Reads } from './decided.ts'

const TOLD: Told = { by: 'person:merz', of: 'DE', to: 'UA', stance: 'pledged' }

function told(...words: readonly Told[]) {
  return report({ on: '2025-09-04', by: 'Outlet', id: 'r1' }, ...words)
}

function about(
  record: ReturnType<typeof told>,
  decided: (content: ReturnType<typeof contentOf>) => Decided,
) {
  const [row] = positionsOf(record, REFERENCE)
  if (row === undefined) throw new Error('nothing is told')
  return decision(decided(contentOf(row)))
}

function read(record: ReturnType<typeof told>, reads: Reads) {
  return world([record], [about(record, (content) => ({ what: 'rereading', content, reads }))])
}

const parties = (kept: ReturnType<typeof world>) => board(kept).rows.map(({ party }) => party)

describe('a reading that somebody corrects', () => {
  it('is the position of the party that the words name', () => {
    const kept = read(told(TOLD), { party: 'country:PL' })
    expect(parties(kept)).toEqual(['country:PL'])
    expect(cell(kept, 'PL.deploy.UA')).toMatchObject({
      voice: 'said-of',
      attributedTo: 'person:merz',
    })
  })

  it('is the party’s own word once its own minister is found to speak', () => {
    const kept = read(told({ ...TOLD, by: 'person:tusk' }), { speaker: 'person:merz' })
    expect(cell(kept, 'DE.deploy.UA')).toMatchObject({ voice: 'own' })
  })

  it('says another stance, also the reverse', () => {
    const kept = read(told(TOLD), { stance: 'declined' })
    expect(cell(kept, 'DE.deploy.UA')).toMatchObject({ stance: 'declined', polarity: 'against' })
  })

  it('is about another deed, or about nobody', () => {
    expect(cell(read(told(TOLD), { action: 'fund' }), 'DE.fund.UA')).toBeDefined()
    const open = read(told(TOLD), { object: null })
    expect(commitment(open, 'DE.deploy')?.object).toBeUndefined()
  })

  it('carries a condition, or none', () => {
    const bound = told({ ...TOLD, condition: leaf('if', CEASEFIRE) })
    expect(cell(world([bound]), 'DE.deploy.UA')?.state).toBe('conditional')
    expect(cell(read(bound, { condition: null }), 'DE.deploy.UA')?.state).toBe('active')
    const free = read(told(TOLD), { condition: leaf('if', CEASEFIRE) })
    expect(cell(free, 'DE.deploy.UA')?.state).toBe('conditional')
  })

  it('may be corrected twice, each time from where it stood', () => {
    const record = told(TOLD)
    const [row] = positionsOf(record, REFERENCE)
    if (row === undefined) throw new Error('nothing is told')
    const content = contentOf(row)
    const kept = world(
      [record],
      [
        decision({ what: 'rereading', content, reads: { party: 'country:PL' } }),
        decision({
          what: 'rereading',
          content: { ...content, party: 'country:PL' },
          reads: { stance: 'declined' },
        }),
      ],
    )
    expect(cell(kept, 'PL.deploy.UA')).toMatchObject({ stance: 'declined' })
  })
})

it('words that say nothing of the kind count nothing and stay in view', () => {
  const record = told(TOLD)
  const kept = world([record], [about(record, (content) => ({ what: 'rejection', content }))])
  expect(parties(kept)).toEqual([])
  const found = commitment(kept, 'DE.deploy.UA')
  expect([...(found?.struck.values() ?? [])].map(({ how }) => how)).toEqual(['rejection'])
})

it('a confirmation moves nothing', () => {
  const record = told(TOLD)
  const seen = about(record, (content) => ({ what: 'confirmation', content }))
  expect(board(world([record], [seen])).rows).toEqual(board(world([record])).rows)
})

it('a condition of the report’s own hangs on the fact that it was found to be', () => {
  const record = told({ ...TOLD, condition: leaf('if', 'said:r1/7') })
  const same: KeptDecision[] = [
    decision({ what: 'same-fact', from: 'said:r1/7', into: CEASEFIRE }),
    decision({ what: 'fact', fact: CEASEFIRE, value: 'yes' }),
  ]
  expect(cell(world([record], same), 'DE.deploy.UA')?.state).toBe('active')
})

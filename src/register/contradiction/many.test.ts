// Many reports of one thing: what is found grows with the values that differ, never with the pairs
// of reports.
import { expect, it } from 'vitest'
import { commitment } from '../fixture/look.ts'
import { amount, world } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'
import { claimed, GROUP, said, tusk } from './said.cases.ts'

const MANY = 400

function found(id: string, make: (at: number) => KeptRecord) {
  const records = Array.from({ length: MANY }, (_, at) => make(at))
  return commitment(world(records), id)?.contradictions ?? []
}

it('of two figures, told by two hundred outlets each, makes one contradiction', () => {
  const both = found(GROUP, (at) => claimed(`Outlet ${at}`, at % 2 === 0 ? 26 : 36))
  expect(both.map(({ kind }) => kind)).toEqual(['rendering'])
})

it('of two figures by two speakers makes one contradiction', () => {
  const both = found(GROUP, (at) =>
    at % 2 === 0
      ? claimed(`Outlet ${at}`, 26)
      : claimed(`Outlet ${at}`, 30, { by: 'person:starmer' }),
  )
  expect(both.map(({ kind }) => kind)).toEqual(['counts'])
})

it('of two ministers against each other makes one contradiction', () => {
  const both = found('DE.deploy.UA', (at) =>
    at % 2 === 0
      ? said(`Outlet ${at}`, { by: 'person:merz', stance: 'declined' })
      : said(`Outlet ${at}`, { by: 'person:pistorius', stance: 'pledged' }),
  )
  expect(both.map(({ kind }) => kind)).toEqual(['voices'])
})

it('of two names put for one by two hundred near copies each makes one contradiction', () => {
  const both = found('PL.deploy.UA', (at) =>
    tusk(at % 2 === 0 ? 'PL' : 'LT', at === 0 ? { id: 'first' } : { near: 'first', id: `r${at}` }),
  )
  expect(both.map(({ kind }) => kind)).toEqual(['rendering'])
})

it('of four hundred figures sets each against the first, and the first eight against all', () => {
  const all = found('DE.deploy.UA', (at) =>
    said(`Outlet ${at}`, { stance: 'pledged', quantity: [amount(1000 + at)] }),
  )
  expect(all).toHaveLength((8 * 7) / 2 + (MANY - 8))
})

it('that each give the same two figures agree with each other', () => {
  const two = [amount(100), amount(300)]
  const none = found('DE.deploy.UA', (at) =>
    said(`Outlet ${at}`, { stance: 'pledged', quantity: two.slice(0, 1) }, '2025-09-04', {
      by: 'person:kornelius',
      of: 'DE',
      to: 'UA',
      stance: 'pledged',
      quantity: two.slice(1),
    }),
  )
  expect(none).toEqual([])
})

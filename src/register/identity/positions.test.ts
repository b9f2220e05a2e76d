// Rows of a reading: ids of commitments, objects left out, days, limits, and what nobody owes.
import { describe, expect, it } from 'vitest'
import { REFERENCE } from '../fixture/reference.ts'
import { FOR_NOW, report, type Told } from '../fixture/world.ts'
import { keyOf, partOf, umbrellaOf } from './key.ts'
import { positionsOf } from './positions.ts'

function rows(on: string | undefined, ...told: readonly Partial<Told>[]) {
  const words = told.map((one): Told => ({ by: 'DE', of: 'DE', stance: 'pledged', ...one }))
  return positionsOf(report(on === undefined ? {} : { on }, ...words), REFERENCE)
}

describe('the id of a commitment', () => {
  it('is readable: party, action, object', () => {
    expect(rows('2025-09-04', { to: 'UA' })[0]?.commitment).toBe('DE.deploy.UA')
  })

  it('names the kind of a party that is no state', () => {
    const [row] = rows('2025-09-04', { by: 'org:eu', of: 'org:eu', does: 'sanction', to: 'RU' })
    expect(row?.commitment).toBe('org-eu.sanction.RU')
  })

  it('holds the instrument where one is said, under the umbrella', () => {
    const [row] = rows('2025-09-04', { to: 'UA', instrument: 'force' })
    expect(row).toMatchObject({ commitment: 'DE.deploy.UA~force', family: 'DE.deploy.UA' })
    expect(umbrellaOf('DE.deploy.UA~force')).toBe('DE.deploy.UA')
  })

  it('is the same for 26 and 27 states, whatever the instrument', () => {
    const group = (size: number, instrument?: string) =>
      rows('2025-09-04', {
        by: 'person:macron',
        of: `group:${size}-states`,
        size,
        to: 'UA',
        ...(instrument === undefined ? {} : { instrument }),
      })[0]
    expect(group(26)).toMatchObject({ commitment: 'group.deploy.UA', party: 'group:deploy.UA' })
    expect(group(27, 'force')?.commitment).toBe('group.deploy.UA')
  })

  it('has no object where the action has none', () => {
    const [row] = rows('2025-09-04', { of: 'RU', by: 'RU', does: 'cease-hostilities' })
    expect(row?.commitment).toBe('RU.cease-hostilities')
  })

  it.each([
    'country:UA',
    'org:eu',
    'person:x-\u0645\u0627\u0643\u0631\u0648\u0646',
    'group:a b',
    'the Black Sea',
    '../etc',
    'x?y#z',
  ])('is safe in an address and stable: %s', (id) => {
    expect(partOf(id)).toMatch(/^[A-Za-z0-9-]+$/)
    expect(partOf(id)).toBe(partOf(id))
    expect(encodeURIComponent(partOf(id))).toBe(partOf(id))
  })

  it('does not confuse two names outside Latin letters', () => {
    const key = (party: string) =>
      keyOf({ party, sized: false, action: 'deploy', object: 'country:UA' })
    expect(key('person:x-\u0627\u0628')).not.toBe(key('person:x-\u0628\u0627'))
  })
})

describe('an object left out', () => {
  it('is that of the same party and action earlier in the report, and marked', () => {
    const found = rows('2025-09-04', { to: 'UA' }, { stance: 'deferred' })
    expect(found.map((row) => row.commitment)).toEqual(['DE.deploy.UA', 'DE.deploy.UA'])
    expect(found.map((row) => row.objectInferred)).toEqual([false, true])
  })

  it('is that of a broader action of the same party too', () => {
    const found = rows('2025-09-04', { to: 'UA', does: 'participate' }, { does: 'deploy' })
    expect(found[1]).toMatchObject({ commitment: 'DE.deploy.UA', objectInferred: true })
  })

  it('is never that of another party', () => {
    const found = rows('2025-09-04', { to: 'UA' }, { by: 'FR', of: 'FR' })
    expect(found[1]).toMatchObject({ commitment: 'FR.deploy', objectInferred: false })
  })

  it('is never taken from later in the report', () => {
    expect(rows('2025-09-04', {}, { to: 'UA' })[0]?.commitment).toBe('DE.deploy')
  })
})

describe('the day of a word', () => {
  it('is that of the statement, else that of the report', () => {
    expect(rows('2025-09-05', { saidOn: '2025-09-04' })[0]?.saidToOn).toBe('2025-09-04')
    expect(rows('2025-09-05', {})[0]?.saidToOn).toBe('2025-09-05')
  })

  it('is none where neither is known', () => {
    expect(rows(undefined, {})[0]).not.toHaveProperty('saidToOn')
  })

  it('is before the report where it is told as earlier', () => {
    expect(rows('2025-09-05', { background: true })[0]).toMatchObject({
      background: true,
      saidToOn: '2025-09-05',
    })
    expect(rows('2025-09-05', { background: true })[0]).not.toHaveProperty('saidFromOn')
  })
})

describe('what nobody owes', () => {
  it('is a row without commitment where the party was left open', () => {
    expect(rows('2025-09-04', { of: null })[0]).toMatchObject({ commitment: null, party: null })
  })

  it('a limit stands in the row of what it limits, on a commitment of its own', () => {
    const found = rows(
      '2025-09-04',
      { by: 'person:macron', of: 'group:26-states', size: 26, to: 'UA' },
      {
        by: 'person:macron',
        of: 'group:26-states',
        does: 'wage-war',
        to: 'RU',
        stance: 'declined',
        limitOf: 1,
      },
    )
    expect(found[1]).toMatchObject({
      commitment: 'group.wage-war.RU',
      limits: 'group.deploy.UA',
      party: 'group:deploy.UA',
    })
  })
})

it('the rows of a record are plain JSON, the same each time', () => {
  const record = report(
    { on: '2025-09-04' },
    { by: 'DE', of: 'DE', to: 'UA', stance: 'declined', window: FOR_NOW },
  )
  const found = positionsOf(record, REFERENCE)
  expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  expect(positionsOf(record, REFERENCE)).toEqual(found)
})

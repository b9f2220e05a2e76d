// What a contradiction does to the cell that it touches, and what a denial leaves alone.
import { describe, expect, it } from 'vitest'
import { asOf, cell, commitment, kinds } from '../fixture/look.ts'
import { report, type Told, world } from '../fixture/world.ts'

/** One report of an outlet about Germany and troops for Ukraine. */
function said(publisher: string, told: Partial<Told>, on = '2025-09-04', ...more: readonly Told[]) {
  return report(
    { on, by: publisher },
    { by: 'person:kornelius', of: 'DE', to: 'UA', stance: 'declined', ...told },
    ...more,
  )
}

describe('what a contradiction does to the cell', () => {
  it('shows the open word where one utterance is told as a deferral and as a refusal', () => {
    const found = cell(
      world([said('A', { stance: 'declined' }), said('B', { stance: 'deferred' })]),
      'DE.deploy.UA',
    )
    expect(found).toMatchObject({ stance: 'deferred', state: 'undecided', contradicted: true })
  })

  it('shows the chancellor’s refusal beside a minister’s open word of the same day', () => {
    const records = [
      said('A', { by: 'person:merz', stance: 'declined' }),
      said('B', { by: 'person:pistorius', stance: 'deferred' }),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({
      stance: 'declined',
      contradicted: true,
    })
  })

  it('shows nobody bound where one outlet hears a promise and another a refusal', () => {
    const found = cell(
      world([said('A', { stance: 'pledged' }), said('B', { stance: 'declined' })]),
      'DE.deploy.UA',
    )
    expect(found).toMatchObject({ stance: 'declined', contradicted: true })
  })

  it('stays after a later utterance that agrees with one of the two renderings', () => {
    const records = [
      said('A', { stance: 'deferred' }),
      said('B', { stance: 'declined' }),
      said('C', { stance: 'declined' }, '2025-09-20'),
    ]
    expect(commitment(world(records), 'DE.deploy.UA')?.contradictions).toMatchObject([
      { kind: 'rendering', isOpen: true, sinceOn: '2025-09-04' },
    ])
  })

  it('eleven outlets against one are one contradiction', () => {
    const many = Array.from({ length: 11 }, (_, at) => said(`A${at}`, { stance: 'deferred' }))
    expect(kinds(world([...many, said('B', { stance: 'declined' })]), 'DE.deploy.UA')).toEqual([
      'rendering',
    ])
  })

  it('leaves another domain alone', () => {
    const records = [
      said('A', { stance: 'pledged', domains: ['sea'] }),
      said('B', { stance: 'declined', domains: ['sea'] }),
      said('C', { stance: 'declined', domains: ['land'] }),
    ]
    const kept = world(records)
    expect(cell(kept, 'DE.deploy.UA', asOf('2025-12-31'), 'sea')?.contradicted).toBe(true)
    expect(cell(kept, 'DE.deploy.UA', asOf('2025-12-31'), 'land')?.contradicted).toBe(false)
  })

  it('a denied claim decides nothing, and no refusal arises from the denial', () => {
    const records = [
      said('A', { by: 'person:tusk', stance: 'pledged' }),
      said('B', { stance: 'pledged', denies: true }, '2025-09-06'),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({
      stance: 'pledged',
      voice: 'said-of',
      state: 'disputed',
      marks: ['disputed'],
      contradicted: true,
    })
  })

  it('a party that denies what it said itself is disputed, and its word still stands', () => {
    const records = [
      said('A', { stance: 'pledged' }),
      said('B', { stance: 'pledged', denies: true }, '2025-09-06'),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({
      stance: 'pledged',
      voice: 'own',
      state: 'active',
      marks: ['disputed'],
    })
  })

  it('"we never refused" denies the refusal and promises nothing', () => {
    const records = [
      said('A', { by: undefined, stance: 'declined' }),
      said('B', { stance: 'declined', denies: true }, '2025-09-06'),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({ state: 'disputed' })
  })

  it('a denial leaves the party’s own word of the other polarity alone', () => {
    const records = [
      said('A', { stance: 'deferred' }),
      said('B', { by: 'person:tusk', stance: 'pledged' }),
      said('C', { stance: 'pledged', denies: true }, '2025-09-06'),
    ]
    expect(cell(world(records), 'DE.deploy.UA')).toMatchObject({
      stance: 'deferred',
      voice: 'own',
      marks: [],
    })
  })
})

// Commitments that hang on each other: bound facts, the least fixed point, and rings of waiting.
import { describe, expect, it } from 'vitest'
import type { Relation } from '../../model/index.ts'
import { LATER, scenario } from '../fixture/look.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { leaf, report, type Told, world } from '../fixture/world.ts'
import { whatIf } from './what-if.ts'

function promise(state: string, on: string, told: Partial<Told> = {}, relation: Relation = 'if') {
  return report(
    { on: '2025-09-01' },
    { by: state, of: state, to: 'UA', stance: 'pledged', condition: leaf(relation, on), ...told },
  )
}

const promised = (state: string) => `promise(${state}.deploy.UA)`
const deed = (state: string) => `deed(${state}.deploy.UA)`
const plain = { condition: undefined }

function results(kept: ReturnType<typeof world>, facts = {}) {
  const { commitments, waiting } = scenario(kept, facts)
  return { waiting, ...Object.fromEntries(commitments.map((of) => [of.id.slice(0, 2), of.result])) }
}

describe('a promise in exchange for another', () => {
  it('is live once the other is promised without condition', () => {
    const kept = world([
      promise('DE', promised('FR'), {}, 'in-exchange-for'),
      promise('FR', '', plain),
    ])
    expect(results(kept)).toEqual({ waiting: [], DE: 'live', FR: 'unaffected' })
  })

  it('is not yet live for a promise where it asks for the deed', () => {
    const promisedOnly = world([promise('DE', deed('FR')), promise('FR', '', plain)])
    expect(results(promisedOnly)).toMatchObject({ DE: 'undetermined' })
    const done = world([
      promise('DE', deed('FR')),
      promise('FR', '', { ...plain, stance: 'underway' }),
    ])
    expect(results(done)).toMatchObject({ DE: 'live' })
  })

  it('is dormant when the other refuses', () => {
    const kept = world([
      promise('DE', promised('FR')),
      promise('FR', '', { ...plain, stance: 'declined' }),
    ])
    expect(results(kept)).toMatchObject({ DE: 'dormant' })
  })

  it('stays open while the other has decided nothing', () => {
    const kept = world([
      promise('DE', promised('FR')),
      promise('FR', '', { ...plain, stance: 'willing' }),
    ])
    expect(results(kept)).toMatchObject({ DE: 'undetermined' })
  })

  it('follows a chain from a fact to the end', () => {
    const kept = world([
      promise('DE', promised('FR')),
      promise('FR', promised('GB')),
      promise('GB', CEASEFIRE),
    ])
    expect(results(kept, { [CEASEFIRE]: 'yes' })).toMatchObject({ DE: 'live', FR: 'live' })
    expect(results(kept)).toEqual({
      waiting: [],
      DE: 'undetermined',
      FR: 'undetermined',
      GB: 'undetermined',
    })
  })

  it('may be set by hypothesis against what the other says', () => {
    const kept = world([promise('DE', promised('FR')), promise('FR', '', plain)])
    expect(results(kept, { [promised('FR')]: 'no' })).toMatchObject({ DE: 'dormant' })
  })

  it('is an ordinary fact where nobody has such a commitment', () => {
    const kept = world([promise('DE', promised('SE'))])
    expect(results(kept)).toEqual({ waiting: [], DE: 'undetermined' })
  })
})

describe('mutual waiting', () => {
  it('of two that promise if the other does is undetermined and told', () => {
    const kept = world([promise('DE', promised('FR')), promise('FR', promised('DE'))])
    expect(results(kept)).toEqual({
      waiting: [['DE.deploy.UA', 'FR.deploy.UA']],
      DE: 'undetermined',
      FR: 'undetermined',
    })
  })

  it('of three is one ring, told in the order of waiting', () => {
    const kept = world([
      promise('FR', promised('DE')),
      promise('DE', promised('GB')),
      promise('GB', promised('FR')),
    ])
    expect(results(kept).waiting).toEqual([['DE.deploy.UA', 'GB.deploy.UA', 'FR.deploy.UA']])
  })

  it('of two that refuse before the other moves is told too', () => {
    const first = { stance: 'declined' } as const
    const kept = world([
      promise('DE', promised('FR'), first, 'after'),
      promise('FR', promised('DE'), first, 'after'),
    ])
    expect(results(kept)).toEqual({
      waiting: [['DE.deploy.UA', 'FR.deploy.UA']],
      DE: 'refusal-stands',
      FR: 'refusal-stands',
    })
  })

  it('of two that promise unless the other does leaves both open: neither is live', () => {
    const kept = world([
      promise('DE', promised('FR'), {}, 'unless'),
      promise('FR', promised('DE'), {}, 'unless'),
    ])
    expect(results(kept)).toMatchObject({ DE: 'undetermined', FR: 'undetermined' })
  })

  it('of one that waits for itself is told', () => {
    expect(results(world([promise('DE', promised('DE'))]))).toEqual({
      waiting: [['DE.deploy.UA']],
      DE: 'undetermined',
    })
  })

  it('ends when one of them promises outright', () => {
    const kept = world([promise('DE', promised('FR')), promise('FR', '', plain)])
    expect(results(kept).waiting).toEqual([])
  })

  it('is told once for each of two rings, and not for who only waits for a ring', () => {
    const kept = world([
      promise('DE', promised('FR')),
      promise('FR', promised('DE')),
      promise('SE', promised('NO')),
      promise('NO', promised('SE')),
      promise('PL', promised('DE')),
    ])
    expect(results(kept).waiting).toEqual([
      ['DE.deploy.UA', 'FR.deploy.UA'],
      ['NO.deploy.UA', 'SE.deploy.UA'],
    ])
  })
})

describe('a fact bound by a list of states', () => {
  const fact = 'participates(country:US,mission)'
  const binding = {
    fact,
    commitment: 'US.deploy.UA',
    yes: ['active', 'underway'],
    no: ['declined'],
  } as const

  it('is no where the Americans refuse, and unknown while they have said nothing', () => {
    const germany = promise('DE', fact)
    const refusal = promise('US', '', { ...plain, stance: 'declined' })
    const result = (records: Parameters<typeof world>[0]) =>
      whatIf({}, world(records), LATER, REFERENCE, [binding]).commitments.find(
        (of) => of.id === 'DE.deploy.UA',
      )?.result
    expect(result([germany, refusal])).toBe('dormant')
    expect(result([germany])).toBe('undetermined')
  })
})

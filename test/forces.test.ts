// The force table on both stores: requirements imported, offers entered, the gap now and under a
// scenario, what is offered twice, and what is shown without being counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ForceView, UseCases } from '../src/service/contract/index.ts'
import { findGrounds, openAs } from './ground.ts'

const WHEN = { asOf: '2025-04-01' }
const SHIPS = { id: 'ships', what: 'frigates', object: 'UA', domain: 'sea', unit: 'ship', count: 5 }
const RESERVE = { ...SHIPS, id: 'ships-2', what: 'a reserve', count: 2, by: '2025-12-31' }
const SOLDIERS = { id: 'men', what: 'men', object: 'UA', unit: 'soldier', count: 1000 }
const REQUIREMENTS = [{ ...SHIPS, by: '2025-09-01' }, RESERVE, SOLDIERS]

const CEASEFIRE = {
  fact: 'ceasefire(RU,UA)',
  words: 'if there is a ceasefire between Russia and Ukraine',
}

function letter(party: string, name: string, text: string, says: object) {
  const said = { party, action: 'deploy', stance: 'pledged', object: 'UA', ...says }
  return {
    kind: 'letter',
    from: `Government of ${name}`,
    speaker: party,
    on: '2025-03-04',
    text,
    says: [said],
  }
}

const ships = (value: number, words: string) => ({
  domains: ['sea'],
  count: { value, unit: 'ship', words },
})

const OFFERS = [
  letter('FR', 'France', 'France will send two frigates to Ukraine.', {
    words: 'will send two frigates to Ukraine',
    ...ships(2, 'two frigates'),
  }),
  letter('NO', 'Norway', `Norway will send three frigates to Ukraine ${CEASEFIRE.words}.`, {
    words: 'will send three frigates to Ukraine',
    ...ships(3, 'three frigates'),
    condition: CEASEFIRE,
  }),
  letter('DK', 'Denmark', 'Denmark is ready to send one frigate to Ukraine.', {
    stance: 'willing',
    words: 'ready to send one frigate to Ukraine',
    ...ships(1, 'one frigate'),
  }),
  letter('SE', 'Sweden', 'Sweden will send up to 300 soldiers to Ukraine.', {
    words: 'will send up to 300 soldiers to Ukraine',
    count: { max: 300, unit: 'soldier', mode: 'up-to', words: 'up to 300 soldiers' },
  }),
  letter('FI', 'Finland', 'Finland will send soldiers to Ukraine.', {
    words: 'will send soldiers to Ukraine',
  }),
]

const lineOf = ({ lines }: ForceView, id: string) =>
  lines.find(({ requirement }) => requirement.id === id)
const firmness = (view: ForceView, id: string) =>
  lineOf(view, id)?.offers.map((offer) => [offer.party.slice(-2), offer.firmness, offer.uncounted])

describe.each(await findGrounds())('the force table on $name', (ground) => {
  let address = ''
  let desk: UseCases

  beforeAll(async () => {
    address = await ground.freshAddress()
    desk = openAs('amal', address)
  })
  afterAll(async () => {
    await desk.close()
    await ground.drop(address)
  })

  it('keeps requirements once, and refuses a bad row by number, field and reason', async () => {
    const lines = await desk.require([...REQUIREMENTS, { ...SHIPS, id: 'x', unit: 'galleon' }])
    expect(lines.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'refused'])
    expect(lines[3]?.faults).toMatchObject([{ entry: 4, field: 'unit', code: 'not-one-of' }])
    const again = await desk.require(REQUIREMENTS)
    expect(again.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known'])
    const { lines: kept } = await desk.forces({}, WHEN)
    expect(kept.map(({ requirement }) => requirement.id)).toEqual(['ships', 'ships-2', 'men'])
    expect(kept.map(({ now }) => now.gap)).toEqual([5, 2, 1000])
  })

  it('counts the firm against the gap, and shows the rest with the reason', async () => {
    const entered = await desk.enter(OFFERS)
    expect(entered.flatMap(({ faults }) => faults)).toEqual([])
    const view = await desk.forces({}, WHEN)
    expect(lineOf(view, 'ships')?.now).toEqual({ firm: 2, conditional: 3, gap: 3 })
    expect(firmness(view, 'ships')).toEqual([
      ['FI', 'firm', 'domain-open'],
      ['FR', 'firm', undefined],
      ['NO', 'conditional', undefined],
      ['DK', 'possible', undefined],
    ])
    // "Up to 300" promises none of them, and Finland does not say how many.
    expect(lineOf(view, 'men')?.now).toEqual({ firm: 0, conditional: 300, gap: 1000 })
    expect(firmness(view, 'men')).toContainEqual(['FI', 'firm', 'no-amount'])
  })

  it('counts what could fill two requirements for the first alone, and says so', async () => {
    const view = await desk.forces({}, WHEN)
    expect(lineOf(view, 'ships-2')?.now).toEqual({ firm: 0, conditional: 0, gap: 2 })
    expect(firmness(view, 'ships-2')).toContainEqual(['FR', 'firm', 'elsewhere'])
    expect(view.doubles).toContainEqual({
      commitment: 'FR.deploy.UA',
      party: 'country:FR',
      requirements: ['ships', 'ships-2'],
    })
  })

  it('a scenario makes the conditional firm or lets it go, and changes nothing kept', async () => {
    const yes = await desk.forces({ ceasefire: 'yes' }, WHEN)
    expect(lineOf(yes, 'ships')?.supposed).toEqual({ firm: 5, conditional: 0, gap: 0 })
    expect(lineOf(yes, 'ships')?.now).toEqual({ firm: 2, conditional: 3, gap: 3 })
    const no = await desk.forces({ ceasefire: 'no' }, WHEN)
    expect(lineOf(no, 'ships')?.supposed).toEqual({ firm: 2, conditional: 0, gap: 3 })
    await expect(desk.forces({ 'free-lunch': 'yes' }, WHEN)).rejects.toMatchObject({
      code: 'fact-unknown',
    })
    expect(lineOf(await desk.forces({}, WHEN), 'ships')?.supposed).toBeUndefined()
  })

  it('a withdrawal opens the gap again, and the withdrawn offer stays in sight', async () => {
    const text = 'France will no longer send the two frigates to Ukraine and withdraws its offer.'
    const says = { stance: 'withdrawn', words: 'will no longer send the two frigates to Ukraine' }
    const note = {
      ...letter('FR', 'France', text, { domains: ['sea'], ...says }),
      on: '2025-03-20',
    }
    expect((await desk.enter([note])).flatMap(({ faults }) => faults)).toEqual([])
    const view = await desk.forces({}, WHEN)
    expect(lineOf(view, 'ships')?.now).toEqual({ firm: 0, conditional: 3, gap: 5 })
    expect(firmness(view, 'ships')).toContainEqual(['FR', 'gone', undefined])
    const before = await desk.forces({}, { asOf: '2025-03-10' })
    expect(lineOf(before, 'ships')?.now.firm).toBe(2)
  })

  it('tells of offers that hang on each other, once their facts are bound', async () => {
    const waiting = (party: string, name: string, other: string, otherName: string) => {
      const text = `${name} will send one frigate to Ukraine if ${otherName} participates.`
      return letter(party, name, text, {
        words: 'will send one frigate to Ukraine',
        ...ships(1, 'one frigate'),
        condition: {
          fact: `participates(${other},${other})`,
          words: `if ${otherName} participates`,
        },
      })
    }
    const notes = [waiting('PL', 'Poland', 'ES', 'Spain'), waiting('ES', 'Spain', 'PL', 'Poland')]
    const entered = await desk.enter(notes)
    expect(entered.flatMap(({ faults }) => faults)).toEqual([])
    expect((await desk.forces({}, WHEN)).rings).toEqual([])
    for (const party of ['PL', 'ES']) {
      const fact = `participates(country:${party},country:${party})`
      const bound = { what: 'binding', fact, commitment: `${party}.deploy.UA` } as const
      await desk.decide(bound, { reason: 'that is how both governments mean it' })
    }
    const { rings, lines } = await desk.forces({}, WHEN)
    expect(rings.map((ring) => [...ring].sort())).toEqual([['ES.deploy.UA', 'PL.deploy.UA']])
    const offers = lines.flatMap((line) => line.offers)
    expect(offers.find(({ party }) => party === 'country:PL')?.waitsFor).toEqual(['ES.deploy.UA'])
  })

  it('a requirement of the same id replaces the earlier one, and can be dropped', async () => {
    expect(await desk.require([{ ...SOLDIERS, count: 200 }])).toMatchObject([{ outcome: 'added' }])
    expect(lineOf(await desk.forces({}, WHEN), 'men')?.now.gap).toBe(200)
    const dropped = { ...SOLDIERS, dropped: true }
    expect(await desk.require([dropped])).toMatchObject([{ outcome: 'dropped' }])
    expect(await desk.require([dropped])).toMatchObject([{ outcome: 'known' }])
    expect(lineOf(await desk.forces({}, WHEN), 'men')).toBeUndefined()
    expect(await desk.doctor()).toEqual([])
  })
})

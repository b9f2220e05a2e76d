// The secretariat's file on both stores: documents move, measures are set off and taken, a
// consultation has its record, and each view has its day and its circle.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UseCases } from '../src/service/contract/index.ts'
import { findGrounds, openAs } from './ground.ts'

const SIGNED = 'Estonia has signed the agreement on guarantees with Ukraine.'
const LETTER = {
  kind: 'letter',
  from: 'Government of France',
  speaker: 'FR',
  on: '2025-03-04',
  text: 'France will send two frigates to Ukraine by 1 June 2025.',
  says: [
    {
      party: 'FR',
      action: 'deploy',
      stance: 'pledged',
      object: 'UA',
      words: 'will send two frigates to Ukraine',
      window: { latest: '2025-06-01', words: 'by 1 June 2025' },
    },
  ],
}
const DRAFT = {
  kind: 'document',
  id: 'ee',
  what: 'agreement on guarantees',
  party: 'Estonia',
  step: 'proposed',
  on: '2025-03-01',
  turn: 'the cabinet',
}

describe.each(await findGrounds())('the file of a secretariat in $name', (ground) => {
  let address = ''
  let desk: UseCases
  let circle: UseCases

  beforeAll(async () => {
    address = await ground.freshAddress()
    desk = openAs('amal', address)
    circle = openAs('ben', address, 'cabinet')
    expect((await desk.enter([LETTER])).flatMap(({ faults }) => faults)).toEqual([])
  })
  afterAll(async () => {
    await circle.close()
    await desk.close()
    await ground.drop(address)
  })

  const document = async (asOf: string, useCases = desk) =>
    (await useCases.documents({ asOf })).documents[0]

  it('a document moves step by step, and each day has its own state', async () => {
    const moved = {
      kind: 'document',
      id: 'ee',
      step: 'signed',
      on: '2025-03-10',
      turn: 'Riigikogu',
    }
    expect((await desk.enter([DRAFT, moved])).map(({ outcome }) => outcome)).toEqual([
      'added',
      'added',
    ])
    expect(await document('2025-03-05')).toMatchObject({
      party: 'country:EE',
      step: 'proposed',
      turn: 'the cabinet',
      waitingDays: 4,
    })
    expect(await document('2025-03-12')).toMatchObject({ step: 'signed', waitingDays: 2 })
    expect(await document('2025-02-01')).toBeUndefined()
  })

  it('the same file again changes nothing; an undone step can be reached again', async () => {
    expect(await desk.enter([DRAFT])).toMatchObject([{ outcome: 'known' }])
    const signed = { kind: 'document', id: 'ee', step: 'signed' }
    await desk.enter([{ ...signed, undone: true }])
    expect((await document('2025-03-12'))?.step).toBe('proposed')
    await desk.enter([{ ...signed, on: '2025-03-10', turn: 'Riigikogu' }])
    expect((await document('2025-03-12'))?.step).toBe('signed')
  })

  it.each([
    ['a first word without its party', { kind: 'document', id: 'x', what: 'a treaty' }, 'missing'],
    ['a step without a day', { kind: 'document', id: 'ee', step: 'ratified' }, 'missing'],
    ['no party', { ...DRAFT, id: 'y', party: 'Atlantis' }, 'party-unknown'],
    ['a slip of the pen', { ...DRAFT, stepp: 'signed' }, 'field-unknown'],
    ['no kept report', { ...DRAFT, report: 'none', words: SIGNED }, 'source-unknown'],
    ['another circle', { ...DRAFT, audience: 'cabinet' }, 'circle-other'],
  ])('refuses %s, and keeps nothing of it', async (_, row, code) => {
    const before = await desk.documents({})
    const [line] = await desk.enter([row])
    expect(line?.outcome).toBe('refused')
    expect(line?.faults.map((fault) => fault.code)).toContain(code)
    expect(await desk.documents({})).toEqual(before)
  })

  it('words of a kept report are its source, and only words that stand in it', async () => {
    const report = (await desk.sources({}))[0]?.report
    const row = { kind: 'document', id: 'fr', what: 'a note', party: 'FR', report }
    const words = 'will send two frigates'
    expect(await desk.enter([{ ...row, words: `${words} today` }])).toMatchObject([
      { faults: [{ code: 'words-absent' }] },
    ])
    expect(await desk.enter([{ ...row, words }])).toMatchObject([{ outcome: 'added' }])
    await desk.enter([{ kind: 'document', id: 'fr', dropped: true }])
  })

  it('what a circle files is seen in the circle alone', async () => {
    await circle.enter([{ kind: 'document', id: 'ee', step: 'ratified', on: '2025-03-11' }])
    expect((await document('2025-03-12', circle))?.step).toBe('ratified')
    expect((await document('2025-03-12'))?.step).toBe('signed')
  })

  it('a measure says what sets it off, who has moved and who has not', async () => {
    const trigger = 'ceasefire(RU,UA)'
    const head = { kind: 'measure', id: 'oil', what: 'a cap on oil', object: 'RU', trigger }
    const move = { party: 'GB', part: 'tankers', step: 'adopted', on: '2025-03-09' }
    const lines = await desk.enter([
      { ...head, parties: ['FR', 'GB'], parts: ['tankers', 'insurance'] },
      { kind: 'measure', id: 'oil', move },
    ])
    expect(lines.flatMap(({ faults }) => faults)).toEqual([])
    const [measure] = (await desk.measures({ asOf: '2025-03-10' })).measures
    expect(measure).toMatchObject({ triggered: 'unknown' })
    expect(measure?.line.map(({ party, hasMoved }) => [party, hasMoved])).toEqual([
      ['country:GB', true],
      ['country:FR', false],
    ])
    const [before] = (await desk.measures({ asOf: '2025-03-08' })).measures
    expect(before?.line.some(({ hasMoved }) => hasMoved)).toBe(false)
  })

  it('a consultation counts stated and named apart, and names its sources', async () => {
    const report = (await desk.sources({}))[0]?.report
    const lines = await desk.enter([
      {
        kind: 'consultation',
        id: 'paris',
        what: 'Paris consultation',
        on: '2025-03-06',
        place: 'Paris',
        mode: 'hybrid',
        stated: 35,
        unit: 'leader',
        attended: [
          { party: 'FR', mode: 'in-person' },
          { party: 'EE', mode: 'remote', who: 'the prime minister' },
        ],
        produced: [
          { what: 'frigates', item: 'FR.deploy.UA', report, words: 'will send two frigates' },
        ],
      },
      {
        kind: 'consultation',
        id: 'call',
        form: 'phone-call',
        what: 'a briefing by telephone',
        on: '2025-03-07',
        after: 'paris',
      },
    ])
    expect(lines.flatMap(({ faults }) => faults)).toEqual([])
    const [paris] = (await desk.consultations({ asOf: '2025-03-10' })).consultations
    expect(paris).toMatchObject({ stated: 35, unnamed: 33, followed: ['call'], isPlanned: false })
    expect(paris?.produced).toMatchObject([{ said: 'will send two frigates', number: 1 }])
    expect(paris?.sources).toMatchObject([{ report, publishedOn: '2025-03-04' }])
  })

  it('the agenda holds what is to come, and the window of a promise that ends', async () => {
    const { lines } = await desk.agenda({ asOf: '2025-03-05' })
    expect(lines.map(({ kind, on }) => [kind, on])).toEqual([
      ['consultation', '2025-03-06'],
      ['consultation', '2025-03-07'],
      ['window', '2025-06-01'],
    ])
    expect((await desk.agenda({ asOf: '2025-06-02' })).lines).toEqual([])
    expect(await desk.doctor()).toEqual([])
  })
})

// Two times: what a view sees depends on the set of entries and its dates, never on their arrival.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES } from '../../model/index.ts'
import { board, cell, commitment, scenario } from '../fixture/look.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { decided, leaf, report, type Told, world } from '../fixture/world.ts'
import type { Kept, KeptRecord } from '../kept.ts'
import { keptOf } from '../kept.ts'
import { boardOf } from './board.ts'
import { commitmentIn, commitmentsIn } from './commitment.ts'
import { viewOf } from './outlook.ts'

const GERMANY: Told = { by: 'DE', of: 'DE', to: 'UA', stance: 'deferred' }

it('all items of a view are those that can be asked for one by one', () => {
  const kept = world([
    report({ on: '2025-09-04' }, GERMANY, { by: 'FR', of: 'FR', to: 'UA', stance: 'pledged' }),
    report({ on: '2025-09-05' }, { ...GERMANY, by: 'FR', stance: 'declined' }),
    report({ on: '2025-09-06' }, { by: 'DE', of: 'DE', to: 'MD', stance: 'pledged' }),
  ])
  const view = viewOf(kept, { asOf: '2025-09-09', knownAt: '2025-09-09' }, REFERENCE)
  const all = [...commitmentsIn(view)]
  expect(all.map(({ id }) => id)).toEqual(['DE.deploy.MD', 'DE.deploy.UA', 'FR.deploy.UA'])
  for (const one of all) expect(one).toEqual(commitmentIn(one.id, view))
})

describe('known and valid', () => {
  const first = report({ on: '2025-09-04' }, GERMANY)
  const correction = report(
    { on: '2025-09-09', recordedAt: '2025-09-09T08:00:00.000Z' },
    { ...GERMANY, by: 'person:kornelius', stance: 'declined', saidOn: '2025-09-04' },
  )
  const kept = world([first, correction])

  it('what is told on the 9th about the 4th changes the 4th as known on the 9th', () => {
    const seen = { asOf: '2025-09-04', knownAt: '2025-09-09' }
    expect(cell(kept, 'DE.deploy.UA', seen)).toMatchObject({ utterances: 2, contradicted: true })
  })

  it('and does not change the 4th as known on the 8th', () => {
    const seen = { asOf: '2025-09-04', knownAt: '2025-09-08' }
    expect(cell(kept, 'DE.deploy.UA', seen)).toMatchObject({ utterances: 1, contradicted: false })
  })

  it('a bare day of knowledge includes all of that day, an instant only what came by then', () => {
    const at = (knownAt: string) =>
      cell(kept, 'DE.deploy.UA', { asOf: '2025-09-30', knownAt })?.utterances
    expect(at('2025-09-09')).toBe(2)
    expect(at('2025-09-09T07:59:59.999Z')).toBe(1)
    expect(at('2025-09-09T08:00:00.000Z')).toBe(2)
  })

  it('a later word is not seen on the day before it', () => {
    const later = world([first, report({ on: '2025-09-20' }, { ...GERMANY, stance: 'pledged' })])
    const on = (asOf: string) =>
      cell(later, 'DE.deploy.UA', { asOf, knownAt: '2025-12-31' })?.stance
    expect(on('2025-09-19')).toBe('deferred')
    expect(on('2025-09-20')).toBe('pledged')
  })

  it('a word without any date is seen, and is later than none', () => {
    const undated = report(
      { recordedAt: '2025-09-25T08:00:00.000Z' },
      { ...GERMANY, stance: 'pledged' },
    )
    expect(cell(world([undated]), 'DE.deploy.UA')?.stance).toBe('pledged')
    expect(cell(world([first, undated]), 'DE.deploy.UA')?.stance).toBe('deferred')
  })

  it('a copy met later is not counted before', () => {
    const copy = { recordedAt: '2025-09-08T00:00:00.000Z', report: first.reading.report.id }
    const copied = world([first], [], [copy])
    const at = (knownAt: string) =>
      cell(copied, 'DE.deploy.UA', { asOf: '2025-09-30', knownAt })?.copies
    expect([at('2025-09-07'), at('2025-09-08')]).toEqual([1, 2])
  })

  it('of two decisions about one day the later one counts', () => {
    const facts = [
      decided(CEASEFIRE, 'no', '2025-09-01', undefined, '2025-09-12T00:00:00.000Z'),
      decided(CEASEFIRE, 'yes', '2025-09-01', undefined, '2025-09-10T00:00:00.000Z'),
    ]
    const promise = report(
      { on: '2025-09-01' },
      { ...GERMANY, stance: 'pledged', condition: leaf('if', CEASEFIRE) },
    )
    const state = (knownAt: string) =>
      cell(world([promise], facts), 'DE.deploy.UA', { asOf: '2025-09-02', knownAt })?.state
    expect(state('2025-09-11')).toBe('active')
    expect(state('2025-09-12')).not.toBe('active')
  })
})

describe('read again', () => {
  const first = report({ on: '2025-09-04', id: 'r' }, GERMANY)
  const again: KeptRecord = {
    ...report(
      { on: '2025-09-04', id: 'r', recordedAt: '2025-09-10T00:00:00.000Z' },
      { ...GERMANY, stance: 'declined' },
    ),
  }
  const newer: KeptRecord = { ...again, reading: { ...again.reading, reader: 'newer' } }

  it('by the same reader changes nothing, not even when it was first recorded', () => {
    const twice = world([{ ...first, recordedAt: '2025-09-20T00:00:00.000Z' }, first])
    const rows = commitment(twice, 'DE.deploy.UA')?.rows
    expect(rows?.map((row) => row.recordedAt)).toEqual([first.recordedAt])
  })

  it('by a newer reader supersedes, and the older reading still holds for days before', () => {
    const kept = world([first, newer])
    const at = (knownAt: string) => cell(kept, 'DE.deploy.UA', { asOf: '2025-09-30', knownAt })
    expect(at('2025-09-09')).toMatchObject({ stance: 'deferred', utterances: 1 })
    expect(at('2025-09-10')).toMatchObject({ stance: 'declined', utterances: 1 })
  })
})

describe('what stands behind the board', () => {
  it('counts positions whose party the text left open, and gives them no row', () => {
    const found = board(world([report({ on: '2025-09-04' }, { ...GERMANY, of: null })]))
    expect(found).toMatchObject({ rows: [], leftOpen: 1 })
  })

  it('asks and words stand in cells of their own', () => {
    const kept = world([
      report({ on: '2025-09-04' }, GERMANY, {
        ...GERMANY,
        by: 'person:zelensky',
        stance: 'urged',
      }),
    ])
    expect(board(kept).rows[0]?.cells.map((one) => [one.voice, one.state])).toEqual([
      ['own', 'undecided'],
      ['asked', 'asked'],
    ])
  })

  it('a general refusal speaks of the ships too, a later promise of ships stands', () => {
    const ships = report({ on: '2025-09-04' }, { ...GERMANY, stance: 'pledged', domains: ['sea'] })
    const refusal = report({ on: '2025-09-10' }, { ...GERMANY, stance: 'declined' })
    const promise = report(
      { on: '2025-09-20' },
      { ...GERMANY, stance: 'pledged', domains: ['sea'] },
    )
    const sea = (records: readonly KeptRecord[]) =>
      cell(world(records), 'DE.deploy.UA', undefined, 'sea')?.stance
    expect(sea([ships, refusal])).toBe('declined')
    expect(sea([ships, refusal, promise])).toBe('pledged')
  })

  it('one word about land and sea is one cell; when one is taken back they part', () => {
    const both = report(
      { on: '2025-09-04' },
      { ...GERMANY, stance: 'pledged', domains: ['sea', 'land'] },
    )
    const back = report(
      { on: '2025-09-10' },
      { ...GERMANY, stance: 'withdrawn', domains: ['land'] },
    )
    const cells = (records: readonly KeptRecord[]) =>
      commitment(world(records), 'DE.deploy.UA')?.cells.map((one) => [
        one.stance,
        one.domains,
        one.domainMode,
      ])
    expect(cells([both])).toEqual([['pledged', ['land', 'sea'], 'all']])
    expect(cells([both, back])).toEqual([
      ['withdrawn', ['land'], undefined],
      ['pledged', ['sea'], undefined],
    ])
  })

  it('a part hangs under its umbrella in a cell of its own', () => {
    const kept = world([
      report(
        { on: '2025-09-04' },
        { ...GERMANY, stance: 'pledged' },
        {
          ...GERMANY,
          stance: 'committed',
          instrument: 'brigade',
        },
      ),
    ])
    expect(board(kept).rows[0]?.cells.map((one) => one.commitments)).toEqual([
      ['DE.deploy.UA'],
      ['DE.deploy.UA~brigade'],
    ])
  })

  it('shows evidence in the order of the text within one report', () => {
    const words = Array.from({ length: 12 }, () => GERMANY)
    const found = commitment(world([report({ on: '2025-09-04' }, ...words)]), 'DE.deploy.UA')
    const places = found?.rows.map((row) => row.place) ?? []
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).toHaveLength(12)
  })

  it('a refusal of the whole speaks of its parts, a promise of the whole does not', () => {
    const part = report(
      { on: '2025-09-04' },
      { ...GERMANY, stance: 'pledged', instrument: 'brigade' },
    )
    const whole = (stance: Told['stance']) => report({ on: '2025-09-10' }, { ...GERMANY, stance })
    const stance = (records: readonly KeptRecord[]) =>
      cell(world(records), 'DE.deploy.UA~brigade')?.stance
    expect(stance([part, whole('declined')])).toBe('declined')
    expect(stance([part, whole('committed')])).toBe('pledged')
  })

  it('tells the history of a cell move by move', () => {
    const kept = world([
      report({ on: '2025-09-04' }, { ...GERMANY, stance: 'pledged' }),
      report({ on: '2025-09-10' }, { ...GERMANY, stance: 'willing' }),
      report({ on: '2025-09-20' }, { ...GERMANY, stance: 'deferred' }),
    ])
    const [history] = commitment(kept, 'DE.deploy.UA')?.histories ?? []
    expect(history?.moves.map(({ day, step, to }) => [day, step, to])).toEqual([
      ['2025-09-04', 'first', 'pledged'],
      ['2025-09-10', 'softened', 'pledged'],
      ['2025-09-20', 'weakened', 'deferred'],
    ])
  })
})

const DAYS = ['2025-09-01', '2025-09-02', '2025-09-03']
const SPEAKERS = ['DE', 'person:merz', 'person:kornelius', 'person:tusk', undefined, null]

const TOLD = fc.record(
  {
    by: fc.constantFrom(...SPEAKERS),
    of: fc.constantFrom('DE', 'FR', 'group:some-states'),
    to: fc.constantFrom('UA', 'MD'),
    stance: fc.constantFrom(...STANCES),
    domains: fc.constantFrom(undefined, ['sea'], ['land', 'sea']),
    any: fc.boolean(),
    not: fc.boolean(),
    denies: fc.boolean(),
    background: fc.boolean(),
    size: fc.constantFrom(undefined, 2, 26),
    condition: fc.constantFrom(undefined, leaf('if', CEASEFIRE), leaf('until', CEASEFIRE)),
  },
  { requiredKeys: ['by', 'of', 'to', 'stance'] },
)

let made = 0
const RECORD = fc
  .tuple(
    fc.constantFrom(...DAYS, undefined),
    fc.constantFrom('A', 'B'),
    fc.array(TOLD, { maxLength: 3 }),
  )
  .map(([on, by, told]) => {
    made += 1
    const day = on === undefined ? {} : { on }
    const words = told.map((one) =>
      one.of.startsWith('group') ? one : { ...one, size: undefined },
    )
    return report({ ...day, by, id: `made-${made}` }, ...(words as readonly Told[]))
  })

const FACT = fc
  .tuple(fc.constantFrom('yes' as const, 'no' as const), fc.constantFrom(...DAYS))
  .map(([value, day]) => decided(CEASEFIRE, value, day))

const WORLD = fc.record({
  records: fc.array(RECORD, { maxLength: 6 }),
  decisions: fc.array(FACT, { maxLength: 3 }),
  copies: fc.constant([]),
})

const SEEN = { asOf: '2025-09-02', knownAt: '2099-12-31' }

describe('any world', () => {
  it('looks the same in whatever order its entries arrived', () => {
    fc.assert(
      fc.property(
        WORLD.chain((kept: Kept) =>
          fc.tuple(
            fc.constant(kept),
            fc.shuffledSubarray([...kept.records], { minLength: kept.records.length }),
          ),
        ),
        ([kept, records]) => {
          const arrived = records.map((record, at) => ({
            ...record,
            seq: at + 1,
            recordedAt: `2025-10-${String(at + 1).padStart(2, '0')}T00:00:00.000Z`,
          }))
          const other = { ...kept, records: arrived }
          expect(board(other, SEEN)).toEqual(board(kept, SEEN))
          expect(scenario(other, {}, SEEN)).toEqual(scenario(kept, {}, SEEN))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('does not change when everything is added twice', () => {
    fc.assert(
      fc.property(WORLD, (kept: Kept) => {
        const twice = kept.records.map((record) => ({
          ...record,
          recordedAt: '2025-12-01T00:00:00.000Z',
        }))
        const doubled = { ...kept, records: [...kept.records, ...twice] }
        expect(boardOf(doubled, SEEN, REFERENCE)).toEqual(boardOf(kept, SEEN, REFERENCE))
      }),
      { numRuns: 200 },
    )
  })

  it('as of a day is the world of what was said by then', () => {
    fc.assert(
      fc.property(WORLD, fc.constantFrom(...DAYS), (kept: Kept, asOf) => {
        const seen = { asOf, knownAt: '2099-12-31' }
        const said = kept.records.filter(
          ({ reading }) => (reading.report.publishedOn ?? asOf) <= asOf,
        )
        expect(board(kept, seen)).toEqual(board({ ...kept, records: said }, seen))
      }),
      { numRuns: 200 },
    )
  })

  it('never has anything live that is less than a promise, nor live while unknown', () => {
    fc.assert(
      fc.property(WORLD, (kept: Kept) => {
        const cells = board(kept, SEEN).rows.flatMap((row) => row.cells)
        for (const one of scenario(kept, {}, SEEN).commitments) {
          const own = cells.filter((of) => of.commitments.includes(one.id) && of.voice !== 'asked')
          if (one.result !== 'live') continue
          expect(
            own.some((of) => ['pledged', 'committed', 'allocated', 'underway'].includes(of.stance)),
          ).toBe(true)
        }
        for (const of of cells) expect(of.copies).toBeGreaterThanOrEqual(of.witnesses)
      }),
      { numRuns: 200 },
    )
  })
})

it('entries are sorted into what they keep, in any order', () => {
  const record = report({ on: '2025-09-04' }, GERMANY)
  const base = { v: 1, audience: 'open', author: 'a', hash: '' } as const
  const origin = { kind: 'file' } as const
  const decided = { what: 'fact', fact: CEASEFIRE, value: 'yes' } as const
  const entries = [
    {
      ...base,
      seq: 1,
      recordedAt: '1',
      body: { kind: 'reading', reading: record.reading, origin },
    },
    {
      ...base,
      seq: 2,
      recordedAt: '2',
      body: { kind: 'copy', report: 'r', publisher: 'B', origin },
    },
    {
      ...base,
      seq: 3,
      recordedAt: '3',
      body: { kind: 'decision', id: 'd', decided, reason: 'x' },
    },
  ] as const
  expect(keptOf(entries)).toEqual({
    records: [{ seq: 1, recordedAt: '1', audience: 'open', reading: record.reading }],
    copies: [{ recordedAt: '2', report: 'r', publisher: 'B' }],
    decisions: [{ id: 'd', recordedAt: '3', author: 'a', reason: 'x', isProposed: false, decided }],
  })
})

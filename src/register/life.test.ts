// What decisions, amendments, near copies and the calendar do to a life: a table of cases, each a
// sentence about the world.
import { describe, expect, it } from 'vitest'
import { contentOf } from './decision/content.ts'
import type { Decided } from './decision/decided.ts'
import { board, cell, commitment, kinds } from './fixture/look.ts'
import { CEASEFIRE, REFERENCE } from './fixture/reference.ts'
import {
  amount,
  decided,
  decision,
  leaf,
  report,
  type Told,
  window,
  world,
} from './fixture/world.ts'
import { positionsOf } from './identity/positions.ts'
import type { KeptRecord } from './kept.ts'
import { dueIn, gapsIn } from './view/due.ts'
import { viewOf } from './view/outlook.ts'
import { reviewIn } from './view/review.ts'

const ID = 'DE.deploy.UA'
const WORD: Told = { by: 'person:merz', of: 'DE', to: 'UA', stance: 'pledged' }

function said(on: string, told: Partial<Told> = {}, about: Parameters<typeof report>[0] = {}) {
  return report({ on, by: 'A', ...about }, { ...WORD, ...told })
}

function at(day: string) {
  return { asOf: day, knownAt: '2099-12-31' }
}

function rowOf(record: KeptRecord, place = 0) {
  const row = positionsOf(record, REFERENCE)[place]
  if (row === undefined) throw new Error('the record has no such row')
  return row
}

let signed = 0

function verdict(what: 'broken' | 'fulfilled' | 'released' | 'replaced', on: string, by?: string) {
  const other = by === undefined ? {} : { by }
  signed += 1
  const recordedAt = `2025-10-01T00:00:00.${String(signed).padStart(3, '0')}Z`
  return decision({ what: 'verdict', commitment: ID, verdict: what, on, ...other }, recordedAt)
}

const PLEDGE = said('2025-09-04')
const CONDITIONAL = said('2025-09-04', { condition: leaf('if', CEASEFIRE) })
const RENEWED = said('2025-09-20')

type Row = readonly [
  name: string,
  state: string | undefined,
  records: readonly KeptRecord[],
  decisions: readonly ReturnType<typeof decision>[],
  day?: string,
]

const STATES: readonly Row[] = [
  ['nothing but a decision breaks a promise', 'active', [PLEDGE], []],
  [
    'a promise is broken from the day of the verdict',
    'broken',
    [PLEDGE],
    [verdict('broken', '2025-09-10')],
  ],
  ['and binds the day before', 'active', [PLEDGE], [verdict('broken', '2025-09-10')], '2025-09-09'],
  [
    'a broken promise stays broken when it is promised anew',
    'broken',
    [PLEDGE, RENEWED],
    [verdict('broken', '2025-09-10')],
  ],
  ['the creditor lets go', 'released', [PLEDGE], [verdict('released', '2025-09-10')]],
  [
    'a new promise ends a release',
    'active',
    [PLEDGE, RENEWED],
    [verdict('released', '2025-09-10')],
  ],
  [
    'a new deal stands in its place',
    'replaced',
    [PLEDGE],
    [verdict('replaced', '2025-09-10', 'DE.fund.UA')],
  ],
  [
    'a new promise ends a replacement',
    'active',
    [PLEDGE, RENEWED],
    [verdict('replaced', '2025-09-10')],
  ],
  [
    'a monitor’s finding, signed, fulfils a promise',
    'fulfilled',
    [PLEDGE],
    [verdict('fulfilled', '2025-09-10')],
  ],
  [
    'of two verdicts the later decision counts',
    'fulfilled',
    [PLEDGE],
    [verdict('broken', '2025-09-10'), verdict('fulfilled', '2025-09-10')],
  ],
  [
    'a fact that was decided opens the gate',
    'active',
    [CONDITIONAL],
    [decided(CEASEFIRE, 'yes', '2025-09-10')],
  ],
  [
    'a truce that collapses lets the promise lapse',
    'lapsed',
    [CONDITIONAL],
    [decided(CEASEFIRE, 'yes', '2025-09-10'), decided(CEASEFIRE, 'no', '2025-09-16')],
  ],
  [
    'a fact called unknown again by a later decision opens nothing',
    'conditional',
    [CONDITIONAL],
    [decided(CEASEFIRE, 'yes', '2025-09-10'), decided(CEASEFIRE, 'unknown', '2025-09-10')],
  ],
  [
    'two ids of one party are one row',
    'active',
    [said('2025-09-04', { of: 'org:x-bundeswehr', by: 'org:x-bundeswehr' })],
    [decision({ what: 'same-party', from: 'org:x-bundeswehr', into: 'country:DE' })],
  ],
]

describe('the state of a promise', () => {
  for (const [name, state, records, decisions, day = '2025-12-31'] of STATES)
    it(name, () => {
      expect(cell(world(records, decisions), ID, at(day))?.state).toBe(state)
    })
})

const REFUSAL = said('2025-09-04', { stance: 'declined' }, { by: 'B' })

function settled(holds: 0 | 1 | 'both', kind: 'rendering' | 'voices' = 'rendering') {
  const between = [contentOf(rowOf(PLEDGE)), contentOf(rowOf(REFUSAL))] as const
  return decision({ what: 'settlement', kind, between, holds })
}

describe('a settled contradiction', () => {
  it('leaves the account that was found right', () => {
    const kept = world([PLEDGE, REFUSAL], [settled(0)])
    expect(cell(kept, ID)).toMatchObject({ stance: 'pledged', contradicted: false })
    expect(kinds(kept, ID)).toEqual([])
  })

  it('leaves the other one where that was found right', () => {
    const found = cell(world([PLEDGE, REFUSAL], [settled(1)]), ID)
    expect(found).toMatchObject({ stance: 'declined', contradicted: false })
  })

  it('is closed and stays in history where both hold', () => {
    const found = commitment(world([PLEDGE, REFUSAL], [settled('both')]), ID)
    expect(found?.contradictions).toMatchObject([{ kind: 'rendering', isOpen: false }])
    expect(found?.cells[0]?.contradicted).toBe(false)
  })

  it('can be looked at unsettled', () => {
    const when = { ...at('2025-12-31'), isUnsettled: true }
    expect(cell(world([PLEDGE, REFUSAL], [settled(0)]), ID, when)?.contradicted).toBe(true)
  })
})

describe('what was meant', () => {
  const earlier = said('2025-09-04', { by: 'person:pistorius' })
  const meant = (by: string, stance: Told['stance'] = 'deferred') =>
    said('2025-09-06', { by, stance })
  const clarified = (by: KeptRecord) => {
    const decided: Decided = {
      what: 'clarification',
      of: contentOf(rowOf(earlier)),
      by: contentOf(rowOf(by)),
    }
    return world([earlier, by], [decision(decided)])
  }

  it('decides in place of what was said when the same person says it', () => {
    const found = commitment(clarified(meant('person:pistorius')), ID)
    expect(found?.cells[0]).toMatchObject({ stance: 'deferred', marks: [] })
    expect(found?.histories[0]?.moves.map(({ step }) => step)).toEqual(['clarified'])
    expect(found?.rows).toHaveLength(2)
  })

  it.each(['person:merz', 'person:kornelius'])('may be said by %s', (by) => {
    expect(cell(clarified(meant(by)), ID)?.stance).toBe('deferred')
  })

  it('said by another state clarifies nothing', () => {
    expect(cell(clarified(meant('person:tusk')), ID)?.stance).toBe('pledged')
  })
})

describe('an outlet that corrects itself', () => {
  const wrong = report(
    { on: '2025-09-06', by: 'A', id: 'wrong' },
    { ...WORD, quantity: [amount(250)] },
    { by: 'person:tusk', of: 'PL', to: 'UA', stance: 'pledged' },
  )
  const right = report(
    { on: '2025-09-08', by: 'A', id: 'right' },
    { ...WORD, by: undefined, quantity: [amount(250)] },
    { ...WORD, quantity: [amount(150)] },
  )
  const corrected = decision(
    { what: 'amendment', how: 'correction', report: 'wrong', by: 'right' },
    '2025-09-08T12:00:00.000Z',
  )
  const kept = world([wrong, right], [corrected])

  it('leaves the right figure alone', () => {
    const found = commitment(kept, ID)
    expect(found?.contradictions).toEqual([])
    expect(found?.histories.flatMap(({ moves }) => moves)).toHaveLength(1)
    expect(found?.struck.size).toBe(2)
  })

  it('takes nothing from what it does not speak of', () => {
    expect(cell(kept, 'PL.deploy.UA')?.state).toBe('active')
  })

  it('counts for the day on which the mistake was told', () => {
    const when = { asOf: '2025-09-06', knownAt: '2025-09-09' }
    expect(commitment(kept, ID, when)?.rows.some((row) => row.report === 'right')).toBe(true)
    const before = commitment(kept, ID, { asOf: '2025-09-06', knownAt: '2025-09-07' })
    expect(before?.rows.map((row) => row.report)).toEqual(['wrong'])
  })
})

describe('near copies', () => {
  const origin = said('2025-09-04', {}, { id: 'wire', by: 'Wire' })
  const copy = (told: Partial<Told>, edits: readonly number[]) =>
    said('2025-09-05', told, { by: 'Copier', near: 'wire', edits })

  it('that lose a "not" are another rendering of the same day', () => {
    expect(kinds(world([origin, copy({ stance: 'declined' }, [0])]), ID)).toEqual(['rendering'])
  })

  it('that change a number are another rendering', () => {
    const first = said('2025-09-04', { quantity: [amount(26)] }, { id: 'wire' })
    const other = copy({ quantity: [amount(36)] }, [0])
    expect(kinds(world([first, other]), ID)).toEqual(['rendering'])
  })

  it('that tell the same confirm nothing', () => {
    const found = cell(world([origin, copy({}, [])]), ID)
    expect([found?.utterances, found?.witnesses, found?.copies]).toEqual([1, 1, 2])
  })

  it('are not counted before they were published', () => {
    expect(cell(world([origin, copy({}, [])]), ID, at('2025-09-04'))?.copies).toBe(1)
  })
})

describe('who speaks for whom, by decision', () => {
  const tusk = said('2025-09-04', { by: 'person:x-envoy' })
  const term = (fromOn: string, toOn?: string) =>
    decision({
      what: 'office',
      party: 'person:x-envoy',
      represents: 'country:DE',
      office: 'foreign-minister',
      fromOn,
      ...(toOn === undefined ? {} : { toOn }),
    })

  it('an envoy in office gives his country’s own word', () => {
    expect(cell(world([tusk], [term('2025-01-01')]), ID)?.voice).toBe('own')
  })

  it('and after his term he does not', () => {
    expect(cell(world([tusk], [term('2025-01-01', '2025-09-03')]), ID)?.voice).toBe('said-of')
  })

  it('a fallen government’s pledge stays, marked', () => {
    const fallen = decision({ what: 'government', party: 'country:DE', fromOn: '2025-10-01' })
    expect(cell(world([PLEDGE], [fallen]), ID)?.marks).toContain('by-previous-government')
    expect(cell(world([PLEDGE], [fallen]), ID, at('2025-09-30'))?.marks).toEqual([])
  })
})

describe('what is due', () => {
  const due = (records: readonly KeptRecord[], day: string, decisions = [] as never[]) =>
    dueIn(viewOf(world(records, decisions), at(day), REFERENCE)).map(
      ({ kind, dueOn, days, readSince, isUnheard }) => [kind, dueOn, days, readSince, isUnheard],
    )
  const timed = said('2025-09-04', { window: window('range', '2025-09-04', '2025-10-01') })

  it('a window that closes within a month, and none that is farther', () => {
    expect(due([timed], '2025-09-20')).toEqual([['closing', '2025-10-01', 11, 0, undefined]])
    expect(
      due([said('2025-09-04', { window: window('day', '2026-06-01') })], '2025-09-20'),
    ).toEqual([])
  })

  it('what is overdue, unless nothing was read since', () => {
    expect(due([timed], '2025-11-01')).toEqual([['overdue', '2025-10-01', -31, 0, true]])
    const other = report({ on: '2025-10-20' }, { by: 'PL', of: 'PL', to: 'UA', stance: 'pledged' })
    expect(due([timed, other], '2025-11-01')).toEqual([
      ['overdue', '2025-10-01', -31, 1, undefined],
    ])
  })

  it('a refusal for now after ninety days', () => {
    const forNow = said('2025-09-04', { stance: 'declined', window: window('for-now') })
    expect(due([forNow], '2025-12-03')).toEqual([])
    expect(due([forNow], '2025-12-10')).toEqual([['check-again', '2025-12-03', -7, 0, undefined]])
  })

  it('an outlet that fell silent', () => {
    const days = ['01', '02', '03', '04', '05', '06'].map((day) => said(`2025-09-${day}`))
    const gaps = gapsIn(viewOf(world(days), at('2025-09-30'), REFERENCE))
    expect(gaps).toEqual([{ publisher: 'A', fromOn: '2025-09-06', days: 24, usualDays: 1 }])
    expect(gapsIn(viewOf(world(days), at('2025-09-10'), REFERENCE))).toEqual([])
  })
})

describe('what waits for review', () => {
  const review = (
    records: readonly KeptRecord[],
    decisions: readonly ReturnType<typeof decision>[],
  ) => reviewIn(viewOf(world(records, decisions), at('2025-12-31'), REFERENCE))

  it('a decision about words that a newer reading no longer holds', () => {
    const content = { ...contentOf(rowOf(PLEDGE)), party: 'country:FR', quote: 'will send' }
    const split = decision({ what: 'split', content, into: 'FR.deploy.UA' })
    expect(review([PLEDGE], [split])).toEqual([
      { kind: 'decision-idle', decision: split.id, quote: 'will send' },
    ])
  })

  it('no decision that still applies', () => {
    const split = decision({ what: 'split', content: contentOf(rowOf(PLEDGE)), into: 'DE.arm.UA' })
    expect(review([PLEDGE], [split])).toEqual([])
    expect(board(world([PLEDGE], [split])).rows[0]?.cells[0]?.commitments).toEqual(['DE.arm.UA'])
  })

  it('what rested only on a report that was taken back', () => {
    const { id } = PLEDGE.reading.report
    const taken = decision({ what: 'amendment', how: 'retraction', report: id })
    expect(review([PLEDGE], [taken])).toEqual([
      {
        kind: 'rests-on-nothing',
        commitment: ID,
        by: taken.id,
        row: `${PLEDGE.reading.report.id}/p0`,
      },
    ])
  })

  it('a decision that waits for somebody to agree', () => {
    const waiting = { ...verdict('broken', '2025-09-10'), isProposed: true }
    expect(review([PLEDGE], [waiting])).toEqual([
      { kind: 'decision-proposed', decision: waiting.id },
    ])
  })
})

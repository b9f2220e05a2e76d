// What differs between two views and why: new word, new knowledge, decision, clock.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES } from '../../model/index.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { board } from '../fixture/look.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { decided, FOR_NOW, leaf, report, type Told, window, world } from '../fixture/world.ts'
import type { Kept, KeptRecord } from '../kept.ts'
import type { When } from '../order.ts'
import { viewOf } from '../view/outlook.ts'
import { compareViews } from './compare.ts'

const TO_UA: Told = { by: 'DE', of: 'DE', to: 'UA', stance: 'pledged' }
const ALL = '2099-12-31'

function compare(kept: Kept, from: When, to: When) {
  return compareViews(viewOf(kept, from, REFERENCE), viewOf(kept, to, REFERENCE))
}

/** What differs from one day to another, everything known on both. */
function days(
  records: readonly KeptRecord[],
  from: string,
  to: string,
  facts: KeptDecision[] = [],
) {
  const kept = world(records, facts)
  return compare(kept, { asOf: from, knownAt: ALL }, { asOf: to, knownAt: ALL })
}

function told(found: ReturnType<typeof compare>): readonly unknown[] {
  return found.cells.map((of) => [
    of.kind,
    of.before?.cell.state,
    of.after?.cell.state,
    of.causes.map((cause) => `${cause.kind} ${cause.on}`),
  ])
}

describe('between two days', () => {
  it('a first promise came, by a new word', () => {
    const found = days([report({ on: '2025-09-04' }, TO_UA)], '2025-09-01', '2025-09-10')
    expect(told(found)).toEqual([['came', undefined, 'active', ['word 2025-09-04']]])
    expect(found.cells[0]?.steps.map((of) => of.step)).toEqual(['first'])
  })

  it('a refusal after a promise changed it', () => {
    const records = [
      report({ on: '2025-09-04' }, TO_UA),
      report({ on: '2025-09-20' }, { ...TO_UA, stance: 'declined' }),
    ]
    expect(told(days(records, '2025-09-05', '2025-09-30'))).toEqual([
      ['changed', 'active', 'declined', ['word 2025-09-20']],
    ])
  })

  it('the same promise again is restated and changes nothing', () => {
    const records = ['2025-09-04', '2025-09-20'].map((on) => report({ on }, TO_UA))
    const found = days(records, '2025-09-05', '2025-09-30')
    expect(told(found)).toEqual([['restated', 'active', 'active', ['word 2025-09-20']]])
    expect(found.cells[0]?.steps.map((of) => of.step)).toEqual(['reaffirmed'])
  })

  it('a condition that is not repeated is said so', () => {
    const records = [
      report({ on: '2025-09-04' }, { ...TO_UA, condition: leaf('if', CEASEFIRE) }),
      report({ on: '2025-09-20' }, TO_UA),
    ]
    const found = days(records, '2025-09-05', '2025-09-30')
    expect(found.cells[0]?.steps).toMatchObject([{ step: 'reaffirmed', notRepeated: true }])
    expect(found.cells[0]?.after?.cell.marks).toContain('condition-not-repeated')
  })

  it('a window that closes makes it overdue by the clock, on the day after', () => {
    const until = window('range', undefined, '2025-09-15')
    const found = days(
      [report({ on: '2025-09-04' }, { ...TO_UA, window: until })],
      '2025-09-05',
      '2025-11-30',
    )
    expect(told(found)).toEqual([['changed', 'active', 'overdue', ['clock 2025-09-16']]])
  })

  it('a stance for now is worth checking again by the clock, after ninety days', () => {
    const records = [
      report({ on: '2025-09-04' }, { ...TO_UA, stance: 'declined', window: FOR_NOW }),
    ]
    expect(told(days(records, '2025-09-05', '2026-03-01'))).toEqual([
      ['changed', 'declined', 'declined', ['clock 2025-12-04']],
    ])
  })

  it('a fact decided beforehand comes true by the clock, and what hangs on it is active', () => {
    const records = [report({ on: '2025-09-04' }, { ...TO_UA, condition: leaf('if', CEASEFIRE) })]
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-20', undefined, '2025-09-01T00:00:00.000Z')]
    const found = days(records, '2025-09-05', '2025-09-30', facts)
    expect(told(found)).toEqual([['changed', 'conditional', 'active', ['clock 2025-09-20']]])
    expect(found.facts).toMatchObject([
      {
        fact: CEASEFIRE,
        before: 'unknown',
        after: 'yes',
        cause: { kind: 'clock', on: '2025-09-20' },
      },
    ])
  })

  it('an end that came is told as ended', () => {
    const records = [
      report({ on: '2025-09-04' }, { ...TO_UA, condition: leaf('until', CEASEFIRE) }),
    ]
    const facts = [decided(CEASEFIRE, 'yes', '2025-09-20')]
    expect(days(records, '2025-09-05', '2025-09-30', facts).cells).toMatchObject([
      { kind: 'ended', before: { cell: { state: 'active' } } },
    ])
  })

  it('one word about land and sea is one difference', () => {
    const records = [report({ on: '2025-09-04' }, { ...TO_UA, domains: ['land', 'sea'] })]
    const found = days(records, '2025-09-01', '2025-09-10')
    expect(found.cells.map((of) => of.after?.cell.domains)).toEqual([['land', 'sea']])
  })

  it('a state that is named moves the count of the group, and nothing else of it', () => {
    const claim: Told = {
      by: 'person:macron',
      of: 'group:some-states',
      to: 'UA',
      stance: 'pledged',
      size: 3,
    }
    const records = [report({ on: '2025-09-04' }, claim), report({ on: '2025-09-20' }, TO_UA)]
    const found = days(records, '2025-09-05', '2025-09-30')
    expect(found.groups).toMatchObject([
      {
        commitment: 'group.deploy.UA',
        before: { named: [], unaccounted: 3 },
        after: { named: ['country:DE'], unaccounted: 2 },
        causes: [{ kind: 'word', on: '2025-09-20' }],
      },
    ])
    expect(found.cells.map((of) => of.commitment)).toEqual(['DE.deploy.UA'])
  })

  it('a contradiction arose, and closed once the higher rank spoke', () => {
    const records = [
      report({ on: '2025-09-04' }, { ...TO_UA, by: 'person:merz', stance: 'declined' }),
      report({ on: '2025-09-18' }, { ...TO_UA, by: 'person:pistorius' }),
      report({ on: '2025-09-25' }, { ...TO_UA, by: 'person:merz', stance: 'declined' }),
    ]
    const kinds = (from: string, to: string) =>
      days(records, from, to).contradictions.map((of) => [of.kind, of.contradiction.kind])
    expect(kinds('2025-09-05', '2025-09-20')).toEqual([['arose', 'voices']])
    expect(kinds('2025-09-20', '2025-09-30')).toEqual([['closed', 'voices']])
    expect(kinds('2025-09-05', '2025-09-30')).toEqual([])
  })
})

describe('between two times of knowing', () => {
  const known = (knownAt: string): When => ({ asOf: '2025-12-31', knownAt })

  it('what is told late about an earlier day is new knowledge, no new word', () => {
    const late = report(
      { on: '2025-09-09', recordedAt: '2025-09-09T08:00:00.000Z' },
      { ...TO_UA, stance: 'declined', saidOn: '2025-09-04' },
    )
    const kept = world([late])
    const found = compare(kept, known('2025-09-08'), known('2025-09-10'))
    expect(told(found)).toEqual([['came', undefined, 'declined', ['knowledge 2025-09-04']]])
    expect(found.cells[0]?.causes[0]?.recordedAt).toBe('2025-09-09T08:00:00.000Z')
  })

  it('a decision about a fact is the cause of what it sets free', () => {
    const record = report({ on: '2025-09-04' }, { ...TO_UA, condition: leaf('if', CEASEFIRE) })
    const fact = decided(CEASEFIRE, 'yes', '2025-09-05', undefined, '2025-09-20T00:00:00.000Z')
    const found = compare(world([record], [fact]), known('2025-09-10'), known('2025-09-30'))
    expect(found.cells).toMatchObject([
      { kind: 'changed', causes: [{ kind: 'decision', facts: [CEASEFIRE] }] },
    ])
    expect(found.facts).toMatchObject([{ after: 'yes', cause: { kind: 'decision' } }])
  })

  it('a newer reading that no longer holds a promise leaves it gone', () => {
    const first = report({ on: '2025-09-04', id: 'one' }, TO_UA)
    const again = report({ on: '2025-09-04', id: 'one', recordedAt: '2025-10-01T00:00:00.000Z' })
    const newer = { ...again, reading: { ...again.reading, reader: 'newer' } }
    const found = compare(world([first, newer]), known('2025-09-10'), known('2025-10-02'))
    expect(found.cells).toMatchObject([{ kind: 'gone', causes: [{ kind: 'knowledge' }] }])
    expect(found.cells[0]?.causes[0]?.rows).toHaveLength(1)
  })

  it('another outlet with the same words tells it again and moves nothing', () => {
    const records = ['A', 'B'].map((by, day) =>
      report({ on: '2025-09-04', by, recordedAt: `2025-09-0${day + 4}T08:00:00.000Z` }, TO_UA),
    )
    const found = compare(world(records), known('2025-09-04'), known('2025-09-06'))
    expect(found.cells).toEqual([])
    expect(found.retellings).toMatchObject([{ report: records[1]?.reading.report.id }])
  })

  it('a copy met elsewhere is counted for its report, whatever it holds', () => {
    const record = report({ on: '2025-09-04' }, TO_UA, { ...TO_UA, does: 'fund' })
    const copy = { recordedAt: '2025-09-20T00:00:00.000Z', report: record.reading.report.id }
    const found = compare(world([record], [], [copy]), known('2025-09-10'), known('2025-09-30'))
    expect(found.recopied).toMatchObject([{ before: 0, after: 1 }])
    expect(found.cells).toEqual([])
  })
})

const WORDS = fc.record({
  of: fc.constantFrom('DE', 'FR', 'PL'),
  stance: fc.constantFrom(...STANCES),
  day: fc.integer({ min: 1, max: 28 }),
  learnt: fc.integer({ min: 0, max: 3 }),
  hangs: fc.boolean(),
})
const TURN = fc.record({
  value: fc.constantFrom('yes' as const, 'no' as const),
  day: fc.integer({ min: 1, max: 28 }),
})

function dayOf(day: number): string {
  return `2025-09-${String(day).padStart(2, '0')}`
}

describe('any history', () => {
  const history = fc.record({
    words: fc.array(WORDS, { maxLength: 8 }),
    turns: fc.array(TURN, { maxLength: 2 }),
    from: fc.integer({ min: 1, max: 28 }),
    to: fc.integer({ min: 1, max: 28 }),
  })

  const keptOf = (
    words: readonly {
      of: string
      stance: Told['stance']
      day: number
      learnt: number
      hangs: boolean
    }[],
    turns: readonly { value: 'yes' | 'no'; day: number }[],
  ) =>
    world(
      words.map(({ of, stance, day, learnt, hangs }) =>
        report(
          { on: dayOf(day), recordedAt: `${dayOf(Math.min(28, day + learnt))}T08:00:00.000Z` },
          { by: of, of, to: 'UA', stance, ...(hangs ? { condition: leaf('if', CEASEFIRE) } : {}) },
        ),
      ),
      turns.map(({ value, day }) => decided(CEASEFIRE, value, dayOf(day))),
    )

  it('does not differ from itself', () => {
    fc.assert(
      fc.property(history, ({ words, turns, to }) => {
        const when = { asOf: dayOf(to), knownAt: dayOf(to) }
        const found = compare(keptOf(words, turns), when, when)
        const { contradictions, ...lists } = found
        expect([...Object.values(lists).flat(), ...contradictions]).toEqual([])
      }),
      { seed: 8, numRuns: 60 },
    )
  })

  it('differs in what its two boards show otherwise, and every difference has a cause', () => {
    fc.assert(
      fc.property(history, ({ words, turns, from, to }) => {
        const kept = keptOf(words, turns)
        const [early, late] = [Math.min(from, to), Math.max(from, to)].map((day) => {
          return { asOf: dayOf(day), knownAt: dayOf(day) }
        }) as [When, When]
        const found = compare(kept, early, late)
        const cells = (when: When) =>
          board(kept, when).rows.flatMap((row) =>
            row.cells.map((cell) => ({ ...cell, utterances: 0, witnesses: 0, copies: 0 })),
          )
        const [was, now] = [cells(early), cells(late)].map((of) =>
          of.map((cell) => JSON.stringify(cell)),
        ) as [string[], string[]]
        const moved = found.cells.filter((of) => of.kind !== 'restated')
        const bare = (of: (typeof moved)[number], side: 'before' | 'after') =>
          JSON.stringify({ ...of[side]?.cell, utterances: 0, witnesses: 0, copies: 0 })
        const came = now.filter((cell) => !was.includes(cell))
        const went = was.filter((cell) => !now.includes(cell))
        expect(
          moved
            .filter((of) => of.after)
            .map((of) => bare(of, 'after'))
            .sort(),
        ).toEqual(came.sort())
        expect(
          moved
            .filter((of) => of.before)
            .map((of) => bare(of, 'before'))
            .sort(),
        ).toEqual(went.sort())
        for (const { causes } of found.cells) expect(causes.length).toBeGreaterThan(0)
      }),
      { seed: 9, numRuns: 100 },
    )
  })
})

// Properties of decisions and near copies: undo restores, order and repetition change nothing, and
// truth tables hold.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../model/index.ts'
import { allOf, anyOf, not } from './condition/kleene.ts'
import { contentOf } from './decision/content.ts'
import type { Decided } from './decision/decided.ts'
import { board, commitment } from './fixture/look.ts'
import { CEASEFIRE, REFERENCE } from './fixture/reference.ts'
import { decision, leaf, report, type Told, world } from './fixture/world.ts'
import { positionsOf } from './identity/positions.ts'

const SEEN = { asOf: '2025-12-31', knownAt: '2099-12-31' }
const STANCES = ['pledged', 'declined', 'deferred', 'willing', 'underway'] as const
const BY = ['person:merz', 'person:pistorius', 'DE', 'person:tusk'] as const

let made = 0
const RECORD = fc
  .tuple(
    fc.constantFrom('2025-09-01', '2025-09-02', '2025-09-03'),
    fc.array(
      fc.record({
        by: fc.constantFrom(...BY),
        of: fc.constantFrom('DE', 'PL', 'FR'),
        stance: fc.constantFrom(...STANCES),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([on, words, isConditional]) => {
    made += 1
    const condition = isConditional ? { condition: leaf('if', CEASEFIRE) } : {}
    const told = words.map((word): Told => ({ ...word, to: 'UA', ...condition }))
    return report({ on, by: `Outlet ${made % 4}`, id: `r${made}` }, ...told)
  })

const RECORDS = fc.array(RECORD, { minLength: 2, maxLength: 6 })

/** One decision of any kind about what the records hold. */
function decidedAbout(records: readonly ReturnType<typeof report>[], pick: number): Decided {
  const rows = records.flatMap((record) => positionsOf(record, REFERENCE))
  const row = rows[pick % rows.length]
  const other = rows[(pick * 7 + 1) % rows.length]
  if (row === undefined || other === undefined) throw new Error('no rows')
  const [content, against] = [contentOf(row), contentOf(other)]
  const [from, into] = [row.commitment ?? '', other.commitment ?? '']
  const kinds: readonly Decided[] = [
    { what: 'fact', fact: CEASEFIRE, value: 'yes', holdsFromOn: '2025-09-02' },
    { what: 'confirmation', content },
    { what: 'rejection', content },
    { what: 'rereading', content, reads: { party: 'country:PL', stance: 'declined' } },
    { what: 'rereading', content, reads: { object: null, condition: null, action: 'fund' } },
    { what: 'same-fact', from: CEASEFIRE, into: 'limited-truce(country:RU,country:UA)' },
    { what: 'settlement', kind: 'rendering', between: [content, against], holds: 0 },
    { what: 'settlement', kind: 'voices', between: [content, against], holds: 'both' },
    { what: 'verdict', commitment: from, verdict: 'broken', on: '2025-09-03' },
    { what: 'clarification', of: content, by: against },
    { what: 'amendment', how: 'retraction', report: row.report },
    { what: 'amendment', how: 'correction', report: row.report, by: other.report },
    { what: 'merge', from, into },
    { what: 'split', content, into },
    { what: 'same-party', from: 'country:PL', into: 'country:FR' },
    { what: 'office', party: 'person:tusk', represents: 'country:DE' },
    { what: 'member', party: 'country:DE', group: 'group:europeans' },
    { what: 'government', party: 'country:DE', fromOn: '2025-09-02' },
  ]
  return kinds[pick % kinds.length] as Decided
}

describe('any register with decisions', () => {
  it('is restored by undo, whatever was decided, and by undoing the undo changed again', () => {
    fc.assert(
      fc.property(RECORDS, fc.nat(1000), (records, pick) => {
        const made = decision(decidedAbout(records, pick), '2025-10-01T00:00:00.000Z')
        const undo = decision({ what: 'undo', decision: made.id }, '2025-10-02T00:00:00.000Z')
        const redo = decision({ what: 'undo', decision: undo.id }, '2025-10-03T00:00:00.000Z')
        const before = board(world(records), SEEN)
        const decided = board(world(records, [made]), SEEN)
        expect(board(world(records, [made, undo]), SEEN)).toEqual(before)
        expect(board(world(records, [redo, undo, made]), SEEN)).toEqual(decided)
      }),
      { numRuns: 60 },
    )
  })

  it('looks the same in whatever order decisions and reports arrived', () => {
    fc.assert(
      fc.property(RECORDS, fc.nat(1000), fc.nat(1000), (records, one, other) => {
        const decisions = [one, other].map((pick, at) =>
          decision(decidedAbout(records, pick), `2025-10-0${at + 1}T00:00:00.000Z`),
        )
        const turned = world([...records].reverse(), [...decisions].reverse())
        expect(board(turned, SEEN)).toEqual(board(world(records, decisions), SEEN))
      }),
      { numRuns: 60 },
    )
  })

  it('before a decision was known it is as if nobody had made it', () => {
    fc.assert(
      fc.property(RECORDS, fc.nat(1000), (records, pick) => {
        const made = decision(decidedAbout(records, pick), '2025-10-05T00:00:00.000Z')
        const seen = { asOf: '2025-12-31', knownAt: '2025-10-04' }
        expect(board(world(records, [made]), seen)).toEqual(board(world(records), seen))
      }),
      { numRuns: 40 },
    )
  })

  it('a near copy that tells the very same adds a text and nothing else', () => {
    fc.assert(
      fc.property(RECORD, fc.constantFrom('2025-09-03', '2025-09-05'), (record, on) => {
        const { id } = record.reading.report
        const near = {
          ...record,
          near: [{ report: id, differs: [], differsThere: [] }],
          reading: {
            ...record.reading,
            report: { ...record.reading.report, id: `${id}-near`, publishedOn: on, publisher: 'N' },
          },
        }
        const alone = board(world([record]), SEEN)
        for (const records of [
          [record, near],
          [near, record],
        ]) {
          const both = board(world(records), SEEN)
          const bare = (of: typeof both) =>
            of.rows.map((row) => ({ ...row, cells: row.cells.map((c) => ({ ...c, copies: 0 })) }))
          expect(bare(both)).toEqual(bare(alone))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('three-valued logic', () => {
  const ANSWER = fc.constantFrom<Answer>('yes', 'no', 'unknown')

  it('agrees with the truth tables over every completion of what is unknown', () => {
    const worlds = (answers: readonly Answer[]): readonly (readonly boolean[])[] =>
      answers.reduce<readonly (readonly boolean[])[]>(
        (before, answer) =>
          before.flatMap((world) =>
            (answer === 'unknown' ? [true, false] : [answer === 'yes']).map((of) => [...world, of]),
          ),
        [[]],
      )
    fc.assert(
      fc.property(fc.array(ANSWER, { maxLength: 5 }), (answers) => {
        const all = worlds(answers)
        const told = (value: Answer, truth: (world: readonly boolean[]) => boolean) => {
          const values = new Set(all.map(truth))
          expect(value).toBe(values.size > 1 ? 'unknown' : values.has(true) ? 'yes' : 'no')
        }
        told(allOf(answers), (world) => world.every((of) => of))
        told(anyOf(answers), (world) => world.some((of) => of))
        expect(not(not(allOf(answers)))).toBe(allOf(answers))
      }),
    )
  })
})

it('a retraction with eleven copies takes all twelve texts and leaves the words struck', () => {
  const first = report(
    { on: '2025-09-04', by: 'A', id: 'wire' },
    { by: 'person:merz', of: 'DE', to: 'UA', stance: 'pledged' },
  )
  const copies = Array.from({ length: 11 }, (_, at) => ({
    recordedAt: '2025-09-04T13:00:00.000Z',
    report: 'wire',
    publisher: `Outlet ${at}`,
  }))
  const taken = decision(
    { what: 'amendment', how: 'retraction', report: 'wire' },
    '2025-09-09T00:00:00.000Z',
  )
  const kept = world([first], [taken], copies)
  const then = { asOf: '2025-09-04', knownAt: '2025-09-08' }
  expect(commitment(kept, 'DE.deploy.UA', then)?.cells[0]).toMatchObject({ copies: 12 })
  expect(board(kept, SEEN).rows).toEqual([])
  const now = commitment(kept, 'DE.deploy.UA', { asOf: '2025-09-04', knownAt: '2025-09-09' })
  expect(now?.cells).toEqual([])
  expect([...(now?.struck.values() ?? [])].map(({ how }) => how)).toEqual(['retraction'])
})

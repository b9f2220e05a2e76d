// A view of the past against a naive replay: the entries that there were, and no others.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '../../model/index.ts'
import { board } from '../fixture/look.ts'
import { CEASEFIRE } from '../fixture/reference.ts'
import { decided, leaf, report, world } from '../fixture/world.ts'
import type { Kept, KeptCopy, KeptRecord } from '../kept.ts'

interface Told {
  readonly report: number
  readonly of: string
  readonly stance: Stance
  readonly said: number
  readonly learnt: number
  readonly reader: string
  readonly hangs: boolean
}

interface History {
  readonly told: readonly Told[]
  readonly facts: readonly {
    readonly value: 'yes' | 'no'
    readonly day: number
    readonly made: number
  }[]
  readonly copies: readonly { readonly report: number; readonly met: number }[]
}

const DAY = fc.integer({ min: 1, max: 28 })
const HISTORY = fc.record({
  told: fc.array(
    fc.record({
      report: fc.integer({ min: 0, max: 5 }),
      of: fc.constantFrom('DE', 'FR'),
      stance: fc.constantFrom(...STANCES),
      said: DAY,
      learnt: DAY,
      reader: fc.constantFrom('one', 'two'),
      hangs: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  facts: fc.array(
    fc.record({ value: fc.constantFrom('yes' as const, 'no' as const), day: DAY, made: DAY }),
    { maxLength: 2 },
  ),
  copies: fc.array(fc.record({ report: fc.integer({ min: 0, max: 5 }), met: DAY }), {
    maxLength: 3,
  }),
})

function dayOf(day: number): string {
  return `2025-09-${String(day).padStart(2, '0')}`
}

/** Entries of one day are told apart by their place in the history. */
function instantOf(day: number, at: number): string {
  return `${dayOf(day)}T10:00:00.${String(at).padStart(3, '0')}Z`
}

function recordOf({ report: id, of, stance, said, learnt, reader, hangs }: Told, at: number) {
  const record = report(
    { id: `report-${id}`, on: dayOf(said), recordedAt: instantOf(learnt, at) },
    { by: of, of, to: 'UA', stance, ...(hangs ? { condition: leaf('if', CEASEFIRE) } : {}) },
  )
  return { ...record, reading: { ...record.reading, reader } }
}

function whole({ told, facts, copies }: History): Kept {
  return world(
    told.map(recordOf),
    facts.map(({ value, day, made }, at) => ({
      ...decided(CEASEFIRE, value, dayOf(day), undefined, instantOf(made, at)),
      id: `f${at}`,
    })),
    copies.map(({ report: id, met }, at): KeptCopy => {
      return { recordedAt: instantOf(met, at), report: `report-${id}`, publisher: `p${at}` }
    }),
  )
}

/** One entry after another as recorded; a newer reader takes the place of an older one. */
function replayed(kept: Kept, asOf: string, knownAt: string): Kept {
  const isThere = ({ recordedAt }: { readonly recordedAt: string }) =>
    recordedAt.slice(0, 10) <= knownAt
  const held = new Map<string, KeptRecord>()
  const inOrder = [...kept.records].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  for (const record of inOrder.filter(isThere)) {
    const { id } = record.reading.report
    if (held.get(id)?.reading.reader !== record.reading.reader) held.set(id, record)
  }
  const said = [...held.values()].filter(
    ({ reading }) => (reading.report.publishedOn ?? '') <= asOf,
  )
  return world(said, kept.decisions.filter(isThere), kept.copies.filter(isThere))
}

describe('a view of the past', () => {
  // A thirtieth of the ten thousand here; the soak runs them whole.
  const runs = process.env.MITHAQ_SOAK === '1' ? 10_000 : 334

  it(`equals a naive replay of what there was then, on ${runs} histories`, () => {
    fc.assert(
      fc.property(HISTORY, DAY, DAY, (history, valid, known) => {
        const kept = whole(history)
        const when = { asOf: dayOf(valid), knownAt: dayOf(known) }
        expect(board(kept, when)).toEqual(board(replayed(kept, when.asOf, when.knownAt), when))
      }),
      { seed: 20, numRuns: runs },
    )
  }, 600_000)
})

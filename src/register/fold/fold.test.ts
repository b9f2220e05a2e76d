// What is folded day by day is what weighing all rows gives, whatever came in which order.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '../../model/index.ts'
import { outcomesOf } from '../cell/outcome.ts'
import { claimOf } from '../claim/group-claim.ts'
import { membersOf } from '../claim/member.ts'
import { factLine } from '../condition/fact-line.ts'
import { CEASEFIRE, REFERENCE } from '../fixture/reference.ts'
import { amount, FOR_NOW, leaf, report, type Told, window } from '../fixture/world.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { positionsOf } from '../identity/positions.ts'
import { compareRows } from '../order.ts'
import { weighFamily } from '../view/cell.ts'
import { foldFamily, type Memory, type Piece } from './fold.ts'
import { slimMember } from './slim.ts'

const SOAK = process.env.MITHAQ_SOAK === '1'
const DAYS = 24

function dayOf(at: number): string {
  return `2025-09-${String(at + 1).padStart(2, '0')}`
}

type Met = ReadonlyMap<string, readonly string[]>

function outlookOn(day: string, met: Met) {
  const times = [...met].map(([id, days]) => [id, days.filter((of) => of <= day).length] as const)
  return {
    when: { asOf: day, knownAt: '' },
    reference: REFERENCE,
    facts: factLine([], REFERENCE.vocabulary),
    met: new Map(times),
    decisions: [],
    proposed: [],
  }
}

/** All rows of one umbrella weighed at once. */
function wholeOn(day: string, rows: readonly KeptPosition[], met: Met) {
  const said = rows.filter(({ saidToOn = day }) => saidToOn <= day).toSorted(compareRows)
  if (said.length === 0) return undefined
  const outlook = outlookOn(day, met)
  const claim = claimOf(
    said,
    said.flatMap((row) => row.beside ?? []),
    REFERENCE.parties,
  )
  return {
    cells: weighFamily(said, outlook).cells,
    members: membersOf(outcomesOf(said, outlook)).map(slimMember),
    claim: claim && [claim.row.id, claim.stated, claim.listed.map((row) => row.id), claim.implied],
  }
}

function foldedOn(day: string, pieces: readonly Piece[]) {
  const standing = pieces.findLast(({ fromOn }) => fromOn <= day)?.standing
  if (standing === undefined) return undefined
  const { cells, members, claim } = standing
  return {
    cells,
    members,
    claim: claim && [claim.row.id, claim.stated, claim.listed.map((row) => row.id), claim.implied],
  }
}

/** Keeps the pieces of one umbrella while reports arrive. */
class Umbrella {
  rows: KeptPosition[] = []
  pieces: Piece[] = []
  wholes = 0

  arrive(rows: readonly KeptPosition[], met: Met): void {
    this.rows.push(...rows)
    const from = rows.map((row) => row.saidToOn ?? '').sort()[0] ?? ''
    const before = this.pieces.filter(({ fromOn }) => fromOn < from)
    const memory = before.findLast((piece) => piece.memory !== undefined)?.memory
    const folded = this.#fold(memory, met) ?? this.#fold(undefined, met) ?? []
    const first = folded[0]?.fromOn ?? from
    const kept = memory === undefined ? [] : this.pieces.filter(({ fromOn }) => fromOn < first)
    // A turn of the calendar after the memory's day stands until a word comes.
    this.pieces = [...kept.filter(({ fromOn }) => fromOn < from), ...folded]
  }

  #fold(memory: Memory | undefined, met: Met): readonly Piece[] | undefined {
    if (memory === undefined) this.wholes += 1
    const day = memory?.day
    const plain = memory === undefined ? undefined : (JSON.parse(JSON.stringify(memory)) as Memory)
    return foldFamily(
      {
        ...(plain === undefined ? {} : { memory: plain }),
        core: this.rows.filter((row) => memory?.core.includes(row.id)),
        rows: this.rows.filter((row) => day === undefined || (row.saidToOn ?? '') > day),
        met,
      },
      REFERENCE,
    )
  }
}

const SPEAKERS = [
  'DE',
  'DE',
  'person:merz',
  'person:pistorius',
  'person:kornelius',
  'FR',
  'person:zelensky',
  undefined,
  null,
]

const told: fc.Arbitrary<Told> = fc.record(
  {
    by: fc.constantFrom(...SPEAKERS),
    of: fc.constant('DE'),
    to: fc.constant('UA'),
    stance: fc.constantFrom(...STANCES.filter((stance) => stance !== 'mentioned')),
    condition: fc.constantFrom(
      leaf('if', CEASEFIRE),
      leaf('after', 'approved(a,b)'),
      leaf('unless', 'mandate(a,b)'),
      leaf('regardless', 'anything'),
      leaf('depends-on', 'talks-result(a,b)'),
    ),
    domains: fc.constantFrom(['land'], ['sea'], ['land', 'sea']),
    any: fc.boolean(),
    not: fc.constantFrom(true, false, false, false),
    denies: fc.constantFrom(true, false, false, false, false, false),
    window: fc.constantFrom(FOR_NOW, window('day', '2025-09-12'), window('vague')),
    quantity: fc.constantFrom(
      [amount(100)],
      [amount(40, 'person', { mode: 'instalment' as const })],
    ),
    background: fc.constantFrom(true, false, false, false),
    saidOn: fc.integer({ min: 0, max: DAYS - 1 }).map(dayOf),
    instrument: fc.constantFrom('brigade'),
  },
  { requiredKeys: ['of', 'to', 'stance'] },
) as fc.Arbitrary<Told>

/** Most words are plain: strange ones at each step would leave nothing to let go. */
const plain: fc.Arbitrary<Told> = fc.record({
  by: fc.constantFrom('DE', 'person:merz', 'person:pistorius'),
  of: fc.constant('DE'),
  to: fc.constant('UA'),
  stance: fc.constantFrom<Stance>('pledged', 'committed', 'willing', 'deferred', 'declined'),
})

interface Arriving {
  readonly on: string | undefined
  readonly by: string | undefined
  readonly told: readonly Told[]
  readonly met: readonly string[]
}

const arriving: fc.Arbitrary<Arriving> = fc.record({
  on: fc.option(fc.integer({ min: 0, max: DAYS - 1 }).map(dayOf), { nil: undefined, freq: 12 }),
  by: fc.constantFrom('Daily', 'Post', 'Herald', undefined),
  told: fc.array(fc.oneof({ arbitrary: plain, weight: 3 }, { arbitrary: told, weight: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
  met: fc.array(fc.constantFrom('', dayOf(3), dayOf(17)), { maxLength: 1 }),
})

function runHistory(reports: readonly Arriving[]) {
  const umbrellas = new Map<string, Umbrella>()
  const met = new Map<string, readonly string[]>()
  reports.forEach((of, at) => {
    const { on, by } = of
    const about = {
      id: `r${at}`,
      ...(on === undefined ? {} : { on }),
      ...(by === undefined ? {} : { by }),
    }
    met.set(`r${at}`, of.met)
    const rows = positionsOf(report(about, ...of.told), REFERENCE)
    for (const family of new Set(rows.map((row) => row.family))) {
      if (family === null) continue
      const umbrella = umbrellas.get(family) ?? new Umbrella()
      umbrellas.set(family, umbrella)
      umbrella.arrive(
        rows.filter((row) => row.family === family),
        met,
      )
    }
  })
  return { umbrellas, met }
}

describe('folding', () => {
  it('gives what weighing everything gives, on every day, in any order of arrival', () => {
    fc.assert(
      fc.property(fc.array(arriving, { minLength: 1, maxLength: 70 }), (reports) => {
        const { umbrellas, met } = runHistory(reports)
        for (const { rows, pieces } of umbrellas.values())
          for (let at = 0; at < DAYS + 4; at += 1) {
            const day = dayOf(at)
            expect(foldedOn(day, pieces)).toEqual(wholeOn(day, rows, met))
          }
      }),
      { numRuns: SOAK ? 900 : 6, seed: 20251125 },
    )
  })
})

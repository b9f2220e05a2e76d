// Utterance, account, copy: one act of speech is counted once, however many outlets carry it.
import { describe, expect, it } from 'vitest'
import { board, cell } from '../fixture/look.ts'
import { REFERENCE } from '../fixture/reference.ts'
import { FOR_NOW, report, type Told, world } from '../fixture/world.ts'
import { positionsOf } from '../identity/positions.ts'
import { utterancesOf } from './utterance.ts'

const WORD: Told = { by: 'person:kornelius', of: 'DE', to: 'UA', stance: 'deferred' }

function counts(...reports: readonly ReturnType<typeof report>[]) {
  const found = cell(world(reports), 'DE.deploy.UA')
  return [found?.utterances, found?.witnesses, found?.copies]
}

const on = '2025-09-04'

describe('one statement, accounts and copies', () => {
  it('told by one outlet is one, one, one', () => {
    expect(counts(report({ on, by: 'A' }, WORD))).toEqual([1, 1, 1])
  })

  it('told by three outlets in their own words is one statement with three accounts', () => {
    const outlets = ['A', 'B', 'C'].map((by) => report({ on, by }, WORD))
    expect(counts(...outlets)).toEqual([1, 3, 3])
  })

  it('told by two outlets that name one agency has one witness', () => {
    const outlets = ['A', 'B'].map((by) => report({ on, by, carrier: 'Wire' }, WORD))
    expect(counts(...outlets)).toEqual([1, 1, 2])
  })

  it('a near copy vouches with the report that it repeats', () => {
    const original = report({ on, by: 'A', id: 'first' }, WORD)
    expect(counts(original, report({ on, by: 'B', near: 'first' }, WORD))).toEqual([1, 1, 2])
  })

  it('a text that stands twice in its file is two copies of one account', () => {
    expect(counts(report({ on, by: 'A', copies: 2 }, WORD))).toEqual([1, 1, 2])
  })

  it('a copy met elsewhere adds a copy, and the same place once', () => {
    const record = report({ on, by: 'A', id: 'text' }, WORD)
    const met = { recordedAt: `${on}T13:00:00.000Z`, report: 'text', publisher: 'B' }
    const found = cell(world([record], [], [met, { ...met }]), 'DE.deploy.UA')
    expect([found?.utterances, found?.witnesses, found?.copies]).toEqual([1, 1, 2])
  })

  it('a government and its spokesman on one day are one statement', () => {
    expect(
      counts(report({ on, by: 'A' }, WORD), report({ on, by: 'B' }, { ...WORD, by: 'DE' })),
    ).toEqual([1, 2, 2])
  })

  it('a refusal for now by the government and the spokesman’s deferral are one statement', () => {
    const refusal: Told = { ...WORD, by: 'DE', stance: 'declined', window: FOR_NOW }
    expect(counts(report({ on, by: 'A' }, WORD), report({ on, by: 'B' }, refusal))).toEqual([
      1, 2, 2,
    ])
  })

  it('chancellor and spokesman on one day are two statements', () => {
    expect(
      counts(
        report({ on, by: 'A' }, WORD),
        report({ on, by: 'A' }, { ...WORD, by: 'person:merz' }),
      )[0],
    ).toBe(2)
  })

  it('a government’s unsigned words of that day are its spokesman’s, not its chancellor’s', () => {
    const told = [WORD, { ...WORD, by: 'person:merz' }, { ...WORD, by: 'DE' }]
    const rows = told.flatMap((one, at) => positionsOf(report({ on, by: `${at}` }, one), REFERENCE))
    const speakers = utterancesOf(rows).map((of) => [of.speaker, of.rows.length])
    expect(speakers).toEqual([
      ['person:kornelius', 2],
      ['person:merz', 1],
    ])
  })

  it('the same speaker on two days speaks twice', () => {
    expect(
      counts(report({ on, by: 'A' }, WORD), report({ on: '2025-09-05', by: 'A' }, WORD))[0],
    ).toBe(2)
  })

  it('told again as earlier it is one more account of the same statement', () => {
    const later = report({ on: '2025-09-20', by: 'B' }, { ...WORD, background: true })
    expect(counts(report({ on, by: 'A' }, WORD), later)).toEqual([1, 2, 2])
  })

  it('told as earlier and never told before, it is no statement of ours and fills no cell', () => {
    const only = world([report({ on, by: 'A' }, { ...WORD, background: true })])
    expect(board(only).rows).toEqual([])
  })
})

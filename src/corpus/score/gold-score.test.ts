// Scores of gold reports: chains, positions with their conditions, and what is read as done.
import { expect, test } from 'vitest'
import type { Reading } from '../../model/index.ts'
import { at, CASE, CONDITION, PLEDGE, REFUSAL, reading, STATEMENT, WORDS } from '../corpus.cases.ts'
import { parseCorpus } from '../parse.ts'
import { runCase } from '../run.ts'
import { GOLD_MEASURES, scoreCase } from './gold-score.ts'

function score(found: Reading, source = CASE) {
  const [one] = parseCorpus('a.txt', source, WORDS).cases
  if (one === undefined) throw new Error('the file of this test holds no case')
  return scoreCase(
    runCase(one, WORDS, () => found, 0.5),
    WORDS,
  )
}

const READING = reading({ positions: [PLEDGE, { ...REFUSAL, party: 'country:NO' }] })

test('a reading that gives the gold is right in every measure', () => {
  const { counts, verdicts, readAsDone } = score(READING)
  for (const measure of GOLD_MEASURES) {
    const { right, found, gold } = counts[measure]
    expect([measure, right, found]).toEqual([measure, gold, gold])
  }
  expect(counts.position.gold).toBe(2)
  expect(counts.condition.gold).toBe(1)
  expect(verdicts.flatMap((one) => one.fields)).not.toContain(false)
  expect(readAsDone).toEqual([])
})

test('a pledge on a condition that is read as done is told with its line', () => {
  const done = { ...PLEDGE, stance: 'done' as const }
  const { counts, readAsDone } = score(reading({ positions: [done, REFUSAL] }))
  expect(readAsDone).toEqual([CASE.split('\n').indexOf('* position') + 1])
  expect(counts.stance).toEqual({ right: 1, found: 2, gold: 2 })
})

test('a condition with another scope is wrong, one that nobody wrote is too many', () => {
  const bar = { ...PLEDGE, condition: { ...CONDITION, scope: 'bar' as const } }
  expect(score(reading({ positions: [bar, REFUSAL] })).counts.condition).toEqual({
    right: 0,
    found: 1,
    gold: 1,
  })
  const extra = { ...REFUSAL, condition: { ...CONDITION, evidence: { spans: at('It will') } } }
  expect(score(reading({ positions: [PLEDGE, extra] })).counts.condition).toEqual({
    right: 1,
    found: 2,
    gold: 1,
  })
})

test('stance and condition are not weighed where the deed is another', () => {
  const other = { ...PLEDGE, action: 'fund', stance: 'declined' as const }
  const { counts } = score(reading({ positions: [other, REFUSAL] }))
  expect(counts.position).toEqual({ right: 1, found: 2, gold: 2 })
  expect(counts.stance).toEqual({ right: 1, found: 1, gold: 1 })
  expect(counts.condition).toEqual({ right: 0, found: 0, gold: 0 })
})

test('a promise not to do is another promise, though the gold says nothing of it', () => {
  const { counts } = score(reading({ positions: [{ ...PLEDGE, negated: true }, REFUSAL] }))
  expect(counts.position.right).toBe(2)
  expect(counts.whole.right).toBe(1)
})

test('a position that nobody wrote is too many, unless the case is open', () => {
  const more = { ...REFUSAL, id: 'p3', evidence: { spans: at('two ships') } }
  const found = reading({ positions: [PLEDGE, REFUSAL, more] })
  expect(score(found).counts.position).toEqual({ right: 2, found: 3, gold: 2 })
  expect(score(found, `${CASE}...\n`).counts.position).toEqual({ right: 2, found: 2, gold: 2 })
})

test('a chain is right when each teller above is', () => {
  const chained = CASE.replace('  via: none', '  via: #2').replace(
    '* position\n  of: #1',
    '* statement #2\n  cue: would\n  content: send two ships\n  via: none\n* position\n  of: #1',
  )
  const teller = {
    ...STATEMENT,
    id: 's2',
    cue: { ...STATEMENT.cue, spans: at('would') },
    content: { spans: at('send two ships') },
  }
  const told = { ...STATEMENT, via: 's2' }
  const right = score(reading({ statements: [told, teller] }), chained)
  expect(right.counts.chain).toEqual({ right: 1, found: 1, gold: 1 })
  const open = score(reading({ statements: [STATEMENT, teller] }), chained)
  expect(open.counts.chain).toEqual({ right: 0, found: 0, gold: 1 })
})

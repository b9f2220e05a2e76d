// Scores of single items: what counts as right, and what counts neither way.
import { expect, test } from 'vitest'
import type { Spans } from '../../text/index.ts'
import type { FoundStatement, GoldItem, GoldStatement } from './item.ts'
import { scoreItem } from './item-score.ts'

const TEXT = 'Oslo said it would send ships. Later the minister added that they would stay.'

function at(...words: string[]): Spans {
  return words.map((one) => [TEXT.indexOf(one), TEXT.indexOf(one) + one.length] as const)
}

function gold(fields: Partial<GoldStatement>): GoldStatement {
  return { ...SAID, isOptional: false, ...fields }
}

const SAID: FoundStatement = {
  cue: at('said'),
  source: at('Oslo'),
  content: at('it would send ships'),
  speaker: [],
}
const ADDED = { cue: at('added'), source: [], content: at('that they would stay') }
const DROPPED = gold({ ...ADDED, speaker: at('Oslo'), form: 'indirect' })

function item(...statements: GoldStatement[]): GoldItem {
  return { id: 'a', text: TEXT, statements }
}

test('what is found as it stands is right in every field', () => {
  const { counts, verdicts, extra } = scoreItem(item(gold({})), [SAID])
  const one = { right: 1, found: 1, gold: 1 }
  expect(counts).toMatchObject({ cue: one, source: one, content: one, statement: one })
  expect(counts.tokens).toEqual({ right: 4, found: 4, gold: 4 })
  expect(verdicts[0]?.statement).toBe(true)
  expect(extra).toEqual([])
})

test('half of the words of a content are enough, less is not', () => {
  const half = scoreItem(item(gold({})), [{ ...SAID, content: at('send ships') }])
  expect(half.verdicts[0]?.content).toBe(true)
  const less = scoreItem(item(gold({})), [{ ...SAID, content: at('ships') }])
  expect(less.verdicts[0]?.content).toBe(false)
  expect(less.counts.statement.right).toBe(0)
})

test('a speaker given where nobody is named is a false alarm, unless it was last named', () => {
  const unnamed = scoreItem(item(gold({ source: [] })), [SAID])
  expect(unnamed.counts.source).toEqual({ right: 0, found: 1, gold: 0 })
  expect(unnamed.verdicts[0]?.source).toBe(false)
  const told = scoreItem(item(DROPPED), [{ ...ADDED, source: at('Oslo'), speaker: [] }])
  expect(told.counts.source).toEqual({ right: 0, found: 0, gold: 0 })
  expect(told.verdicts[0]).toMatchObject({ source: true, speaker: 'right', statement: true })
})

test('a speaker of a clause that names none is told, told wrongly, or left open', () => {
  const find = (speaker: Spans) => scoreItem(item(DROPPED), [{ ...ADDED, speaker }])
  expect(find(at('Oslo')).counts.dropped).toEqual({ right: 1, found: 1, gold: 1 })
  expect(find(at('the minister')).counts.dropped).toEqual({ right: 0, found: 1, gold: 1 })
  expect(find([]).counts.dropped).toEqual({ right: 0, found: 0, gold: 1 })
  expect(find(at('the minister')).verdicts[0]?.speaker).toBe('wrong')
})

test('a borderline statement counts neither as a miss nor as a false alarm', () => {
  const optional = item(gold({ isOptional: true }))
  for (const found of [[], [SAID]]) {
    const score = scoreItem(optional, found)
    expect(score.counts.statement).toEqual({ right: 0, found: 0, gold: 0 })
    expect(score).toMatchObject({ isEmpty: true, isFalseAlarm: false })
  }
})

test('something found where there is nothing is a false alarm', () => {
  const score = scoreItem(item(), [SAID])
  expect(score).toMatchObject({ isEmpty: true, isFalseAlarm: true, extra: [SAID] })
})

test('gold of another form is left out with what was matched to it', () => {
  const both = item(gold({ form: 'direct' }), DROPPED)
  const score = scoreItem(both, [SAID, { ...ADDED, speaker: [] }], { form: 'indirect' })
  expect(score.counts.statement).toEqual({ right: 1, found: 1, gold: 1 })
  expect(score.verdicts.map((one) => one.isCounted)).toEqual([false, true])
})

test('an item of which the reader says nothing is unread, and its statements are missed', () => {
  const score = scoreItem(item(gold({})), undefined)
  expect(score).toMatchObject({ isPredicted: false })
  expect(score.counts.statement).toEqual({ right: 0, found: 0, gold: 1 })
})

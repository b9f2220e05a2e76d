// What counts as the same as an expectation, and what does not.
import { describe, expect, test } from 'vitest'
import type { Reading } from '../model/index.ts'
import { compareCase } from './compare.ts'
import { at, CASE, PLEDGE, REFUSAL, reading, STATEMENT, WORDS } from './corpus.cases.ts'
import { parseCorpus } from './parse.ts'

function failuresOf(source: string, read: Reading): string[] {
  const [one] = parseCorpus('a.txt', source, WORDS).cases
  if (one === undefined) throw new Error('no case')
  return compareCase(one, read, WORDS).failures.map(({ code, line, field = '' }) =>
    [line, field, code].filter((part) => part !== '').join(' '),
  )
}

/** The case with one line changed. */
const having = (line: string, instead: string): string => {
  if (!CASE.includes(line)) throw new Error(`the case has no line "${line}"`)
  return CASE.replace(line, instead)
}

test('a reading that does what the case says has nothing against it', () => {
  expect(failuresOf(CASE, reading())).toEqual([])
})

describe('a field that differs is told with its line', () => {
  test.each([
    ['another speaker', 'speaker: Norway', 'speaker: truce', '11 speaker words'],
    [
      'another stance',
      'stance: would send = pledged',
      'stance: would send = declined',
      '20 stance meaning',
    ],
    ['another party', 'party: = Norway', 'party: = Russia', '17 party meaning'],
    ['another number', 'count: two ships = 2', 'count: two ships = 3', '22 count meaning'],
    ['another unit', 'count: two ships = 2', 'count: two ships = 2 tanks', '22 count label'],
    ['another fact', '(Ukraine, Russia)', '(Ukraine, Norway)', '23 condition meaning'],
    ['a fact with fewer parties', '(Ukraine, Russia)', '(Ukraine)', '23 condition meaning'],
    ['another relation', 'relation: = if', 'relation: = after', '24 relation meaning'],
    ['another domain', 'domain: ships = sea', 'domain: ships = land', '21 domain meaning'],
    ['the wrong statement', 'of: #1', 'of: none', '16 of present'],
    ['a window that is not there', 'window: none', 'window: = day', '26 window absent'],
    ['words not in the text', 'cue: said', 'cue: said that', '10 cue not-in-text'],
    ['a word that is no label', 'form: = indirect', 'form: = roundabout', '13 form label'],
    [
      'a shorter content',
      'it would send ... truce held',
      'it would send ... two ships',
      '14 content words',
    ],
  ])('%s', (_, line, instead, expected) => {
    expect(failuresOf(having(line, instead), reading())).toContain(expected)
  })
})

test('a capital stands for its state, and a count may name its unit', () => {
  expect(failuresOf(having('party: = Norway', 'party: = Oslo'), reading())).toEqual([])
  expect(failuresOf(having('two ships = 2', 'two ships = 2 ships'), reading())).toEqual([])
})

test('what a clause leaves at its edge is not a difference', () => {
  const wide = { ...PLEDGE, evidence: { spans: at('it would send two ships') } }
  expect(failuresOf(CASE, reading({ positions: [wide, REFUSAL] }))).toEqual([])
})

test('what was not read is told once, and what nobody expected too', () => {
  expect(failuresOf(CASE, reading({ positions: [PLEDGE] }))).toEqual(['27 not-read'])
  const extra = { ...STATEMENT, id: 's9', cue: { ...STATEMENT.cue, spans: at('will not') } }
  expect(failuresOf(CASE, reading({ statements: [STATEMENT, extra] }))).toEqual(['8 unexpected'])
  expect(failuresOf(`${CASE}...\n`, reading({ statements: [STATEMENT, extra] }))).toEqual([])
})

test('a case that expects nothing fails when something is read', () => {
  const nothing = `${CASE.slice(0, CASE.indexOf('* statement'))}none\n`
  expect(failuresOf(nothing, reading({ statements: [], positions: [] }))).toEqual([])
  expect(failuresOf(nothing, reading({ positions: [] }))).toEqual(['8 unexpected'])
})

test('a second domain that nobody wrote down is told', () => {
  const both = { ...PLEDGE, domains: ['sea', 'land'] }
  expect(failuresOf(CASE, reading({ positions: [both, REFUSAL] }))).toEqual(['21 domain present'])
})

test('two positions over the same words are told apart by what they say', () => {
  const fund = { ...PLEDGE, id: 'p3', action: 'fund' }
  const source = CASE.replace(
    '* position\n  of: none',
    '* position\n  predicate: would send two ships\n  action: = funding\n* position\n  of: none',
  )
  expect(failuresOf(source, reading({ positions: [fund, PLEDGE, REFUSAL] }))).toEqual([])
})

// What the machine rewrites, what it leaves, and that nothing it wrote passes unread.
import { describe, expect, test } from 'vitest'
import { at, CASE, PLEDGE, REFUSAL, reading, STATEMENT, TEXT, WORDS } from './corpus.cases.ts'
import { parseCorpus } from './parse.ts'
import { runFile } from './run.ts'
import { updateFile } from './update.ts'

function update(source: string, read: ReturnType<typeof reading>): string {
  const file = parseCorpus('a.txt', source, WORDS)
  const none = { statements: [], positions: [] }
  const runs = runFile(file, WORDS, (text) => (text === TEXT ? read : reading(none, text)))
  return updateFile(file, runs, WORDS).source
}

/** Lines of the second that the first lacks. */
function newLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !known.has(line))
}

test('a file that passes is left byte for byte', () => {
  expect(update(CASE, reading())).toBe(CASE)
})

test('only the value of a field that stands there changes, and the line is marked', () => {
  const weaker = { ...PLEDGE, stance: 'declined' as const, domains: ['land'] }
  const after = update(CASE, reading({ positions: [weaker, REFUSAL] }))
  expect(newLines(CASE, after)).toEqual(['?   stance: = declined', '?   domain: = land'])
  expect(after.split('\n')).toHaveLength(CASE.split('\n').length)
})

test('what nobody expected is added at the end of its case, in the labels of the language', () => {
  const source = CASE.replace(/\* position\n {2}of: none[\s\S]*$/, '\n=== another\n')
  const after = update(source, reading())
  expect(newLines(source, after)).toEqual([
    '? * position',
    '?   party: = Norway',
    '?   predicate: will not send tanks',
    '?   action: = sending troops',
    '?   stance: = declined',
  ])
  expect(after.indexOf('will not send tanks', 300)).toBeLessThan(after.indexOf('=== another'))
})

test('a case that said "none" loses the word when something is added', () => {
  const source = `${CASE.slice(0, CASE.indexOf('* statement'))}none\n`
  const after = update(source, reading({ positions: [] }))
  expect(after).not.toContain('none')
  expect(after).toContain('? * statement #1\n?   cue: said\n')
})

test('what was not read stays: taking an expectation away is for a person', () => {
  expect(update(CASE, reading({ positions: [PLEDGE] }))).toBe(CASE)
})

test('a written file fails until somebody has taken the marks away, and then passes', () => {
  const other = reading({ statements: [{ ...STATEMENT, form: 'direct' }] })
  const after = update(CASE, other)
  const run = (source: string) =>
    runFile(parseCorpus('a.txt', source, WORDS), WORDS, () => other).map((one) => one.verdict)
  expect(run(after)).toEqual(['unconfirmed'])
  expect(run(after.replace('?   form', '    form'))).toEqual(['passed'])
})

test('a word that stands twice is written with its place', () => {
  const twice = { ...PLEDGE, evidence: { spans: at('send tanks') } }
  const source = CASE.replace(
    /\* position\n {2}of: none[\s\S]*$/,
    '* position\n  predicate: will not send tanks\n  count: none\n',
  )
  const found = update(source, reading({ positions: [PLEDGE, { ...twice, quantity: sends() }] }))
  expect(found).toContain('?   count: send /2 = 1')
})

function sends() {
  const [[start]] = at('send tanks') as [[number, number]]
  return [{ value: 1, unit: 'ship', text: 'send', spans: [[start, start + 4]] as const }]
}

describe('pending cases', () => {
  const pending = CASE.replace('publisher', 'state: pending\npublisher')
  const verdict = (read: ReturnType<typeof reading>) =>
    runFile(parseCorpus('a.txt', pending, WORDS), WORDS, () => read)[0]?.verdict

  test('one that is read wrongly does not fail, and is not rewritten', () => {
    expect(verdict(reading({ positions: [] }))).toBe('pending')
    expect(update(pending, reading({ positions: [] }))).toBe(pending)
  })

  test('one that is read rightly must be unmarked', () => {
    expect(verdict(reading())).toBe('unmarked')
  })
})

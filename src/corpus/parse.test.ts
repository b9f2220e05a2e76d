// What a corpus file may look like, and what is said of one that can't be read.
import { describe, expect, test } from 'vitest'
import { CASE, TEXT, WORDS } from './corpus.cases.ts'
import { parseCorpus } from './parse.ts'
import { printProblem } from './print.ts'

const parse = (source: string) => parseCorpus('a.txt', source, WORDS)
const problems = (source: string) => parse(source).problems.map((one) => printProblem(one))

test('a case has its title, its date, its text and its blocks', () => {
  const [one, ...others] = parse(CASE).cases
  expect(others).toEqual([])
  expect(one?.title).toBe('two ships if the truce holds, and no tanks')
  expect(one?.head).toEqual({ 'published-on': '2031-03-04', publisher: 'Harbour Gazette' })
  expect(one?.text).toBe(TEXT)
  expect(one?.blocks.map(({ kind, name }) => [kind, name])).toEqual([
    ['statement', '1'],
    ['position', undefined],
    ['position', undefined],
  ])
  expect(problems(CASE)).toEqual([])
})

test('a field has copied words, their place and a meaning', () => {
  const source = CASE.replace('cue: said', 'cue: send ... tanks /2 = say')
  const cue = parse(source).cases[0]?.blocks[0]?.fields[0]
  expect(cue).toMatchObject({ id: 'cue', copied: 'send ... tanks', place: 2, meaning: 'say' })
})

test('lines after a question mark are unconfirmed', () => {
  const marked = CASE.replace('  speaker: Norway', '?   speaker: Norway').replace(
    '* position',
    '؟ * position',
  )
  const [one] = parse(marked).cases
  expect(one?.unconfirmedLines).toEqual([11, 15])
  expect(one?.blocks[0]?.fields[1]).toMatchObject({ id: 'speaker', copied: 'Norway' })
})

test('a case may stand on a text of the samples', () => {
  const source = CASE.replace(`--- text\n${TEXT}`, '--- text from samples/a.txt')
  const found = parseCorpus('a.txt', source, WORDS, (path) => `from ${path}`)
  expect(found.cases[0]?.text).toBe('from samples/a.txt')
  expect(parse(source).problems.map((one) => printProblem(one))).toEqual([
    'a.txt:5 the text "samples/a.txt" is not there',
  ])
})

test('an open end and a pending state are seen', () => {
  const [one] = parse(`${CASE.replace('publisher', 'state: pending\npublisher')}\n...\n`).cases
  expect([one?.isOpen, one?.isPending]).toEqual([true, true])
})

describe('a slip is told with its line', () => {
  test.each([
    ['words before the first case', `hello\n${CASE}`, 'a.txt:1 words before the first case'],
    ['a case without a title', CASE.replace(/=== .*/, '==='), 'a.txt:1 a case without a title'],
    [
      'a head word that nobody knows',
      CASE.replace('publisher', 'paper'),
      'a.txt:3 the head word "paper"',
    ],
    ['no date', CASE.replace('2031/03/04', 'Monday'), 'a.txt:1 a case without the date'],
    ['no text', CASE.replace('--- text', '--- prose'), 'a.txt:5 a case without a text'],
    [
      'no expectation',
      CASE.replace('--- reading', '--- outcome'),
      'a.txt:1 a case without an expectation',
    ],
    ['an unknown block', CASE.replace('* statement', '* sentence'), 'a.txt:9 the block "sentence"'],
    ['an unknown field', CASE.replace('speaker:', 'talker:'), 'a.txt:11 the field "talker"'],
    [
      'a field of another block',
      CASE.replace('speaker:', 'stance:'),
      'a.txt:11 the field "stance"',
    ],
    [
      'a field before any block',
      CASE.replace('* statement #1\n', ''),
      'a.txt:9 a field before the first',
    ],
    ['nothing and something', `${CASE}none\n`, 'a.txt:9 says that nothing is to be read'],
  ])('%s', (_, source, expected) => {
    expect(problems(source).join('\n')).toContain(expected)
  })
})

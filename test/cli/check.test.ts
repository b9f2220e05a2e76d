// Claims against texts on the command line: one line a pair, in order, with the reason in words.
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { place, run, seen } from './fixture/run.ts'

const TEXT = 'قالت وزيرة الدفاع النرويجية إن بلادها سترسل سفينتين إذا صمدت الهدنة.'

const PAIRS = [
  { id: 'a', lang: 'ar', text: TEXT, claim: 'بلادها سترسل سفينتين إذا صمدت الهدنة' },
  { id: 'b', lang: 'ar', text: TEXT, claim: 'بلادها لن ترسل سفينتين' },
  { id: 'c', lang: 'xx', text: TEXT, claim: TEXT },
]

function write(rows: readonly string[]): string {
  const path = place('pairs.ndjson')
  writeFileSync(path, `${rows.join('\n')}\n`)
  return path
}

const file = () => write(PAIRS.map((pair) => JSON.stringify(pair)))

test('as JSON each pair has its answer, in order', async () => {
  const told = await run(['check', file(), '--json'])
  expect(told.exitCode).toBe(0)
  const lines = told.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id, checked, supports }) => [id, checked, supports])).toEqual([
    ['a', true, true],
    ['b', true, false],
    ['c', false, false],
  ])
  const [{ spans }] = lines
  expect(spans.map(([start, end]: [number, number]) => TEXT.slice(start, end))).toEqual([
    'بلادها سترسل سفينتين إذا صمدت الهدنة',
  ])
})

test('in words each has its reason in the reader’s language', async () => {
  const english = seen((await run(['check', file(), '--ui', 'en'])).stdout)
  expect(english).toContain('a: supported (it stands in the text)')
  expect(english).toMatch(/^b: not supported \(yes or no: the text has/m)
  expect(english).toContain('c: not checked (there is no pack for the language of the text)')
  const arabic = seen((await run(['check', file(), '--ui', 'ar'])).stdout)
  expect(arabic).toContain('a: مسنود (هو في النص)')
  expect(arabic).toContain('b: غير مسنود (الإثبات والنفي: في النص')
})

describe('a row that is no pair', () => {
  test.each([
    ['no JSON', '{"id": "a"', '2'],
    ['a field too few', '{"id": "a", "text": "x"}', '2'],
    ['a number', '7', '2'],
  ])('%s is told with its line, and nothing is answered', async (_, row, line) => {
    const told = await run(['check', write([JSON.stringify(PAIRS[0]), row])])
    expect(told.exitCode).toBe(1)
    expect(told.stdout).toBe('')
    expect(told.stderr.replace(/\s+/g, ' ')).toContain(`line ${line}: is no pair to check`)
  })
})

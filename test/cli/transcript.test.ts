// What the documentation shows of a terminal is what a terminal shows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  exchangesIn,
  matches,
  pagesWithTranscripts,
  rewriteTranscripts,
  runCommands,
} from '../../tools/docs/transcript.ts'
import { ROOT } from '../../tools/root.ts'
import './fixture/program.ts'

test.each(pagesWithTranscripts())(
  '%s prints what it shows; else run npm run docs',
  (path) => {
    const exchanges = exchangesIn(readFileSync(join(ROOT, path), 'utf8'))
    const printed = runCommands(exchanges.map(({ command }) => command))
    const wrong = exchanges.flatMap(({ command, shown, line }, at) => {
      const now = printed[at] ?? []
      return matches(now, shown) ? [] : [`${path}:${line} $ ${command}\n${now.join('\n')}`]
    })
    expect(wrong.join('\n\n')).toBe('')
  },
  120_000,
)

test('some page shows a terminal', () => {
  expect(pagesWithTranscripts().length).toBeGreaterThan(1)
})

describe('a block', () => {
  const page = [
    'text',
    '```console',
    '$ echo one',
    'one',
    '$ false',
    '$ echo $?',
    '1',
    '```',
    '$ no',
  ]

  test('has its commands with what follows each', () => {
    expect(exchangesIn(page.join('\n'))).toEqual([
      { command: 'echo one', shown: ['one'], line: 3 },
      { command: 'false', shown: [], line: 5 },
      { command: 'echo $?', shown: ['1'], line: 6 },
    ])
  })

  test('runs in one home, each command knowing how the last one ended', () => {
    expect(runCommands(['echo a > kept', 'cat kept', 'false', 'echo $?'])).toEqual([
      [],
      ['a'],
      [],
      ['1'],
    ])
  })

  test('that shows something else is rewritten, and nothing beside it', () => {
    const stale = page.join('\n').replace('\none\n', '\ntwo\nthree\n')
    expect(rewriteTranscripts(stale)).toBe(page.join('\n'))
  })
})

describe('an elision', () => {
  test.each([
    [['a', 'b', 'c'], ['a', '...', 'c'], true],
    [['a', 'c'], ['a', '...', 'c'], true],
    [['a', 'b', 'c'], ['...'], true],
    [['a', 'b', 'c', 'd'], ['...', 'b', '...', 'd'], true],
    [['a', 'b'], ['a', '...', 'c'], false],
    [['a', 'b'], ['a'], false],
    [[], ['...'], true],
  ])('%j against %j: %s', (lines, shown, expected) => {
    expect(matches(lines, shown)).toBe(expected)
  })
})

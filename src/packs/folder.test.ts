// One broken file a mistake: each is refused with its file, its line and how to mend it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readLanguage } from './folder.ts'
import { PackError } from './problem.ts'
import { readVocabulary } from './vocabulary.ts'

const ROOT = join(import.meta.dirname, '../..')
const vocabulary = readVocabulary(join(ROOT, 'vocabulary'))
const home = mkdtempSync(join(tmpdir(), 'mithaq-pack-'))
const folder = join(home, 'xx')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(ROOT, 'languages/_blank'), folder, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const change = (name: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, name), 'utf8')
  if (text.replace(from, to) === text) throw new Error(`${name} has no ${from}`)
  put(name, text.replace(from, to))
}

/** What is said of the folder, without the path of the temporary folder. */
function complaints(): string {
  try {
    readLanguage(folder, vocabulary)
    return ''
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return error.message.replaceAll(`${folder}/`, '')
  }
}

test('the start of a new language can be compiled as it is', () => {
  expect(complaints()).toBe('')
})

describe('phrase files', () => {
  test.each([
    [
      'a flow mapping',
      'speech.yaml',
      'say: {verbs: {any: [told]}}\n',
      'speech.yaml:1 writes a mapping on one line',
    ],
    [
      'a flow list',
      'speech.yaml',
      'say:\n  verbs: [told]\n',
      'speech.yaml:2 writes a list on one line',
    ],
    [
      'a phrase beside its key',
      'speech.yaml',
      'say:\n  verbs: told\n',
      'speech.yaml:2 has a phrase on the line of its key',
    ],
    [
      'a key without phrases',
      'speech.yaml',
      'say:\n  verbs:\nadd:\n  verbs: []\n',
      'speech.yaml:2 has no phrase under "say > verbs"',
    ],
    [
      'an unknown act',
      'speech.yaml',
      'shout:\n  verbs:\n    - told\n',
      'speech.yaml:3 has phrases under "shout", which is no act',
    ],
    [
      'two scripts on a line',
      'speech.yaml',
      'say:\n  verbs:\n    - told قال\n',
      'speech.yaml:3 mixes scripts: "ق" is not Latin',
    ],
    [
      'a phrase as a key',
      'speech.yaml',
      'say:\n  قال:\n    - told\n',
      'speech.yaml:2 has "قال" as a key',
    ],
    [
      'the same key twice',
      'speech.yaml',
      'say:\n  verbs:\n    - a\nsay:\n  verbs:\n    - b\n',
      'speech.yaml:4 is not YAML that we read',
    ],
    [
      'an alias',
      'speech.yaml',
      'say:\n  verbs: &told\n    - told\nadd:\n  verbs: *told\n',
      'speech.yaml:5 uses an anchor, an alias or a tag',
    ],
    [
      'a mapping in a list',
      'speech.yaml',
      'say:\n  verbs:\n    - any: told\n',
      'speech.yaml:3 has something other than words',
    ],
    [
      'one phrase under two acts',
      'speech.yaml',
      'say:\n  verbs:\n    - told\nadd:\n  verbs:\n    - Told\n',
      'speech.yaml:6 has "Told" under "add", and under "say" on line 3',
    ],
    [
      'an indentation that YAML refuses',
      'speech.yaml',
      'say:\n  verbs:\n\t- told\n',
      'speech.yaml:3 is not YAML',
    ],
  ])('%s', (_, name, text, expected) => {
    put(name, text)
    expect(complaints()).toContain(expected)
  })

  test('one phrase under two acts passes when the pack says which comes first, and does', () => {
    put('speech.yaml', 'say:\n  verbs:\n    - told\nadd:\n  verbs:\n    - told\n')
    change('pack.yaml', /$/, 'prefer:\n  speech:\n    add:\n      - told\n')
    const ids = readLanguage(folder, vocabulary).pack.entries
    expect(ids.filter(([file]) => file === 'speech').map(([, path]) => path[0])).toEqual([
      'add',
      'say',
    ])
  })

  test('two spellings that fold alike are one entry', () => {
    put('speech.yaml', 'say:\n  verbs:\n    - told\n    - Told\n')
    const { entries } = readLanguage(folder, vocabulary).pack
    expect(entries.filter(([file]) => file === 'speech')).toEqual([
      ['speech', ['say', 'verbs'], 'told'],
    ])
  })

  test('what looks like a number or a truth value stays the words that it is', () => {
    put('numbers.yaml', 'one:\n  - 1\n  - no\n  - 0x1F\n')
    const { entries } = readLanguage(folder, vocabulary).pack
    expect(entries.filter(([file]) => file === 'numbers').map(([, , phrase]) => phrase)).toEqual([
      '1',
      'no',
      '0x1F',
    ])
  })
})

describe('labels', () => {
  const LABELS = 'answer:\n  yes:\n    - si\n  no:\n    - non\n  unknown:\n    - boh\n'
  test.each([
    [
      'a label for an unknown id',
      `${LABELS}  maybe:\n    - forse\n`,
      'labels.yaml:8 labels "maybe", which is no answer',
    ],
    [
      'an unknown list',
      `${LABELS}colours:\n  red:\n    - rosso\n`,
      'labels.yaml:8 labels the list "colours"',
    ],
    [
      'a missing label',
      LABELS.replace('  unknown:\n    - boh\n', ''),
      'labels.yaml:1 has no label for the answer "unknown"',
    ],
    [
      'one label for two ids',
      LABELS.replace('non', 'si'),
      'labels.yaml:5 gives "si" to both "yes" and "no"',
    ],
    [
      'a label on the line of its id',
      LABELS.replace(':\n    - si', ': si'),
      'labels.yaml:2 has no list where one is wanted',
    ],
  ])('%s', (_, text, expected) => {
    put('labels.yaml', text)
    expect(complaints()).toContain(expected)
  })

  test('a list without labels is refused once the pack no longer says so', () => {
    change('pack.yaml', '  labels:\n    - all\n', '')
    expect(complaints()).toContain('labels.yaml:3 has no labels for the list "action"')
  })
})

describe('pack, folding and clitics', () => {
  test.each([
    [
      'an id unlike its folder',
      'pack.yaml',
      'id: xx',
      'id: yy',
      'pack.yaml:2 has the id "yy" in the folder "xx"',
    ],
    [
      'an unknown script',
      'pack.yaml',
      /^script: Latin/m,
      'script: Elvish',
      'pack.yaml:8 names the script "Elvish"',
    ],
    [
      'a key that nobody reads',
      'pack.yaml',
      'direction:',
      'directoin:',
      'pack.yaml:6 has the key "directoin"',
    ],
    [
      'an unknown stage',
      'pack.yaml',
      '- speech',
      '- singing',
      'pack.yaml:11 names the stage "singing"',
    ],
    [
      'too few function words',
      'pack.yaml',
      '  - word-10\n',
      '',
      'pack.yaml:17 has too few function words',
    ],
    [
      'a group of one letter',
      'folding.yaml',
      'equal: []',
      'equal:\n  - a',
      'folding.yaml:3 has no group of letters in "a"',
    ],
    [
      'a letter folded twice',
      'folding.yaml',
      'equal: []',
      'equal:\n  - a b\n  - c b',
      'folding.yaml:4 folds "b" twice',
    ],
    [
      'no code point',
      'folding.yaml',
      'U+FEFF',
      'FEFF',
      'folding.yaml:9 has no code point in "FEFF"',
    ],
    [
      'a pattern without a stem',
      'clitics.yaml',
      '- "-"',
      '- s',
      'clitics.yaml:33 has the pattern "s", which names no stem',
    ],
    [
      'a class without clitics',
      'clitics.yaml',
      /^ {2}verbs:\n {4}past/m,
      '  verba:\n    past',
      'inflects the class "verba"',
    ],
    [
      'a join with one side',
      'clitics.yaml',
      'joins: []',
      'joins:\n  - glued: t',
      'clitics.yaml:23 has a join that lacks a side',
    ],
  ])('%s', (_, name, from, to, expected) => {
    change(name, from, to)
    expect(complaints()).toContain(expected)
  })
})

test('every problem is told at once, with a way to mend it', () => {
  change('pack.yaml', /^script: Latin/m, 'script: Elvish')
  put('speech.yaml', 'shout:\n  verbs:\n    - told\n')
  const lines = complaints().split('\n')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(line).toMatch(/^[a-z]+\.yaml:\d+ .+\. Mend: .+/)
})

// Messages of the command line: complete in every language, right for every number, one for each
// problem.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { OPTIONS } from '../../src/cli/option.ts'
import { ROOT } from '../../tools/root.ts'
import { languagesOfPages } from '../web/fixture/languages.ts'

const LANGUAGES = languagesOfPages()
const OURS = /^(cli|problem)\./

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function formatOf(message: string, locale: string): IntlMessageFormat {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
}

function slotsIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [String(element.value)] : []
    const inner = 'options' in element ? Object.values(element.options) : []
    return [...own, ...inner.flatMap((option) => slotsIn(option.value as Element[]))]
  })
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|cases)\./.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
}

const keysOf = (messages: Readonly<Record<string, string>>): string[] =>
  Object.keys(messages)
    .filter((key) => OURS.test(key))
    .sort()

test('every language says the same things, with the same slots', () => {
  const [first, ...others] = LANGUAGES
  for (const other of others) {
    expect(keysOf(other.messages)).toEqual(keysOf(first?.messages ?? {}))
    for (const key of keysOf(other.messages)) {
      const slots = (message: string | undefined) =>
        [...new Set(slotsIn(formatOf(message ?? '', 'en').getAst()))].sort()
      expect([key, slots(other.messages[key])]).toEqual([key, slots(first?.messages[key])])
    }
  }
})

test('every message that the commands name exists', () => {
  const named = sourcesOf('src/cli').flatMap((text) =>
    [...text.matchAll(/\bsay\(\s*'([a-z][a-z.-]+)'/g)].map((hit) => hit[1] as string),
  )
  expect(named.length).toBeGreaterThan(60)
  for (const { messages } of LANGUAGES) {
    const isKnown = (key: string): boolean =>
      ['cli.', 'web.', ''].some((section) => messages[section + key] !== undefined)
    expect(named.filter((key) => !isKnown(key))).toEqual([])
  }
})

test('every command and every option says what it is for', () => {
  for (const { messages } of LANGUAGES) {
    for (const { name } of COMMANDS) expect(messages[`cli.command.${name}`]).toBeTruthy()
    for (const name of Object.keys(OPTIONS)) expect(messages[`cli.option.${name}`]).toBeTruthy()
  }
})

describe('problems', () => {
  const thrown = ['src/cli', 'src/service', 'src/main'].flatMap(sourcesOf)
  const codes = thrown.flatMap((text) =>
    [...text.matchAll(/new Problem\(\s*'([a-z-]+)'/g)].map((hit) => hit[1] as string),
  )
  const refused = unionIn('src/sources/refusal.ts', 'RefusalCode')
  const stored = unionIn('src/store/problem.ts', 'StoreProblemCode')

  /** The members of a union of strings, as its file writes them. */
  function unionIn(path: string, name: string): string[] {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const union = text.slice(text.indexOf(`type ${name} =`)).split('\n\n')[0] ?? ''
    return [...union.matchAll(/\| '([a-z-]+)'/g)].map((hit) => hit[1] as string)
  }

  test('each one that can be thrown has words in every language', () => {
    expect(refused.length).toBeGreaterThan(6)
    expect(stored.length).toBeGreaterThan(6)
    for (const { id, messages } of LANGUAGES)
      for (const code of new Set([...codes, ...refused, ...stored]))
        expect([id, code, messages[`problem.${code}`]]).not.toContain(undefined)
  })
})

test('a message with a number can be said of every number', () => {
  for (const { id, messages } of LANGUAGES)
    for (const key of keysOf(messages)) {
      const format = formatOf(messages[key] ?? '', id)
      const slots = slotsIn(format.getAst())
      for (const count of [0, 1, 2, 3, 11, 26, 100, 102]) {
        const said = String(format.format(Object.fromEntries(slots.map((slot) => [slot, count]))))
        expect(said).not.toMatch(/undefined|NaN|\{|\}/)
        expect(said.trim()).not.toBe('')
      }
    }
})

// The layers of src/ import to the left only, through faces, and keep their effects in their place.
import { describe, expect, test } from 'vitest'
import { judgeCrossings } from '../tools/layers/crossing.ts'
import { judgeEffects } from '../tools/layers/effect.ts'
import { printProblems } from '../tools/problem.ts'
import { readSources, source } from '../tools/source.ts'

const sources = readSources()

function complaints(path: string, text: string): string {
  const file = source(path, text)
  return printProblems([...judgeCrossings(file), ...judgeEffects(file)])
}

test('there are sources to judge', () => {
  expect(sources.filter((file) => file.path.startsWith('src/')).length).toBeGreaterThan(10)
})

test('A6 register does not import reading, and every layer imports only to its left', () => {
  expect(printProblems(sources.flatMap(judgeCrossings))).toBe('')
})

test('A13 only store knows SQL, only sources the network, only service the clock and ids', () => {
  expect(printProblems(sources.flatMap(judgeEffects))).toBe('')
})

describe('the rule of order', () => {
  test('a layer may import one to its left', () => {
    expect(complaints('src/reading/a.ts', "import { b } from '../text/index.ts'")).toBe('')
  })

  test.each([
    ['a layer to its right', 'text', "import '../model/index.ts'", 'to its right'],
    ['a neighbour', 'register', "import type { A } from '../reading/index.ts'", 'a neighbour'],
    ['a neighbour, lazily', 'packs', "await import('../store/index.ts')", 'a neighbour'],
    ['a neighbour, as a type', 'cli', "type A = import('../web/index.ts').A", 'a neighbour'],
    ['a neighbour, passed on', 'reading', "export * from '../register/index.ts'", 'a neighbour'],
    ['readings, from the store', 'store', "import '../reading/index.ts'", 'sees only register'],
    ['the register, from sources', 'sources', "import '../register/index.ts'", 'sees only model'],
    ['another folder’s inside', 'service', "import '../store/sqlite/open.ts'", 'from outside'],
    ['a folder that is no layer', 'main', "import '../extra/index.ts'", 'no layer'],
    ['what lies outside src', 'cli', "import '../../tools/root.ts'", 'outside src'],
    ['the service, from a face', 'web', "import '../service/index.ts'", 'the service itself'],
  ])('nobody imports %s', (_, layer, text, expected) => {
    const said = complaints(`src/${layer}/a.ts`, text)
    expect(said).toContain(expected)
    expect(said).toContain('Mend: ')
  })

  test('a face knows the type of the use cases', () => {
    expect(
      complaints('src/web/a.ts', "import type { A } from '../service/contract/index.ts'"),
    ).toBe('')
  })

  test('a test may look behind the faces', () => {
    expect(complaints('src/text/a.test.ts', "import '../reading/index.ts'")).toBe('')
  })
})

describe('the rules of a language', () => {
  test('they import the kit', () => {
    const text = "import { rule } from '../../src/reading/kit/index.ts'"
    expect(complaints('languages/xx/rules.ts', text)).toBe('')
  })

  test.each([
    "import '../../src/model/index.ts'",
    "import '../../src/reading/index.ts'",
    "import 'node:fs'",
    "import 'yaml'",
  ])('they import nothing else: %s', (text) => {
    expect(complaints('languages/xx/rules.ts', text)).toContain("a language's rules import")
  })
})

describe('packages and effects', () => {
  test.each([
    ['the database', 'service', "import { Kysely } from 'kysely'", 'belongs to store'],
    ['the database, lazily', 'main', "await import('pg')", 'belongs to store'],
    ['the network', 'api', "import { request } from 'undici'", 'belongs to sources'],
    ['Node', 'reading', "import { readFileSync } from 'node:fs'", 'no browser has'],
    ['Node’s types', 'register', "import type { Buffer } from 'node:buffer'", 'no browser has'],
    ['a connection', 'service', "await fetch('http://x')", 'opens the network'],
    ['a connection by another name', 'web', 'await globalThis.fetch(url)', 'opens the network'],
    ['the time', 'register', 'const at = Date.now()', 'asks the clock'],
    ['today', 'reading', 'const today = new Date()', 'asks the clock'],
    ['today, as words', 'store', 'const today = Date()', 'asks the clock'],
    ['a stopwatch', 'reading', 'const started = performance.now()', 'measures time'],
    ['chance', 'register', 'const first = Math.random() < 0.5', 'draws by chance'],
    ['an id', 'store', 'const id = crypto.randomUUID()', 'makes an id'],
  ])('%s is refused where it does not belong', (_, layer, text, expected) => {
    expect(complaints(`src/${layer}/a.ts`, text)).toContain(expected)
  })

  test.each([
    ['the store may know the database', 'store', "import { Kysely } from 'kysely'"],
    ['sources may fetch', 'sources', "await fetch('http://x')"],
    ['the service may know the time', 'service', 'const at = new Date()'],
    ['a store may measure how long it waits', 'store', 'const since = performance.now()'],
    ['a given day is no clock', 'reading', "const day = new Date('2031-03-04')"],
    ['an island talks to its server', 'web/island', "await fetch('/board.json')"],
  ])('%s', (_, layer, text) => {
    expect(complaints(`src/${layer}/a.ts`, text)).toBe('')
  })
})

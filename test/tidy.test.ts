// The habits of aesthetics that a program can check, each with the repair in its message.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printProblems } from '../tools/problem.ts'
import { ROOT } from '../tools/root.ts'
import { listFiles, readSources, source } from '../tools/source.ts'
import { judgeComments } from '../tools/tidy/comment.ts'
import { judgeFaces } from '../tools/tidy/face.ts'
import { judgeLanguage } from '../tools/tidy/language.ts'
import { judgeNames } from '../tools/tidy/name.ts'
import { judgePlaces } from '../tools/tidy/place.ts'
import { judgeSize, judgeSpread, quantile } from '../tools/tidy/size.ts'

const sources = readSources()
const program = sources.filter((file) => file.path.startsWith('src/') && !file.isTest)

describe('the repository', () => {
  test('every file starts with what it is for, and leaves nothing for later', () => {
    expect(printProblems(sources.flatMap(judgeComments))).toBe('')
  })

  test('files and lines are short', () => {
    expect(printProblems(sources.flatMap(judgeSize))).toBe('')
    expect(printProblems(judgeSpread(program))).toBe('')
  })

  test('A3 nothing in src/ names a language', () => {
    expect(printProblems(sources.flatMap(judgeLanguage))).toBe('')
  })

  test('names say what a thing is', () => {
    expect(printProblems(sources.flatMap(judgeNames))).toBe('')
  })

  test('every layer has a face that says what it never does', () => {
    expect(printProblems(judgeFaces(sources))).toBe('')
  })

  test('no file names a place of one machine', () => {
    const kept = listFiles('.').filter((path) => /\.(tsx?|md|ya?ml|json|txt|css)$/.test(path))
    const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
    expect(printProblems(kept.flatMap((path) => judgePlaces(path, read(path))))).toBe('')
  })

  test('every script of package.json runs a file that is there', () => {
    const described = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const scripts = Object.values<string>(described.scripts)
    const files = scripts.flatMap((script) => script.match(/\b(tools|bench)\/\S+\.ts/g) ?? [])
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  test('the lock file names no host to download from', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })
})

describe('comments', () => {
  const said = (text: string) => printProblems(judgeComments(source('src/text/a.ts', text)))

  test.each([
    ['a sentence on the first line', '// Cuts a text into its sentences.\nexport {}'],
    ['a block', '/** Cuts a text into its sentences.\n * Never throws. */'],
    ['a sentence after the line that starts a script', '#!/usr/bin/env node\n// Starts it all up.'],
    ['a sentence over two lines', '// Cuts a text into\n// its sentences.\nexport {}'],
  ])('%s is enough', (_, text) => {
    expect(said(text)).toBe('')
  })

  test.each([
    ['no comment', 'export {}'],
    ['a heading', '// Sentences\nexport {}'],
    ['words without an end', '// cuts a text into sentences\nexport {}'],
    ['a comment further down', "import 'x'\n// Cuts a text into its sentences."],
  ])('%s is not enough', (_, text) => {
    expect(said(text)).toContain('what it is for')
  })

  test('work left for later is named with its line', () => {
    const mark = ['TO', 'DO'].join('')
    expect(said(`// Cuts a text into its sentences.\n// ${mark}: dots`)).toContain('a.ts:2 leaves')
  })
})

describe('sizes', () => {
  const opening = '// Cuts a text into its sentences.\n'
  const said = (text: string) => printProblems(judgeSize(source('src/text/a.ts', text)))

  test('four hundred lines pass and one more does not', () => {
    expect(said(opening + 'x\n'.repeat(399))).toBe('')
    expect(said(opening + 'x\n'.repeat(400))).toContain('has 401 lines')
  })

  test('a hundred columns pass and one more does not', () => {
    expect(said('x'.repeat(100))).toBe('')
    expect(said('x'.repeat(101))).toContain('has 101 columns')
  })

  test('many long files are noticed though each is allowed', () => {
    const long = source('src/text/a.ts', 'x\n'.repeat(300))
    const short = source('src/text/b.ts', 'x\n'.repeat(50))
    expect(judgeSpread([short, short, short])).toEqual([])
    expect(printProblems(judgeSpread([short, long, long]))).toContain('300 lines')
  })

  test('a quantile is the value at its rank', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
    expect(quantile([], 0.9)).toBe(0)
  })
})

describe('languages', () => {
  const said = (text: string, path = 'src/web/a.ts') =>
    printProblems(judgeLanguage(source(path, text)))

  test.each([
    ['a letter', "const and = 'و'", 'U+0648'],
    ['a letter in disguise', "const and = '\\u0648'", 'U+0648'],
    ['a letter in a pattern', 'const and = /[\\u{621}-\\u{64A}]/u', 'U+0621'],
    ['a digit', "const one = '١'", 'U+0661'],
    ['a code', "if (lang === 'ar') turn()", 'the language code "ar"'],
    ['a code with its region', "const locale = 'en-GB'", 'the language code "en-GB"'],
    ['a code as a type', "type Lang = 'fr' | string", 'the language code "fr"'],
    ['a code as a key', 'const words = { ar: 1 }', 'the language code "ar"'],
    ['a code as a property', 'const word = words.en', 'the language code "en"'],
    ['a name', 'function isArabic() {}', 'names a language: isArabic'],
  ])('%s is noticed', (_, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  test.each([
    ['marks that belong to no script', "const mark = '«…»؟'"],
    ['directional controls', "const isolate = '\\u2068'"],
    ['Latin letters with accents', "const name = 'Zoë'"],
    ['a short word that is no code here', "const answer = 'no'"],
  ])('%s pass', (_, text) => {
    expect(said(text)).toBe('')
  })

  test('a test may quote any language', () => {
    expect(said("const and = 'و'", 'src/text/a.test.ts')).toBe('')
  })
})

describe('names', () => {
  const said = (text: string, path = 'src/text/a.ts') =>
    printProblems(judgeNames(source(path, text)))

  test.each([
    ['a bare date', 'interface A { date: string }', 'bare "date"'],
    ['a bare date as a parameter', 'function f(date: string) {}', 'bare "date"'],
    ['an empty suffix', 'const reportData = 1', 'declares reportData'],
    ['a manager', 'class StoreManager {}', 'declares StoreManager'],
    ['an abbreviation', 'const idx = 1', 'abbreviates: idx'],
  ])('%s is noticed', (_, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  test.each(['src/text/nearCopy.ts', 'src/text/Near-copy.ts', 'src/text/near_copy.ts'])(
    'a file is not called %s',
    (path) => {
      expect(said('', path)).toContain('not in the form')
    },
  )

  test.each(['src/text/utils.ts', 'src/text/text-helpers.ts', 'src/text/misc.ts'])(
    'a file called %s says nothing',
    (path) => {
      expect(said('', path)).toContain('says nothing')
    },
  )

  test('names that are spelt out pass', () => {
    expect(said('const publishedOn = id; function admit(url: string) {}')).toBe('')
  })
})

describe('faces', () => {
  const face = '// Cuts texts into sentences. Never knows a word of a language.\n'

  test('a face that says what its folder never does passes', () => {
    expect(judgeFaces([source('src/text/index.ts', face)])).toEqual([])
  })

  test.each([
    ['a folder without a face', 'src/text/sentence.ts', face, 'is missing'],
    ['a face that boasts only', 'src/text/index.ts', '// Cuts texts well.', 'never does'],
    ['a folder that is no layer', 'src/extra/index.ts', face, 'is no layer'],
  ])('%s is noticed', (_, path, text, expected) => {
    expect(printProblems(judgeFaces([source(path, text)]))).toContain(expected)
  })
})

test('a path into a home folder is noticed and an address is not', () => {
  const home = ['', 'home', 'nadia', 'x.txt'].join('/')
  expect(printProblems(judgePlaces('docs/a.md', `see ${home}`))).toContain('one machine')
  expect(judgePlaces('docs/a.md', 'see https://example.org/home/page')).toEqual([])
})

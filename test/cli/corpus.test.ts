// mithaq corpus: failures with both stretches and the trace, updates that somebody must confirm.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'
import { place, run, seen } from './fixture/run.ts'

const TITLE = 'السفن ستصل غداً'
const HEAD = `=== ${TITLE}\nتاريخ الخبر: 2031/03/04\n`
const TEXT = '\n--- النص\nقال وزير النقل النرويجي إن السفن ستصل غداً.\n\n--- القراءة\n'
const RIGHT = [
  '* قول',
  '  العبارة: قال',
  '  القائل: وزير النقل النرويجي',
  '  المضمون: إن السفن ستصل غداً',
  '...',
]
const CASE = `${HEAD}${TEXT}${RIGHT.join('\n')}\n`
const WRONG = CASE.replace('القائل: وزير النقل النرويجي', 'القائل: السفن')

let file = ''
let languages = ''
beforeEach(() => {
  languages = place('languages')
  for (const name of ['ar', 'en'])
    cpSync(join(ROOT, 'languages', name), join(languages, name), {
      recursive: true,
      filter: (path) => !path.endsWith('corpus'),
    })
  mkdirSync(join(languages, 'ar/corpus'))
  file = join(languages, 'ar/corpus/harbour.txt')
})

async function check(source: string, ...words: string[]) {
  writeFileSync(file, source)
  const told = await run(['corpus', ...words, '--languages', languages])
  return { ...told, said: seen(told.stdout).replace(/\s+/g, ' ') }
}

describe('a case', () => {
  test('that passes is counted and no more is said', async () => {
    const { exitCode, said } = await check(CASE, '--ui', 'en')
    expect(said.trim()).toBe('العربية: one case; 1 passed, 0 failed.')
    expect(exitCode).toBe(0)
  })

  test('that fails is told with file, line, field and both stretches', async () => {
    const { exitCode, said } = await check(WRONG, join(languages, 'ar'), '--ui', 'en')
    const line = WRONG.split('\n').indexOf('  القائل: السفن') + 1
    expect(said).toContain(`harbour.txt:1 === ${TITLE}`)
    expect(said).toContain(`harbour.txt:${line} قول > القائل: other words were read`)
    expect(said).toContain('wanted: السفن قال وزير النقل النرويجي إن ⟦السفن⟧ ستصل غداً.')
    expect(said).toContain('قال ⟦وزير النقل النرويجي⟧ إن السفن ستصل غداً.')
    expect(said).toMatch(/known words: .*parties > country:NO/)
    expect(exitCode).toBe(1)
  })

  test('is underlined where a terminal can', async () => {
    writeFileSync(file, WRONG)
    const told = await run(['corpus', file, '--languages', languages], { hasColours: true })
    expect(told.stdout).toContain('⟦\u001b[4mالسفن\u001b[24m⟧')
  })

  test('is told in Arabic too', async () => {
    const { said } = await check(WRONG, '--ui', 'ar')
    expect(said).toContain('قُرئت كلمات أخرى')
    expect(said).toContain('حالة واحدة؛ نجح 0 وأخفق 1')
  })

  test('that can’t be understood is told with its line', async () => {
    const { exitCode, said } = await check(CASE.replace('2031/03/04', 'غداً'), '--ui', 'en')
    expect(said).toContain('harbour.txt:1 a case without the date of its report')
    expect(exitCode).toBe(1)
  })
})

describe('--update', () => {
  test('writes what is read, marks it, and the file fails until somebody has looked', async () => {
    const first = await check(WRONG, '--update', '--ui', 'en')
    expect(first.said).toContain('one line was written; look at it and take its mark away')
    expect(first.exitCode).toBe(1)
    const written = readFileSync(file, 'utf8')
    expect(written).toContain('؟   القائل: وزير النقل النرويجي')
    const second = await check(written, '--ui', 'en')
    expect(second.said).toContain('the machine wrote and nobody has confirmed')
    expect(second.exitCode).toBe(1)
    const third = await check(written.replace('؟ ', ''), '--ui', 'en')
    expect(third.exitCode).toBe(0)
  })

  test('leaves a file alone that needs nothing', async () => {
    await check(CASE, '--update')
    expect(readFileSync(file, 'utf8')).toBe(CASE)
  })
})

test('--coverage lists phrases and meanings that no case touches', async () => {
  const { said } = await check(CASE, '--coverage', '--ui', 'en')
  expect(said).toMatch(/Cases hold \d+ of \d{3,} phrases/)
  expect(said).toMatch(/speech \(\d+\):/)
  expect(said).toMatch(/no case means any of these \(stance\): .*pledged/)
})

test('--json has a line a case', async () => {
  writeFileSync(file, WRONG)
  const told = await run(['corpus', '--languages', languages, '--json'])
  expect(JSON.parse(told.stdout)).toMatchObject({
    line: 1,
    title: TITLE,
    verdict: 'failed',
    failures: [{ code: 'words', field: 'speaker', wanted: 'السفن' }],
  })
})

test('gold reports are no expectations, unless they are asked for', async () => {
  const gold = join(languages, 'ar/corpus/reports')
  mkdirSync(gold)
  writeFileSync(join(gold, 'gold.txt'), WRONG)
  expect((await check(CASE, '--ui', 'en')).exitCode).toBe(0)
  expect((await check(CASE, gold, '--ui', 'en')).exitCode).toBe(1)
})

test.each([
  ['that is not there', 'nowhere', 'There is no file'],
  ['of no language', 'elsewhere', 'belongs to no language'],
])('a folder %s is told', async (_, name, expected) => {
  if (name === 'elsewhere') mkdirSync(place(name))
  const told = await run(['corpus', place(name), '--ui', 'en'])
  expect(existsSync(place(name))).toBe(name === 'elsewhere')
  expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(expected)
  expect(told.exitCode).toBe(2)
})

// mithaq eval: our own reader, a command of somebody else's, and what was found elsewhere.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'
import { place, run, seen } from './fixture/run.ts'

const TEXT = 'قال وزير النقل النرويجي إن السفن ستصل غداً.'
const GOLD = {
  cue: spans('قال'),
  source: spans('وزير النقل النرويجي'),
  content: spans('إن السفن ستصل غداً'),
}
const NOTHING = 'أغلق الميناء أبوابه مساء الثلاثاء بسبب العاصفة.'

function spans(words: string): [number, number][] {
  return [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]]
}

let items = ''
beforeEach(() => {
  items = place('harbour.ndjson')
  const rows = [
    { id: 'one', text: TEXT, statements: [{ ...GOLD, form: 'indirect', kind: 'speech' }] },
    { id: 'two', text: NOTHING, statements: [] },
  ]
  writeFileSync(items, rows.map((row) => JSON.stringify(row)).join('\n'))
})

/** A reader of somebody else's that answers with this reading, whatever it is given. */
function answering(answer: string): string {
  const path = place('reader.cjs')
  writeFileSync(path, answer)
  return `"${process.execPath}" "${path}"`
}

const ANSWER = `
const text = require('node:fs').readFileSync(process.argv[2], 'utf8')
const statements = text.includes('${TEXT.slice(0, 3)}')
  ? [{ id: 's1', cue: { lemma: '', act: 'say', spans: ${JSON.stringify(GOLD.cue)} },
       speaker: { party: null, spans: [], resolution: 'unresolved' }, form: 'indirect',
       content: { spans: ${JSON.stringify(GOLD.content)} } }]
  : []
console.log(JSON.stringify({ schema: 'mithaq/reading/1', reader: 'other 1',
  report: { id: 'r', lang: 'xx', text, copies: [] }, parties: [], statements, positions: [],
  events: [], notices: [] }))
`

async function json(...words: string[]) {
  const told = await run(['eval', ...words, '--json'])
  expect(told.stderr).toBe('')
  expect(told.exitCode).toBe(0)
  return JSON.parse(told.stdout)
}

describe('a file of items', () => {
  test('is read by our own reader, and scored', async () => {
    const { sets, reader } = await json('--on', items)
    expect(reader).toMatch(/^mithaq 0\.0\.0 ar-/)
    expect(sets[0]).toMatchObject({ lang: 'ar', name: 'harbour', items: 2, itemsEmpty: 1 })
    expect(sets[0].figures.statement).toMatchObject({ right: 1, found: 1, gold: 1, f1: 1 })
  })

  test('is told in words, in either language', async () => {
    const english = seen((await run(['eval', items, '--ui', 'en'])).stdout)
    expect(english).toContain('2 items; in 1 of them there is nothing to find')
    expect(english).toMatch(/whole statement +100\.0 +100\.0 +100\.0/)
    expect(english).toMatch(/indirect +1\/1 +1\/1 +1\/1 +1\/1/)
    const arabic = seen((await run(['eval', items, '--ui', 'ar'])).stdout)
    expect(arabic).toMatch(/القول كله +100\.0 +100\.0/)
  })

  test('several of one language are pooled', async () => {
    const { sets, pooled } = await json('--on', items, items)
    expect(sets).toHaveLength(2)
    expect(pooled[0]).toMatchObject({ lang: 'ar', items: 4, name: 'harbour + harbour' })
    expect(pooled[0].figures.statement.gold).toBe(2)
  })

  test('can be narrowed to a form or to kinds', async () => {
    expect((await json(items, '--form', 'direct')).sets[0].figures.statement.gold).toBe(0)
    expect((await json(items, '--kind', 'speech')).sets[0].figures.statement.gold).toBe(1)
  })
})

describe('another reader', () => {
  test('is a command that gets the path of a text', async () => {
    const { sets } = await json(items, '--reader', answering(ANSWER))
    expect(sets[0].figures.cue).toMatchObject({ right: 1, found: 1, gold: 1 })
    expect(sets[0].figures.source).toMatchObject({ right: 0, found: 0, gold: 1 })
    expect(sets[0].falseAlarms).toBe(0)
  })

  test('may have found its statements elsewhere', async () => {
    const found = place('found.ndjson')
    const extra = { cue: [0, 4], source: null, content: [5, 12] }
    writeFileSync(found, JSON.stringify({ id: 'two', statements: [extra] }))
    const { sets, reader } = await json(items, '--reader', found)
    expect(reader).toBe(found)
    expect(sets[0]).toMatchObject({ itemsUnread: 1, falseAlarms: 1 })
  })

  test.each([
    ['fails', 'process.stderr.write("no model\\n"); process.exit(3)', 'failed (no model)'],
    ['prints no JSON', 'console.log("hello")', 'did not answer with a reading'],
    ['prints something else', 'console.log("{}")', 'did not answer with a reading (schema)'],
    [
      'reads another text',
      ANSWER.replace('copies: []', 'copies: []').replace('text, copies', "text: 'x', copies"),
      '(report.text)',
    ],
  ])('that %s is told', async (_, answer, expected) => {
    const told = await run(['eval', items, '--reader', answering(answer), '--ui', 'en'])
    expect(told.exitCode).toBe(1)
    expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(expected)
  })
})

test('errors are listed with their words', async () => {
  const words = ['eval', items, '--reader', answering(ANSWER), '--errors', '--ui', 'en']
  const told = seen((await run(words)).stdout).replace(/\s+/g, ' ')
  expect(told).toContain('one error one wrong: source')
  expect(told).toContain('wanted: source وزير النقل النرويجي; cue قال; content إن السفن ستصل غداً')
  expect(told).toContain('read: cue قال; content إن السفن ستصل غداً')
})

test('a frozen run is made on request, and the next one says what changed', async () => {
  const folder = place('frozen')
  const first = await run(['eval', items, '--frozen', folder, '--ui', 'en'])
  expect(seen(first.stdout).replace(/\s+/g, ' ')).toContain(
    'there is no frozen run to compare with',
  )
  expect(existsSync(folder)).toBe(false)
  await run(['eval', items, '--frozen', folder, '--update'])
  const kept = readFileSync(join(folder, 'harbour.json'), 'utf8')
  expect(kept).toContain('"one": "+++"')
  expect(kept).not.toMatch(/[\u0600-\u06ff]/)
  const same = await run(['eval', items, '--frozen', folder, '--ui', 'en'])
  expect(same.stdout).toContain('nothing is read otherwise')
  const words = ['eval', items, '--frozen', folder, '--reader', answering(ANSWER), '--ui', 'en']
  expect(seen((await run(words)).stdout)).toContain('one: +++ → +-+')
})

test('gold reports are scored down to windows', async () => {
  const gold = join(ROOT, 'languages/ar/corpus/reports/17-nothing.txt')
  const told = await json(gold)
  expect(told.gold[0]).toMatchObject({ lang: 'ar', name: 'ar-17-nothing', readAsDone: [] })
  expect(told.gold[0].figures.found.gold).toBe(0)
})

describe('what can’t be evaluated', () => {
  test.each([
    ['no such file', 2, () => ['missing.ndjson'], 'There is no file'],
    ['a broken row', 2, () => [write('broken.ndjson', '{')], 'line 1: can’t be used'],
    ['no language', 1, () => [write('x.ndjson', row('123 456'))], 'none that can be read'],
    ['a folder of none', 2, () => [folder('elsewhere')], 'belongs to no language'],
    ['a broken frozen run', 1, () => [items, '--frozen', frozen()], 'can’t be read'],
    ['a stranger among what was found', 2, () => [items, '--reader', stranger()], '(id three)'],
  ])('%s', async (_, exitCode, words, expected) => {
    const told = await run(['eval', ...words(), '--ui', 'en'])
    expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(expected)
    expect(told.exitCode).toBe(exitCode)
  })

  const row = (text: string) => JSON.stringify({ id: 'a', text, statements: [] })
  function write(name: string, text: string): string {
    writeFileSync(place(name), text)
    return place(name)
  }
  function folder(name: string): string {
    mkdirSync(place(name))
    return place(name)
  }
  function frozen(): string {
    mkdirSync(place('frozen'))
    write('frozen/harbour.json', '{}')
    return place('frozen')
  }
  function stranger(): string {
    return write('found.ndjson', JSON.stringify({ id: 'three', statements: [] }))
  }
})

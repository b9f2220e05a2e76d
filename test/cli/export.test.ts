// What leaves the register: whole tables and lines that neither a spreadsheet nor a terminal obeys.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ExportLine, UseCases } from '../../src/service/contract/index.ts'
import { postgresqlGround, sqliteGround, type TrustGround } from '../trust/ground.ts'
import { fixtureUseCases } from '../web/fixture/use-cases.ts'
import { place, run } from './fixture/run.ts'

const TEXT = `published: 2031-03-04
publisher: =HYPERLINK("http://evil.example","ميناء")
title: @SUM(A1) عنوان
url: https://example.org/a?b=1,2

قال الرئيس الفنلندي ألكسندر ستوب إن فنلندا سترسل سفناً إلى أوكرانيا إذا توقف إطلاق النار.
`

const LINE: ExportLine = {
  schema: 'mithaq/export/1',
  asOf: '2031-03-04',
  knownAt: '2031-03-04',
  id: 'NO.deploy.UA',
  party: 'country:NO',
  action: 'deploy',
  object: 'country:UA',
  domains: ['sea'],
  stance: 'pledged',
  polarity: 'for',
  negated: false,
  marks: [],
  voice: 'own',
  state: 'active',
  conditional: false,
  conditions: [],
  utterances: 1,
  witnesses: 1,
  copies: 1,
  contradicted: false,
  beneficiaries: [],
  accounts: [],
  parties: {},
}

function exporting(...lines: readonly ExportLine[]): UseCases {
  return {
    ...fixtureUseCases(),
    export: async function* () {
      yield* lines
    },
  }
}

function quoting(quote: string): UseCases {
  return exporting({ ...LINE, accounts: [{ report: 'r', lang: 'ar', quote }] })
}

const lastCell = (table: string) => /,("(?:[^"]|"")*"|[^,]*)\r\n$/.exec(table)?.[1]

describe('a hostile quote', () => {
  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\n=1', "' =1"],
    ['\u202e=1', '<U+202E>=1'],
    ['\u200f=1', "'\u200f=1"],
    ['\u001b[2Jقال', '[2Jقال'],
    ['سطر\nثانٍ', 'سطر ثانٍ'],
    ['"نعم"، قال', '"""نعم""، قال"'],
  ])('stays a text in its cell: %j', async (quote, cell) => {
    const told = await run(['export', '--ui', 'ar'], { useCases: quoting(quote) })
    expect(told).toMatchObject({ exitCode: 0, stderr: '' })
    expect(lastCell(told.stdout)).toBe(cell)
  })

  test('comes back from NDJSON to the letter, on one line that no terminal obeys', async () => {
    const quote = '=1\n\t\u001b[2J\u202eقال «نعم»\u2028'
    const told = await run(['export', '--ndjson'], { useCases: quoting(quote) })
    expect(told.stdout).toMatch(/^[^\n]*\n$/)
    for (const sign of ['\u001b', '\u2028', '\u202e']) expect(told.stdout).not.toContain(sign)
    expect(JSON.parse(told.stdout).accounts[0].quote).toBe(quote)
  })
})

test.each([
  ['en', 'item,party,deed'],
  ['ar', 'البند,الجهة,الفعل'],
])('a register without items is a table with its head alone: %s', async (ui, head) => {
  const told = await run(['export', '--ui', ui], { useCases: exporting() })
  expect(told.stdout.startsWith(`\uFEFF${head}`)).toBe(true)
  expect(told.stdout.split('\r\n')).toHaveLength(2)
})

describe('a file', () => {
  test('holds what the standard output would', async () => {
    const useCases = exporting(LINE, { ...LINE, id: 'SE.deploy.UA' })
    const out = place('items.csv')
    expect(await run(['export', '--out', out], { useCases })).toMatchObject({ stdout: '' })
    expect(readFileSync(out, 'utf8')).toBe((await run(['export'], { useCases })).stdout)
  })

  test('that stood there stays where the export breaks off', async () => {
    const out = place('items.csv')
    writeFileSync(out, 'earlier')
    const broken: UseCases = {
      ...fixtureUseCases(),
      export: async function* () {
        yield LINE
        throw new Error('the register went away')
      },
    }
    await expect(run(['export', '--out', out], { useCases: broken })).rejects.toThrow('went away')
    expect(readFileSync(out, 'utf8')).toBe('earlier')
    expect(readdirSync(place())).toEqual(['items.csv'])
  })

  test('that can not be written is told, and nothing is left', async () => {
    const out = place('nowhere', 'items.csv')
    const told = await run(['export', '--out', out, '--ui', 'en'], { useCases: exporting(LINE) })
    expect(told).toMatchObject({ exitCode: 1, stdout: '' })
    expect(told.stderr).toContain('ENOENT')
    expect(existsSync(place('nowhere'))).toBe(false)
  })
})

const grounds: readonly (TrustGround | undefined)[] = [sqliteGround(), await postgresqlGround()]

describe.each(grounds)('a register in $name', (ground) => {
  if (ground === undefined) {
    test.skip('PostgreSQL (skipped: no server answers)', () => undefined)
    return
  }
  let register = ''
  beforeEach(async () => {
    register = await ground.fresh()
    const file = place('report.txt')
    writeFileSync(file, TEXT)
    expect((await run(['add', file, '--register', register])).exitCode).toBe(0)
  })
  afterAll(() => ground.drop())

  test('gives its items with conditions, sources and the words as they stand', async () => {
    const on = ['--as-of', '2031-03-05', '--register', register]
    const told = await run(['export', '--ndjson', ...on])
    const line: ExportLine = JSON.parse(told.stdout)
    expect(line).toMatchObject({
      id: 'FI.deploy.UA',
      party: 'country:FI',
      action: 'deploy',
      object: 'country:UA',
      stance: 'pledged',
      conditional: true,
      lastSaidOn: '2031-03-04',
      accounts: [
        {
          publisher: '=HYPERLINK("http://evil.example","ميناء")',
          title: '@SUM(A1) عنوان',
          url: 'https://example.org/a?b=1,2',
          quote: TEXT.trim().split('\n').at(-1),
        },
      ],
    })
    expect(line.conditions).toMatchObject([{ value: 'unknown', said: 'إذا توقف إطلاق النار' }])
    const table = await run(['export', ...on, '--ui', 'ar'])
    expect(table.stdout).toContain(`"'=HYPERLINK(""http://evil.example"",""ميناء"")"`)
    expect(table.stdout).toContain(`,'@SUM(A1) عنوان,`)
    expect(table.stdout).toContain('توقف إطلاق النار')
    expect(table.stdout).not.toContain('<U+')
  })

  test('gives nothing of a day before it was known', async () => {
    const before = ['--as-of', '2031-03-05', '--known-at', '2025-01-01', '--register', register]
    expect((await run(['export', '--ndjson', ...before])).stdout).toBe('')
  })
})

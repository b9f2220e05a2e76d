// Each format of an export as its own programs read it: spreadsheets, DuckDB, annotation tools, and
// tools of FollowTheMoney.
import { readFileSync, writeFileSync } from 'node:fs'
import Ajv from 'ajv'
import readWorkbook from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/cli/export/form/annotation.ts'
import type { Entity } from '../../src/cli/export/form/entity.ts'
import { writeWorkbook } from '../../src/cli/export/form/workbook.ts'
import { place, run } from './fixture/run.ts'

const QUOTE =
  'قال الرئيس الفنلندي ألكسندر ستوب إن فنلندا سترسل سفناً إلى أوكرانيا إذا توقف إطلاق النار.'
const TEXT = `published: 2031-03-04
publisher: =HYPERLINK("http://evil.example","ميناء")
title: -عنوان
url: https://example.org/a?b=1,2

\u{1f6a2}\u{1f6a2}

${QUOTE}
`

let on: readonly string[] = []
beforeEach(async () => {
  writeFileSync(place('report.txt'), TEXT)
  on = ['--register', place('r.db'), '--as-of', '2031-03-05']
  expect((await run(['add', place('report.txt'), '--register', place('r.db')])).exitCode).toBe(0)
})

async function exported(file: string, ...words: readonly string[]): Promise<Buffer> {
  const told = await run(['export', '--out', place(file), ...words, ...on])
  expect(told).toMatchObject({ exitCode: 0, stdout: '' })
  return readFileSync(place(file))
}

async function lines<T>(...words: readonly string[]): Promise<readonly T[]> {
  const { stdout } = await run(['export', ...words, ...on])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test.each([
  [['--csv', '--ndjson'], 'csv, ndjson'],
  [['--csv', '--format', 'xlsx'], 'csv, xlsx'],
  [['--format', 'pdf'], 'pdf'],
  [['--format', 'parquet'], '--out'],
])('%j is wrong usage, and nothing is written', async (words, told) => {
  const answer = await run(['export', ...words, ...on, '--ui', 'en'])
  expect(answer).toMatchObject({ exitCode: 2, stdout: '' })
  expect(answer.stderr).toContain(told)
})

describe('a workbook', () => {
  test.each([
    ['ar', true],
    ['en', false],
  ])(
    'in %s is read by others, turned as its language is, without a formula',
    async (ui, isTurned) => {
      const file = await exported('items.xlsx', '--ui', ui)
      const [sheet] = await readWorkbook(file)
      const [head = [], row = []] = sheet?.data ?? []
      expect(sheet?.data).toHaveLength(2)
      expect(row).toContain('FI.deploy.UA')
      expect(row).toContain('=HYPERLINK("http://evil.example","ميناء")')
      expect(row).toContain(QUOTE)
      expect(row.length).toBeLessThanOrEqual(head.length)
      const { strFromU8, unzipSync } = await import('fflate')
      const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] as Uint8Array)
      expect(xml.includes('rightToLeft="1"')).toBe(isTurned)
      expect(xml).not.toContain('<f>')
      expect(xml).toMatch(/s="2"><is><t xml:space="preserve">=HYPERLINK/)
    },
  )

  test('is the same bytes from the same register', async () => {
    const [one, other] = [await exported('one.xlsx'), await exported('other.xlsx')]
    expect(one.equals(other)).toBe(true)
  })

  test('goes on in another sheet where one is full, and drops what XML lacks', async () => {
    async function* rows() {
      for (let at = 1; at <= 5; at++) yield [at, `\u0000<&>\ud800 ${at} \u{1f6a2}`, undefined]
    }
    const chunks: Uint8Array[] = []
    const book = { title: 'A [b]', isRightToLeft: false, head: ['n', 't', 'x'], rows: rows() }
    for await (const chunk of writeWorkbook({ ...book, rowsMax: 3 })) chunks.push(chunk)
    const sheets = await readWorkbook(Buffer.concat(chunks))
    expect(sheets.map(({ data }) => data.length)).toEqual([3, 3, 2])
    expect(sheets.flatMap(({ data }) => data.slice(1).map(([n]) => n))).toEqual([1, 2, 3, 4, 5])
    expect(sheets[0]?.data[1]?.[1]).toBe('<&> 1 \u{1f6a2}')
  })
})

const duckdb = await import('@duckdb/node-api').catch(() => undefined)

describe.skipIf(duckdb === undefined)('Parquet (skipped where DuckDB is not to be had)', () => {
  test('is read by DuckDB with the items and their lists', async () => {
    const [item] = await lines<{ id: string }>('--ndjson')
    await exported('items.parquet')
    const database = await duckdb?.DuckDBInstance.create(':memory:')
    const connection = await database?.connect()
    const read = await connection?.runAndReadAll(
      `select id, stance, conditional, utterances, accounts ->> '$[0].quote' as quote,
       json_array_length(conditions) as hangs from read_parquet('${place('items.parquet')}')`,
    )
    expect(read?.getRowObjectsJson()).toEqual([
      {
        ...{ id: item?.id, stance: 'pledged', conditional: true },
        ...{ utterances: 1, quote: QUOTE, hangs: '1' },
      },
    ])
    connection?.closeSync()
    database?.closeSync()
  })
})

/** What https://www.w3.org/TR/annotation-model/ asks of an annotation (3.1, 3.2.4, 4.2). */
const MODEL = {
  type: 'object',
  required: ['@context', 'id', 'type', 'target'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:' },
    type: { const: 'Annotation' },
    motivation: { enum: ['classifying', 'describing', 'tagging', 'identifying', 'linking'] },
    body: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'value'],
        properties: {
          type: { const: 'TextualBody' },
          purpose: { enum: ['describing', 'tagging'] },
          value: { type: 'string' },
          textDirection: { enum: ['ltr', 'rtl', 'auto'] },
        },
      },
    },
    target: {
      type: 'object',
      required: ['type', 'source', 'selector'],
      properties: {
        type: { const: 'SpecificResource' },
        source: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:' },
        selector: {
          type: 'array',
          minItems: 1,
          items: {
            oneOf: [
              {
                required: ['type', 'exact'],
                properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string' } },
              },
              {
                required: ['type', 'start', 'end'],
                properties: {
                  type: { const: 'TextPositionSelector' },
                  start: { type: 'integer', minimum: 0 },
                  end: { type: 'integer', minimum: 1 },
                },
              },
            ],
          },
        },
      },
    },
  },
} as const

test('annotations fit the model, and their selectors find the quote by code points', async () => {
  const found = await lines<Annotation>('--format', 'annotations')
  const isModel = new Ajv({ strict: false }).compile(MODEL)
  for (const one of found) expect(isModel(one), JSON.stringify(isModel.errors)).toBe(true)
  const [first] = found as [Annotation]
  const { source, selector } = first.target as unknown as {
    source: string
    selector: { exact: string; prefix: string; start: number; end: number }[]
  }
  expect(source).toBe('https://example.org/a?b=1,2')
  const points = [...TEXT.slice(TEXT.indexOf('\u{1f6a2}'))]
  expect(selector[0]?.exact).toBe(QUOTE)
  expect(points.slice(selector[1]?.start, selector[1]?.end).join('')).toBe(QUOTE)
  expect(points.slice(0, selector[1]?.start).join('')).toContain(selector[0]?.prefix)
})

test('entities tie parties by a link with its proof, each made once', async () => {
  const found = await lines<Entity>('--format', 'ftm', '--ui', 'en')
  const ids = found.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const link = found.find(({ schema }) => schema === 'UnknownLink')
  expect(link?.properties).toMatchObject({
    subject: ['country:FI'],
    object: ['country:UA'],
    role: ['deploy'],
    recordId: ['FI.deploy.UA'],
  })
  for (const id of [...(link?.properties.proof ?? []), 'country:FI', 'country:UA'])
    expect(ids).toContain(id)
  expect(found.find(({ id }) => id === 'country:FI')).toMatchObject({
    schema: 'PublicBody',
    properties: { country: ['fi'], name: ['Finland'] },
  })
  for (const { properties } of found)
    for (const values of Object.values(properties)) expect(values.length).toBeGreaterThan(0)
})

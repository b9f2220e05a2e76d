// Tables of others come in: by a mapping, each row whole or not at all, told by number, column and
// reason; the same file again changes nothing.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/cli/export/form/workbook.ts'
import type { ExportLine } from '../../src/service/contract/index.ts'
import { ROOT } from '../../tools/root.ts'
import { place, run, seen } from './fixture/run.ts'

const TABLE = readFileSync(join(ROOT, 'docs/aid-table.csv'), 'utf8')

interface Line {
  readonly row: number
  readonly outcome: string
  readonly faults: readonly { readonly columns: readonly string[]; readonly code: string }[]
}

beforeEach(() => {
  cpSync(join(ROOT, 'docs/aid-table.mapping.yaml'), place('aid.yaml'))
  writeFileSync(place('aid.csv'), TABLE)
})

const imported = (file: string, ...words: readonly string[]) =>
  run(['import', place(file), '--register', place('r.db'), '--ui', 'en', ...words])

async function outcomes(file: string, ...words: readonly string[]) {
  const { stdout } = await imported(file, '--json', '--mapping', place('aid.yaml'), ...words)
  const lines: Line[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return lines.map(({ row, outcome, faults }) => [
    row,
    outcome,
    ...new Set(faults.flatMap(({ columns, code }) => [code, ...columns])),
  ])
}

const EXPECTED = [
  [2, 'added'],
  [3, 'added'],
  [4, 'added'],
  [5, 'refused', 'party-unknown', 'Donor'],
  [6, 'refused', 'not-day', 'Announced'],
  [7, 'refused', 'not-one-of', 'Kind'],
]

async function items(): Promise<readonly ExportLine[]> {
  const told = await run(['export', '--ndjson', '--register', place('r.db')])
  return told.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('an aid table', () => {
  test('comes in row by row, and again changes nothing', async () => {
    expect(await outcomes('aid.csv')).toEqual(EXPECTED)
    const first = await items()
    expect(first.map(({ id }) => id)).toEqual(['DE.arm.UA', 'JP.fund.UA', 'NO.fund.UA'])
    expect(first[0]).toMatchObject({ stance: 'pledged', voice: 'own', lastSaidOn: '2025-03-04' })
    expect(first[0]?.accounts[0]?.quote).toContain('300,000,000 EUR for air defence ammunition')
    // Rows alike are no near copies, and nothing of one contradicts another.
    expect(first.map(({ contradicted }) => contradicted)).toEqual([false, false, false])
    const again = await outcomes('aid.csv')
    expect(again.slice(0, 3).map(([, outcome]) => outcome)).toEqual(['known', 'known', 'known'])
    expect(await items()).toEqual(first)
    expect((await run(['doctor', '--register', place('r.db')])).exitCode).toBe(0)
  })

  test('is tried without keeping anything', async () => {
    expect(await outcomes('aid.csv', '--dry-run')).toEqual(EXPECTED)
    const told = await imported('aid.csv', '--dry-run', '--mapping', place('aid.yaml'))
    expect(told.exitCode).toBe(4)
    expect(seen(told.stdout)).toContain('row 7, Kind:')
    expect(seen(told.stdout)).toContain('Nothing was kept')
    const { stdout } = await run(['export', '--ndjson', '--register', place('r.db')])
    expect(stdout).toBe('')
  })

  test('as a workbook and as JSON lines gives the same items', async () => {
    const rows = TABLE.trim()
      .split('\n')
      .map((line) => line.replaceAll('"', '').split(';'))
    const [head = [], ...others] = rows
    const chunks: Uint8Array[] = []
    const book = {
      title: 'aid',
      isRightToLeft: false,
      head,
      rows: (async function* () {
        yield* others
      })(),
    }
    for await (const chunk of writeWorkbook(book)) chunks.push(chunk)
    writeFileSync(place('aid.xlsx'), Buffer.concat(chunks))
    expect(await outcomes('aid.xlsx')).toEqual(EXPECTED)
    const records = others.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
    writeFileSync(place('aid.ndjson'), records.map((one) => JSON.stringify(one)).join('\n'))
    const again = await outcomes('aid.ndjson')
    expect(again.slice(0, 3).map(([, outcome]) => outcome)).toEqual(['known', 'known', 'known'])
  })
})

test('a mapping is guessed from the head, shown, and kept to be corrected', async () => {
  writeFileSync(
    place('own.csv'),
    'الدولة,التاريخ,الوصف\nNorway,2025-03-04,Norway will send ships.\n',
  )
  const told = await imported('own.csv', '--dry-run', '--keep-mapping', place('own.yaml'))
  expect(seen(told.stdout)).toContain('"{الدولة}"')
  const kept = readFileSync(place('own.yaml'), 'utf8')
  expect(kept).toContain('text: "{الوصف}"')
  writeFileSync(
    place('own.yaml'),
    kept.replace('action: ""', 'action: deploy').replace('note:', 'note:\n  lang: en'),
  )
  const again = await imported('own.csv', '--mapping', place('own.yaml'))
  expect(again, again.stdout).toMatchObject({ exitCode: 0 })
  expect((await items()).map(({ id }) => id)).toEqual(['NO.deploy'])
})

test('requirements of a force come in from a table', async () => {
  writeFileSync(
    place('needs.csv'),
    'Name,Need,Unit,Many\nships,frigates,ship,٥\nmen,men,soldier,"1,000"\n',
  )
  const requirement = {
    id: '{Name}',
    what: '{Need}',
    object: 'UA',
    unit: '{Unit}',
    count: '{Many}',
  }
  writeFileSync(place('needs.yaml'), JSON.stringify({ requirement }))
  const told = await imported('needs.csv', '--mapping', place('needs.yaml'))
  expect(told, told.stdout).toMatchObject({ exitCode: 0 })
  const forces = await run(['forces', '--json', '--register', place('r.db')])
  const { lines } = JSON.parse(forces.stdout)
  expect(lines.map((line: { now: { gap: number } }) => line.now.gap).toSorted()).toEqual([1000, 5])
})

test.each([
  ['a column that is not there', 'A\n1\n', { note: { text: '{B}' } }, 2, 'B'],
  ['no mapping at all', 'A\n1\n', { rows: 1 }, 2, '--keep-mapping'],
  ['a name twice', 'A,A\n1,2\n', { note: { text: '{A}' } }, 1, 'twice'],
  ['a broken table', 'A,B\n"1,2\n', { note: { text: '{A}' } }, 1, 'line'],
])('%s is told, and nothing is kept', async (_, table, mapping, exitCode, words) => {
  writeFileSync(place('t.csv'), table)
  writeFileSync(place('m.yaml'), JSON.stringify(mapping))
  const told = await imported('t.csv', '--mapping', place('m.yaml'))
  expect(told).toMatchObject({ exitCode, stdout: '' })
  expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(words)
})

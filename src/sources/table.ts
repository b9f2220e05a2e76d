// Tables of others as rows of cells: CSV in whatever encoding and with whatever separator, XLSX,
// and JSON lines.

import { decodeBytes } from './decode.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A cell as it was written; a day of a spreadsheet as an ISO civil date. */
export type Cell = string

export interface TableRow {
  /** As a spreadsheet or an editor counts it: the head is 1. */
  readonly number: number
  /** By the head's names; undefined where the line is no row. */
  readonly cells: Readonly<Record<string, Cell>> | undefined
  /** Cells beyond the last name of the head that hold something. */
  readonly extra: number
}

export interface Table {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

const ZIP = 'PK\u0003\u0004'

/** @param file the name that messages use */
export async function readTable(bytes: Uint8Array, file: string): Promise<Table | Refusal> {
  if (Buffer.from(bytes.subarray(0, ZIP.length)).toString('latin1') === ZIP)
    return readWorkbook(bytes, file)
  const decoded = decodeBytes(bytes, file)
  if (decoded.kind === 'refused') return decoded
  const { text } = decoded
  return /^\s*\{/.test(text) ? readLines(text) : readCsv(text, file)
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<Table | Refusal> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    return tableOf(await readSheet(Buffer.from(bytes)), file)
  } catch (thrown) {
    return refuse('table-broken', file, { line: '0', cause: (thrown as Error).message })
  }
}

async function readCsv(text: string, file: string): Promise<Table | Refusal> {
  const { parse } = await import('csv-parse/sync')
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
    })
    return tableOf(rows, file)
  } catch (thrown) {
    const { lines, message } = thrown as Error & { lines?: number }
    return refuse('table-broken', file, { line: String(lines ?? 0), cause: message })
  }
}

const SEPARATORS = [',', ';', '\t', '|']

/** The sign that parts the first line most often, outside quotation marks. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const bare = line.replace(/"[^"]*"/g, '')
  const countOf = (sign: string): number => bare.split(sign).length
  return SEPARATORS.reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best))
}

function tableOf(rows: readonly (readonly unknown[])[], file: string): Table | Refusal {
  const [first = [], ...others] = rows
  const head = first.map((cell) => cellOf(cell).trim())
  while (head.at(-1) === '') head.pop()
  if (head.length === 0) return refuse('text-empty', file)
  const twice = head.find((name, at) => name === '' || head.indexOf(name) !== at)
  if (twice !== undefined) return refuse('table-head', file, { name: twice })
  const found = others.flatMap((row, at): TableRow[] => {
    const cells = row.map((cell) => cellOf(cell).trim())
    if (cells.every((cell) => cell === '')) return []
    const named = Object.fromEntries(head.map((name, column) => [name, cells[column] ?? '']))
    const extra = cells.slice(head.length).filter((cell) => cell !== '').length
    return [{ number: at + 2, cells: named, extra }]
  })
  return { kind: 'table', head, rows: found }
}

function readLines(text: string): Table {
  const head = new Set<string>()
  const rows = text.split(/\r?\n/).flatMap((line, at): TableRow[] => {
    if (line.trim() === '') return []
    const record = recordIn(line)
    for (const name of Object.keys(record ?? {})) head.add(name)
    const cells =
      record && Object.fromEntries(Object.entries(record).map(([name, one]) => [name, cellOf(one)]))
    return [{ number: at + 1, cells, extra: 0 }]
  })
  return { kind: 'table', head: [...head], rows }
}

/** undefined for a line that is no record: the row is told, and the others go on. */
function recordIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const DAY_LENGTH = 'yyyy-mm-dd'.length

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  // A day of a spreadsheet has no zone and is read as midnight in UTC.
  if (value instanceof Date) return value.toISOString().slice(0, DAY_LENGTH)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

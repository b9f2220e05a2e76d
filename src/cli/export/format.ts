// The formats of an export, and which one a person means: by name, by switch, or by their file's
// ending.
import { extname } from 'node:path'
import { type ExportLine, Problem } from '../../service/contract/index.ts'
import { CSV_MARK, type Row, writeCsvLine } from '../../text/index.ts'
import type { Session } from '../session.ts'
import { printJson } from '../terminal/clean.ts'
import { headOf, rowOf } from './row.ts'

export type Piece = string | Uint8Array

type Format = (session: Session) => AsyncIterable<Piece>

const FORMATS = {
  csv: tableOf,
  ndjson: (session) => jsonOf(session, async () => (line) => [line]),
  xlsx: workbookOf,
  parquet: parquetOf,
  annotations: (session) =>
    jsonOf(session, async () => {
      const { words } = await session.page()
      const { annotationsOf } = await import('./form/annotation.ts')
      return (line) => annotationsOf(words, line)
    }),
  ftm: (session) =>
    jsonOf(session, async () => {
      const { words } = await session.page()
      const { Entities } = await import('./form/entity.ts')
      const entities = new Entities(words)
      return (line) => entities.of(line)
    }),
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

/** Formats of bytes, which no terminal should get. */
const BINARY: readonly FormatName[] = ['xlsx', 'parquet']
const ENDINGS: Readonly<Record<string, FormatName>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
}

/** @throws Problem, exit code 2: 'format-unknown', 'format-twice', 'format-needs-out' */
export function formatOf({ settings }: Pick<Session, 'settings'>): FormatName {
  const { csv, ndjson, json, format, out } = settings
  const asked = new Set<string>([
    ...(csv === true ? ['csv'] : []),
    ...(ndjson === true || json ? ['ndjson'] : []),
    ...(format === undefined ? [] : [format]),
  ])
  // Who asks for JSON of everything still gets the table that they name.
  if (json && ndjson !== true && asked.size > 1) asked.delete('ndjson')
  if (asked.size > 1) throw new Problem('format-twice', { formats: [...asked].join(', ') }, 2)
  const ending = out === undefined ? undefined : ENDINGS[extname(out).toLowerCase()]
  const name = [...asked][0] ?? ending ?? 'csv'
  if (!Object.hasOwn(FORMATS, name)) {
    const known = Object.keys(FORMATS).join(', ')
    throw new Problem('format-unknown', { value: name, known }, 2)
  }
  if (BINARY.includes(name as FormatName) && out === undefined)
    throw new Problem('format-needs-out', { format: name }, 2)
  return name as FormatName
}

/** The export as it is written, piece by piece. @throws Problem of the register */
export function piecesOf(session: Session, format: FormatName): AsyncIterable<Piece> {
  return FORMATS[format](session)
}

async function* linesOf(session: Session): AsyncGenerator<ExportLine> {
  yield* (await session.useCases()).export(session.when)
}

async function* jsonOf(
  session: Session,
  open: () => Promise<(line: ExportLine) => Iterable<unknown>>,
): AsyncGenerator<string> {
  const made = await open()
  for await (const line of linesOf(session))
    for (const one of made(line)) yield `${printJson(one)}\n`
}

async function* tableOf(session: Session): AsyncGenerator<string> {
  const { words } = await session.page()
  let head = `${CSV_MARK}${writeCsvLine(headOf(words))}`
  for await (const line of linesOf(session)) {
    yield `${head}${writeCsvLine(rowOf(words, line))}`
    head = ''
  }
  // A register without items still gives a table, and one that can't be read gives none.
  if (head !== '') yield head
}

async function* workbookOf(session: Session): AsyncGenerator<Uint8Array> {
  const [{ words }, { writeWorkbook }] = await Promise.all([
    session.page(),
    import('./form/workbook.ts'),
  ])
  async function* rows(): AsyncGenerator<Row> {
    for await (const line of linesOf(session)) yield rowOf(words, line)
  }
  yield* writeWorkbook({
    title: words.say('export.sheet'),
    isRightToLeft: words.language.direction === 'rtl',
    head: headOf(words),
    rows: rows(),
  })
}

async function* parquetOf(session: Session): AsyncGenerator<Uint8Array> {
  const { writeParquet } = await import('./form/parquet.ts')
  yield* writeParquet(linesOf(session))
}

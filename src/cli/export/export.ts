// Writes every item out: CSV for people and their spreadsheets, NDJSON for programs.
import { CSV_MARK, writeCsvLine } from '../../text/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { printJson } from '../terminal/clean.ts'
import { writeWhole } from './file.ts'
import { headOf, rowOf } from './row.ts'

/** @throws Problem 'file-unwritable' */
export async function exportItems(session: Session): Promise<number> {
  const { out, ndjson, csv, json } = session.settings
  const isLines = ndjson === true || (json && csv !== true)
  const lines = isLines ? linesOf(session) : tableOf(session)
  if (out === undefined) for await (const line of lines) session.program.output.write(line)
  else await writeWhole(out, lines)
  return EXIT.ok
}

async function* linesOf(session: Session): AsyncGenerator<string> {
  const useCases = await session.useCases()
  for await (const line of useCases.export(session.when)) yield `${printJson(line)}\n`
}

async function* tableOf(session: Session): AsyncGenerator<string> {
  const [useCases, { words }] = [await session.useCases(), await session.page()]
  let head = `${CSV_MARK}${writeCsvLine(headOf(words))}`
  for await (const line of useCases.export(session.when)) {
    yield `${head}${writeCsvLine(rowOf(words, line))}`
    head = ''
  }
  // A register without items still gives a table, and one that can't be read gives none.
  if (head !== '') yield head
}

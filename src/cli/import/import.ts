// Imports a table: the mapping is shown, each bad row is told by number, column and reason, and the
// others are kept, each whole.
import { type EntryFault, Problem } from '../../service/contract/index.ts'
import { readBytes, readTable, type TableRow } from '../../sources/index.ts'
import { EXIT } from '../command.ts'
import { faultWords } from '../enter/enter.ts'
import { readEntries } from '../enter/file.ts'
import { writeWhole } from '../export/file.ts'
import { exitOf } from '../outcome.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import { isolate } from '../terminal/style.ts'
import { guessColumns, guessMapping } from './guess.ts'
import { checkMapping, columnsOf, Filling, type Mapping, type RowFault } from './mapping.ts'

/** Rows that are given to the register at a time. */
const BATCH = 200

interface RowLine {
  readonly row: number
  readonly outcome: 'added' | 'known' | 'dropped' | 'refused'
  readonly faults: readonly RowFault[]
}

/** Resolves to 0, to 4 where some rows were refused, to 1 where all were. */
export async function importTable(session: Session, file: string): Promise<number> {
  const { settings } = session
  const read = await readBytes(file)
  if (read.kind === 'refused') throw new Problem(read.code, read.values)
  const table = await readTable(read.bytes, file)
  if (table.kind === 'refused') throw new Problem(table.code, table.values)
  const { mapping: mapped } = settings
  const [given] =
    mapped === undefined
      ? [guessMapping(guessColumns(table.head, await session.shelf()))]
      : await readEntries(mapped)
  const mapping = checkMapping(given, table.head, mapped ?? file)
  const kept = settings['keep-mapping']
  if (kept !== undefined)
    await writeWhole(
      kept,
      (async function* () {
        yield await printMapping(mapping)
      })(),
    )
  const isDry = settings['dry-run'] === true
  const counts = { added: 0, known: 0, dropped: 0, refused: 0 }
  const page = settings.json ? undefined : await session.page()
  if (page !== undefined && (mapped === undefined || isDry)) {
    page.say(mapped === undefined ? 'import.guessed' : 'import.mapping')
    for (const line of (await printMapping(mapping)).trimEnd().split('\n'))
      page.line(`  ${clean(line)}`)
  }
  for (let at = 0; at < table.rows.length; at += BATCH)
    for (const line of await takeRows(session, table.rows.slice(at, at + BATCH), mapping, isDry)) {
      counts[line.outcome]++
      if (page === undefined) session.json({ file, ...line })
      else if (line.outcome === 'refused')
        for (const fault of line.faults) {
          const columns = page.words.list(fault.columns.map((name) => isolate(clean(name))))
          const why = faultWords(page, { ...fault, entry: line.row })
          const has = fault.columns.length === 0 ? 'no' : 'yes'
          page.paragraph(page.words.say('import.row', { row: line.row, has, columns, why }), 0, 2)
        }
    }
  page?.say(isDry ? 'import.dry' : 'import.done', { file: isolate(clean(file)), ...counts })
  const done = table.rows.length - counts.refused
  return table.rows.length === 0 ? EXIT.ok : exitOf(done, counts.refused)
}

async function printMapping(mapping: Mapping): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(mapping)
}

async function takeRows(
  session: Session,
  rows: readonly TableRow[],
  mapping: Mapping,
  isDry: boolean,
): Promise<readonly RowLine[]> {
  const template = mapping.note ?? mapping.requirement
  const filled = rows.map((row) => {
    const filling = new Filling(row, mapping)
    return { row, entry: filling.fill(template), faults: filling.faults }
  })
  const whole = filled.filter(({ faults }) => faults.length === 0)
  const useCases = await session.useCases()
  const entries = whole.map(({ entry }) => entry)
  const taken = await (mapping.note === undefined
    ? useCases.require(entries, { isDry })
    : useCases.enter(entries, { isDry }))
  const lines = new Map(whole.map(({ row }, at) => [row, taken[at]]))
  return filled.map(({ row, faults }): RowLine => {
    const line = lines.get(row)
    if (line === undefined) return { row: row.number, outcome: 'refused', faults }
    const told = line.faults.map((fault) => rowFault(fault, row.number, template))
    return { row: row.number, outcome: line.outcome, faults: told }
  })
}

function rowFault({ entry: _, ...fault }: EntryFault, row: number, template: unknown): RowFault {
  return { ...fault, row, columns: columnsOf(template, fault.field, fault.position) }
}

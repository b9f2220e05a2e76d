// Schema version 2: clues, by which a report is found again that is much like another, or that
// another speaks of.
import type { Adapter } from './adapter.ts'
import { makeIndexes, makeRows } from './first-tables.ts'
import { type Database, type Derived, KEPT } from './schema.ts'

export async function makeClueTable(db: Database, types: Adapter['types']): Promise<void> {
  await makeClues(db, types, KEPT, false)
}

/** The derived table of clues, kept or beside it. */
export async function makeClues(
  db: Database,
  types: Adapter['types'],
  names: Derived,
  temporary: boolean,
): Promise<void> {
  await makeRows(db, types, names.clue, temporary, ['audience', 'seq', 'clue'], (table) =>
    table
      .addColumn('report', types.text, (column) => column.notNull())
      .addColumn('clue', types.text, (column) => column.notNull()),
  )
  await makeIndexes(db, [[names.clue, ['clue']]])
}

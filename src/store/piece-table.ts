// Schema version 3: positions name the subject that they are folded into, and pieces hold what
// stands of each subject from a day on.
import { sql } from 'kysely'
import type { Adapter } from './adapter.ts'
import { makeClues } from './clue-table.ts'
import { makeFirstDerived, makeIndexes } from './first-tables.ts'
import { type Database, type Derived, KEPT } from './schema.ts'

type Types = Adapter['types']

/** Rows that stand are derived again by the new rule as soon as the register is open. */
export async function makePieceTables(db: Database, types: Types): Promise<void> {
  await addSubjects(db, types, KEPT, false)
}

/** All tables that are derived now, kept or beside them; temporary ones vanish by themselves. */
export async function makeDerived(
  db: Database,
  types: Types,
  names: Derived,
  temporary: boolean,
): Promise<void> {
  await makeFirstDerived(db, types, names, temporary)
  await makeClues(db, types, names, temporary)
  await addSubjects(db, types, names, temporary)
}

async function addSubjects(
  db: Database,
  { text, integer, tableEnd }: Types,
  names: Derived,
  temporary: boolean,
): Promise<void> {
  await db.schema
    .alterTable(names.position)
    .addColumn('subject', text, (column) => column.notNull().defaultTo(''))
    .execute()
  const make = (name: string) => {
    const table = db.schema.createTable(name)
    return (temporary ? table.temporary() : table)
      .addColumn('audience', text, (column) => column.notNull())
      .addColumn('subject', text, (column) => column.notNull())
  }
  await make(names.subject)
    .addColumn('changedAt', text, (column) => column.notNull())
    .addColumn('entangled', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${names.subject}Key`, ['audience', 'subject'])
    .modifyEnd(tableEnd)
    .execute()
  await make(names.piece)
    .addColumn('fromOn', text, (column) => column.notNull())
    .addColumn('peers', text, (column) => column.notNull())
    .addColumn('view', text, (column) => column.notNull())
    .addColumn('part', text, (column) => column.notNull())
    .addColumn('rest', text, (column) => column.notNull())
    .addColumn('memory', text)
    .addPrimaryKeyConstraint(`${names.piece}Key`, ['audience', 'subject', 'fromOn'])
    .modifyEnd(tableEnd)
    .execute()
  await makeIndexes(db, [[names.position, ['audience', 'subject', 'validOn']]])
  if (temporary) return
  // What an older rule derived has no subjects: it is derived again.
  await sql`delete from ${sql.table('register')} where ${sql.ref('name')} = 'derivation'`.execute(
    db,
  )
}

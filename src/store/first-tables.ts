// Schema version 1: the entries with their chains, the texts, and the tables derived from them.
import { type CreateTableBuilder, type RawBuilder, sql } from 'kysely'
import type { Adapter } from './adapter.ts'
import { type Database, type Derived, KEPT } from './schema.ts'

type Types = Adapter['types']

export async function makeFirstTables(db: Database, types: Types): Promise<void> {
  await makeTruth(db, types)
  await makeDerived(db, types, KEPT, false)
}

/** A number that JavaScript holds exactly: anything greater is refused by the database itself. */
function safe(column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} between 0 and 9007199254740991`
}

async function makeTruth(db: Database, { text, integer, tableEnd }: Types): Promise<void> {
  await db.schema
    .createTable('chain')
    .addColumn('audience', text, (column) => column.primaryKey().notNull())
    .addColumn('seq', integer, (column) => column.notNull().check(safe('seq')))
    .addColumn('recordedAt', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable('entry')
    .addColumn('audience', text, (column) => column.notNull())
    .addColumn('seq', integer, (column) => column.notNull().check(safe('seq')))
    .addColumn('recordedAt', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('v', integer, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('salt', text, (column) => column.notNull())
    .addColumn('bodyHash', text, (column) => column.notNull())
    .addColumn('body', text)
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('entryKey', ['audience', 'seq'])
    .addUniqueConstraint('entryInstant', ['audience', 'recordedAt'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable('text')
    .addColumn('report', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('folded', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('textKey', ['report', 'hash'])
    .modifyEnd(tableEnd)
    .execute()
  await makeIndexes(db, [
    ['entry', ['audience', 'kind', 'seq']],
    ['text', ['folded']],
  ])
}

/** The derived tables of version 1, kept or beside them; temporary ones vanish by themselves. */
export async function makeDerived(
  db: Database,
  types: Types,
  names: Derived,
  temporary: boolean,
): Promise<void> {
  const { text, integer } = types
  await makeRows(db, types, names.report, temporary, ['audience', 'seq'], (table) =>
    table
      .addColumn('supersededAt', text)
      .addColumn('report', text, (column) => column.notNull())
      .addColumn('lang', text, (column) => column.notNull())
      .addColumn('title', text)
      .addColumn('publisher', text)
      .addColumn('publishedOn', text)
      .addColumn('url', text)
      .addColumn('statements', integer, (column) => column.notNull())
      .addColumn('positions', integer, (column) => column.notNull())
      .addColumn('copies', integer, (column) => column.notNull()),
  )
  const sightingKey = ['audience', 'text', 'publisher', 'publishedOn', 'url']
  await makeRows(db, types, names.sighting, temporary, sightingKey, (table) =>
    table
      .addColumn('text', text, (column) => column.notNull())
      .addColumn('publisher', text, (column) => column.notNull())
      .addColumn('publishedOn', text, (column) => column.notNull())
      .addColumn('url', text, (column) => column.notNull())
      .addColumn('report', text, (column) => column.notNull()),
  )
  const positionKey = ['audience', 'seq', 'position', 'commitment']
  await makeRows(db, types, names.position, temporary, positionKey, (table) =>
    table
      .addColumn('supersededAt', text)
      .addColumn('report', text, (column) => column.notNull())
      .addColumn('position', text, (column) => column.notNull())
      .addColumn('commitment', text, (column) => column.notNull())
      .addColumn('party', text)
      .addColumn('action', text, (column) => column.notNull())
      .addColumn('object', text)
      .addColumn('validOn', text)
      .addColumn('data', text, (column) => column.notNull()),
  )
  const nameKey = ['audience', 'seq', 'party', 'lang', 'name']
  await makeRows(db, types, names.name, temporary, nameKey, (table) =>
    table
      .addColumn('supersededAt', text)
      .addColumn('report', text, (column) => column.notNull())
      .addColumn('party', text, (column) => column.notNull())
      .addColumn('lang', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull()),
  )
  await makeIndexes(db, [
    [names.report, ['report']],
    [names.sighting, ['report']],
    [names.position, ['commitment']],
    [names.position, ['report']],
    [names.name, ['party']],
    [names.name, ['report']],
  ])
}

type Table = CreateTableBuilder<string, string>

/** A derived table: where its row was recorded, what it holds, and its key. */
export async function makeRows(
  db: Database,
  { text, integer, tableEnd }: Types,
  name: string,
  temporary: boolean,
  key: readonly string[],
  columns: (table: Table) => Table,
): Promise<void> {
  const table: Table = db.schema
    .createTable(name)
    .addColumn('audience', text, (column) => column.notNull())
    .addColumn('seq', integer, (column) => column.notNull().check(safe('seq')))
    .addColumn('recordedAt', text, (column) => column.notNull())
  const whole = columns(table).addPrimaryKeyConstraint(`${name}Key`, [...key])
  await (temporary ? whole.temporary() : whole).modifyEnd(tableEnd).execute()
}

type Index = readonly [table: string, columns: readonly string[]]

export async function makeIndexes(db: Database, indexes: readonly Index[]): Promise<void> {
  for (const [table, columns] of indexes) {
    const named = columns.map((column) => column[0]?.toUpperCase() + column.slice(1)).join('')
    await db.schema
      .createIndex(`${table}By${named}`)
      .on(table)
      .columns([...columns])
      .execute()
  }
}

// Brings a register's tables to the version that this program writes, or refuses a newer one.
import type { Adapter } from './adapter.ts'
import { makeClueTable } from './clue-table.ts'
import { makeFirstTables } from './first-tables.ts'
import { StoreProblem } from './problem.ts'
import type { Database } from './schema.ts'

/** One step up; it sees the tables as the step before left them. */
type Migration = (db: Database, types: Adapter['types']) => Promise<void>

/** The step to version n stands at n - 1; a step that was released is never edited. */
const MIGRATIONS: readonly Migration[] = [makeFirstTables, makeClueTable]

/** The schema version that this program reads and writes. */
export const VERSION = MIGRATIONS.length

/**
 * Makes or lifts the tables, all or nothing.
 * @throws StoreProblem 'register-newer', 'register-foreign', or 'register-missing' where nothing is
 * to be made
 */
export async function migrate(adapter: Adapter, create: boolean): Promise<void> {
  const { address } = adapter
  const names = await adapter.tableNames()
  const isRegister = TABLES.every((table) => names.includes(table))
  if (isRegister) {
    if ((await versionOf(adapter.db, address)) === VERSION) return
  } else {
    const others = adapter.isOurs ? names : names.filter((name) => TABLES.includes(name))
    if (others.length > 0) throw new StoreProblem('register-foreign', { address })
    if (!create) throw new StoreProblem('register-missing', { address })
  }
  await adapter.db.transaction().execute(async (trx) => {
    await adapter.lockSchema(trx)
    await lift(trx, adapter, address)
  })
}

/** Tables that a register has had since its first version; one of them alone is somebody else's. */
const TABLES = ['register', 'chain', 'entry', 'text']

async function lift(trx: Database, adapter: Adapter, address: string): Promise<void> {
  await trx.schema
    .createTable('register')
    .ifNotExists()
    .addColumn('name', adapter.types.text, (column) => column.primaryKey().notNull())
    .addColumn('value', adapter.types.text, (column) => column.notNull())
    .modifyEnd(adapter.types.tableEnd)
    .execute()
  const from = await versionOf(trx, address)
  for (const step of MIGRATIONS.slice(from)) await step(trx, adapter.types)
  await trx
    .insertInto('register')
    .values({ name: 'version', value: String(VERSION) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(VERSION) }))
    .execute()
}

async function versionOf(db: Database, address: string): Promise<number> {
  const row = await db
    .selectFrom('register')
    .select('value')
    .where('name', '=', 'version')
    .executeTakeFirst()
  const version = Number(row?.value ?? 0)
  if (!Number.isInteger(version)) throw new StoreProblem('register-foreign', { address })
  if (version <= VERSION) return version
  const values = { address, version: String(version), known: String(VERSION) }
  throw new StoreProblem('register-newer', values)
}

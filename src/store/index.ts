// The store: the only SQL. Entries and what is derived from them, in one SQLite file or one
// PostgreSQL database.
// Never knows what an entry means: the rows to derive are handed in.
import type { BackedUp } from './backup-line.ts'
import type { Store, StoreOptions } from './store.ts'

export type { BackedUp } from './backup-line.ts'
export { StoreProblem, type StoreProblemCode } from './problem.ts'
export type { NameRow, PositionRow, Projection, Recorded, ReportRow, Sighting } from './row.ts'
export type { Finding, KeptText, Project, Store, StoreOptions, View, Writer } from './store.ts'

/**
 * Opens the register at an address, making or lifting its tables; the database's library is loaded
 * only now.
 * @throws StoreProblem
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { address, create } = options
  const adapter = await openAdapter(address, create)
  try {
    const { migrate } = await import('./migration.ts')
    await migrate(adapter, create)
    const { makeStore, refresh } = await import('./register-store.ts')
    await refresh(adapter, options)
    return makeStore(adapter, options)
  } catch (problem) {
    await adapter.db.destroy()
    throw adapter.translate(problem)
  }
}

/** Reads a backup through. @throws StoreProblem 'backup-foreign', 'backup-damaged' */
export async function countBackup(lines: AsyncIterable<string>): Promise<BackedUp> {
  return (await import('./backup-line.ts')).countBackup(lines)
}

/** True for an address of a PostgreSQL server, false for the path of a file. */
export function isServerAddress(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address)
}

async function openAdapter(address: string, create: boolean) {
  if (!isServerAddress(address)) {
    const { openSqlite } = await import('./sqlite.ts')
    return openSqlite(address, create)
  }
  const { openPostgresql } = await import('./postgresql.ts')
  return openPostgresql(address)
}

// The store over either database: its promises, each with the problems of the database told as
// ours.
import type { Adapter } from './adapter.ts'
import { askEntryOfReport, askNames, askPositions, askReports, askSightings } from './ask.ts'
import { backupFrom, restoreInto } from './backup.ts'
import { commitTo } from './commit.ts'
import { deriveRows } from './derive.ts'
import { entryOf } from './given-back.ts'
import { type Database, KEPT } from './schema.ts'
import type { Store, StoreOptions } from './store.ts'
import { audiencesOf, findBrokenLinks, findStrayRows, rowsOf, standingEntries } from './verify.ts'

/** Gives the store over an open and migrated database. */
export function makeStore(adapter: Adapter, options: StoreOptions): Store {
  const { db } = adapter
  async function guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (problem) {
      throw adapter.translate(problem)
    }
  }
  return {
    commit: (audience, write) =>
      guard(() =>
        db.transaction().execute((trx) => commitTo(trx, adapter, audience, options, write)),
      ),
    async *entries(audience, which) {
      const rows = rowsOf(db, audience, which)
      for (;;) {
        const next = await guard(() => rows.next())
        if (next.done) return
        const { body } = next.value
        if (body !== null) yield entryOf({ ...next.value, body })
      }
    },
    audiences: () => guard(() => audiencesOf(db)),
    text: (report) =>
      guard(() =>
        db.selectFrom('text').selectAll().where('report', '=', report).executeTakeFirst(),
      ),
    entryOfReport: (report, view) => guard(() => askEntryOfReport(db, report, view)),
    reports: (view) => guard(() => askReports(db, view)),
    sightings: (report, view) => guard(() => askSightings(db, report, view)),
    positions: (view, which = {}) => guard(() => askPositions(db, view, which)),
    names: (view, parties) => guard(() => askNames(db, view, parties)),
    verifyChain: () => guard(() => findBrokenLinks(db)),
    verifyProjections: () => guard(() => findStrayRows(adapter, options.project)),
    rebuild: () =>
      guard(() =>
        db.transaction().execute(async (trx) => {
          await adapter.lockEntries(trx)
          await deriveAnew(trx, options)
        }),
      ),
    async *backup(audiences) {
      try {
        return yield* backupFrom(db, audiences, options)
      } catch (problem) {
        throw adapter.translate(problem)
      }
    },
    restore: (lines) => guard(() => restoreInto(adapter, options, lines)),
    close: () => db.destroy(),
  }
}

/** Derives all rows again where they came from another rule; another process may be quicker. */
export async function refresh(adapter: Adapter, options: StoreOptions): Promise<void> {
  if ((await derivationOf(adapter.db)) === options.derivation) return
  await adapter.db.transaction().execute(async (trx) => {
    await adapter.lockEntries(trx)
    if ((await derivationOf(trx)) !== options.derivation) await deriveAnew(trx, options)
  })
}

async function derivationOf(db: Database): Promise<string | undefined> {
  const row = await db
    .selectFrom('register')
    .select('value')
    .where('name', '=', 'derivation')
    .executeTakeFirst()
  return row?.value
}

/** @param trx a transaction that holds the lock on entries: nobody may append meanwhile */
async function deriveAnew(trx: Database, { project, derivation }: StoreOptions): Promise<void> {
  for (const table of Object.values(KEPT)) await trx.deleteFrom(table).execute()
  for await (const entry of standingEntries(trx)) await deriveRows(trx, KEPT, entry, project(entry))
  await trx
    .insertInto('register')
    .values({ name: 'derivation', value: derivation })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: derivation }))
    .execute()
}

// The store over either database: its promises, each with the problems of the database told as
// ours.
import type { Adapter } from './adapter.ts'
import { askEntryOfReport, askPositions, askReports, askSightings } from './ask.ts'
import { commitTo } from './commit.ts'
import { deriveRows } from './derive.ts'
import { entryOf } from './given-back.ts'
import { KEPT } from './schema.ts'
import type { Project, Store, StoreOptions } from './store.ts'
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
    verifyChain: () => guard(() => findBrokenLinks(db)),
    verifyProjections: () => guard(() => findStrayRows(adapter, options.project)),
    rebuild: () => guard(() => deriveAnew(adapter, options.project)),
    close: () => db.destroy(),
  }
}

async function deriveAnew(adapter: Adapter, project: Project): Promise<void> {
  await adapter.db.transaction().execute(async (trx) => {
    await adapter.lockSchema(trx)
    // Nobody may append between our reading of the entries and our writing of their rows.
    const chains = trx.selectFrom('chain').select('audience')
    await (adapter.locksRows ? chains.forUpdate() : chains).execute()
    for (const table of Object.values(KEPT)) await trx.deleteFrom(table).execute()
    for await (const entry of standingEntries(trx))
      await deriveRows(trx, KEPT, entry, project(entry))
  })
}

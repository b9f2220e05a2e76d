// Takes the entries and texts of audiences out of a register, and puts them into an empty one.
import type { Adapter } from './adapter.ts'
import { type BackedUp, type BackupPart, readBackup, writeBackup } from './backup-line.ts'
import type { Head } from './chain.ts'
import { deriveRows } from './derive.ts'
import { entryOf } from './given-back.ts'
import { StoreProblem } from './problem.ts'
import { type Database, KEPT } from './schema.ts'
import type { StoreOptions } from './store.ts'
import { refuseUnwritable } from './unwritable.ts'
import { rowsOf } from './verify.ts'

/** Lines of a backup, up to where each chain ended when it was asked for. @throws StoreProblem */
export function backupFrom(
  db: Database,
  audiences: readonly string[],
  options: Pick<StoreOptions, 'project'>,
): AsyncGenerator<string, BackedUp> {
  return writeBackup(partsOf(db, audiences, options))
}

async function* partsOf(
  db: Database,
  audiences: readonly string[],
  { project }: Pick<StoreOptions, 'project'>,
): AsyncGenerator<BackupPart> {
  const heads = await db
    .selectFrom('chain')
    .select(['audience', 'seq'])
    .where('audience', 'in', audiences)
    .orderBy('audience')
    .execute()
  const given = new Set<string>()
  for (const { audience, seq } of heads)
    for await (const entry of rowsOf(db, audience)) {
      if (entry.seq > seq) break
      const { body } = entry
      const { sightings = [] } = body === null ? {} : project(entryOf({ ...entry, body }))
      for (const { text: report } of sightings) {
        if (given.has(report)) continue
        given.add(report)
        const text = await db
          .selectFrom('text')
          .selectAll()
          .where('report', '=', report)
          .executeTakeFirst()
        // One that is withheld or lost is told by a check of the register, here as there.
        if (text !== undefined) yield { kind: 'text', text }
      }
      yield { kind: 'entry', entry }
    }
}

/**
 * Fills an empty register, all or nothing.
 * @throws StoreProblem 'register-not-empty', or as `readBackup` does
 */
export async function restoreInto(
  adapter: Adapter,
  { project }: Pick<StoreOptions, 'project'>,
  lines: AsyncIterable<string>,
): Promise<BackedUp> {
  return adapter.db.transaction().execute(async (trx) => {
    await adapter.lockEntries(trx)
    if (!(await isEmpty(trx)))
      throw new StoreProblem('register-not-empty', { address: adapter.address })
    const heads = new Map<string, Head>()
    const counted = await readBackup(lines, async (part) => {
      if (part.kind === 'text') {
        await trx.insertInto('text').values(refuseUnwritable(part.text)).execute()
        return
      }
      const { entry } = part
      await trx.insertInto('entry').values(refuseUnwritable(entry)).execute()
      heads.set(entry.audience, entry)
      const { body } = entry
      if (body === null) return
      const whole = entryOf({ ...entry, body })
      await deriveRows(trx, KEPT, whole, project(whole))
    })
    for (const [audience, head] of heads) await setHead(trx, audience, head)
    return counted
  })
}

async function isEmpty(trx: Database): Promise<boolean> {
  const entry = await trx.selectFrom('entry').select('seq').limit(1).executeTakeFirst()
  const text = await trx.selectFrom('text').select('report').limit(1).executeTakeFirst()
  return entry === undefined && text === undefined
}

/** A chain that nothing was added to yet may stand there already. */
async function setHead(trx: Database, audience: string, head: Head): Promise<void> {
  const { seq, recordedAt, hash } = head
  await trx
    .insertInto('chain')
    .values({ audience, seq, recordedAt, hash })
    .onConflict((conflict) => conflict.column('audience').doUpdateSet({ seq, recordedAt, hash }))
    .execute()
}

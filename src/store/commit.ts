// One commit to an audience: its chain is locked, entries get their place and time, and their rows
// are written with them.
import type { Draft, Entry } from '../register/index.ts'
import type { Adapter } from './adapter.ts'
import { askEntryOfReport } from './ask.ts'
import { canonicalJson, FIRST, type Head, hashBody, hashLink, nextInstant } from './chain.ts'
import { deriveRows } from './derive.ts'
import { entryOf, sightingOf } from './given-back.ts'
import { type Database, type EntryTable, KEPT } from './schema.ts'
import type { StoreOptions, Writer } from './store.ts'
import { refuseUnwritable } from './unwritable.ts'

/** Later than any instant of an entry. */
const LAST = '9999-12-31T23:59:59.999Z'

/**
 * Locks the audience's chain, lets `write` add to it, and moves its head.
 * @param trx a transaction, so that all or nothing is kept
 */
export async function commitTo<T>(
  trx: Database,
  adapter: Adapter,
  audience: string,
  options: StoreOptions,
  write: (writer: Writer) => Promise<T>,
): Promise<T> {
  const start = await lockChain(trx, adapter, audience)
  let head = start
  const result = await write({
    sightings: (text) => askSightingsOfText(trx, audience, text),
    standing: (report) => askEntryOfReport(trx, report, { audiences: [audience], knownAt: LAST }),
    sharing: (clues, max, among) => askSharing(trx, clues, max, among),
    since: (kind, instant) => askSince(trx, audience, kind, instant),
    text: async (report) => {
      const found = trx.selectFrom('text').select('text').where('report', '=', report)
      return (await found.executeTakeFirst())?.text
    },
    async keepText(text) {
      const row = refuseUnwritable({ ...text })
      await trx
        .insertInto('text')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async append(draft) {
      if (draft.audience !== audience)
        throw new Error(`a draft for ${draft.audience} in a commit to ${audience}`)
      const row = placeAfter(head, draft, options)
      await trx.insertInto('entry').values(row).execute()
      head = row
      const entry: Entry = { ...draft, seq: row.seq, recordedAt: row.recordedAt, hash: row.hash }
      await deriveRows(trx, KEPT, entry, options.project(entry))
      return entry
    },
  })
  if (head !== start) await moveHead(trx, audience, head)
  return result
}

async function lockChain(trx: Database, adapter: Adapter, audience: string): Promise<Head> {
  refuseUnwritable({ audience })
  const chain = trx.selectFrom('chain').selectAll().where('audience', '=', audience)
  const locked = adapter.locksRows ? chain.forUpdate() : chain
  const found = await locked.executeTakeFirst()
  if (found !== undefined) return found
  // An audience's first commit: another may be making the same row, and one of the two waits here.
  await trx
    .insertInto('chain')
    .values({ audience, ...FIRST })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await locked.executeTakeFirst()) ?? FIRST
}

function placeAfter(head: Head, draft: Draft, { clock, salt: fresh }: StoreOptions): EntryTable {
  const { v, audience, author } = draft
  const salt = fresh()
  const body = canonicalJson(draft.body)
  const link = {
    seq: head.seq + 1,
    recordedAt: nextInstant(head.recordedAt, clock()),
    kind: draft.body.kind,
    v,
    audience,
    author,
    bodyHash: hashBody(salt, body),
  }
  return { ...refuseUnwritable(link), salt, body, hash: hashLink(head.hash, link) }
}

async function moveHead(trx: Database, audience: string, head: Head): Promise<void> {
  const { seq, recordedAt, hash } = head
  await trx
    .updateTable('chain')
    .set({ seq, recordedAt, hash })
    .where('audience', '=', audience)
    .execute()
}

async function askSince(
  trx: Database,
  audience: string,
  kind: string,
  instant: string,
): ReturnType<Writer['since']> {
  const rows = await trx
    .selectFrom('entry')
    .selectAll()
    .where('audience', '=', audience)
    .where('kind', '=', kind)
    .where('recordedAt', '>', instant)
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ body, ...row }) => (body === null ? [] : [entryOf({ ...row, body })]))
}

async function askSightingsOfText(
  trx: Database,
  audience: string,
  { report, folded }: Parameters<Writer['sightings']>[0],
): ReturnType<Writer['sightings']> {
  // Two questions: in one, the databases would walk all sightings for the "or".
  const alike = await trx.selectFrom('text').select('report').where('folded', '=', folded).execute()
  const texts = [report, ...alike.map((row) => row.report)]
  const rows = await trx
    .selectFrom('sighting')
    .selectAll()
    .where('audience', '=', audience)
    .where('text', 'in', texts)
    .orderBy('seq')
    .orderBy('text')
    .execute()
  return rows.map(sightingOf)
}

async function askSharing(
  trx: Database,
  clues: readonly string[],
  max: number,
  audiences: readonly string[],
): ReturnType<Writer['sharing']> {
  if (clues.length === 0 || audiences.length === 0) return []
  const found = await trx
    .selectFrom('clue')
    .select('report')
    .where('clue', 'in', clues)
    .where('audience', 'in', audiences)
    .groupBy('report')
    .orderBy((row) => row.fn.count('clue').distinct(), 'desc')
    .orderBy('report')
    .limit(max)
    .execute()
  return found.map((row) => row.report)
}

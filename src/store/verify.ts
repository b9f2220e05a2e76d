// Checks of the whole register: each audience's chain link by link, and the kept rows against rows
// derived anew.
import { sql } from 'kysely'
import type { Entry } from '../register/index.ts'
import type { Adapter } from './adapter.ts'
import { FIRST, type Head, hashBody, hashLink } from './chain.ts'
import { makeClues } from './clue-table.ts'
import { deriveRows } from './derive.ts'
import { makeDerived } from './first-tables.ts'
import { entryOf } from './given-back.ts'
import { type Database, type Derived, type EntryTable, KEPT, REBUILT } from './schema.ts'
import type { Finding, Project } from './store.ts'

/** Entries a page: bodies of long reports are read, so that few are held at a time. */
const PAGE = 200
/** One wrong row tells as much as a million. */
const FINDINGS_MAX = 100

/** Rows of one audience by sequence, page by page: a cursor would hold the connection. */
export async function* rowsOf(
  db: Database,
  audience: string,
  options: { readonly upTo?: string; readonly kind?: string } = {},
): AsyncGenerator<EntryTable> {
  const { upTo, kind } = options
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('entry')
      .selectAll()
      .where('audience', '=', audience)
      .where('seq', '>', after)
      .$if(upTo !== undefined, (query) => query.where('recordedAt', '<=', upTo ?? ''))
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.seq
  }
}

export async function audiencesOf(db: Database): Promise<readonly string[]> {
  const found = await db
    .selectFrom('chain')
    .select('audience')
    .union(db.selectFrom('entry').select('audience'))
    .orderBy('audience')
    .execute()
  return found.map((row) => row.audience)
}

/** Walks every chain from its first entry to its head. */
export async function findBrokenLinks(db: Database): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const audience of await audiencesOf(db)) {
    let last: Head = FIRST
    for await (const row of rowsOf(db, audience)) {
      findings.push(...faultsOf(row, last))
      last = row
    }
    const head = await db
      .selectFrom('chain')
      .selectAll()
      .where('audience', '=', audience)
      .executeTakeFirst()
    if (head?.seq !== last.seq || head.hash !== last.hash)
      findings.push({ code: 'chain-head', audience, seq: last.seq, what: head?.hash ?? 'none' })
  }
  return findings.slice(0, FINDINGS_MAX)
}

/** What is wrong with an entry that follows this one. */
export function faultsOf(row: EntryTable, last: Head): readonly Finding[] {
  const finding = (code: Finding['code'], what: string): Finding => {
    return { code, audience: row.audience, seq: row.seq, what }
  }
  const findings: Finding[] = []
  if (row.seq !== last.seq + 1) findings.push(finding('chain-gap', `after ${last.seq}`))
  if (row.recordedAt <= last.recordedAt) findings.push(finding('chain-time', row.recordedAt))
  if (row.body !== null && hashBody(row.salt, row.body) !== row.bodyHash)
    findings.push(finding('chain-body', row.bodyHash))
  if (hashLink(last.hash, row) !== row.hash) findings.push(finding('chain-hash', row.hash))
  return findings
}

/** Every entry whose body stands, audience by audience, by sequence. */
export async function* standingEntries(db: Database): AsyncGenerator<Entry> {
  for (const audience of await audiencesOf(db))
    for await (const row of rowsOf(db, audience))
      if (row.body !== null) yield entryOf({ ...row, body: row.body })
}

/**
 * Derives everything anew in temporary tables and compares both ways; nobody is kept from writing
 * meanwhile.
 */
export async function findStrayRows(
  adapter: Adapter,
  project: Project,
): Promise<readonly Finding[]> {
  return adapter.db
    .transaction()
    .setIsolationLevel(adapter.snapshotLevel)
    .execute(async (trx) => {
      await makeDerived(trx, adapter.types, REBUILT, true)
      await makeClues(trx, adapter.types, REBUILT, true)
      for await (const entry of standingEntries(trx))
        await deriveRows(trx, REBUILT, entry, project(entry))
      const findings: Finding[] = []
      for (const table of Object.keys(KEPT) as (keyof Derived)[]) {
        const missing = await difference(trx, REBUILT[table], KEPT[table])
        findings.push(...missing.map((row) => strayRow('projection-missing', table, row)))
        const extra = await difference(trx, KEPT[table], REBUILT[table])
        findings.push(...extra.map((row) => strayRow('projection-extra', table, row)))
        await trx.schema.dropTable(REBUILT[table]).execute()
      }
      return findings
    })
}

interface Row {
  readonly audience: string
  readonly seq: number
  readonly report: string
}

function strayRow(code: Finding['code'], table: string, row: Row): Finding {
  return { code, audience: row.audience, seq: row.seq, what: `${table} ${row.report}` }
}

/** Rows of the one table that the other does not hold, column for column. */
async function difference(db: Database, from: string, other: string): Promise<readonly Row[]> {
  const found = await sql<Row>`
    select * from ${sql.table(from)} except select * from ${sql.table(other)}
    order by 1, 2 limit ${FINDINGS_MAX}`.execute(db)
  return found.rows
}

// Writes the rows that one entry adds, into the kept tables or into a rebuilt set beside them.
import type { Entry } from '../register/index.ts'
import { canonicalJson } from './chain.ts'
import type { PositionRow, Projection, Recorded, ReportRow, Sighting } from './row.ts'
import type { Database, Derived, PositionTable, ReportTable, SightingTable } from './schema.ts'
import { refuseUnwritable } from './unwritable.ts'

/** Rows a statement: both databases bound how many values one may carry. */
const ROWS = 500

/**
 * A report row supersedes what stood for the same report; nothing is deleted, so that earlier views
 * stay.
 */
export async function deriveRows(
  db: Database,
  names: Derived,
  entry: Entry,
  projection: Projection,
): Promise<void> {
  const { audience, seq, recordedAt } = entry
  const recorded: Recorded = { audience, seq, recordedAt }
  if (projection.report !== undefined) {
    await supersede(db, names, recorded, projection.report.report)
    await db.insertInto(names.report).values(reportColumns(projection.report, recorded)).execute()
  }
  const sightings = (projection.sightings ?? []).map((row) => sightingColumns(row, recorded))
  for (const rows of inBatches(sightings))
    await db
      .insertInto(names.sighting)
      .values(rows)
      // Read again, a report brings its sighting again: the first one keeps its place.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const given = (projection.names ?? []).map((row) =>
    refuseUnwritable({ ...recorded, supersededAt: null, ...row }),
  )
  for (const rows of inBatches(given)) await db.insertInto(names.name).values(rows).execute()
  const clues = (projection.clues ?? []).map((row) => refuseUnwritable({ ...recorded, ...row }))
  for (const rows of inBatches(clues)) await db.insertInto(names.clue).values(rows).execute()
  const positions = (projection.positions ?? []).map((row) => positionColumns(row, recorded))
  for (const rows of inBatches(positions))
    await db.insertInto(names.position).values(rows).execute()
}

async function supersede(
  db: Database,
  names: Derived,
  { audience, recordedAt }: Recorded,
  report: string,
): Promise<void> {
  for (const table of [names.report, names.position, names.name] as const)
    await db
      .updateTable(table)
      .set({ supersededAt: recordedAt })
      .where('audience', '=', audience)
      .where('report', '=', report)
      .where('supersededAt', 'is', null)
      .execute()
}

function inBatches<T>(rows: readonly T[]): readonly T[][] {
  const batches: T[][] = []
  for (let at = 0; at < rows.length; at += ROWS) batches.push(rows.slice(at, at + ROWS))
  return batches
}

function reportColumns(row: ReportRow, { audience, seq, recordedAt }: Recorded): ReportTable {
  return refuseUnwritable({
    audience,
    seq,
    recordedAt,
    supersededAt: null,
    report: row.report,
    lang: row.lang,
    title: row.title ?? null,
    publisher: row.publisher ?? null,
    publishedOn: row.publishedOn ?? null,
    url: row.url ?? null,
    statements: row.statements,
    positions: row.positions,
    copies: row.copies,
  })
}

function sightingColumns(row: Sighting, { audience, seq, recordedAt }: Recorded): SightingTable {
  return refuseUnwritable({
    audience,
    seq,
    recordedAt,
    text: row.text,
    publisher: row.publisher ?? '',
    publishedOn: row.publishedOn ?? '',
    url: row.url ?? '',
    report: row.report,
  })
}

function positionColumns(row: PositionRow, { audience, seq, recordedAt }: Recorded): PositionTable {
  return refuseUnwritable({
    audience,
    seq,
    recordedAt,
    supersededAt: null,
    report: row.report,
    position: row.position,
    commitment: row.commitment ?? '',
    party: row.party ?? null,
    action: row.action,
    object: row.object ?? null,
    validOn: row.validOn ?? null,
    data: canonicalJson(row.data),
  })
}

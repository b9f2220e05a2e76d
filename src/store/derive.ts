// Writes the rows that one entry adds, into the kept tables or into a rebuilt set beside them.
import type { Entry } from '../register/index.ts'
import { canonicalJson } from './chain.ts'
import type { PositionRow, Projection, Recorded, ReportRow, Sighting } from './row.ts'
import type { Database, Derived, PositionTable, ReportTable, SightingTable } from './schema.ts'
import type { Touched } from './touched.ts'
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
  touched: Touched,
): Promise<void> {
  const { audience, seq, recordedAt } = entry
  const recorded: Recorded = { audience, seq, recordedAt }
  for (const { subject = '', validOn = '' } of projection.positions ?? [])
    touched.touch(subject, validOn, recordedAt)
  await touchSubjectsOf(db, names, recorded, projection, touched)
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

/**
 * What else an entry changes: a reading those of the rows that it takes the place of, a copy the
 * counts of the rows that it repeats, an entangled report all whose rows stand beside its own.
 */
async function touchSubjectsOf(
  db: Database,
  names: Derived,
  { audience, recordedAt }: Recorded,
  { report, sightings = [], positions = [], entangled = [] }: Projection,
  touched: Touched,
): Promise<void> {
  const again = report === undefined ? sightings.map((row) => row.report) : [report.report]
  for (const of of new Set([...again, ...entangled])) {
    const rows = await db
      .selectFrom(names.position)
      .select(['subject', 'validOn'])
      .where('audience', '=', audience)
      .where('report', '=', of)
      .where('supersededAt', 'is', null)
      .execute()
    const isReplaced = report?.report === of
    for (const { subject, validOn } of rows) {
      // A day whose rows are gone leaves no trace to start from.
      touched.touch(subject, isReplaced ? '' : (validOn ?? ''), recordedAt)
      if (entangled.length > 0) touched.entangle(subject)
    }
  }
  if (entangled.length > 0) for (const { subject = '' } of positions) touched.entangle(subject)
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

export function inBatches<T>(rows: readonly T[]): readonly T[][] {
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
    subject: row.subject ?? '',
  })
}

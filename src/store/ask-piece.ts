// Questions asked of the pieces: what stands of each subject on a day, and which must be folded
// from their rows instead.
import { sql } from 'kysely'
import type { Database } from './schema.ts'
import type { KeptPiece, ReportCounts, View } from './store.ts'

interface FoundPiece {
  readonly subject: string
  readonly peers: string
  readonly view: string
  readonly part: string
  readonly rest: string
}

/** One seek a subject, however many days its pieces tell of. */
export async function askPieces(
  db: Database,
  audience: string,
  onDay: string,
): Promise<readonly KeptPiece[]> {
  const found = await sql<FoundPiece>`
    select p."subject", p."peers", p."view", p."part", p."rest"
    from "subject" s join "piece" p
      on p."audience" = s."audience" and p."subject" = s."subject" and p."fromOn" = (
        select q."fromOn" from "piece" q
        where q."audience" = s."audience" and q."subject" = s."subject" and q."fromOn" <= ${onDay}
        order by q."fromOn" desc limit 1)
    where s."audience" = ${audience}`.execute(db)
  return found.rows.map(({ subject, peers, view, part, rest }) => {
    const parts = part === '' ? {} : { part: JSON.parse(part) as unknown }
    return { subject, peers, view: JSON.parse(view) as unknown, ...parts, rest }
  })
}

export async function askUnfolded(
  db: Database,
  { audiences, knownAt }: View,
): Promise<readonly string[]> {
  if (audiences.length === 0) return []
  const found = await db
    .selectFrom('subject')
    .select('subject')
    .where('audience', 'in', [...audiences])
    .groupBy('subject')
    .having((of) =>
      of.or([
        of(of.fn.max('changedAt'), '>', knownAt),
        of(of.fn.max('entangled'), '=', 1),
        of(of.fn.countAll(), '>', 1),
      ]),
    )
    .orderBy('subject')
    .execute()
  return found.map((row) => row.subject)
}

/** One text is read once an audience: where two of them read it, it counts in both. */
export async function askReportCounts(
  db: Database,
  { audiences, knownAt }: View,
  onDay: string,
): Promise<ReportCounts> {
  if (audiences.length === 0) return { reports: 0, statements: 0, copies: 0 }
  const seen = sql`r."audience" in (${sql.join(audiences)}) and r."recordedAt" <= ${knownAt}`
  const stands = sql`(r."supersededAt" is null or r."supersededAt" > ${knownAt})`
  const isBy = sql`(r."publishedOn" is null or r."publishedOn" <= ${onDay} or exists (
    select 1 from "position" p where p."report" = r."report" and p."audience" = r."audience"
    and p."validOn" <= ${onDay}))`
  const counted = await sql<{ reports: number; statements: number | null; copies: number | null }>`
    select count(*) as "reports", cast(sum("statements") as bigint) as "statements",
      cast(sum("copies") as bigint) as "copies"
    from "report" r where ${seen} and ${stands} and ${isBy}`.execute(db)
  const met = await sql<{ times: number }>`
    select count(*) as "times" from (
      select distinct r."report", r."publisher", r."publishedOn", r."url" from "sighting" r
      left join "report" o on o."audience" = r."audience" and o."seq" = r."seq"
      where ${seen} and o."seq" is null and r."publishedOn" <= ${onDay}) as "met"`.execute(db)
  const { reports = 0, statements, copies } = counted.rows[0] ?? {}
  const times = met.rows[0]?.times ?? 0
  return { reports, statements: statements ?? 0, copies: (copies ?? 0) + times }
}

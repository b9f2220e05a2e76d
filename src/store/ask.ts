// Questions asked of the derived rows: what an audience knew up to an instant.
import { type RawBuilder, sql } from 'kysely'
import type { Entry } from '../register/index.ts'
import { entryOf, positionOf, reportOf, sightingOf } from './given-back.ts'
import type { Database } from './schema.ts'
import type { Store, View } from './store.ts'

/** Rows that one of the audiences may see, recorded up to the instant. */
function recordedIn({ audiences, knownAt }: View): RawBuilder<boolean> {
  if (audiences.length === 0) return sql<boolean>`1 = 0`
  return sql<boolean>`${sql.ref('audience')} in (${sql.join(audiences)})
    and ${sql.ref('recordedAt')} <= ${knownAt}`
}

/** And not yet superseded by then. */
function standingIn(view: View): RawBuilder<boolean> {
  const until = sql.ref('supersededAt')
  return sql<boolean>`${recordedIn(view)} and (${until} is null or ${until} > ${view.knownAt})`
}

export async function askReports(db: Database, view: View): ReturnType<Store['reports']> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where(standingIn(view))
    .orderBy('audience')
    .orderBy('seq')
    .execute()
  const places = db
    .selectFrom('sighting')
    // One place that two audiences know of is one place.
    .select(['report', 'text', 'publisher', 'publishedOn', 'url'])
    .distinct()
    .where(recordedIn(view))
  const counts = await db
    .selectFrom(places.as('place'))
    .select(['report', (count) => count.fn.countAll<number>().as('count')])
    .groupBy('report')
    .execute()
  const countOf = new Map(counts.map((row) => [row.report, row.count]))
  return rows.map((row) => ({ ...reportOf(row), sightings: countOf.get(row.report) ?? 0 }))
}

export async function askSightings(
  db: Database,
  report: string,
  view: View,
): ReturnType<Store['sightings']> {
  const rows = await db
    .selectFrom('sighting')
    .selectAll()
    .where(recordedIn(view))
    .where('report', '=', report)
    .orderBy('recordedAt')
    .orderBy('audience')
    .execute()
  const known = new Set<string>()
  return rows.map(sightingOf).filter(({ text, publisher, publishedOn, url }) => {
    const place = JSON.stringify([text, publisher, publishedOn, url])
    if (known.has(place)) return false
    known.add(place)
    return true
  })
}

export async function askPositions(
  db: Database,
  view: View,
  { commitment, report }: { readonly commitment?: string; readonly report?: string },
): ReturnType<Store['positions']> {
  const rows = await db
    .selectFrom('position')
    .selectAll()
    .where(standingIn(view))
    .$if(commitment !== undefined, (query) => query.where('commitment', '=', commitment ?? ''))
    .$if(report !== undefined, (query) => query.where('report', '=', report ?? ''))
    .orderBy('audience')
    .orderBy('seq')
    .orderBy('position')
    .orderBy('commitment')
    .execute()
  return rows.map(positionOf)
}

/** Names asked for at a time: databases bound how many values a question may carry. */
const PARTIES_A_QUESTION = 500

export async function askNames(
  db: Database,
  view: View,
  parties: readonly string[],
): ReturnType<Store['names']> {
  const found: Awaited<ReturnType<Store['names']>>[number][] = []
  for (let at = 0; at < parties.length; at += PARTIES_A_QUESTION)
    found.push(
      ...(await db
        .selectFrom('name')
        .select(['party', 'lang', 'name'])
        .where(standingIn(view))
        .where('party', 'in', parties.slice(at, at + PARTIES_A_QUESTION))
        .groupBy(['party', 'lang', 'name'])
        .orderBy('party')
        .orderBy((name) => name.fn.min('recordedAt'))
        .orderBy('lang')
        .orderBy('name')
        .execute()),
    )
  return found
}

/** Where two audiences read the same report, the later reading. */
export async function askEntryOfReport(
  db: Database,
  report: string,
  view: View,
): Promise<Entry | undefined> {
  const place = await db
    .selectFrom('report')
    .select(['audience', 'seq'])
    .where(standingIn(view))
    .where('report', '=', report)
    .orderBy('recordedAt', 'desc')
    .executeTakeFirst()
  if (place === undefined) return undefined
  const row = await db
    .selectFrom('entry')
    .selectAll()
    .where('audience', '=', place.audience)
    .where('seq', '=', place.seq)
    .executeTakeFirst()
  return row?.body ? entryOf({ ...row, body: row.body }) : undefined
}

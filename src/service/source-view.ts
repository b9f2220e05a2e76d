// The kept reports: their list, and one of them with its reading, its commitments, and whether its
// text is intact.
import { createHash } from 'node:crypto'
import type { KeptPosition } from '../register/index.ts'
import type { KeptText } from '../store/index.ts'
import type { SourceLine, SourceView, When } from './contract/index.ts'
import { timesOf } from './day.ts'
import type { Desk } from './desk.ts'
import { seenOnce } from './seen-once.ts'
import { told } from './trouble.ts'

/** Reports published by `asOf` and recorded by `knownAt`, in the order of recording. */
export async function listSources(desk: Desk, when: When): Promise<readonly SourceLine[]> {
  const times = timesOf(when, desk.clock(), desk.zone)
  const store = await desk.store()
  const view = { audiences: desk.audiences, knownAt: times.knownUpTo }
  const { reports: rows } = seenOnce([], await told(() => store.reports(view)))
  const published = rows.filter(({ publishedOn = times.asOf }) => publishedOn <= times.asOf)
  return published.map(({ audience: _, seq: __, sightings, ...row }) => ({
    ...row,
    // Its first sighting is the report itself, which the count of its file holds already.
    copies: row.copies + sightings - 1,
  }))
}

/** The report as it stands now; undefined where no kept report has this id. */
export async function viewSource(desk: Desk, report: string): Promise<SourceView | undefined> {
  const { knownUpTo } = timesOf({}, desk.clock(), desk.zone)
  const store = await desk.store()
  const view = { audiences: desk.audiences, knownAt: knownUpTo }
  const entry = await told(() => store.entryOfReport(report, view))
  if (entry?.body.kind !== 'reading') return undefined
  const [kept, sightings, positions] = await told(() =>
    Promise.all([
      store.text(report),
      store.sightings(report, view),
      store.positions(view, { report }),
    ]),
  )
  const { reading } = entry.body
  const elsewhere = sightings.slice(1).map(({ publisher, publishedOn, url }) => ({
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  }))
  const copies = [...reading.report.copies, ...elsewhere]
  const own = positions.filter((row) => row.audience === entry.audience)
  const rows = own.map((row) => row.data as KeptPosition)
  return {
    reading: { ...reading, report: { ...reading.report, copies, text: kept?.text ?? '' } },
    recordedAt: entry.recordedAt,
    commitments: Object.fromEntries(
      rows.flatMap((row) =>
        row.commitment === null ? [] : [[row.position.id, row.commitment] as const],
      ),
    ),
    voices: Object.fromEntries(rows.map((row) => [row.position.id, row.voice])),
    intact: kept !== undefined && isIntact(kept),
  }
}

/** The text has the hash that it was kept under, and the report's id is the beginning of it. */
export function isIntact({ report, hash, text }: KeptText): boolean {
  const now = createHash('sha256').update(text, 'utf8').digest('hex')
  return now === hash && now.startsWith(report)
}

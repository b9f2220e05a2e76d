// Which rows a view sees and in which order: valid time, place in the text, content; never arrival.
import type { KeptPosition } from './identity/kept-position.ts'
import type { KeptCopy, KeptRecord } from './kept.ts'

/** Both an ISO civil date, the whole day included, or for `knownAt` a UTC instant. */
export interface When {
  readonly asOf: string
  readonly knownAt: string
  /** The view that knows of no settled contradiction. */
  readonly isUnsettled?: boolean
}

const DAY_LENGTH = '2025-09-04'.length

/** Recorded by then? A bare day includes all of that day in UTC. */
export function isKnown(recordedAt: string, knownAt: string): boolean {
  const recorded = knownAt.length === DAY_LENGTH ? recordedAt.slice(0, DAY_LENGTH) : recordedAt
  return recorded <= knownAt
}

/** By code units, the same on every machine: a collation would follow its language. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Undated rows come first: they can't be shown to be later than anything. */
export function compareRows(a: KeptPosition, b: KeptPosition): number {
  return (
    compareText(a.saidToOn ?? '', b.saidToOn ?? '') ||
    compareText(a.report, b.report) ||
    a.place - b.place ||
    compareText(a.id, b.id)
  )
}

/**
 * The readings that stand at `knownAt`: of several for one report the last recorded one, as a newer
 * reader supersedes an older; the same reading added twice keeps its first time.
 */
export function currentRecords(
  records: readonly KeptRecord[],
  knownAt: string,
): readonly KeptRecord[] {
  const standing = new Map<string, KeptRecord>()
  const known = records.filter((record) => isKnown(record.recordedAt, knownAt))
  for (const record of known.sort((a, b) => compareText(a.recordedAt, b.recordedAt))) {
    const earlier = standing.get(record.reading.report.id)
    if (earlier?.reading.reader === record.reading.reader) continue
    standing.set(record.reading.report.id, record)
  }
  return [...standing.values()].sort((a, b) =>
    compareText(a.reading.report.id, b.reading.report.id),
  )
}

/** Rows of standing readings that were said by `asOf`, each once, in the register's order. */
export function rowsAt(rows: readonly KeptPosition[], when: When): readonly KeptPosition[] {
  const once = new Map<string, KeptPosition>()
  for (const row of rows) {
    if (!isKnown(row.recordedAt, when.knownAt)) continue
    if (row.saidToOn !== undefined && row.saidToOn > when.asOf) continue
    const earlier = once.get(row.id)
    if (earlier === undefined || row.recordedAt < earlier.recordedAt) once.set(row.id, row)
  }
  return [...once.values()].sort(compareRows)
}

/** How often each report was met elsewhere by then; the same sighting counts once. */
export function copiesAt(copies: readonly KeptCopy[], when: When): ReadonlyMap<string, number> {
  const met = new Map<string, Set<string>>()
  for (const copy of copies) {
    if (!isKnown(copy.recordedAt, when.knownAt)) continue
    if (copy.publishedOn !== undefined && copy.publishedOn > when.asOf) continue
    const places = met.get(copy.report) ?? new Set<string>()
    places.add(JSON.stringify([copy.publisher, copy.publishedOn, copy.url]))
    met.set(copy.report, places)
  }
  return new Map([...met].map(([report, places]) => [report, places.size]))
}

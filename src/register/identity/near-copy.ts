// Near copies: a wire lightly edited counts as a copy of its origin, but for the sentences that it
// tells otherwise; which text is the origin follows from dates, not from which was added first.
import type { Spans } from '../../model/index.ts'
import type { NearCopy } from '../entry.ts'
import { gather } from '../gather.ts'
import { compareText } from '../order.ts'
import type { Echo, KeptPosition } from './kept-position.ts'

export interface Joined {
  /** What counts: rows of origins with their echoes, and rows that a copy tells otherwise. */
  readonly rows: readonly KeptPosition[]
  /** The origin of each report that is a near copy of another; itself for the origin. */
  readonly originOf: ReadonlyMap<string, string>
}

/** Nearness read from both sides: whichever report came later noted it. */
class Links {
  readonly #differing = new Map<string, Spans>()
  readonly neighbours = new Map<string, Set<string>>()

  constructor(rows: readonly KeptPosition[]) {
    for (const { report, near = [] } of rows) for (const link of near) this.#add(report, link)
  }

  #add(report: string, { report: other, differs, differsThere }: NearCopy): void {
    this.#differing.set(`${report} ${other}`, differs)
    this.#differing.set(`${other} ${report}`, differsThere)
    for (const [from, to] of [
      [report, other],
      [other, report],
    ] as const) {
      const known = this.neighbours.get(from) ?? new Set()
      this.neighbours.set(from, known.add(to))
    }
  }

  /** Sentences of the report that the origin does not hold; by any neighbour where none links. */
  differing(report: string, origin: string): Spans {
    const direct = this.#differing.get(`${report} ${origin}`)
    if (direct !== undefined) return direct
    const others = [...(this.neighbours.get(report) ?? [])]
    return others.flatMap((other) => this.#differing.get(`${report} ${other}`) ?? [])
  }
}

/** Reports that are near copies of each other, in one piece each. */
function clustersOf({ neighbours }: Links): readonly (readonly string[])[] {
  const seen = new Set<string>()
  return [...neighbours.keys()].sort(compareText).flatMap((start) => {
    const cluster: string[] = []
    const waiting = [start]
    for (let report = waiting.pop(); report !== undefined; report = waiting.pop()) {
      if (seen.has(report)) continue
      seen.add(report)
      cluster.push(report)
      waiting.push(...(neighbours.get(report) ?? []))
    }
    return cluster.length > 0 ? [cluster] : []
  })
}

/** The earliest by its date; one without a date can't be shown to be the origin of one that has. */
function originAmong(cluster: readonly string[], dates: ReadonlyMap<string, string>): string {
  const day = (report: string) => dates.get(report) ?? '~'
  return [...cluster].sort((a, b) => compareText(day(a), day(b)) || compareText(a, b))[0] as string
}

function isIn(row: KeptPosition, differing: Spans): boolean {
  return row.position.evidence.spans.some(([start, end]) =>
    differing.some(([from, to]) => start < to && from < end),
  )
}

/** Who says what of whom, how firmly: equal sentences read alike give equal tellings. */
function tellingOf(row: KeptPosition): string {
  const { stance, negated, denies, domains, domainMode } = row.position
  const { commitment, speaker, voice, background } = row
  return JSON.stringify([
    [commitment, speaker, voice, background],
    [stance, negated, denies, domains, domainMode],
  ])
}

/** `rows` cut to a view and in order; the answer keeps the order. */
export function joinNearCopies(rows: readonly KeptPosition[]): Joined {
  const links = new Links(rows)
  if (links.neighbours.size === 0) return { rows, originOf: new Map() }
  const byReport = gather(rows, (row) => row.report)
  const dates = new Map<string, string>()
  for (const { report, publishedOn } of rows)
    if (publishedOn !== undefined) dates.set(report, publishedOn)
  const originOf = new Map<string, string>()
  // A report of which the view holds no row can't be anybody's origin here.
  for (const cluster of clustersOf(links)) {
    const present = cluster.filter((report) => byReport.has(report))
    for (const report of present) originOf.set(report, originAmong(present, dates))
  }
  const echoes = new Map<string, Echo[]>()
  const joined = rows.flatMap((row): KeptPosition[] => {
    const origin = originOf.get(row.report) ?? row.report
    if (origin === row.report) return [row]
    const isEdited = isIn(row, links.differing(row.report, origin))
    const told = isEdited ? undefined : byReport.get(origin)?.find(isAlike(row))
    if (told === undefined) return [renderingOf(row, origin, byReport.get(origin) ?? [])]
    const { report, copies, recordedAt, publishedOn } = row
    const met = {
      report,
      copies,
      recordedAt,
      ...(publishedOn === undefined ? {} : { publishedOn }),
    }
    const known = echoes.get(told.id) ?? []
    if (!known.some((echo) => echo.report === report)) known.push(met)
    echoes.set(told.id, known)
    return []
  })
  return {
    originOf,
    rows: joined.map((row) => {
      const own = echoes.get(row.id)
      if (own === undefined) return row
      return { ...row, echoes: own.sort((a, b) => compareText(a.report, b.report)) }
    }),
  }
}

/**
 * What a near copy tells otherwise is another rendering of what its origin tells, of the same day,
 * and by the same witness.
 */
function renderingOf(
  row: KeptPosition,
  origin: string,
  told: readonly KeptPosition[],
): KeptPosition {
  const rendered = { ...row, witness: `copy:${origin}`, copyOf: origin }
  const model = told.find((of) => of.family === row.family && of.speaker === row.speaker)
  if (model?.saidToOn === undefined || model.saidToOn >= (row.saidToOn ?? '')) return rendered
  const { saidFromOn = model.saidToOn, saidToOn } = model
  return { ...rendered, saidFromOn, saidToOn }
}

function isAlike(row: KeptPosition): (other: KeptPosition) => boolean {
  const telling = tellingOf(row)
  return (other) => tellingOf(other) === telling
}

// A view of what is kept: rows, facts and copies as known at one time and said by another.
import type { Outlook } from '../cell/outcome.ts'
import { factLine } from '../condition/fact-line.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { aliasesOf, linkParties, rekeyRows } from '../decision/merge.ts'
import { registryWith, seatSpeakers } from '../decision/office.ts'
import { rereadRows } from '../decision/reread.ts'
import { decisionsOf, standingAt } from '../decision/standing.ts'
import { type Struck, weed } from '../decision/strike.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { joinNearCopies } from '../identity/near-copy.ts'
import { positionsOf } from '../identity/positions.ts'
import type { Kept, KeptFact } from '../kept.ts'
import { compareRows, copiesAt, currentRecords, rowsAt, type When } from '../order.ts'
import type { Reference } from '../reference.ts'

export interface View {
  readonly outlook: Outlook
  readonly rows: readonly KeptPosition[]
  /** What counts nothing any more, with the reason: it is shown and never weighed. */
  readonly struck: readonly Struck[]
  /** Old ids of merged commitments. */
  readonly aliases: ReadonlyMap<string, string>
  /** The origin of each report that is a near copy of another, itself for the origin. */
  readonly originOf: ReadonlyMap<string, string>
  /** Reports that the view knows of. */
  readonly reports: readonly CountedReport[]
  readonly counts: {
    readonly reports: number
    readonly statements: number
    readonly copies: number
  }
}

/** The outlook alone, for callers who keep rows of their own. */
export function outlookOf(kept: Omit<Kept, 'records'>, when: When, reference: Reference): Outlook {
  const { standing, proposed } = standingAt(kept.decisions, when.knownAt)
  return {
    when,
    reference: { ...reference, parties: registryWith(reference.parties, standing) },
    facts: factLine(factsOf(standing), reference.vocabulary),
    met: copiesAt(kept.copies, when),
    decisions: standing,
    proposed,
  }
}

/** What standing decisions say of facts, oldest first. */
function factsOf(standing: readonly KeptDecision[]): readonly KeptFact[] {
  return decisionsOf('fact', standing).map(({ recordedAt, reason, decided }) => {
    const { what: _, ...fact } = decided
    return { recordedAt, reason, ...fact }
  })
}

/** A report as it is counted: its own words are not needed for a view. */
export interface CountedReport {
  readonly report: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly statements: number
  /** How often the text stands in its own file, itself included. */
  readonly copies: number
}

/** What a view is made of where the rows are kept already: those of the readings that stand. */
export interface KeptRows extends Omit<Kept, 'records'> {
  readonly rows: readonly KeptPosition[]
  readonly reports: readonly CountedReport[]
}

/**
 * View(asOf, knownAt): a function of the set of entries; the order they come in changes nothing.
 */
export function viewOf(kept: Kept, when: When, reference: Reference): View {
  const known = currentRecords(kept.records, when.knownAt)
  const rows = known.flatMap((record) => positionsOf(record, reference))
  const reports = known.map(({ reading: { report, statements } }): CountedReport => {
    const { id, publishedOn, publisher, copies } = report
    const dated = {
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(publisher === undefined ? {} : { publisher }),
    }
    return {
      report: id,
      ...dated,
      statements: statements.length,
      copies: Math.max(1, copies.length),
    }
  })
  return viewOfRows({ ...kept, rows, reports }, when, reference)
}

/** The same view from rows that were kept: reading every entry again costs too much. */
export function viewOfRows(kept: KeptRows, when: When, reference: Reference): View {
  const outlook = outlookOf(kept, when, reference)
  // A report of the 9th about the 4th belongs to the view of the 4th as known on the 9th.
  const { rows, struck, originOf } = decidedRows(kept.rows, outlook)
  const telling = new Set(rows.map((row) => row.report))
  const reports = kept.reports.filter(
    ({ report, publishedOn = when.asOf }) => telling.has(report) || publishedOn <= when.asOf,
  )
  return {
    outlook,
    rows,
    struck,
    aliases: aliasesOf(outlook.decisions),
    originOf,
    reports,
    counts: {
      reports: reports.length,
      statements: reports.reduce((sum, { statements }) => sum + statements, 0),
      copies: reports.reduce(
        (sum, { report, copies }) => sum + copies + (outlook.met.get(report) ?? 0),
        0,
      ),
    },
  }
}

/**
 * The rows as decisions leave them: parties linked, offices set, commitments merged, near copies
 * joined, mistakes struck. All said by then; what strikes them may have come later.
 */
function decidedRows(kept: readonly KeptPosition[], { when, decisions, reference }: Outlook) {
  const { knownAt } = when
  // What was corrected on the 9th is corrected in the view of the 4th: it is cut after striking.
  const known = rowsAt(kept, { asOf: END_OF_TIME, knownAt })
  const read = rereadRows(known, decisions, reference)
  const linked = linkParties(read, decisions)
  const seated = seatSpeakers(linked, decisions, reference.parties)
  const { rows: joined, originOf } = joinNearCopies(rekeyRows(seated, decisions))
  const isUnsettled = when.isUnsettled === true
  const { rows, struck } = weed(joined, { standing: decisions, originOf, isUnsettled })
  const echoed = (row: KeptPosition): KeptPosition => {
    if (row.echoes === undefined) return row
    const heard = row.echoes.filter(({ publishedOn = when.asOf }) => publishedOn <= when.asOf)
    return { ...row, echoes: heard }
  }
  const isSaid = ({ saidToOn = when.asOf }: KeptPosition) => saidToOn <= when.asOf
  return {
    rows: rows.filter(isSaid).map(echoed).sort(compareRows),
    struck: struck.filter(({ row }) => isSaid(row)),
    originOf,
  }
}

/** Later than any civil date. */
const END_OF_TIME = '9999-12-31'

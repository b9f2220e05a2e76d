// A view of what is kept: rows, facts and copies as known at one time and said by another.
import type { Outlook } from '../cell/outcome.ts'
import { factLine } from '../condition/fact-line.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { positionsOf } from '../identity/positions.ts'
import type { Kept } from '../kept.ts'
import { copiesAt, currentRecords, factsAt, rowsAt, type When } from '../order.ts'
import type { Reference } from '../reference.ts'

export interface View {
  readonly outlook: Outlook
  readonly rows: readonly KeptPosition[]
  readonly counts: {
    readonly reports: number
    readonly statements: number
    readonly copies: number
  }
}

/** The outlook alone, for callers who keep rows of their own. */
export function outlookOf(kept: Omit<Kept, 'records'>, when: When, reference: Reference): Outlook {
  const facts = factLine(factsAt(kept.facts, when.knownAt), reference.vocabulary)
  return { when, reference, facts, met: copiesAt(kept.copies, when) }
}

/** A report as it is counted: its own words are not needed for a view. */
export interface CountedReport {
  readonly report: string
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
    const { id, publishedOn, copies } = report
    const dated = publishedOn === undefined ? {} : { publishedOn }
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
  const rows = rowsAt(kept.rows, when)
  const telling = new Set(rows.map((row) => row.report))
  const reports = kept.reports.filter(
    ({ report, publishedOn = when.asOf }) => telling.has(report) || publishedOn <= when.asOf,
  )
  return {
    outlook,
    rows,
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

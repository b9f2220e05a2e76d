// A report that two audiences hold is seen once: the later reading stands, as for a newer reader.

interface Held {
  readonly report: string
  readonly audience: string
  /** UTC instant. */
  readonly recordedAt: string
}

/** Rows of one view, without those of a report that another audience read later. */
export function seenOnce<Row extends Held, Report extends Held>(
  rows: readonly Row[],
  reports: readonly Report[],
): { readonly rows: readonly Row[]; readonly reports: readonly Report[] } {
  const standing = new Map<string, Held>()
  for (const held of reports) {
    const other = standing.get(held.report)
    if (other === undefined || other.recordedAt < held.recordedAt) standing.set(held.report, held)
  }
  if (standing.size === reports.length) return { rows, reports }
  const stands = ({ report, audience }: Held) => standing.get(report)?.audience === audience
  return { rows: rows.filter(stands), reports: reports.filter(stands) }
}

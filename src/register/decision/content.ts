// Which row a decision speaks of: by the words of the report, whatever a later reader makes of
// them.
import type { Span, Spans } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { Content } from './decided.ts'

export function contentOf(row: KeptPosition, quote?: string): Content {
  return {
    report: row.report,
    spans: row.position.evidence.spans,
    party: row.position.party,
    action: row.action,
    ...(quote === undefined ? {} : { quote }),
  }
}

function overlaps([start, end]: Span, others: Spans): boolean {
  return others.some(([from, to]) => start < to && from < end)
}

/** Some of the words are those of the row's evidence. */
export function standsAt(spans: Spans, row: KeptPosition): boolean {
  return spans.some((span) => overlaps(span, row.position.evidence.spans))
}

/**
 * The same party's same deed in the same words: a newer reader may cut them otherwise, so that
 * overlapping is enough.
 */
export function isContent(content: Content, row: KeptPosition): boolean {
  return (
    content.report === row.report &&
    content.party === row.position.party &&
    content.action === row.action &&
    standsAt(content.spans, row)
  )
}

/** The row that the content names; undefined where a newer reading no longer holds it. */
export function findContent(
  content: Content,
  rows: readonly KeptPosition[],
): KeptPosition | undefined {
  const found = rows.filter((row) => isContent(content, row))
  const starts = content.spans[0]?.[0] ?? 0
  const nearest = (row: KeptPosition) => Math.abs(row.place - starts)
  return found.sort((a, b) => nearest(a) - nearest(b) || (a.id < b.id ? -1 : 1))[0]
}

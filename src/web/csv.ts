// Tables for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would take for a
// formula.

export type Row = readonly (string | number | boolean | undefined)[]

/** RFC 4180 with a byte order mark, since spreadsheets guess other encodings without it. */
export function writeCsv(head: readonly string[], rows: readonly Row[]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`
}

/**
 * A text that starts like a formula gets an apostrophe before it, also behind blanks:
 * `=HYPERLINK(...)` in a
 * headline must stay a headline.
 */
function writeCell(value: Row[number]): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

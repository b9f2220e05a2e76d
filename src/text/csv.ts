// Tables for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would take for a
// formula.

export type Row = readonly (string | number | boolean | undefined)[]

/** Spreadsheets guess other encodings where a table does not begin with it. */
export const CSV_MARK = '\uFEFF'

/** RFC 4180 with a byte order mark. */
export function writeCsv(head: readonly string[], rows: readonly Row[]): string {
  return `${CSV_MARK}${[head, ...rows].map(writeCsvLine).join('')}`
}

/** One line of a table that is too long to be held as a whole, with its end. */
export function writeCsvLine(row: Row): string {
  return `${row.map(writeCell).join(',')}\r\n`
}

/** A sign that begins a formula, also in full width, behind blanks or what nobody sees. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|^[\t\r]/u

/** An apostrophe keeps it a text: `=HYPERLINK(...)` in a headline must stay a headline. */
function writeCell(value: Row[number]): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

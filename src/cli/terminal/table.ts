// Lays rows of cells out in columns that fit a terminal, in either direction.
import { isolate } from './style.ts'
import { widthOf } from './width.ts'
import { wrapText } from './wrap.ts'

const GAP = '  '
const COLUMN_MIN = 10

/** Cells, or one text that goes over all columns. */
export type Row = readonly string[] | string

/** Lines of a table; a column is as wide as it needs, the widest give way first. */
export function layTable(rows: readonly Row[], columns: number): string[] {
  const divided = rows.filter((row) => typeof row !== 'string')
  const count = Math.max(0, ...divided.map((row) => row.length))
  const needed = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...divided.map((row) => widthOf(row[at] ?? ''))),
  )
  const widths = shrink(needed, columns - GAP.length * Math.max(0, count - 1))
  return rows.flatMap((row) => {
    return typeof row === 'string' ? wrapText(row, columns) : layRow(row, widths)
  })
}

function shrink(needed: readonly number[], room: number): number[] {
  const widths = [...needed]
  for (;;) {
    const over = widths.reduce((sum, width) => sum + width, 0) - room
    const widest = Math.max(...widths)
    if (over <= 0 || widest <= COLUMN_MIN) return widths
    const next = Math.max(COLUMN_MIN, ...widths.filter((width) => width < widest))
    const at = widths.indexOf(widest)
    widths[at] = Math.max(next === widest ? COLUMN_MIN : next, widest - over)
    if (widths[at] === widest) widths[at] = widest - 1
  }
}

function layRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, at) => wrapText(row[at] ?? '', Math.max(1, width)))
  const height = Math.max(0, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.map((lines, column) => {
      const part = lines[at] ?? ''
      const pad = Math.max(0, (widths[column] ?? 0) - widthOf(part))
      // Two neighbours of the other direction would change places without it.
      return `${isolate(part)}${' '.repeat(pad)}`
    })
    return parts.join(GAP).trimEnd()
  })
}

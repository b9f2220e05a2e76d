// Lays rows of cells out in columns that fit a terminal, in either direction.
import { isolate } from './style.ts'
import { widthOf } from './width.ts'
import { wrapText } from './wrap.ts'

const GAP = '  '
const COLUMN_MIN = 10
/** Holds words of another direction. */
const ISOLATED = /[\u2066-\u2068]/

/** Cells, or one text that goes over all columns. */
export type Row = readonly string[] | string

/** Lines of a table; a column is as wide as it needs, the widest give way first. */
export function layTable(rows: readonly Row[], columns: number, isTurned: boolean): string[] {
  const divided = rows.filter((row) => typeof row !== 'string')
  const count = Math.max(0, ...divided.map((row) => row.length))
  const needed = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...divided.map((row) => widthOf(row[at] ?? ''))),
  )
  const widths = shrink(needed, columns - GAP.length * Math.max(0, count - 1))
  return rows.flatMap((row) => {
    return typeof row === 'string' ? layText(row, columns) : layRow(row, widths, isTurned)
  })
}

/** The spaces before a text stand before each of its lines. */
function layText(text: string, columns: number): string[] {
  const words = text.trimStart()
  const indent = ' '.repeat(text.length - words.length)
  return wrapText(words, columns - indent.length).map((line) => `${indent}${line}`)
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

function layRow(row: readonly string[], widths: readonly number[], isTurned: boolean): string[] {
  const cells = widths.map((width, at) => wrapText(row[at] ?? '', Math.max(1, width)))
  const height = Math.max(0, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.map((lines, column) => {
      const part = lines[at] ?? ''
      const pad = Math.max(0, (widths[column] ?? 0) - widthOf(part))
      // Two neighbours of the other direction would change places without it.
      const kept = isTurned || ISOLATED.test(part) ? isolate(part) : part
      return `${kept}${' '.repeat(pad)}`
    })
    return parts.join(GAP).trimEnd()
  })
}

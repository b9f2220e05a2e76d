// A figure of the bench as a row, and rows as a Markdown table.

/** What stands in the columns, by their heads. */
export type Row = Readonly<Record<string, string | number>>

/** One part of the bench: what was measured, by which command, and how it went. */
export interface Part {
  readonly name: string
  /** What a reader has to know to read the figures, one paragraph each. */
  readonly notes: readonly string[]
  readonly rows: readonly Row[]
}

export function printPart({ notes, rows }: Part): string {
  return [...notes, printTable(rows)].join('\n\n')
}

/** Heads in the order in which rows first bring them. */
export function printTable(rows: readonly Row[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: readonly (string | number | undefined)[]): string =>
    `| ${cells.map((cell) => (cell ?? '').toString()).join(' | ')} |`
  const body = rows.map((row) => line(heads.map((head) => row[head])))
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...body].join('\n')
}

/** "met" or "missed", said of a figure that has a goal. */
export function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed'
}

/** Two digits that count, without an exponent. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return Number(value.toPrecision(2)).toString()
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

// The margin notes of a source: one for each statement, in the order of the text, nested as they
// are told.
import type { Position, Reading, Span, Spans, Statement } from '../../model/index.ts'

/**
 * Positions that differ in their action alone and share their words: "fund, arm and train" is one
 * line.
 */
export interface Line {
  readonly positions: readonly [Position, ...Position[]]
}

export interface Note {
  /** The statement's id, or that of a position which the narration itself takes. */
  readonly id: string
  /** From 1, in the order of the text. */
  readonly number: number
  /** How deep it is told: 0 for the outlet's own report. */
  readonly depth: number
  readonly statement?: Statement
  readonly lines: readonly Line[]
  /** Where its first words stand, UTF-16. */
  readonly start: number
  /** What the note is about: evidence of its positions, else the content of the statement. */
  readonly spans: Spans
}

/** All notes of a reading. A statement nested deeper than its teller keeps its own number. */
export function notesOf(reading: Reading): readonly Note[] {
  const statements = reading.statements.map((statement) => {
    const lines = linesOf(reading.positions.filter((one) => one.statement === statement.id))
    return { id: statement.id, statement, lines, depth: depthOf(statement, reading.statements) }
  })
  const told = reading.positions
    .filter((position) => position.statement === null)
    .map((position) => ({ id: position.id, lines: linesOf([position]), depth: 0 }))
  return [...statements, ...told]
    .map((note) => ({ ...note, start: startOf(note), spans: spansOf(note) }))
    .sort((one, other) => one.start - other.start || one.depth - other.depth)
    .map((note, at) => ({ ...note, number: at + 1 }))
}

type Unplaced = Pick<Note, 'statement' | 'lines'>

function startOf({ statement, lines }: Unplaced): number {
  const spans = [
    ...(statement?.cue.spans ?? []),
    ...(statement?.speaker.spans ?? []),
    ...(statement === undefined ? lines.flatMap((line) => line.positions[0].evidence.spans) : []),
  ]
  return spans.length === 0
    ? (statement?.content.spans[0]?.[0] ?? 0)
    : Math.min(...spans.map(([start]) => start))
}

function spansOf({ statement, lines }: Unplaced): Spans {
  const evidence = lines.flatMap((line) => line.positions[0].evidence.spans)
  return evidence.length > 0 ? inOrder(evidence) : (statement?.content.spans ?? [])
}

function inOrder(spans: readonly Span[]): Spans {
  return [...spans].sort((one, other) => one[0] - other[0])
}

function linesOf(positions: readonly Position[]): readonly Line[] {
  const lines = new Map<string, [Position, ...Position[]]>()
  for (const position of positions) {
    const { party, stance, negated, denies, evidence } = position
    const key = JSON.stringify([party, stance, negated, denies, evidence.spans])
    const known = lines.get(key)
    if (known === undefined) lines.set(key, [position])
    else known.push(position)
  }
  return [...lines.values()].map((shared) => ({ positions: shared }))
}

/** Tellers above a statement; a ring, which no reader should make, ends the count. */
function depthOf(statement: Statement, all: readonly Statement[]): number {
  const seen = new Set([statement.id])
  let depth = 0
  let via = statement.via
  while (via !== undefined && !seen.has(via)) {
    seen.add(via)
    depth++
    via = all.find((one) => one.id === via)?.via
  }
  return depth
}

// A reading in the order of its text: each statement with its positions, and what the report itself
// says.
import type { Position, Reading, Spans, Statement } from '../../model/index.ts'

/** Positions that differ in their action alone: "fund, arm and train" is told once. */
export type Shared = readonly [Position, ...Position[]]

export interface Account {
  /** From 1, in the order of the text. */
  readonly number: number
  /** Absent: the narration itself. */
  readonly statement?: Statement
  /** Number of the account that tells this one. */
  readonly toldIn?: number
  readonly depth: number
  readonly positions: readonly Shared[]
}

export function accountsOf(reading: Reading): readonly Account[] {
  const said = reading.statements.map((statement) => ({
    statement,
    at: startOf([...statement.cue.spans, ...statement.speaker.spans]),
    positions: shareWords(reading.positions.filter((one) => one.statement === statement.id)),
  }))
  const narrated = shareWords(reading.positions.filter((one) => one.statement === null))
  const told = narrated.map((shared) => {
    return { statement: undefined, at: startOf(shared[0].evidence.spans), positions: [shared] }
  })
  const inOrder = [...said, ...told].sort((one, other) => one.at - other.at)
  const numbers = new Map(inOrder.map(({ statement }, at) => [statement?.id, at + 1]))
  return inOrder.map(({ statement, positions }, at) => {
    const toldIn = statement?.via === undefined ? undefined : numbers.get(statement.via)
    return {
      number: at + 1,
      depth: statement === undefined ? 0 : depthOf(statement, reading.statements),
      positions,
      ...(statement === undefined ? {} : { statement }),
      ...(toldIn === undefined ? {} : { toldIn }),
    }
  })
}

function startOf(spans: Spans): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...spans.map(([start]) => start))
}

function shareWords(positions: readonly Position[]): Shared[] {
  const groups = new Map<string, [Position, ...Position[]]>()
  for (const position of positions) {
    const { id: _, action: __, ...rest } = position
    const key = JSON.stringify(rest)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [position])
    else known.push(position)
  }
  return [...groups.values()]
}

/** Tellers above a statement; a ring, which no reader should make, ends the count. */
function depthOf(statement: Statement, all: readonly Statement[]): number {
  const seen = new Set([statement.id])
  let depth = 0
  for (let via = statement.via; via !== undefined && !seen.has(via); depth++) {
    seen.add(via)
    const teller = all.find((one) => one.id === via)
    via = teller?.via
  }
  return depth
}

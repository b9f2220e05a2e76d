// Outcomes in the columns of the page; members stand under their group and are not counted beside
// it.
import type {
  Board,
  BoardCell,
  BoardRow,
  ScenarioCommitment,
  WhatIf,
} from '../../service/contract/index.ts'

export const COLUMNS = ['live', 'dormant', 'undetermined', 'refusals'] as const
export type Column = (typeof COLUMNS)[number]

export interface Item {
  readonly outcome: ScenarioCommitment
  /** What the board says of it, for its stance and domains. */
  readonly cell: BoardCell | undefined
  readonly row: BoardRow | undefined
  readonly members: readonly Item[]
}

export interface Outcome {
  readonly columns: Readonly<Record<Column, readonly Item[]>>
  readonly unaffected: readonly Item[]
}

const PLACES: Readonly<Record<ScenarioCommitment['result'], Column | 'unaffected'>> = {
  live: 'live',
  dormant: 'dormant',
  ended: 'dormant',
  undetermined: 'undetermined',
  'decision-pending': 'undetermined',
  'decision-due': 'undetermined',
  'refusal-stands': 'refusals',
  'refusal-lapsed': 'refusals',
  unaffected: 'unaffected',
}

/**
 * Every commitment once, in the column of its result; what the scenario leaves as it is stays
 * apart.
 */
export function sortOutcomes(scenario: WhatIf, board: Board): Outcome {
  const cells = new Map(
    board.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.commitments.map((id) => [id, { cell, row }] as const)),
    ),
  )
  const placeOf = (id: string) => cells.get(id) ?? { cell: undefined, row: undefined }
  const all = scenario.commitments
  const heads = new Set(all.filter((one) => one.under === undefined).map((one) => one.party))
  const isMember = (one: ScenarioCommitment): boolean =>
    one.under !== undefined && heads.has(one.under)
  const itemOf = (outcome: ScenarioCommitment): Item => {
    const members = isMember(outcome)
      ? []
      : all.filter(
          (one) =>
            isMember(one) &&
            one.under === outcome.party &&
            one.action === outcome.action &&
            one.result === outcome.result,
        )
    return {
      outcome,
      ...placeOf(outcome.id),
      members: members.map((one) => ({ outcome: one, ...placeOf(one.id), members: [] })),
    }
  }
  const items = all.filter((one) => !isMember(one)).map(itemOf)
  const placed = new Set(items.flatMap((item) => [item, ...item.members]).map((i) => i.outcome))
  // A member that fares otherwise than its group has to be seen on its own.
  const strays = all
    .filter((one) => !placed.has(one))
    .map((one) => ({ outcome: one, ...placeOf(one.id), members: [] }))
  const inside = (place: Column | 'unaffected'): readonly Item[] =>
    [...items, ...strays].filter((item) => PLACES[item.outcome.result] === place)
  return {
    columns: {
      live: inside('live'),
      dormant: inside('dormant'),
      undetermined: inside('undetermined'),
      refusals: inside('refusals'),
    },
    unaffected: inside('unaffected'),
  }
}

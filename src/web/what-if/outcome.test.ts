// Every commitment is shown once, and members under their group are not counted beside it.
import { expect, test } from 'vitest'
import type { Board, ScenarioCommitment, WhatIf } from '../../service/contract/index.ts'
import { COLUMNS, type Item, sortOutcomes } from './outcome.ts'

const BOARD: Board = {
  asOf: '2025-09-09',
  knownAt: '2025-09-09',
  rows: [],
  counts: { reports: 0, statements: 0, copies: 0 },
}

function outcome(
  id: string,
  result: ScenarioCommitment['result'],
  under?: string,
): ScenarioCommitment {
  const base = { id, party: id, action: 'deploy', result, reasons: [], wouldSettle: [] }
  return under === undefined ? base : { ...base, under }
}

function sort(...commitments: ScenarioCommitment[]) {
  const scenario: WhatIf = {
    facts: {},
    commitments,
    waiting: [],
    asOf: '2025-09-09',
    knownAt: '2025-09-09',
    known: [],
    parties: {},
  }
  return sortOutcomes(scenario, BOARD)
}

const ids = (items: readonly Item[]) => items.map((item) => item.outcome.id)

test('a member that fares as its group stands under it', () => {
  const { columns } = sort(outcome('group', 'live'), outcome('FR', 'live', 'group'))
  expect(ids(columns.live)).toEqual(['group'])
  expect(ids(columns.live[0]?.members ?? [])).toEqual(['FR'])
})

test('a member that fares otherwise is seen on its own', () => {
  const { columns } = sort(outcome('group', 'live'), outcome('FR', 'dormant', 'group'))
  expect(ids(columns.live)).toEqual(['group'])
  expect(ids(columns.dormant)).toEqual(['FR'])
})

test('a member whose group is not there is not lost', () => {
  const { columns } = sort(outcome('FR', 'undetermined', 'group'))
  expect(ids(columns.undetermined)).toEqual(['FR'])
})

test.each([
  ['live', 'live'],
  ['dormant', 'dormant'],
  ['ended', 'dormant'],
  ['undetermined', 'undetermined'],
  ['decision-pending', 'undetermined'],
  ['decision-due', 'undetermined'],
  ['refusal-stands', 'refusals'],
  ['refusal-lapsed', 'refusals'],
] as const)('%s stands under %s', (result, column) => {
  const { columns, unaffected } = sort(outcome('DE', result))
  expect(ids(columns[column])).toEqual(['DE'])
  expect(unaffected).toEqual([])
  expect(COLUMNS.filter((one) => columns[one].length > 0)).toEqual([column])
})

test('what the scenario leaves as it is stays apart', () => {
  expect(ids(sort(outcome('EU', 'unaffected')).unaffected)).toEqual(['EU'])
})

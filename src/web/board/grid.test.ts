// Where cells stand: a domain that is only one of several belongs to none alone, and a blank says
// so itself.
import { expect, test } from 'vitest'
import type { Board, BoardCell } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'
import { WIDTH_MAX } from './column.ts'
import { type Block, layGrid } from './grid.ts'

const words = {
  language: {
    labels: {
      action: { deploy: '', fund: '', train: '' },
      domain: { land: '', sea: '', air: '' },
    },
  },
} as unknown as Words

function cell(action: string, more: Partial<BoardCell> = {}): BoardCell {
  return {
    action,
    domains: [],
    stance: 'pledged',
    polarity: 'for',
    marks: [],
    voice: 'own',
    state: 'active',
    conditional: false,
    conditions: [],
    utterances: 1,
    witnesses: 1,
    copies: 1,
    contradicted: false,
    commitments: [],
    ...more,
  }
}

function board(...rows: (readonly [string, ...BoardCell[]])[]): Board {
  return {
    asOf: '2025-09-09',
    knownAt: '2025-09-09',
    rows: rows.map(([party, ...cells]) => ({ party, kind: 'state', names: [], cells })),
    counts: { reports: 0, statements: 0, copies: 0 },
  }
}

const headOf = (block: Block & { kind: 'cells' }) =>
  block.column.isRest ? 'rest' : (block.column.actions[0] ?? '')

const shape = (grid: ReturnType<typeof layGrid>, row: number) =>
  grid.rows[row]?.blocks.map((block) =>
    block.kind === 'blank'
      ? `blank ${block.run}`
      : `${block.domain ?? headOf(block)} ${block.width}`,
  )

test('columns follow the labels; a domain that stands alone needs no column of its own', () => {
  const grid = layGrid(board(['a', cell('train'), cell('deploy', { domains: ['air'] })]), words)
  expect(grid.columns.map(({ actions, domains }) => [actions, domains])).toEqual([
    [['deploy'], []],
    [['train'], []],
  ])
})

test('with more actions than room, those of most parties stay, others share a column', () => {
  const many = Array.from({ length: 20 }, (_, at) => cell(`deed-${at}`))
  const grid = layGrid(board(['a', ...many], ['b', cell('deed-19'), cell('deed-7')]), words)
  expect(grid.width).toBe(WIDTH_MAX)
  const kept = grid.columns.flatMap((column) => (column.isRest ? [] : column.actions))
  expect(kept).toEqual(expect.arrayContaining(['deed-19', 'deed-7']))
  expect(grid.columns.at(-1)?.isRest).toBe(true)
  const shown = grid.rows.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'cells' ? block.cells : [])),
  )
  expect(shown.length).toBe(22)
})

test('deeds without a name of their own stand in the shared column', () => {
  const grid = layGrid(board(['a', cell('other')], ['b', cell('deploy')]), words)
  expect(shape(grid, 0)).toEqual(['blank 1', 'rest 2'])
  expect(shape(grid, 1)).toEqual(['deploy 1', 'blank 2'])
})

test('"land and air" stands in both, with a blank for the sea between', () => {
  const both = cell('deploy', { domains: ['land', 'air'], domainMode: 'all' })
  const grid = layGrid(board(['a', both], ['b', cell('deploy', { domains: ['sea'] })]), words)
  expect(shape(grid, 0)).toEqual(['land 1', 'blank 1', 'air 1'])
})

test('"land, sea or air" is one cell across the three', () => {
  const any = cell('deploy', { domains: ['land', 'sea', 'air'], domainMode: 'any' })
  expect(shape(layGrid(board(['a', any]), words), 0)).toEqual(['deploy 3'])
})

test('a position without a domain spans them all', () => {
  const grid = layGrid(
    board(['a', cell('deploy')], ['b', cell('deploy', { domains: ['land', 'sea'] })]),
    words,
  )
  expect(shape(grid, 0)).toEqual(['deploy 2'])
})

test('a pledge at sea and a refusal without a domain share one wide cell, none is lost', () => {
  const row = [
    cell('deploy', { domains: ['sea'] }),
    cell('deploy', { stance: 'declined' }),
  ] as const
  const grid = layGrid(board(['a', ...row]), words)
  const [block] = grid.rows[0]?.blocks ?? []
  expect(block?.kind === 'cells' && block.cells.map((one) => one.stance)).toEqual([
    'pledged',
    'declined',
  ])
})

test('neighbouring blanks are one run, each in its own place', () => {
  const grid = layGrid(
    board(['a', cell('train')], ['b', cell('deploy'), cell('fund'), cell('train')]),
    words,
  )
  expect(shape(grid, 0)).toEqual(['blank 2', 'blank 0', 'train 1'])
})

test('a group known by its size stands in no row of the grid, but its domains have columns', () => {
  const sized = board(['a', cell('deploy', { domains: ['land'] })])
  const group = {
    party: 'group:x',
    kind: 'group',
    names: [],
    statedSize: 26,
    cells: [cell('deploy', { domains: ['land', 'sea'], domainMode: 'any' as const })],
  }
  const grid = layGrid({ ...sized, rows: [...sized.rows, group] }, words)
  expect(grid.rows.map(({ row }) => row.party)).toEqual(['a'])
  expect(shape(grid, 0)).toEqual(['land 1', 'blank 1'])
})

test('every row covers the whole width', () => {
  const grid = layGrid(
    board(
      ['a', cell('train')],
      ['b', cell('deploy', { domains: ['land', 'air'] }), cell('fund')],
      ['c', cell('deploy')],
    ),
    words,
  )
  for (const { blocks } of grid.rows) {
    const width = blocks.reduce((sum, block) => sum + block.width, 0)
    expect(width).toBe(grid.width)
  }
})

// The board as a grid: every cell under its action and domain, every blank in its place.
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'
import { type Column, chooseColumns } from './column.ts'

export type Block =
  | {
      readonly kind: 'cells'
      readonly column: Column
      /** The one domain of this block; absent over the whole action. */
      readonly domain?: string
      /** Columns of the table covered. */
      readonly width: number
      readonly cells: readonly BoardCell[]
    }
  | {
      readonly kind: 'blank'
      readonly width: number
      /** Width of the neighbouring blanks that start here; 0 within a run. */
      readonly run: number
    }

export interface Grid {
  readonly columns: readonly Column[]
  readonly width: number
  readonly rows: readonly { readonly row: BoardRow; readonly blocks: readonly Block[] }[]
}

/** Groups known by their size stand in a strip of their own above the grid. */
export function isSized(row: BoardRow): boolean {
  return row.statedSize !== undefined
}

/** Lays out all rows but the sized groups. */
export function layGrid(board: Board, words: Words): Grid {
  const rows = board.rows.filter((row) => !isSized(row))
  const columns = chooseColumns(
    board,
    rows.flatMap((row) => row.cells),
    words,
  )
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const laid = rows.map((row) => ({ row, blocks: joinBlanks(columns.flatMap(blocksOf(row))) }))
  return { columns, width, rows: laid }
}

function blocksOf(row: BoardRow): (column: Column) => Block[] {
  return (column) => {
    const { actions, domains, width } = column
    const cells = row.cells.filter((cell) => actions.includes(cell.action))
    if (domains.length === 0) {
      return [cells.length === 0 ? blank(width) : { kind: 'cells', column, width, cells }]
    }
    // "By land, sea or air" is one cell across the three: in none of them alone.
    if (cells.some((cell) => cell.domains.length === 0 || cell.domainMode === 'any')) {
      return [{ kind: 'cells', column, width, cells }]
    }
    return domains.map((domain): Block => {
      const inside = cells.filter((cell) => cell.domains.includes(domain))
      return inside.length === 0
        ? blank(1)
        : { kind: 'cells', column, domain, width: 1, cells: inside }
    })
  }
}

function blank(width: number): Block {
  return { kind: 'blank', width, run: width }
}

/** Neighbouring blanks say "nothing found" once for the eye, each for the ear. */
function joinBlanks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'blank') return block
    if (blocks[at - 1]?.kind === 'blank') return { ...block, run: 0 }
    const end = blocks.findIndex((other, place) => place > at && other.kind !== 'blank')
    const inside = blocks.slice(at, end < 0 ? undefined : end)
    return { ...block, run: inside.reduce((sum, one) => sum + one.width, 0) }
  })
}

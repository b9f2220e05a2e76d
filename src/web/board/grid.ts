// The board as a grid: a column an action, one a domain where domains are told apart, and every
// blank in its place.
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'

export interface ActionColumn {
  readonly action: string
  /** Domains with a column each; empty where no cell of this action names one. */
  readonly domains: readonly string[]
}

export type Block =
  | {
      readonly kind: 'cells'
      readonly action: string
      /** The one domain of this column; absent over the whole action. */
      readonly domain?: string
      /** Columns covered. */
      readonly span: number
      readonly cells: readonly BoardCell[]
    }
  /** `run`: how many neighbouring blanks start here; 0 within a run. */
  | {
      readonly kind: 'blank'
      readonly action: string
      readonly domain?: string
      readonly run: number
    }

export interface Grid {
  readonly columns: readonly ActionColumn[]
  readonly width: number
  readonly rows: readonly { readonly row: BoardRow; readonly blocks: readonly Block[] }[]
}

/** Groups known by their size stand in a strip of their own above the grid. */
export function isSized(row: BoardRow): boolean {
  return row.statedSize !== undefined
}

/** Lays out all rows but the sized groups. Columns follow the order of the language's labels. */
export function layGrid(board: Board, words: Words): Grid {
  const rows = board.rows.filter((row) => !isSized(row))
  const cells = rows.flatMap((row) => row.cells)
  const all = board.rows.flatMap((row) => row.cells)
  const columns = orderBy(
    cells.map((cell) => cell.action),
    words,
    'action',
  ).map((action) => ({
    action,
    domains: domainsOf(all, action, words),
  }))
  const width = columns.reduce((sum, column) => sum + Math.max(1, column.domains.length), 0)
  const laid = rows.map((row) => ({ row, blocks: joinBlanks(columns.flatMap(blocksOf(row))) }))
  return { columns, width, rows: laid }
}

function domainsOf(cells: readonly BoardCell[], action: string, words: Words): readonly string[] {
  const named = cells.filter((cell) => cell.action === action).flatMap((cell) => cell.domains)
  return orderBy(named, words, 'domain')
}

/** Each id once, in the order of the labels; ids without a label come last, by name. */
function orderBy(ids: readonly string[], words: Words, list: string): readonly string[] {
  const order = Object.keys(words.language.labels[list] ?? {})
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function blocksOf(row: BoardRow): (column: ActionColumn) => Block[] {
  return ({ action, domains }) => {
    const cells = row.cells.filter((cell) => cell.action === action)
    if (domains.length === 0) {
      return [cells.length === 0 ? blank(action) : { kind: 'cells', action, span: 1, cells }]
    }
    // "By land, sea or air" is one cell across the three: in none of them alone.
    if (cells.some((cell) => cell.domains.length === 0 || cell.domainMode === 'any')) {
      return [{ kind: 'cells', action, span: domains.length, cells }]
    }
    return domains.map((domain): Block => {
      const inside = cells.filter((cell) => cell.domains.includes(domain))
      if (inside.length === 0) return blank(action, domain)
      return { kind: 'cells', action, domain, span: 1, cells: inside }
    })
  }
}

function blank(action: string, domain?: string): Block {
  return domain === undefined
    ? { kind: 'blank', action, run: 1 }
    : { kind: 'blank', action, domain, run: 1 }
}

/** Neighbouring blanks say "nothing found" once for the eye, each for the ear. */
function joinBlanks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'blank') return block
    if (blocks[at - 1]?.kind === 'blank') return { ...block, run: 0 }
    let end = at
    while (blocks[end]?.kind === 'blank') end++
    return { ...block, run: end - at }
  })
}

// Which actions have a column: as many as fit, those that most parties speak of; the others share
// one column at the end, where each cell names its deed.
import type { Board, BoardCell } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'

export interface Column {
  /** One action, or all those that have no column of their own. */
  readonly actions: readonly string[]
  /** Domains with a column each; empty where no two are told apart. */
  readonly domains: readonly string[]
  readonly isRest: boolean
  /** Columns of the table that it takes. */
  readonly width: number
}

/** Columns of the table that a wide screen shows without scrolling. */
export const WIDTH_MAX = 11
/** The shared column names deeds, and needs the room for it. */
const REST_WIDTH = 2
/** The vocabulary's action for what fits no other: it says nothing as a heading. */
const UNNAMED = 'other'

/** Columns in the order of the language's labels, the shared one last. */
export function chooseColumns(board: Board, cells: readonly BoardCell[], words: Words): Column[] {
  const everywhere = board.rows.flatMap((row) => row.cells)
  const actions = orderBy(
    cells.map((cell) => cell.action),
    words,
    'action',
  )
  const columns = actions
    .filter((action) => action !== UNNAMED)
    .map((action) => {
      const domains = domainsOf(everywhere, action, words)
      return { actions: [action], domains, isRest: false, width: Math.max(1, domains.length) }
    })
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  if (total + (columns.length < actions.length ? REST_WIDTH : 0) <= WIDTH_MAX) {
    const unnamed = actions.filter((action) => action === UNNAMED)
    return unnamed.length === 0 ? columns : [...columns, rest(unnamed)]
  }
  const kept = keepWidest(columns, cells)
  const others = actions.filter((action) => !kept.some((column) => column.actions[0] === action))
  return [...columns.filter((column) => kept.includes(column)), rest(others)]
}

function rest(actions: readonly string[]): Column {
  return { actions, domains: [], isRest: true, width: REST_WIDTH }
}

/** Columns by how many cells they hold, while there is room for them and the shared one. */
function keepWidest(columns: readonly Column[], cells: readonly BoardCell[]): readonly Column[] {
  const held = (column: Column): number =>
    cells.filter((cell) => column.actions.includes(cell.action)).length
  let room = WIDTH_MAX - REST_WIDTH
  return [...columns]
    .sort((one, other) => held(other) - held(one))
    .filter((column) => {
      if (column.width > room) return false
      room -= column.width
      return true
    })
}

/** Domains of an action, where there are two to be told apart. */
function domainsOf(cells: readonly BoardCell[], action: string, words: Words): readonly string[] {
  const named = cells.filter((cell) => cell.action === action).flatMap((cell) => cell.domains)
  const domains = orderBy(named, words, 'domain')
  return domains.length > 1 ? domains : []
}

/** Each id once, in the order of the labels; ids without a label come last, by name. */
function orderBy(ids: readonly string[], words: Words, list: string): readonly string[] {
  const order = Object.keys(words.language.labels[list] ?? {})
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

// Which part of the board an address asks for: one kind of cell, one domain, one word in a name.
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import { deedOf } from '../words/deed.ts'
import type { Words } from '../words/words.ts'

export const KINDS = ['conditional', 'disputed', 'own'] as const
export type Kind = (typeof KINDS)[number]

export interface Filter {
  readonly only?: Kind
  readonly domain?: string
  readonly find?: string
}

/** The filter that an address asks for; what it does not know is left out. */
export function filterFrom(query: Readonly<Record<string, string>>): Filter {
  const only = KINDS.find((kind) => kind === query.only)
  const domain = query.domain || undefined
  const find = query.find?.trim().slice(0, 200) || undefined
  return {
    ...(only === undefined ? {} : { only }),
    ...(domain === undefined ? {} : { domain }),
    ...(find === undefined ? {} : { find }),
  }
}

/** Whether a cell is of a kind: what each pill counts. */
export function isOfKind(cell: BoardCell, kind: Kind): boolean {
  if (kind === 'conditional') return cell.conditional
  if (kind === 'disputed') return cell.contradicted || cell.marks.includes('disputed')
  return cell.voice === 'own'
}

/** Cells of all rows that are of a kind. */
export function countKind(board: Board, kind: Kind): number {
  return board.rows.flatMap((row) => row.cells).filter((cell) => isOfKind(cell, kind)).length
}

/** Every domain that a cell of the board names, in order of first mention. */
export function domainsOf(board: Board): readonly string[] {
  return [...new Set(board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.domains)))]
}

/** The board with only the rows and cells that the filter leaves. */
export function filterBoard(board: Board, filter: Filter, words: Words): Board {
  const rows = board.rows.flatMap((row): BoardRow[] => {
    const isNamed = filter.find === undefined || folds(partyWords(row, words), filter.find)
    const cells = row.cells.filter(
      (cell) =>
        (filter.only === undefined || isOfKind(cell, filter.only)) &&
        (filter.domain === undefined || cell.domains.includes(filter.domain)) &&
        (isNamed || folds(actionWords(cell, words), filter.find ?? '')),
    )
    return cells.length === 0 ? [] : [{ ...row, cells }]
  })
  return { ...board, rows }
}

function partyWords(row: BoardRow, words: Words): string {
  return [words.name(row.party, row.names).text, ...row.names.map((one) => one.text)].join('\n')
}

function actionWords(cell: BoardCell, words: Words): string {
  const stance = words.label('stance', cell.stance)
  return [words.label('action', cell.action), deedOf(words, cell.action, undefined), stance].join(
    '\n',
  )
}

/** Whether `text` holds `sought`, whatever the case and the marks over and under letters. */
function folds(text: string, sought: string): boolean {
  return bare(text).includes(bare(sought))
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

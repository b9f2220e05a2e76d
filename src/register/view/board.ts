// The board of one view: a row a party, sized groups first, then by the strength of their word.
import { RUNGS } from '../../model/index.ts'
import type { Kept } from '../kept.ts'
import { compareText, type When } from '../order.ts'
import type { Reference } from '../reference.ts'
import type { BoardRow } from './board-row.ts'
import { byParty, type Family, familiesOf } from './family.ts'
import { namesOf } from './name.ts'
import { type View, viewOf } from './outlook.ts'

export interface RegisterBoard {
  readonly asOf: string
  readonly knownAt: string
  readonly rows: readonly BoardRow[]
  readonly counts: {
    readonly reports: number
    readonly statements: number
    readonly copies: number
  }
  /** Positions whose party the text left open: they bind nobody. */
  readonly leftOpen: number
}

/** The row of one party from its families, all of that party. */
export function rowOf(families: readonly Family[]): BoardRow {
  const first = families[0] as Family
  const collective = families.map((family) => family.collective).find((of) => of !== undefined)
  const cells = families.flatMap((family) => family.cells)
  const kind = first.rows[0]?.partyKind ?? 'group'
  const base = { party: first.party, kind, names: namesOf(families.flatMap((of) => of.rows)) }
  if (collective === undefined) return { ...base, cells }
  const { stated, sizeNote, sizeUnit, named, implied, disputed, left } = collective
  return {
    ...base,
    ...(collective.isStated ? { statedSize: stated } : {}),
    ...(sizeNote === undefined ? {} : { sizeNote }),
    ...(sizeUnit === undefined ? {} : { sizeUnit }),
    named,
    implied,
    disputed,
    left,
    declined: collective.declined,
    possible: collective.possible,
    unaccounted: collective.unaccounted,
    cells,
  }
}

function strength({ cells }: BoardRow): number {
  return Math.max(...cells.map((cell) => (RUNGS as readonly string[]).indexOf(cell.stance)))
}

function compareBoardRows(a: BoardRow, b: BoardRow): number {
  const isSized = (row: BoardRow) => (row.statedSize === undefined ? 1 : 0)
  return isSized(a) - isSized(b) || strength(b) - strength(a) || compareText(a.party, b.party)
}

/** The board as of a day and as known at another, for the entries of one audience. */
export function boardOf(kept: Kept, when: When, reference: Reference): RegisterBoard {
  return boardIn(viewOf(kept, when, reference))
}

/** The board of a view that somebody already has. */
export function boardIn({ outlook, rows, counts }: View): RegisterBoard {
  const parties = byParty(familiesOf(rows, outlook))
  const boardRows = [...parties.values()]
    .map(rowOf)
    .filter((row) => row.cells.length > 0)
    .sort(compareBoardRows)
  const leftOpen = rows.filter((row) => row.commitment === null).length
  return { ...outlook.when, rows: boardRows, counts, leftOpen }
}

// The register's fold put into the store's terms, and what was folded as the register reads it.
import {
  deedOf,
  type FoldInput,
  foldFamily,
  type KeptPosition,
  type KeptStanding,
  type Memory,
  type Piece,
  type Reference,
  type Standing,
} from '../register/index.ts'
import type { Fold, KeptPiece, PieceRow } from '../store/index.ts'

type Group = Pick<Standing, 'members' | 'claim' | 'isExpected' | 'isUrged'>
type Shown = Omit<Standing, keyof Group | 'facets'>

export function foldWith(reference: Reference): Fold {
  return {
    fold: ({ memory, core, rows, met }) => {
      const input: FoldInput = {
        ...(memory === undefined ? {} : { memory: memory as Memory }),
        core: core as readonly KeptPosition[],
        rows: rows as readonly KeptPosition[],
        met,
      }
      return foldFamily(input, reference)?.map(pieceRow)
    },
    recall: (memory) => {
      const { day, core } = memory as Memory
      return { day, core: core.map(placeOf) }
    },
  }
}

function placeOf(id: string): { report: string; position: string } {
  const at = id.indexOf('/')
  return { report: id.slice(0, at), position: id.slice(at + 1) }
}

function pieceRow({ fromOn, standing, memory }: Piece): PieceRow {
  const { members, claim, isExpected, isUrged, facets, ...view } = standing
  const group: Group = { members, isExpected, isUrged, ...(claim === undefined ? {} : { claim }) }
  const isGrouped = members.length > 0 || claim !== undefined || isExpected || isUrged
  return {
    fromOn,
    peers: deedOf(standing),
    view,
    ...(isGrouped ? { part: group } : {}),
    // Without a fact nothing has to be weighed again.
    ...(view.facts.length > 0 ? { rest: facets } : {}),
    ...(memory === undefined ? {} : { memory }),
  }
}

const ALONE: Group = { members: [], isExpected: false, isUrged: false }

export function standingOfPiece({ view, part, rest }: KeptPiece): KeptStanding {
  return {
    ...(view as Shown),
    ...((part as Group | undefined) ?? ALONE),
    facets: () => (rest === '' ? [] : (JSON.parse(rest) as Standing['facets'])),
  }
}

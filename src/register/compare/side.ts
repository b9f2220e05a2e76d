// One facet as one view shows it, and when two views show the same.
import type { Quantity, Window } from '../../model/index.ts'
import type { Move } from '../cell/weighing.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { BoardCell } from '../view/board-row.ts'
import type { FacetCell } from '../view/cell.ts'
import type { Family } from '../view/family.ts'

export interface Side {
  readonly cell: BoardCell
  readonly quantity: readonly Quantity[]
}

/** A facet with what it was weighed from. */
export interface Faced extends Side {
  readonly family: Family
  readonly rows: readonly KeptPosition[]
  readonly moves: readonly Move[]
}

function facedOf(family: Family, { cell, outcome }: FacetCell): Faced {
  if (outcome === undefined) {
    const asked = family.rows.filter(({ voice }) => voice === 'asked')
    return { family, cell, quantity: [], rows: asked, moves: [] }
  }
  const heard = new Map([...outcome.rows, ...outcome.deciding].map((row) => [row.id, row]))
  const { held, moves } = outcome
  return { family, cell, quantity: held.quantity, rows: [...heard.values()], moves }
}

/** Every facet of some families by its key. */
export function facesOf(families: readonly Family[]): ReadonlyMap<string, Faced> {
  return new Map(
    families.flatMap((family) =>
      family.facets.map((facet) => [facet.key, facedOf(family, facet)] as const),
    ),
  )
}

/** A vague window is its words; an exact one its days, in whatever words. */
function windowKey({ kind, text, earliest, latest }: Window): readonly unknown[] {
  const isExact = earliest !== undefined || latest !== undefined
  return isExact ? [kind, earliest, latest] : [kind, text]
}

function quantityKey({ value, min, max, unit, mode }: Quantity): readonly unknown[] {
  return [value, min, max, unit, mode]
}

/**
 * All that a reader is told of a facet but its counts: that a known word is told once more changes
 * nothing about it.
 */
export function sideKey(side: Side | undefined): string {
  if (side === undefined) return ''
  const { cell, quantity } = side
  const { stance, state, negated, voice, attributedTo, contradicted } = cell
  return JSON.stringify([
    [stance, state, negated, voice, attributedTo, contradicted],
    [...cell.marks],
    [...cell.conditions].sort(),
    cell.window === undefined ? [] : windowKey(cell.window),
    quantity.map(quantityKey),
    [...(cell.coordinatedWith ?? [])].sort(),
  ])
}

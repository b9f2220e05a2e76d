// Whether two stated numbers can both be right: bounds that do not touch contradict each other.
import type { Quantity } from '../../model/index.ts'
import type { KeptPosition, StatedSize } from '../identity/kept-position.ts'

interface Bounds {
  readonly min: number
  readonly max: number
}

/** "About 250" is taken a tenth either way. */
const ABOUT_SHARE = 0.1

function bounds(quantity: Omit<Quantity, 'text' | 'spans' | 'unit'>): Bounds | undefined {
  const { value, mode, approximate } = quantity
  const min = value ?? quantity.min
  const max = value ?? quantity.max
  if (min === undefined && max === undefined) return undefined
  const slack = approximate === true ? ABOUT_SHARE : 0
  const low = mode === 'up-to' ? 0 : (min ?? 0)
  return { min: low * (1 - slack), max: (max ?? Number.POSITIVE_INFINITY) * (1 + slack) }
}

function areApart(a: Bounds | undefined, b: Bounds | undefined): boolean {
  return a !== undefined && b !== undefined && (a.max < b.min || b.max < a.min)
}

/** Totals and "up to" speak of one sum; a further amount or an instalment does not. */
function isTotal({ mode }: Quantity): boolean {
  return mode === undefined || mode === 'total' || mode === 'up-to'
}

function sizesApart(a: StatedSize | undefined, b: StatedSize | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return areApart(bounds(a), bounds(b))
}

/** Do two rows of one commitment state numbers of one unit that exclude each other? */
export function numbersApart(a: KeptPosition, b: KeptPosition): boolean {
  if (sizesApart(a.stated, b.stated)) return true
  return (a.position.quantity ?? []).filter(isTotal).some((quantity) => {
    const same = (b.position.quantity ?? []).filter(
      (other) => isTotal(other) && other.unit === quantity.unit,
    )
    // A report that gives several figures of one unit contradicts only where none agrees.
    return same.length > 0 && same.every((other) => areApart(bounds(quantity), bounds(other)))
  })
}

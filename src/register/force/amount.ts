// How much of a unit a promise holds, from the quantities that it carries.
import type { Quantity } from '../../model/index.ts'

export interface Amount {
  /** What is surely meant: the least of a range. */
  readonly least: number
  /** "Up to six" promises no six: more than the least, and only on top of it. */
  readonly most: number
}

/**
 * Totals replace each other, what is additional is added; an instalment is a part of what it
 * belongs to. undefined where nothing is said in this unit.
 */
export function amountOf(quantities: readonly Quantity[], unit: string): Amount | undefined {
  const same = quantities.filter((one) => one.unit === unit)
  const totals = same.filter(({ mode }) => mode === undefined || mode === 'total')
  const further = same.filter(({ mode }) => mode === 'additional')
  const bounds = same.filter(({ mode }) => mode === 'up-to')
  const parts = same.filter(({ mode }) => mode === 'instalment')
  const [last] = totals.slice(-1)
  const counted = [...(last === undefined ? [] : [last]), ...further]
  const standing = counted.length > 0 ? counted : parts
  if (standing.length === 0 && bounds.length === 0) return undefined
  const least = standing.reduce((sum, one) => sum + leastOf(one), 0)
  const top = standing.reduce((sum, one) => sum + mostOf(one), 0)
  return { least, most: Math.max(top, ...bounds.map(mostOf)) }
}

function leastOf({ value, min }: Quantity): number {
  return value ?? min ?? 0
}

function mostOf({ value, min, max }: Quantity): number {
  return max ?? value ?? min ?? 0
}

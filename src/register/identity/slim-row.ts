// A row as others need it that only look at who said what and how firmly.
import type { Position } from '../../model/index.ts'
import type { KeptPosition } from './kept-position.ts'

const POSITION = ['stance', 'negated', 'denies', 'quantity', 'window'] as const
const ROLES = ['beneficiary', 'place', 'target'] as const
const ROW = [
  ...(['id', 'report', 'party', 'partyKind', 'action', 'object', 'voice', 'attributedTo'] as const),
  ...(['speaker', 'speaksFor', 'office', 'saidToOn', 'place', 'witness', 'limits'] as const),
  ...(['stated', 'background', 'family', 'commitment'] as const),
] as const

/** What is absent stays absent, so that JSON gives it back as it is. */
function pick<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  const kept = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])
  return Object.fromEntries(kept) as Partial<T>
}

/**
 * The row without names, condition, copies and the places of its words: those stand with the row
 * itself. It is never weighed again, only asked who said it, when, and what.
 */
export function slimRow(row: KeptPosition): KeptPosition {
  const position: Partial<Position> = pick(row.position, [...POSITION, ...ROLES])
  return { ...pick(row, ROW), position, names: [] } as unknown as KeptPosition
}

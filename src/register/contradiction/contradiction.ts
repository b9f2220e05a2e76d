// A contradiction: two rows that can't both be right, of which kind and since when; kept, never
// resolved here.
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareRows } from '../order.ts'

export type ContradictionKind =
  | 'rendering'
  | 'voices'
  | 'denied'
  | 'counts'
  | 'over-count'
  | 'condition'

export interface Contradiction {
  readonly kind: ContradictionKind
  /** Ids of two rows, the earlier one first. */
  readonly between: readonly [string, string]
  /** ISO civil date from which both stand; '' where nothing gives one. */
  readonly sinceOn: string
  /**
   * False once the higher rank has spoken again, or a person has decided; a later word closes no
   * other kind.
   */
  readonly isOpen: boolean
  /** Id of the decision that closed it. */
  readonly settledBy?: string
}

/** The pair in the register's order. */
export function contradiction(
  kind: ContradictionKind,
  a: KeptPosition,
  b: KeptPosition,
  isOpen = true,
): Contradiction {
  const [first, second] = compareRows(a, b) <= 0 ? [a, b] : [b, a]
  return { kind, between: [first.id, second.id], sinceOn: second.saidToOn ?? '', isOpen }
}

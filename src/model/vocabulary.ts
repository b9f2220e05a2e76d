// The vocabulary as compiled from vocabulary/: ids and meanings, no word of any language for
// people.

/** One action: which role is its object, which action is broader, and how it ages. */
export interface ActionEntry {
  readonly id: string
  readonly broader?: string
  /** The role that keys a commitment: place, beneficiary, target or none. */
  readonly object: 'place' | 'beneficiary' | 'target' | 'none'
  readonly aspect: 'achieve' | 'maintain' | 'repeat'
}

/** One fact predicate with typed roles; `symmetric` sorts its arguments. */
export interface FactEntry {
  readonly id: string
  readonly kind: 'event' | 'state'
  readonly roles: readonly string[]
  readonly symmetric: boolean
  /** The action whose doing makes it so: told of its parties, it proposes the fact. */
  readonly deed?: string
  /** A condition that names it takes it for granted that it is so now. */
  readonly presupposed?: boolean
}

export interface Vocabulary {
  readonly actions: Readonly<Record<string, ActionEntry>>
  readonly facts: Readonly<Record<string, FactEntry>>
  /**
   * Plain lists of ids: speech acts, channels, domains, units, event kinds ... by the name of their
   * file.
   */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

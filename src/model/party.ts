// Who can speak, promise or be promised to.
export type PartyKind = 'state' | 'organisation' | 'person' | 'group' | 'role'

export interface PartyName {
  readonly text: string
  readonly lang: string
}

export interface Party {
  /** `country:FR` (ISO 3166), `org:eu`, `person:x-<folded name>`, `group:...`, `role:...`. */
  readonly id: string
  readonly kind: PartyKind
  readonly names: readonly PartyName[]
  /** The words of the office as the report gives them. */
  readonly role?: string
  /** The party this person or role speaks for. */
  readonly represents?: string
  /** A group known by its size: the number that the text states. */
  readonly statedSize?: number
  /** What the text says about the group's make-up ("mostly European"), verbatim. */
  readonly sizeNote?: string
}

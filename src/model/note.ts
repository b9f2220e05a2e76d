// A note: a text that reached a person and no outlet, as a letter, a call or a meeting does.

export interface NoteHead {
  /** A kind of the vocabulary: letter, call, meeting. */
  readonly kind: string
  /** The words for whose letter or word it is, and for whom it was meant. */
  readonly from: string
  readonly to?: string
}

// Direct entry: what became of each note, and what is wrong with those that were not taken.

/** One thing wrong with an entry; faces say it in their own language. */
export interface EntryFault {
  /** The entry's number in what was given, from 1, and the position's within it. */
  readonly entry: number
  readonly position?: number
  /** As it is written: `count.words`. */
  readonly field: string
  readonly code:
    | 'not-fields'
    | 'field-unknown'
    | 'missing'
    | 'not-words'
    | 'not-day'
    | 'not-number'
    | 'not-one-of'
    | 'language-unknown'
    | 'party-unknown'
    | 'fact-unknown'
    | 'words-absent'
    | 'not-borne'
    | 'kept-otherwise'
    | 'circle-other'
    | 'source-unknown'
    | 'step-unknown'
    | 'cell-empty'
    | 'row-ragged'
    | 'row-unreadable'
  readonly values: Readonly<Record<string, string>>
}

/** How entries are to be taken. */
export interface EnterWanted {
  /** Says what would become of each and keeps nothing. */
  readonly isDry?: boolean
}

export interface EnterLine {
  readonly entry: number
  /** refused: nothing of the entry was kept. */
  readonly outcome: 'added' | 'known' | 'refused'
  readonly report?: string
  /** Of what is filed: its kind, and its id. */
  readonly filed?: { readonly kind: string; readonly id: string }
  readonly audience?: string
  /** What this entry added. */
  readonly positions: number
  readonly faults: readonly EntryFault[]
}

// What differs between two views: `mithaq changes --json`, `mithaq compare --json` and their pages.
import type { Answer, PartyName, Quantity, Spans } from '../../model/index.ts'
import type { BoardCell } from './board.ts'

/** word: said since. knowledge: learnt since of the time before. clock: by the calendar alone. */
export type CauseKind = 'clock' | 'decision' | 'knowledge' | 'word'

/** Where a change can be read: one report's sentence. */
export interface ChangeSource {
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly saidOn?: string
  readonly statement: string | null
  readonly position: string
  /** The sentence around the evidence, verbatim, with the evidence's spans relative to it. */
  readonly quote: string
  readonly marks: Spans
  /** True where the report no longer says so. */
  readonly gone?: true
}

export interface ChangeCause {
  readonly kind: CauseKind
  /** ISO civil date on which it came to be so. */
  readonly on: string
  readonly recordedAt?: string
  readonly facts: readonly string[]
  /** Who decided it and why. */
  readonly decisions?: readonly {
    readonly id: string
    readonly author: string
    readonly recordedAt: string
    readonly reason: string
  }[]
  readonly sources: readonly ChangeSource[]
}

export interface ChangeStep {
  readonly day: string
  readonly step: string
  readonly notRepeated: boolean
}

/** A facet as one of the two views shows it. */
export interface ChangeSide {
  readonly cell: BoardCell
  readonly quantity: readonly Quantity[]
}

interface About {
  /** Stable for the same change between the same two views. */
  readonly id: string
  /** ISO civil date under which the change is listed. */
  readonly on: string
  /** UTC instant of the entry that brought it, where one did. */
  readonly recordedAt?: string
  readonly causes: readonly ChangeCause[]
}

interface AboutCommitment extends About {
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
}

export interface CellChange extends AboutCommitment {
  /** restated: a new word that leaves all as it was. gone: no longer held, as if never said. */
  readonly kind: 'came' | 'changed' | 'ended' | 'restated' | 'gone'
  readonly before?: ChangeSide
  readonly after?: ChangeSide
  readonly steps: readonly ChangeStep[]
}

export interface FactChange extends About {
  readonly kind: 'fact'
  readonly fact: string
  readonly before: Answer
  readonly after: Answer
  readonly said?: string
  readonly lang?: string
}

/** Parties of a group's claim by id. */
export interface CountSide {
  readonly stated: number
  readonly named: readonly string[]
  readonly implied: readonly string[]
  readonly disputed: readonly string[]
  readonly left: readonly string[]
  readonly unaccounted: number
  readonly unit?: string
}

export interface CountChange extends AboutCommitment {
  readonly kind: 'count'
  readonly before?: CountSide
  readonly after?: CountSide
}

export interface ContradictionChange extends AboutCommitment {
  readonly kind: 'contradiction'
  readonly contradiction: { readonly id: string; readonly kind: string; readonly arose: boolean }
}

/** A report that tells known words again, or a known text met elsewhere. */
export interface RepeatChange extends About {
  readonly kind: 'retold' | 'copied'
  readonly report: string
  readonly title?: string
  readonly publisher?: string
  /** Commitments whose words it repeats. */
  readonly commitments: readonly string[]
  /** How often the text was met elsewhere, for a copy. */
  readonly copies?: { readonly before: number; readonly after: number }
}

export type Change = CellChange | FactChange | CountChange | ContradictionChange | RepeatChange

export interface Changes {
  readonly from: { readonly asOf: string; readonly knownAt: string }
  readonly to: { readonly asOf: string; readonly knownAt: string }
  /** The latest first. */
  readonly changes: readonly Change[]
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
  /** Groups that are known by their size, by party id. */
  readonly sizes?: Readonly<
    Record<string, { readonly statedSize: number; readonly sizeUnit?: string }>
  >
  /** Words of the facts that changes name, for those that only a report can name. */
  readonly facts: readonly {
    readonly fact: string
    readonly said?: string
    readonly lang?: string
  }[]
}

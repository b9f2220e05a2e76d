// One party: what it owes and its successive words: `mithaq party NAME --json` and /party/ID.json.
import type { PartyName, Spans } from '../../model/index.ts'
import type { BoardCell } from './board.ts'
import type { EvidenceView } from './commitment.ts'

/** One word of the party on one day, beside the one before it. */
export interface PartyWord {
  readonly on?: string
  readonly step: string
  /** An earlier condition stays though this word was silent about it. */
  readonly notRepeated: boolean
  readonly evidence: EvidenceView
  /**
   * Words that this quote and the one before it do not share, as spans of each quote; absent for
   * the first word, and where the two are in different languages or have
   * little in common.
   */
  readonly differs?: { readonly earlier: Spans; readonly here: Spans }
}

export interface PartyLine {
  readonly commitment: string
  readonly cell: BoardCell
  /** Oldest first. */
  readonly words: readonly PartyWord[]
}

export interface PartyView {
  readonly asOf: string
  readonly knownAt: string
  readonly party: string
  readonly kind: string
  readonly names: readonly PartyName[]
  readonly cells: readonly BoardCell[]
  /** What was last spoken of first. */
  readonly lines: readonly PartyLine[]
  /** The latest of what it said of each commitment of others, and what others ask of it. */
  readonly ofOthers: readonly { readonly commitment: string; readonly evidence: EvidenceView }[]
  readonly asked: readonly { readonly commitment: string; readonly evidence: EvidenceView }[]
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
  /** Groups that are known by their size, by party id. */
  readonly sizes?: Readonly<
    Record<string, { readonly statedSize: number; readonly sizeUnit?: string }>
  >
}

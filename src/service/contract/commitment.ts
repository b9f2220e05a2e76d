// One commitment with its evidence: `mithaq show ID --json` and /commitment/ID.json.
import type { Answer, Condition, PartyName, Position, Spans, Statement } from '../../model/index.ts'
import type { State, Step } from '../../register/index.ts'
import type { BoardCell, Voice } from './board.ts'

/** One quoted piece of evidence: who reported whom, saying what, in which words. */
export interface EvidenceView {
  /** Id of the row, by which a decision may name it. */
  readonly row?: string
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
  readonly copies: number
  /** The report of which this one is a near copy that tells it otherwise. */
  readonly copyOf?: string
  /** Near copies that tell the very same, by report and outlet. */
  readonly echoes?: readonly { readonly report: string; readonly publisher?: string }[]
  /** Why it counts nothing any more, and the report or decision that says so. */
  readonly struck?: {
    readonly how: 'correction' | 'retraction' | 'clarification' | 'settlement' | 'rejection'
    readonly decision: string
    readonly by?: string
    readonly on: string
  }
  /**
   * From the outermost teller to the speaker: statements of the chain, each with the words of its
   * cue.
   */
  readonly chain: readonly {
    readonly statement: string
    readonly speaker: string | null
    readonly resolution: Statement['speaker']['resolution']
    readonly cue: string
    readonly form: Statement['form']
    readonly occasion?: string
    readonly channel?: string
  }[]
  /** The sentence around the evidence, verbatim, with the evidence's spans relative to `quote`. */
  readonly quote: string
  readonly marks: Spans
  readonly position: Position
  readonly voice: Voice
  readonly saidOn?: string
  readonly recordedAt: string
  readonly background: boolean
}

/** One step of a facet's life, with its cause. */
export interface TransitionView {
  readonly domains: readonly string[]
  readonly negated: boolean
  /** ISO civil date, '' where nothing gives one. */
  readonly on: string
  readonly from?: State
  readonly to: State
  readonly step?: Step
  readonly cause:
    | {
        readonly kind: 'word'
        readonly speaker: string | null
        readonly evidence: readonly number[]
      }
    | { readonly kind: 'fact'; readonly fact: string; readonly value: Answer }
    | { readonly kind: 'clock' }
    | { readonly kind: 'decision'; readonly decision: string; readonly author: string }
}

export interface CommitmentView {
  readonly id: string
  readonly asOf: string
  readonly knownAt: string
  readonly party: string
  readonly names: readonly PartyName[]
  readonly action: string
  readonly object?: string
  readonly instrument?: string
  readonly cells: readonly BoardCell[]
  readonly condition?: Condition
  /** The value of every fact named, as the register knows it. */
  readonly facts: readonly {
    readonly fact: string
    readonly value: 'yes' | 'no' | 'unknown'
    readonly said?: string
  }[]
  /** What would settle it, where it is open: the smallest sets of facts either way. */
  readonly wouldSettle?: readonly {
    readonly facts: Readonly<Record<string, 'yes' | 'no'>>
    readonly result: 'live' | 'dormant'
  }[]
  readonly collective?: {
    readonly stated: number
    readonly claimedBy: string
    readonly sizeNote?: string
    /** What the size counts, a unit of the vocabulary. */
    readonly sizeUnit?: string
    readonly named: readonly string[]
    readonly implied: readonly string[]
    readonly disputed: readonly string[]
    readonly left: readonly string[]
    readonly declined: readonly string[]
    readonly possible: readonly string[]
    readonly unaccounted: number
  }
  readonly contradictions: readonly {
    readonly kind: string
    /** Indexes into `evidence`. */
    readonly between: readonly [number, number]
    /** False once it is settled or the higher rank has spoken. */
    readonly isOpen?: boolean
  }[]
  /** Every step of its life, oldest first. */
  readonly transitions?: readonly TransitionView[]
  /** Ids of the decisions that say something of it, oldest first. */
  readonly decisions?: readonly string[]
  /** Oldest first. */
  readonly evidence: readonly EvidenceView[]
  /** Names of every party mentioned by id in this view. */
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

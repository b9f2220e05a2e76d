// A scenario's outcome: `mithaq what-if ceasefire=yes --json` and /what-if.json.
import type { Answer, PartyName } from '../../model/index.ts'

export type ScenarioResult =
  | 'live'
  | 'dormant'
  | 'undetermined'
  | 'ended'
  | 'unaffected'
  | 'refusal-stands'
  | 'refusal-lapsed'
  | 'decision-pending'
  | 'decision-due'

export interface ScenarioCommitment {
  readonly id: string
  readonly party: string
  readonly action: string
  readonly result: ScenarioResult
  readonly reasons: readonly { readonly fact: string; readonly value: string }[]
  readonly wouldSettle: readonly {
    readonly facts: Readonly<Record<string, 'yes' | 'no'>>
    readonly result: 'live' | 'dormant'
  }[]
  /** Members that stand under this group's row, by party id. */
  readonly under?: string
}

export interface WhatIf {
  readonly facts: Readonly<Record<string, Answer>>
  readonly commitments: readonly ScenarioCommitment[]
  /** Rings of commitments that wait for each other. */
  readonly waiting: readonly (readonly string[])[]
  readonly asOf: string
  readonly knownAt: string
  /**
   * Every fact that some commitment names, with its value in the register and the words that name
   * it.
   */
  readonly known: readonly {
    readonly fact: string
    readonly value: Answer
    readonly said?: string
    readonly lang?: string
    readonly question: boolean
    readonly commitments: number
  }[]
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

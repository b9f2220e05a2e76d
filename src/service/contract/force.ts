// The force table over the wire, and what became of requirements that were imported.
import type { PartyName } from '../../model/index.ts'
import type {
  DoubleOffer,
  Firmness,
  ForceLine,
  ForceSum,
  ForceTable,
  Offer,
  Requirement,
  Uncounted,
} from '../../register/index.ts'
import type { EntryFault } from './enter.ts'
import type { WhatIf } from './scenario.ts'

export interface ForceView extends ForceTable {
  readonly asOf: string
  readonly knownAt: string
  /** The scenario, by canonical id; empty where none was asked for. */
  readonly facts: WhatIf['facts']
  /** Facts that the offers hang on, with the words that name them. */
  readonly known: WhatIf['known']
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

export interface RequirementLine {
  /** Its number in what was given, from 1. */
  readonly entry: number
  readonly outcome: 'added' | 'known' | 'dropped' | 'refused'
  readonly id?: string
  readonly faults: readonly EntryFault[]
}

export type { DoubleOffer, Firmness, ForceLine, ForceSum, Offer, Requirement, Uncounted }

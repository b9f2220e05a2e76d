// The shapes of the board: cells and rows, as every face shows them.
import type { PartyName, Polarity, Stance, Window } from '../../model/index.ts'
import type { Voice } from '../identity/voice.ts'

export interface BoardCell {
  readonly action: string
  readonly domains: readonly string[]
  readonly domainMode?: 'all' | 'any'
  readonly stance: Stance
  readonly polarity: Polarity
  readonly negated?: boolean
  readonly marks: readonly string[]
  readonly voice: Voice
  readonly attributedTo?: string
  readonly state: string
  readonly conditional: boolean
  readonly conditions: readonly string[]
  readonly window?: Window
  readonly utterances: number
  readonly witnesses: number
  readonly copies: number
  readonly contradicted: boolean
  readonly commitments: readonly string[]
  readonly object?: string
  readonly coordinatedWith?: readonly string[]
}

export interface BoardRow {
  readonly party: string
  readonly kind: string
  readonly names: readonly PartyName[]
  readonly statedSize?: number
  readonly sizeNote?: string
  readonly sizeUnit?: string
  readonly named?: readonly string[]
  readonly implied?: readonly string[]
  readonly disputed?: readonly string[]
  readonly left?: readonly string[]
  readonly declined?: readonly string[]
  readonly possible?: readonly string[]
  readonly unaccounted?: number
  readonly cells: readonly BoardCell[]
}

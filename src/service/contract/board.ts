// The board as it goes over the wire: `mithaq board --json` and /board.json.
import type { Answer, PartyName, Polarity, Stance, Window } from '../../model/index.ts'

export type Voice = 'own' | 'claimed' | 'said-of' | 'asked'

export interface BoardCell {
  readonly action: string
  readonly domains: readonly string[]
  readonly domainMode?: 'all' | 'any'
  readonly stance: Stance
  readonly polarity: Polarity
  readonly negated?: boolean
  readonly marks: readonly string[]
  readonly voice: Voice
  /** Party id of who claims, says, expects, hopes or urges. */
  readonly attributedTo?: string
  /**
   * Life cycle: considering, undecided, declined, conditional, active, underway ... (register.md).
   */
  readonly state: string
  readonly conditional: boolean
  /** Fact ids, readable names are looked up by the face. */
  readonly conditions: readonly string[]
  readonly window?: Window
  readonly utterances: number
  readonly witnesses: number
  readonly copies: number
  readonly contradicted: boolean
  readonly commitments: readonly string[]
  /** Party ids of who it is for, against, or with: what one sentence needs to name. */
  readonly object?: string
  readonly coordinatedWith?: readonly string[]
}

export interface BoardRow {
  readonly party: string
  readonly kind: string
  readonly names: readonly PartyName[]
  readonly statedSize?: number
  readonly sizeNote?: string
  /**
   * What the size counts: a unit of the vocabulary ("state"); absent where the texts leave it open.
   */
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

export interface Board {
  readonly asOf: string
  readonly knownAt: string
  readonly rows: readonly BoardRow[]
  /** Names of every party mentioned by id in cells and counts that has no row of its own. */
  readonly parties?: Readonly<Record<string, readonly PartyName[]>>
  /**
   * Every fact that a cell names: its value in the register, and the words that name a private one.
   */
  readonly facts?: readonly {
    readonly fact: string
    readonly value: Answer
    readonly said?: string
    readonly lang?: string
    readonly question: boolean
  }[]
  /** What stands behind the board: reports read, statements, copies. */
  readonly counts: {
    readonly reports: number
    readonly statements: number
    readonly copies: number
  }
}

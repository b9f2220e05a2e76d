// What a reading holds: statements, positions, events and notices, each with the words that show
// it.

import type { Span, Spans } from '../text/index.ts'
import type { Condition } from './condition.ts'
import type { Stance } from './stance.ts'
import type { Quantity, Window } from './window.ts'

export interface Evidence {
  readonly spans: Spans
}

export interface Cue {
  /** The dictionary form of the cue, in the report's language. */
  readonly lemma: string
  /** A speech act of the vocabulary (say, announce, add, urge, deny ...). */
  readonly act: string
  readonly spans: Spans
}

export type Resolution =
  | 'named'
  | 'role'
  | 'pronoun'
  | 'dropped'
  | 'collective'
  | 'anonymous'
  | 'unresolved'

export interface Speaker {
  /** null: left open, never guessed. */
  readonly party: string | null
  /** The noun phrase in the clause; empty where the subject is dropped. */
  readonly spans: Spans
  /** Where a dropped, pronoun or role speaker was last named. */
  readonly antecedent?: Spans
  readonly resolution: Resolution
}

export interface Addressee {
  readonly text: string
  readonly spans: Spans
  readonly party?: string
}

export interface Occasion {
  readonly text: string
  readonly spans: Spans
}

export type Form = 'direct' | 'indirect' | 'mixed'

export interface Statement {
  readonly id: string
  readonly cue: Cue
  readonly speaker: Speaker
  /** The id of the statement that reports this one. */
  readonly via?: string
  readonly addressee?: Addressee
  readonly channel?: string
  readonly occasion?: Occasion
  readonly saidOn?: Window
  readonly form: Form
  /** Told as earlier: never news. */
  readonly background?: boolean
  readonly content: { readonly spans: Spans }
}

export interface Position {
  readonly id: string
  /** null: the narration itself. */
  readonly statement: string | null
  /** null: left open. */
  readonly party: string | null
  /** Who expects, hopes or urges. */
  readonly attributedTo?: string
  readonly action: string
  readonly stance: Stance
  /** A promise not to do. */
  readonly negated?: boolean
  /** Says that this claim is not so. */
  readonly denies?: boolean
  readonly domains?: readonly string[]
  readonly domainMode?: 'all' | 'any'
  readonly place?: string
  readonly beneficiary?: string
  readonly target?: string
  readonly instrument?: string
  readonly coordinatedWith?: readonly string[]
  readonly quantity?: readonly Quantity[]
  readonly window?: Window
  readonly condition?: Condition
  /** The id of the position whose limit this one states. */
  readonly limitOf?: string
  /** Names of the fields taken from earlier in the report. */
  readonly inferred?: readonly string[]
  readonly evidence: Evidence
}

export interface ReportedEvent {
  readonly id: string
  readonly kind: string
  readonly participants: readonly string[]
  readonly count?: Quantity
  readonly place?: string
  readonly mode?: 'in-person' | 'remote' | 'hybrid'
  readonly on?: Window
  /** What it followed: an event id, or the words. */
  readonly after?: string
  readonly evidence: Evidence
}

export interface Notice {
  readonly code: string
  readonly message: string
  readonly spans?: readonly Span[]
}

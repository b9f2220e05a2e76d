// Why a reading is what it is: the pack's entries and the rules behind each statement and position.
import type { Spans } from '../text/index.ts'
import type { Stance } from './stance.ts'

/** Words of the report with the entry of the language pack that they were known by. */
export interface KnownWords {
  readonly spans: Spans
  /** The pack's file without its ending: "speech". */
  readonly file: string
  /** The keys above the entry in that file. */
  readonly keys: readonly string[]
  /** The entry as it is written there; of a verb its first principal part. */
  readonly entry: string
  /** Principal part in which the report has it: past, present, masdar ... */
  readonly form?: string
}

/** How a statement is built around its cue. */
export type Pattern =
  | 'verb-first'
  | 'subject-first'
  | 'after-words'
  | 'subject-dropped'
  | 'pronoun'
  | 'nobody'
  | 'participle'
  | 'according-to'
  | 'as-said'
  | 'written'
  | 'carrier'
  | 'headline'

/** By what sign the content begins; absent where it stands before the cue. */
export type Opening = 'that' | 'quote' | 'colon' | 'noun' | 'bare'

/** Why it is this speaker. */
export type SpeakerRule =
  | 'named-here'
  | 'side-of-speaker'
  | 'main-clause'
  | 'leads-sentence'
  | 'speaks-around'
  | 'spoke-last'
  | 'nobody'

export interface StatementGrounds {
  /** Id of the statement. */
  readonly statement: string
  readonly cue: KnownWords
  readonly pattern: Pattern
  readonly opening?: Opening
  readonly speaker: {
    readonly rule: SpeakerRule
    /** What the cue's verb demands of its subject: "f.s", "m.p"; absent where it says nothing. */
    readonly agreement?: string
    /** Where the speaker was last named. */
    readonly antecedent?: Spans
  }
}

/** A word that made the stance. */
export interface StanceSign extends KnownWords {
  /** negation, deed, or the kind of governor: promise, ready, may ... */
  readonly kind: string
  /** The stance reached with it, from the deed outwards; absent where none is yet. */
  readonly stance?: Stance
}

/** Why it is this party. */
export type PartyRule =
  | 'named'
  | 'own-side'
  | 'first-person'
  | 'spoken-of'
  | 'list'
  | 'limit'
  | 'nobody'

export interface PositionGrounds {
  /** Id of the position. */
  readonly position: string
  readonly party: { readonly rule: PartyRule; readonly spans?: Spans }
  /** What the action was told by: the deed's word and the things it is done with. */
  readonly deed: readonly KnownWords[]
  /** Id of the earlier position whose deed this one leaves unsaid. */
  readonly deedFrom?: string
  /** Outermost first, as they govern each other. */
  readonly stance: readonly StanceSign[]
  /** The marker of each condition, and of the window. */
  readonly conditions: readonly KnownWords[]
  readonly windows: readonly KnownWords[]
}

export interface Explanation {
  readonly statements: readonly StatementGrounds[]
  readonly positions: readonly PositionGrounds[]
}

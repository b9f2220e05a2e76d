// Chains: a deed with everything that governs it, as they follow each other in a clause.
import type { Hit } from '../kit/index.ts'
import type { Governor, Negation, Tense } from './operator.ts'
import type { Form, Sign } from './sign.ts'

/** One word that governs a deed. */
export interface Link extends Governor {
  /** Tokens, `from` at its negation or auxiliary. */
  readonly from: number
  readonly at: number
  readonly to: number
  readonly form: Form
  readonly hit: Hit
}

/** The word of the deed: what it may mean is told by its object. */
export interface Head {
  readonly from: number
  readonly at: number
  readonly to: number
  readonly form: Form
  readonly tense: Tense
  readonly negation?: Negation
  readonly hit: Hit
  /** Everything the word may be: actions, carriers and things. */
  readonly signs: readonly Sign[]
}

export interface Chain {
  readonly links: readonly Link[]
  /** Deeds joined by "and" or "or" under the same links; empty where the deed is left unsaid. */
  readonly heads: readonly Head[]
  /** A deed told as the means: "by deploying ...". */
  readonly means?: Head
  /** A noun before the verb that is what is done, not who does it. */
  readonly theme?: Head
  /** Tokens from the first word to the clause's last. */
  readonly from: number
  readonly to: number
  /** Number of the clause in the sentence. */
  readonly clause: number
  /** The complementiser that opens the clause, where one does. */
  readonly that?: Hit
  readonly relative: boolean
  /** The chain around a relative clause. */
  readonly outer?: Chain
  /** Told as earlier than the telling. */
  readonly earlier: boolean
}

// A walk along a cue's clause: what has been found of its frame so far.
import type { Sentence } from '../kit/index.ts'
import type { CueHit } from './cue.ts'

export interface TokenRange {
  readonly from: number
  readonly to: number
  /** One past the noun phrase itself, where a relative clause belongs to the range too. */
  readonly head?: number
}

export interface CueFrame {
  readonly cue: CueHit
  /** The noun phrase that follows the cue as its subject. */
  readonly subject?: TokenRange
  /** Preposition of the frame, when it stands apart from the cue. */
  readonly preposition?: TokenRange
  /**
   * A participle of saying after the cue ("commented, saying"), or "his saying" after a carrier.
   */
  readonly second?: TokenRange
  /**
   * For a carrier ("the agency quoted the minister as saying"): the carrier; the subject is then
   * who is quoted.
   */
  readonly carrier?: TokenRange
  readonly addressee?: TokenRange
  readonly occasion?: TokenRange
  readonly saidOn?: TokenRange
  /** Where the content begins, and by what sign. */
  readonly content?: {
    readonly at: number
    readonly by: 'that' | 'quote' | 'colon' | 'noun' | 'bare'
  }
}

export interface Walk {
  readonly sentence: Sentence
  readonly cue: CueHit
  readonly limit: number
  subject?: TokenRange
  preposition?: TokenRange
  second?: TokenRange
  carrier?: TokenRange
  addressee?: TokenRange
  occasion?: TokenRange
  saidOn?: TokenRange
  content?: CueFrame['content']
  commas: number
}

export const COMMAS = ',\u060c'

export const DASHES = '-\u2013\u2014\u2015'

export function begin(
  walk: Walk,
  at: number,
  by: 'that' | 'quote' | 'colon' | 'noun' | 'bare',
): number {
  if (at >= walk.limit) return 0
  walk.content = { at, by }
  return at
}

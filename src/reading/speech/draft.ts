// A statement being read: its cue and frame, its subject, its content and the statement that holds
// it.
import type { Span } from '../../text/index.ts'
import type { CueFrame, TokenRange } from './walk.ts'

export interface Draft {
  readonly frame: CueFrame
  /** The subject's tokens, before or after the cue; absent where dropped. */
  readonly subject?: TokenRange
  /**
   * How a missing subject is to be told: by the last speaker, by the main clause, by a pronoun, or
   * not at all.
   */
  readonly missing: 'dropped' | 'clause' | 'pronoun' | 'nobody'
  /** Tokens of the content. */
  content: TokenRange
  /** Carries another's words and says nothing more itself. */
  readonly isCarrier?: boolean
  /** Draft whose content holds this one. */
  outer?: Draft
  /** Draft that reports this one, where that is not the one whose content holds it. */
  teller?: Draft
  /** Draft of the main clause whose subject a participle shares. */
  main?: Draft
  /** The content's spans where it is in several parts, or outside the cue's sentence. */
  readonly spans?: readonly Span[]
  /** A pronoun in the subject's place; who is meant is told as a missing subject's. */
  readonly pronoun?: TokenRange
  readonly cueSpans: readonly Span[]
  readonly direct: boolean
}

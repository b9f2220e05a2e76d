// Held: whether somebody can be held to a deed where subjects come first. A language that leaves
// its subjects out says little by their absence; one that does not names whoever acts.
import type { Stance } from '../../model/index.ts'
import type { Sentence } from '../kit/index.ts'
import { OTHER } from './action.ts'
import type { Chain, Head } from './chain.ts'
import { isPassive } from './sign.ts'
import { isSubjectFirst } from './voice.ts'

interface Held {
  readonly action: string
  readonly stance: Stance
  /** Nobody that we know is bound. */
  readonly nobody: boolean
}

/**
 * False for a deed that nobody known does ("taxpayers would pay"), unless the thing that is done
 * stands where its subject would, or it is asked of nobody in particular; and for a verb whose
 * object tells no deed ("would increase taxes").
 */
export function isHeld(
  sentence: Sentence,
  chain: Chain,
  head: Head | undefined,
  { action, stance, nobody }: Held,
): boolean {
  if (!isSubjectFirst(sentence)) return true
  const isVerb = head?.signs.every(({ kind }) => kind === 'carrier' || kind === 'action') === true
  if (action === OTHER && isVerb) return false
  if (!nobody) return true
  if (stance === 'done') return false
  const isThemed = head !== undefined && isPassive(sentence, head.hit) && chain.theme !== undefined
  return isThemed || (stance === 'urged' && chain.links[0]?.kind === 'ask')
}

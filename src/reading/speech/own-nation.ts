// "His country": the nation of whoever speaks around it, and nobody whom the report names so.
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import { gluedBefore, type Mention } from '../mention/index.ts'
import type { TokenRange } from './walk.ts'

/** The state that a subject of this kind means; one that is not known is left open. */
export function ownNation(
  sentence: Sentence,
  { from, to }: TokenRange,
  speaking: Mention | undefined,
): Mention | undefined {
  const own = hitAt(sentence, from, 'actors', 'own')
  if (own === undefined || own.after === '' || own.to !== to) return undefined
  const nation = speaking?.represents ?? speaking?.party ?? undefined
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]] as [Token, Token]
  const isState = nation?.startsWith('country:') === true
  return {
    from,
    to,
    spans: [[first.start + gluedBefore(sentence, from), last.end]],
    kind: isState ? 'state' : 'anonymous',
    party: isState ? nation : null,
    agreement: '',
    ...(isState && { represents: nation }),
  }
}

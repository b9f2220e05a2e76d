// A pronoun in the subject's place: it is where the speaker stands, and whoever it means was named
// before.
import type { Sentence, Token } from '../kit/index.ts'
import type { Draft } from './draft.ts'
import type { Told } from './speaker.ts'

/** What was told of a missing subject, at the pronoun where there is one. */
export function asPronoun(sentence: Sentence, { pronoun }: Draft, told: Told): Told {
  if (pronoun === undefined) return told
  const { speaker } = told
  const start = (sentence.tokens[pronoun.from] as Token).start
  const end = (sentence.tokens[pronoun.to - 1] as Token).end
  const resolution = speaker.resolution === 'unresolved' ? 'unresolved' : 'pronoun'
  return { ...told, speaker: { ...speaker, spans: [[start, end]], resolution } }
}

// Pronouns glued to a word: their person, gender and number.
import type { Sentence } from './sentence.ts'

/** The agreement of a glued pronoun; '' where the letters are none. */
export function pronounAgreement(sentence: Sentence, after: string): string {
  if (after === '') return ''
  const tags = sentence.lexicon.tagsOf(after)
  const tag = tags.find(({ entry }) => entry.file === 'actors' && entry.path[0] === 'pronoun')
  return tag?.entry.path[1] ?? ''
}

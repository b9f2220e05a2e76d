// Pronouns: the person, gender and number of what is glued to a word, and whether two agree.
import type { Sentence } from '../kit/index.ts'

/** The agreement of a glued pronoun; '' where the letters are none. */
export function pronounAgreement(sentence: Sentence, after: string): string {
  if (after === '') return ''
  const tags = sentence.lexicon.tagsOf(after)
  const tag = tags.find(({ entry }) => entry.file === 'actors' && entry.path[0] === 'pronoun')
  return tag?.entry.path[1] ?? ''
}

/**
 * True where two agreements can be the same party's; states and plurals of things take the feminine
 * singular.
 */
export function agrees(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true
  const plural = (agreement: string) => /(^|\.)[pd]$/.test(agreement)
  if (plural(one) || plural(other)) {
    return (plural(one) && plural(other)) || one === 'f.s' || other === 'f.s'
  }
  return false
}

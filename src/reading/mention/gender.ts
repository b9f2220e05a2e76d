// The gender that a verb before a noun phrase would show.
import { type Hit, hitAt, type Sentence } from '../kit/index.ts'

/**
 * The gender a verb before this phrase would show: by the head noun's ending (a plural of things
 * follows its
 * singular), by the pack's list of masculine names, feminine for other states; '' where nothing
 * tells.
 */
export function genderOf(sentence: Sentence, from: number): 'm' | 'f' | '' {
  const office = hitAt(sentence, from, 'offices')
  if (office !== undefined) {
    if (
      office.entry.id !== 'institution' &&
      office.entry.id !== 'group' &&
      office.agreement === 'p'
    )
      return 'm'
    const endings = sentence.lexicon.pack.clitics.meanings.feminine ?? []
    return endings.some((ending) => office.entry.lemma.split(' ')[0]?.endsWith(ending)) ? 'f' : 'm'
  }
  if (hitAt(sentence, from, 'agreement', 'masculine')) return 'm'
  const name = hitAt(sentence, from, 'parties', 'names')
  return name?.entry.id.startsWith('country:') ? 'f' : ''
}

/**
 * Feminine by the endings that the pack lists as `feminine`, else masculine; a plural is a plural.
 */
export function agreementOf(sentence: Sentence, head: Hit): string {
  if (head.agreement === 'p' || head.agreement === 'd') return 'p'
  const endings = sentence.lexicon.pack.clitics.meanings.feminine ?? []
  return endings.some((ending) => head.entry.lemma.split(' ')[0]?.endsWith(ending)) ? 'f.s' : 'm.s'
}

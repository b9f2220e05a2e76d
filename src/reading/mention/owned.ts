// Owned titles: "its chancellor", "the commander of its navy" are somebody's of whom was spoken.
import { hitAt, pronounAgreement, type Sentence } from '../kit/index.ts'

/**
 * True where a title in tokens `[from, to)`, or a noun inside it, bears a pronoun of the third
 * person.
 */
export function isOwned(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const hits = sentence.hits[at] ?? []
    // "The spokeswoman herself" is nobody's.
    if (hitAt(sentence, at, 'speech', 'same') !== undefined) continue
    const owned = hits.some(
      ({ entry, after }) =>
        (entry.file === 'offices' || (at > from && entry.wordClass !== 'verbs')) &&
        isThird(pronounAgreement(sentence, after)),
    )
    if (owned || (hits.length === 0 && at > from && endsOwned(sentence, at))) return true
  }
  return false
}

/** A word that nobody listed, with a pronoun of two letters or more glued after it. */
function endsOwned(sentence: Sentence, at: number): boolean {
  const fold = sentence.tokens[at]?.fold ?? ''
  return sentence.lexicon.after.some(
    (after) =>
      after.length > 1 &&
      fold.length > after.length + 2 &&
      fold.endsWith(after) &&
      isThird(pronounAgreement(sentence, after)),
  )
}

function isThird(agreement: string): boolean {
  return agreement !== '' && !agreement.startsWith('1')
}

// Known words: a hit told to somebody who asks which entry of the pack it is.
import type { KnownWords } from '../../model/index.ts'
import { spansOf, startOf } from './edge.ts'
import type { Hit, Sentence } from './sentence.ts'

/**
 * The words of a hit with its entry, a glued conjunction left out.
 * @param from the first token where the words begin before the hit's own
 */
export function knownWords(sentence: Sentence, hit: Hit, from = hit.from): KnownWords {
  const { file, path, lemma } = hit.entry
  const start = from === hit.from ? startOf(sentence, hit) : undefined
  return {
    spans: spansOf(sentence, from, hit.to, start),
    file,
    keys: path,
    entry: lemma,
    ...(hit.form !== '' && { form: hit.form }),
  }
}

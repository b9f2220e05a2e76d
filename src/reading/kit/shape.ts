// Shapes of words: what a pack can say of words that no list holds.
import type { Sentence } from './sentence.ts'

/**
 * An unknown word with the shape of a verbal noun: the pack lists shapes, `_` for any letter. A
 * list of deeds can't hold every deed that news reports.
 */
export function hasShape(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return false
  const hits = sentence.hits[at] ?? []
  if (hits.some(({ before }) => before === '')) return false
  return sentence.lexicon.shapes.some((shape) => fits(token.fold, shape))
}

function fits(word: string, shape: string): boolean {
  if (word.length !== shape.length) return false
  for (let at = 0; at < word.length; at++) {
    if (shape[at] !== '_' && shape[at] !== word[at]) return false
  }
  return true
}

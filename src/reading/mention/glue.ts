// What is glued before the first word of a noun phrase: a preposition is no part of a name.
import { glues, hitAt, type Sentence, type Token } from '../kit/index.ts'

/**
 * UTF-16 length of a preposition, with its conjunction, glued to the word at `from`; 0 for none.
 */
export function gluedBefore(sentence: Sentence, from: number): number {
  const { pack } = sentence.lexicon
  const { fold } = sentence.tokens[from] as Token
  const hits = sentence.hits[from] ?? []
  const glued = hits.find(({ before }) => glues(pack, before, 'to') || glues(pack, before, 'by'))
  if (glued !== undefined && !hits.some(({ before }) => before === '')) {
    const joined = glues(pack, glued.before, 'and') || glues(pack, glued.before, 'so')
    return joined ? 2 : 1
  }
  const whole = hits.length === 0 && hitAt(sentence, from - 1, 'speech', 'ascription') !== undefined
  const letters = pack.clitics.meanings.to ?? []
  return whole && letters.some((letter) => fold.startsWith(letter)) ? 1 : 0
}

/**
 * A word without what is glued before it, as it would stand alone: where preposition and article
 * have grown together the article comes back whole.
 * @param word the word as written or folded, of the token at `from`
 */
export function standingAlone(sentence: Sentence, from: number, word: string): string {
  const length = gluedBefore(sentence, from)
  if (length === 0) return word
  const articles = sentence.lexicon.pack.clitics.meanings.definite ?? []
  const grown = articles.slice(1).find((letters) => word.slice(length - 1).startsWith(letters))
  if (grown === undefined) return word.slice(length)
  return `${articles[0]}${word.slice(length - 1 + grown.length)}`
}

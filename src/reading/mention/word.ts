// The words of a noun phrase: folded, as written, and as an id.
import type { Hit, Sentence, Token } from '../kit/index.ts'
import { standingAlone } from './glue.ts'
import type { Mention } from './mention.ts'

export type Base = Pick<Mention, 'from' | 'to' | 'spans'>

export const start = (sentence: Sentence, at: number): number =>
  (sentence.tokens[at] as Token).start

export const end = (sentence: Sentence, to: number): number =>
  (sentence.tokens[to - 1] as Token).end

export function range(from: number, to: number): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) places.push(at)
  return places
}

export function fold(sentence: Sentence, tokens: readonly number[]): string[] {
  return tokens.map((at) => (sentence.tokens[at] as Token).fold)
}

export function written(sentence: Sentence, tokens: readonly number[]): string {
  if (tokens.length === 0) return ''
  return sentence.text.slice(
    start(sentence, tokens[0] as number),
    end(sentence, (tokens[tokens.length - 1] as number) + 1),
  )
}

export function wordsOf(sentence: Sentence, from: number, to: number): string[] {
  const words = fold(sentence, range(from, to)).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first, ...rest] = words
  return first === undefined ? [] : [standingAlone(sentence, from, first), ...rest]
}

export function wordsAsWritten(sentence: Sentence, base: Base): string {
  return sentence.text.slice(start(sentence, base.from), end(sentence, base.to))
}

export function hitWords(sentence: Sentence, hit: Hit): string {
  return sentence.text.slice(start(sentence, hit.from), end(sentence, hit.to))
}

/** Ids hold at most eight words, joined by hyphens. */
export function slug(words: readonly string[]): string {
  return words.slice(0, 8).join('-')
}

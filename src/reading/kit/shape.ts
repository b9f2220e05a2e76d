// Shapes of words: what a pack can say of words that no list holds.
import { foldText } from '../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Hit, Sentence } from './sentence.ts'

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

/** Letters of a verb after its sign of the future, at the least. */
const STEM_MIN = 3

interface FutureShapes {
  /** First letters and the agreement that they show. */
  readonly begins: readonly (readonly [string, string])[]
  readonly others: readonly string[]
  /** Letters that a conjunction glues before them. */
  readonly joins: readonly string[]
}

const FUTURES = new WeakMap<Lexicon, FutureShapes>()

function futuresOf(lexicon: Lexicon): FutureShapes {
  const known = FUTURES.get(lexicon)
  if (known !== undefined) return known
  const phrases = lexicon.phrases('agreement')
  const fold = (phrase: string) => foldText(lexicon.folding, phrase)
  const { and = [], so = [] } = lexicon.pack.clitics.meanings
  const made = {
    begins: phrases
      .filter(([, path]) => path[0] === 'future')
      .map(([, path, phrase]) => [fold(phrase), path[1] ?? ''] as const),
    others: phrases
      .filter(([, path]) => path[0] === 'not-future')
      .map(([, , phrase]) => fold(phrase)),
    joins: [...and, ...so].map(fold),
  }
  FUTURES.set(lexicon, made)
  return made
}

/** How a word that no list holds stands as a verb in the future. */
export interface FutureShape {
  readonly agreement: string
  /** The conjunction glued before it. */
  readonly before: string
}

/** An unknown word that begins like a verb in the future; the pack lists how they begin. */
export function futureShape(sentence: Sentence, at: number): FutureShape | undefined {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return undefined
  if ((sentence.hits[at] ?? []).length > 0) return undefined
  const { begins, others, joins } = futuresOf(sentence.lexicon)
  if (begins.length === 0) return undefined
  for (const before of ['', ...joins]) {
    if (!token.fold.startsWith(before)) continue
    const word = token.fold.slice(before.length)
    const begin = begins.find(([letters]) => word.startsWith(letters))
    if (begin === undefined || word.length < begin[0].length + STEM_MIN) continue
    if (others.some((letters) => word.startsWith(letters))) continue
    return { agreement: begin[1], before }
  }
  return undefined
}

/**
 * A past form of one word where the pack's past is compound: without an auxiliary before it, which
 * a phrase of several words holds itself, it is no verb.
 */
export function lacksAuxiliary({ lexicon }: Sentence, { from, to, form }: Hit): boolean {
  return form === 'past' && to - from === 1 && lexicon.pack.traits.includes('compound-past')
}

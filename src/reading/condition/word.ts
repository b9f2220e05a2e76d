// Words: what single words of a condition are: verbs, negations, events, facts, numbers and times.
import { foldText } from '../../text/index.ts'
import { glues, hitAt, type Lexicon, type Sentence } from '../kit/index.ts'
import { countedAt } from '../quantity/index.ts'
import { windowFrom } from '../window/index.ts'

/**
 * A time or number right after an opener is no condition: how many tokens are looked at for one.
 */
const TIME_WORDS_MAX = 10

export function isNegation(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'conditions', 'negation') !== undefined
}

/** "That depends on ...": the words speak of what was said before. */
export function anaphorBefore(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    if (sentence.tokens[back]?.kind === 'mark') return false
    if (hitAt(sentence, back, 'conditions', 'anaphor') !== undefined) return true
  }
  return false
}

export function isVerb(sentence: Sentence, at: number): boolean {
  if (hitAt(sentence, at, 'negation', 'past') !== undefined) return true
  const hits = sentence.hits[at] ?? []
  return hits.some(({ form }) => form === 'past' || form === 'present')
}

export function isEvent(sentence: Sentence, at: number): boolean {
  return (
    hitAt(sentence, at, 'conditions', 'happening') !== undefined ||
    (sentence.hits[at] ?? []).some(({ form }) => form === 'masdar')
  )
}

export function isFact(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'facts') !== undefined
}

export function hasFact(sentence: Sentence, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 6); next++)
    if (isFact(sentence, next)) return true
  return false
}

/** A verb in the future: "when will it ..." asks, "when it ..." conditions. */
export function isFuture({ lexicon, hits }: Sentence, at: number): boolean {
  return (hits[at] ?? []).some(
    ({ form, before }) => form === 'present' && glues(lexicon.pack, before, 'future'),
  )
}

export function isGrammar(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'conditions', 'not-a-noun') !== undefined
}

export function isQuote(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token !== undefined && '"\u00ab\u201c(\u2039'.includes(token.fold)
}

export function isNumber(sentence: Sentence, at: number): boolean {
  return (
    sentence.tokens[at]?.kind === 'number' ||
    countedAt(sentence, at, Math.min(sentence.tokens.length, at + TIME_WORDS_MAX)) !== undefined
  )
}

/**
 * A time begins here, or with the opener right before: "after Thursday", "before the end of the
 * year".
 */
export function isTimeAt(sentence: Sentence, at: number, limit: number): boolean {
  return [at, at - 1].some((from) => windowFrom(sentence, from, limit) !== undefined)
}

export function looksDefinite(sentence: Sentence, at: number): boolean {
  const { definite } = sentence.lexicon.pack.clitics.meanings
  const fold = sentence.tokens[at]?.fold ?? ''
  return (definite ?? []).some((letters) => fold.startsWith(letters))
}

const SHAPES = new WeakMap<Lexicon, Shapes>()

interface Shapes {
  readonly future: readonly string[]
  readonly other: readonly string[]
}

/** A word that the pack does not know begins like a verb in the future. */
export function looksFuture({ lexicon, hits, tokens }: Sentence, at: number): boolean {
  if ((hits[at] ?? []).length > 0) return false
  const fold = tokens[at]?.fold ?? ''
  const { future, other } = shapesOf(lexicon)
  return (
    future.some((begin) => fold.startsWith(begin)) && !other.some((begin) => fold.startsWith(begin))
  )
}

function shapesOf(lexicon: Lexicon): Shapes {
  const known = SHAPES.get(lexicon)
  if (known !== undefined) return known
  const begins = (key: string) =>
    lexicon
      .phrases('conditions')
      .filter(([, path]) => path[0] === 'shape' && path[1] === key)
      .map(([, , phrase]) => foldText(lexicon.folding, phrase))
  const made = { future: begins('future'), other: begins('other') }
  SHAPES.set(lexicon, made)
  return made
}

// Nouns that count by themselves or before their number: duals, "the twenty-six states", "more
// aircraft".
import type { Hit, Sentence } from '../kit/index.ts'
import { type Bound, modeOf } from './bound.ts'
import { type Count, headFrom, isDefinite, isUnit, isYear, unitAt } from './head.ts'
import { numeralAt } from './numeral.ts'

/** "The twenty-six states" where the number follows its noun, "one bridge" where "one" does. */
export function countAfterNoun(sentence: Sentence, at: number, limit: number): Count | undefined {
  const unit = unitAt(sentence, at)
  if (unit === undefined || unit.to >= limit || isDual(sentence, unit)) return undefined
  const article = isArticle(sentence, unit.to) ? unit.to + 1 : unit.to
  const number = numeralAt(sentence, article, limit)
  if (number === undefined || number.value === undefined) return undefined
  // The noun is definite by its article or by the pronoun glued to it ("its four hundred
  // soldiers").
  const definite = isDefinite(sentence, unit) || unit.after !== ''
  const fits = definite
    ? number.definite || article > unit.to
    : number.value === 1 && number.kind === 'word'
  if (!fits || (number.isPlain && isYear(number.value))) return undefined
  return { value: number.value, definite, from: at, to: number.to, head: headFrom(unit) }
}

/** A dual counts two by itself; "more aircraft" is a quantity without a number. */
export function countByNoun(
  sentence: Sentence,
  at: number,
  limit: number,
  chain: readonly Bound[],
): Count | undefined {
  const unit = unitAt(sentence, at)
  if (unit === undefined || unit.to > limit) return undefined
  const place = {
    from: at,
    to: unit.to,
    head: headFrom(unit),
    definite: isDefinite(sentence, unit),
  }
  if (isDual(sentence, unit)) return { value: 2, ...place }
  return modeOf(chain) === 'additional' && unit.agreement !== 's' ? place : undefined
}

/** Every reading of the noun is a dual: an ending that is a plural's too tells nothing. */
function isDual(sentence: Sentence, unit: Hit): boolean {
  const same = (sentence.hits[unit.from] ?? []).filter((hit) => isUnit(hit) && hit.to === unit.to)
  return same.every(({ agreement, entry }) => agreement === 'd' || entry.path.includes('two'))
}

/** The article written apart from its figure. */
function isArticle({ tokens, lexicon }: Sentence, at: number): boolean {
  const article = lexicon.pack.clitics.meanings.definite ?? []
  return tokens[at]?.kind === 'word' && article.includes(tokens[at]?.fold ?? '')
}

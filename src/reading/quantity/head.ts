// Heads: what a number counts, known by its unit or only by standing there.
import { foldText } from '../../text/index.ts'
import {
  copyWith,
  FILE,
  glues,
  type Hit,
  hasTrait,
  hitAt,
  type Lexicon,
  type Sentence,
  type Token,
} from '../kit/index.ts'
import { type Numeral, numeralAt } from './numeral.ts'

export interface Head {
  readonly from: number
  readonly to: number
  /** A vocabulary unit; "item" where the pack has no word for what is counted. */
  readonly unit: string
  /** A unit of time: a duration, no quantity of a deed. */
  readonly isTime: boolean
}

/** A number with its noun, before bounds and mode are weighed. */
export type Count = Pick<Numeral, 'value' | 'min' | 'max' | 'definite'> & {
  readonly from: number
  readonly to: number
  /** A number whose words stand after their noun ends with them. */
  readonly head: Head
}

export const UNKNOWN_UNIT = 'item'
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '\u066a': 'percent',
  $: 'USD',
  '\u20ac': 'EUR',
  '\u00a3': 'GBP',
}
/** Files whose words are grammar or time, never what a number counts. */
const GRAMMAR = ['calendar', 'windows', 'conditions', 'negation', 'numbers']
const YEARS = { first: 1900, last: 2100 } as const

/** The unit word that begins at a token; the longest phrase counts. */
export function unitAt(sentence: Sentence, at: number): Hit | undefined {
  return hasTrait(sentence, at, COUNTED) ? sentence.hits[at]?.find(isUnit) : undefined
}

/** Files that list what can be counted. */
const COUNTED = FILE.numbers | FILE.calendar

/** A word for what can be counted: things of the numbers file, spans of time of the calendar. */
export function isUnit({ entry }: Hit): boolean {
  return entry.file === 'numbers'
    ? entry.id === 'unit'
    : entry.file === 'calendar' && entry.id === 'period'
}

/** What the numeral counts: the noun right after it, or after "of". */
export function headOf(sentence: Sentence, numeral: Numeral, limit: number): Head | undefined {
  const at = numeral.to
  if (at >= limit) return undefined
  const token = sentence.tokens[at] as Token
  const sign = SIGNS[token.fold]
  if (sign !== undefined) return { from: at, to: at + 1, unit: sign, isTime: false }
  const unit = unitAt(sentence, at)
  if (unit !== undefined && unit.to <= limit && isCounted(sentence, unit, numeral))
    return headFrom(unit)
  const whole = hitAt(sentence, at, 'numbers', 'total')
  if (whole !== undefined && !whole.entry.path.includes('after'))
    return ofWhole(sentence, numeral, whole.to)
  const rest = hitAt(sentence, at, 'numbers', 'rest')
  if (rest !== undefined && rest.to <= limit && numeral.definite) return unnamed(at, rest.to)
  const of = hitAt(sentence, at, 'numbers', 'of')
  // "Four of them": the pronoun is glued to the "of".
  if (of !== undefined && of.before === '' && of.after !== '') return unnamed(at, of.to)
  if (of !== undefined && of.before === '' && of.after === '') {
    const group = unitAt(sentence, of.to)
    const isThing = group?.entry.file === 'numbers'
    return group !== undefined && isThing && group.to <= limit && isPlainly(sentence, group)
      ? headFrom(group)
      : undefined
  }
  return isUnknownNoun(sentence, at, numeral) ? unnamed(at, at + 1) : undefined
}

/** The currency sign right before a figure. */
export function signBefore(sentence: Sentence, numeral: Numeral): string | undefined {
  const token = sentence.tokens[numeral.from - 1]
  const sign = token === undefined ? undefined : SIGNS[token.fold]
  return sign === 'percent' ? undefined : sign
}

/** "26 of 27 states": both numbers count what the second one stands with. */
function ofWhole(sentence: Sentence, { to }: Numeral, at: number): Head | undefined {
  const number = numeralAt(sentence, at, sentence.tokens.length)
  const unit = number === undefined ? undefined : unitAt(sentence, number.to)
  return unit === undefined ? undefined : copyWith(headFrom(unit), { from: to, to })
}

function unnamed(from: number, to: number): Head {
  return { from, to, unit: UNKNOWN_UNIT, isTime: false }
}

/** The head that a unit word makes. */
export function headFrom(hit: Hit): Head {
  const isTime = hit.entry.file === 'calendar'
  return { from: hit.from, to: hit.to, unit: hit.entry.path[1] ?? UNKNOWN_UNIT, isTime }
}

/** A counted noun is bare; after "thousands" it may carry the article. */
function isCounted(sentence: Sentence, hit: Hit, numeral: Numeral): boolean {
  if (hit.before === '') return true
  return numeral.kind === 'many' && isPlainly(sentence, hit)
}

function isPlainly({ lexicon }: Sentence, hit: Hit): boolean {
  const article = lexicon.pack.clitics.meanings.definite ?? []
  return hit.before === '' || article.includes(hit.before)
}

/** A word that nobody lists but that stands where the counted noun stands. */
function isUnknownNoun(sentence: Sentence, at: number, numeral: Numeral): boolean {
  const token = sentence.tokens[at] as Token
  if (token.kind !== 'word' || token.fold.length < 3 || numeral.kind === 'word') return false
  if (numeral.isPlain && isYear(numeral.value)) return false
  if (isLabelled(sentence, numeral.from)) return false
  const { meanings } = sentence.lexicon.pack.clitics
  if (
    numeral.kind !== 'many' &&
    (meanings.definite ?? []).some((one) => token.fold.startsWith(one))
  )
    return false
  if (functionWords(sentence.lexicon).has(token.fold)) return false
  const hits = sentence.hits[at] ?? []
  if (hits.some(({ entry }) => GRAMMAR.includes(entry.file))) return false
  return (
    !hits.some(
      ({ entry }) => entry.file === 'speech' && (entry.id === 'link' || entry.id === 'occasion'),
    ) && !(hits.length > 0 && hits.every(({ form }) => form === 'past' || form === 'present'))
  )
}

export function isYear(value: number | undefined): boolean {
  return value !== undefined && value >= YEARS.first && value <= YEARS.last
}

/** "Resolution 1701", "article 5": the word before the number says that it is a name. */
export function isLabelled(sentence: Sentence, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 2); from--) {
    if (hitAt(sentence, from, 'numbers', 'label')?.to === at) return true
  }
  return false
}

const FUNCTION_WORDS = new WeakMap<Lexicon, ReadonlySet<string>>()

function functionWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = FUNCTION_WORDS.get(lexicon)
  if (known !== undefined) return known
  const joined = ['', ...(lexicon.pack.clitics.meanings.and ?? [])]
  const folded = lexicon.pack.functionWords.map((word) => foldText(lexicon.folding, word))
  const made = new Set(joined.flatMap((letters) => folded.map((word) => letters + word)))
  FUNCTION_WORDS.set(lexicon, made)
  return made
}

/** The hit carries the article. */
export function isDefinite({ lexicon }: Sentence, hit: Hit): boolean {
  return glues(lexicon.pack, hit.before, 'definite')
}

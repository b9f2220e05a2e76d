// Numerals: the single words that numbers are made of, with what is glued before them.
import { readWord, type Token } from '../kit/index.ts'
import { isUnder, type Lore, OWN } from './lore.ts'

/**
 * A word of a number: a value below a thousand, or a scale standing for one, two or many of itself.
 */
export interface Term {
  readonly value: number
  readonly scale?: 'one' | 'two' | 'many'
  readonly before: string
  readonly to: number
}

/** What the numbers of a text are read from. */
export interface Line {
  readonly lore: Lore
  readonly text: string
  readonly tokens: readonly Token[]
}

export function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, nth) => tokens[at + nth]?.fold === word)
}

export type Wanted = (scale: Term['scale']) => boolean

/** The term that a word is, with letters before it that `admits` lets pass. */
export function termAt(
  { lore, tokens }: Line,
  at: number,
  admits: (before: string) => boolean,
  wants: Wanted = () => true,
): Term | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  let found: Term | undefined
  for (const { before, after, tags } of readWord(lore.words, token.fold)) {
    if (after !== '' || !admits(before)) continue
    for (const tag of tags) {
      const isCardinal = isUnder(tag, 'cardinal')
      if (!isCardinal && !isUnder(tag, 'scale')) continue
      if (!follows(tokens, at + 1, tag.rest)) continue
      // Forms that check.yaml adds are accusatives without article: with it they are a weekday
      // misspelled.
      if (tag.entry.file === OWN && before !== '' && !isJoin(lore, before)) continue
      const scale = isCardinal ? undefined : (tag.entry.path[2] as Term['scale'])
      const to = at + 1 + tag.rest.length
      if (!wants(scale) || (found !== undefined && found.to > to)) continue
      // A word for one and for two of a scale is kept as two: what stands around it decides.
      if (found?.to === to && found.scale === 'two') continue
      found = { value: Number(tag.entry.path[1]), ...(scale && { scale }), before, to }
    }
  }
  return found
}

const TANWEEN = '\u064b'

/**
 * A word that is both one in the accusative and two before a noun: the sign or the next word tells.
 */
export function isOne({ lore, text, tokens }: Line, { value }: Term, at: number): boolean {
  const token = tokens[at] as Token
  const tags = readWord(lore.words, token.fold).flatMap((reading) => reading.tags)
  const isBoth = tags.some((tag) => isUnder(tag, 'scale', String(value), 'one'))
  if (!isBoth) return false
  if (text.slice(token.start, token.end).includes(TANWEEN)) return true
  const next = tokens[at + 1]
  return next?.kind !== 'word' || lore.little.has(next.fold) || isJoin(lore, next.fold.slice(0, 1))
}

export function fractionWord(
  { lore, tokens }: Line,
  at: number,
  admits: (before: string) => boolean,
): { value: number; before: string } | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  for (const { before, tags } of readWord(lore.words, token.fold)) {
    if (!admits(before)) continue
    const found = FRACTIONS.find(([name]) => tags.some((tag) => isUnder(tag, 'fraction', name)))
    if (found !== undefined) return { value: found[1], before }
  }
  return undefined
}

const FRACTIONS: readonly (readonly [string, number])[] = [
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
]

/** One past an "and" that stands by itself. */
export function andEnd({ lore, tokens }: Line, at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return at
  const readings = readWord(lore.words, token.fold)
  const isAnd = readings.some(
    ({ before, tags }) => before === '' && tags.some((tag) => isUnder(tag, 'and')),
  )
  return isAnd ? at + 1 : at
}

export function hyphenEnd({ tokens }: Line, at: number): number {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (hyphen?.fold !== '-' || before?.end !== hyphen.start) return at
  return after?.start === hyphen.end ? at + 1 : at
}

/** Letters that join a word to a number before it: "and", with or without the article. */
export function isJoin({ and, article }: Lore, before: string): boolean {
  return and.some((one) => before === one || article.some((letters) => before === one + letters))
}

export function hasGluedAnd({ and }: Lore): boolean {
  return and.length > 0
}

// Numbers: figures and number words put together, so that "26" and its words are one unit.
import { readWord, type Token } from '../kit/index.ts'
import { amountOf, isNextGroup, keyOf } from './digits.ts'
import { isUnder, type Lore, OWN } from './lore.ts'

/**
 * A number over tokens `[at, to)`; `before` are the letters glued before its first word, folded.
 */
export interface FoundNumber {
  readonly key: string
  readonly to: number
  readonly before: string
}

/**
 * A word of a number: a value below a thousand, or a scale standing for one, two or many of itself.
 */
interface Term {
  readonly value: number
  readonly scale?: 'one' | 'two' | 'many'
  readonly before: string
  readonly to: number
}

interface Chunk {
  readonly value: number
  readonly scale: number
  readonly before: string
  readonly to: number
  readonly inFigures: boolean
}

/** What the numbers of a text are read from. */
export interface Line {
  readonly lore: Lore
  readonly text: string
  readonly tokens: readonly Token[]
}

/** The longest number that begins at a token; undefined where none does. */
export function numberAt(line: Line, at: number): FoundNumber | undefined {
  const first = chunkAt(line, at)
  if (first === undefined) return undefined
  let total = first.value * first.scale
  let { scale, to } = first
  while (scale > 1) {
    const part = fractionAt(line, to)
    if (part !== undefined) {
      total += part.value * scale
      to = skipScale(line, part.to, scale)
      break
    }
    const next = joinedChunk(line, to, first.inFigures)
    if (next === undefined || next.value * next.scale >= scale) break
    total += next.value * next.scale
    scale = next.scale
    to = next.to
  }
  const end = percentEnd(line, to)
  const sign = end > to ? '%' : ''
  return { key: `${keyOf(total)}${sign}`, to: Math.max(end, to), before: first.before }
}

/** One past a percent sign or the words for it at a token; the token itself where none stands. */
function percentEnd({ lore, tokens }: Line, at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  if (isPercentSign(token)) return at + 1
  if (token.kind !== 'word') return at
  let end = at
  for (const { tags } of readWord(lore.words, token.fold)) {
    for (const tag of tags) {
      if (!isUnder(tag, 'unit', 'percent')) continue
      if (follows(tokens, at + 1, tag.rest)) end = Math.max(end, at + 1 + tag.rest.length)
    }
  }
  return end
}

export function isPercentSign({ kind, fold }: Token): boolean {
  return kind === 'mark' && (fold === '%' || fold === '\u066a')
}

function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, nth) => tokens[at + nth]?.fold === word)
}

function chunkAt(line: Line, at: number): Chunk | undefined {
  const token = line.tokens[at]
  if (token?.kind === 'number') return figureChunk(line, at)
  const term = termAt(line, at, () => true)
  return term === undefined ? undefined : wordChunk(line, term, at)
}

/** A chunk tied to the one before by "and", glued or apart; in some languages by nothing. */
function joinedChunk(line: Line, at: number, afterFigures: boolean): Chunk | undefined {
  const { tokens, lore } = line
  const and = andEnd(line, at)
  if (and > at) {
    if (tokens[and]?.kind === 'number') return figureChunk(line, and)
    const term = termAt(line, and, (before) => before === '')
    return term === undefined ? undefined : wordChunk(line, term, and)
  }
  const glued = termAt(line, at, (before) => isJoin(lore, before))
  if (glued !== undefined) return wordChunk(line, glued, at)
  if (afterFigures || hasGluedAnd(lore)) return undefined
  const beside = termAt(line, at, (before) => before === '')
  return beside === undefined ? undefined : wordChunk(line, beside, at)
}

function figureChunk(line: Line, at: number): Chunk | undefined {
  const { text, tokens } = line
  let figure = (tokens[at] as Token).fold
  let to = at + 1
  const first = figure
  while (to < tokens.length) {
    const before = tokens[to - 1] as Token
    const next = tokens[to] as Token
    if (
      next.kind !== 'number' ||
      !isNextGroup(first, text.slice(before.end, next.start), next.fold)
    )
      break
    figure += next.fold
    to++
  }
  const value = amountOf(figure)
  if (value === undefined) return undefined
  return { ...scaled(line, value, to), before: '', inFigures: true }
}

function wordChunk(line: Line, term: Term, at: number): Chunk | undefined {
  const { before, scale } = term
  const from = { before, inFigures: false }
  if (scale === 'many') return undefined
  if (scale === 'two' && !isOne(line, term, at))
    return { ...from, value: 2, scale: term.value, to: term.to }
  if (scale !== undefined) return { ...from, value: 1, scale: term.value, to: term.to }
  let { value, to } = term
  for (let next = addend(line, to, value); next !== undefined; next = addend(line, to, value)) {
    value = next.value
    to = next.to
  }
  return { ...scaled(line, value, to), ...from }
}

/** A scale word right after a value multiplies it: "26 thousand". */
function scaled(line: Line, value: number, to: number): Pick<Chunk, 'value' | 'scale' | 'to'> {
  const term = termAt(
    line,
    to,
    (before) => before === '',
    (scale) => scale !== undefined,
  )
  return term === undefined ? { value, scale: 1, to } : { value, scale: term.value, to: term.to }
}

/** The value with the next small word taken in: teens, "six and twenty", "a hundred and six". */
function addend(line: Line, at: number, value: number): { value: number; to: number } | undefined {
  const { lore } = line
  const isSmall = (scale: Term['scale']) => scale === undefined
  const and = andEnd(line, at)
  const near = termAt(line, hyphenEnd(line, at), (before) => before === '', isSmall)
  if (near !== undefined && and === at) {
    if (value < 10 && near.value === 10) return { value: value + 10, to: near.to }
    if (value < 10 && near.value === 100) return { value: value * 100, to: near.to }
    const fits = isBelow(near.value, value) && !hasGluedAnd(lore)
    return fits ? { value: value + near.value, to: near.to } : undefined
  }
  const joined =
    and > at
      ? termAt(line, and, (before) => before === '', isSmall)
      : termAt(line, at, (before) => isJoin(lore, before), isSmall)
  if (joined === undefined) return undefined
  const rest = value % 100
  const isTens = joined.value >= 20 && joined.value < 100 && joined.value % 10 === 0
  const fits = (isTens && rest > 0 && rest < 10) || isBelow(joined.value, value)
  return fits ? { value: value + joined.value, to: joined.to } : undefined
}

/** "Six" may follow "twenty" or "a hundred", "twenty-six" a hundred. */
function isBelow(addition: number, value: number): boolean {
  if (value >= 100 && value % 100 === 0) return addition < 100
  return value >= 20 && value % 10 === 0 && addition < 10
}

type Wanted = (scale: Term['scale']) => boolean

/** The term that a word is, with letters before it that `admits` lets pass. */
function termAt(
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
function isOne({ lore, text, tokens }: Line, { value }: Term, at: number): boolean {
  const token = tokens[at] as Token
  const tags = readWord(lore.words, token.fold).flatMap((reading) => reading.tags)
  const isBoth = tags.some((tag) => isUnder(tag, 'scale', String(value), 'one'))
  if (!isBoth) return false
  if (text.slice(token.start, token.end).includes(TANWEEN)) return true
  const next = tokens[at + 1]
  return next?.kind !== 'word' || lore.little.has(next.fold) || isJoin(lore, next.fold.slice(0, 1))
}

/** "And a half" after a scale word. */
function fractionAt(line: Line, at: number): { value: number; to: number } | undefined {
  const { lore, tokens } = line
  const and = andEnd(line, at)
  const token = tokens[and]
  if (token?.kind !== 'word') return undefined
  for (const { before, tags } of readWord(lore.words, token.fold)) {
    if (and > at ? before !== '' : !isJoin(lore, before)) continue
    for (const [name, value] of FRACTIONS) {
      if (tags.some((tag) => isUnder(tag, 'fraction', name))) return { value, to: and + 1 }
    }
  }
  return undefined
}

const FRACTIONS: readonly (readonly [string, number])[] = [
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
]

/** "A billion and a half of the billion" says the scale twice. */
function skipScale(line: Line, at: number, scale: number): number {
  const isArticle = (before: string) => line.lore.article.includes(before)
  const term = termAt(line, at, isArticle, (kind) => kind !== undefined)
  return term?.value === scale ? term.to : at
}

/** One past an "and" that stands by itself. */
function andEnd({ lore, tokens }: Line, at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return at
  const readings = readWord(lore.words, token.fold)
  const isAnd = readings.some(
    ({ before, tags }) => before === '' && tags.some((tag) => isUnder(tag, 'and')),
  )
  return isAnd ? at + 1 : at
}

function hyphenEnd({ tokens }: Line, at: number): number {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (hyphen?.fold !== '-' || before?.end !== hyphen.start) return at
  return after?.start === hyphen.end ? at + 1 : at
}

/** Letters that join a word to a number before it: "and", with or without the article. */
function isJoin({ and, article }: Lore, before: string): boolean {
  return and.some((one) => before === one || article.some((letters) => before === one + letters))
}

function hasGluedAnd({ and }: Lore): boolean {
  return and.length > 0
}

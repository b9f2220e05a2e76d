// Numbers: figures and number words put together, so that "26" and its words are one unit.
import { readWord, type Token } from '../kit/index.ts'
import { amountOf, isNextGroup, keyOf } from './digits.ts'
import { isUnder } from './lore.ts'
import {
  andEnd,
  follows,
  fractionWord,
  hasGluedAnd,
  hyphenEnd,
  isJoin,
  isOne,
  type Line,
  type Term,
  termAt,
} from './numeral.ts'

/**
 * A number over tokens `[at, to)`; `before` are the letters glued before its first word, folded.
 */
export interface FoundNumber {
  readonly key: string
  readonly to: number
  readonly before: string
}

interface Chunk {
  readonly value: number
  readonly scale: number
  readonly before: string
  readonly to: number
  readonly inFigures: boolean
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

function chunkAt(line: Line, at: number): Chunk | undefined {
  const token = line.tokens[at]
  if (token?.kind === 'number') return figureChunk(line, at)
  const part = partChunk(line, at)
  if (part !== undefined) return part
  const term = termAt(line, at, () => true)
  return term === undefined ? undefined : wordChunk(line, term, at)
}

/** "Half a million": a fraction right before a scale word. */
function partChunk(line: Line, at: number): Chunk | undefined {
  const part = fractionWord(line, at, () => true)
  const isBare = (before: string) => before === ''
  const scale = part && termAt(line, at + 1, isBare, (kind) => kind === 'one' || kind === 'two')
  if (part === undefined || scale === undefined) return undefined
  const { value, before } = part
  return { value, scale: scale.value, before, to: scale.to, inFigures: false }
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
  const { tokens } = line
  const to = groupsEnd(line, at)
  const figure = tokens.slice(at, to).map(({ fold }) => fold)
  const value = amountOf(figure.join(''))
  if (value === undefined) return undefined
  return { ...scaled(line, value, to), before: '', inFigures: true }
}

/** Groups of three digits in one figure; a longer row is a table's. */
const GROUPS_MAX = 5

/** One past the groups of digits that blanks part: "250 000". */
function groupsEnd({ text, tokens }: Line, at: number): number {
  const first = (tokens[at] as Token).fold
  let to = at + 1
  while (to < tokens.length && to - at <= GROUPS_MAX) {
    const before = tokens[to - 1] as Token
    const next = tokens[to] as Token
    const gap = text.slice(before.end, next.start)
    if (next.kind !== 'number' || !isNextGroup(first, gap, next.fold)) return to
    to++
  }
  return to - at > GROUPS_MAX ? at + 1 : to
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

/** "And a half" after a scale word. */
function fractionAt(line: Line, at: number): { value: number; to: number } | undefined {
  const and = andEnd(line, at)
  const isTied = (before: string) => (and > at ? before === '' : isJoin(line.lore, before))
  const part = fractionWord(line, and, isTied)
  return part && { value: part.value, to: and + 1 }
}

/** "A billion and a half of the billion" says the scale twice. */
function skipScale(line: Line, at: number, scale: number): number {
  const isArticle = (before: string) => line.lore.article.includes(before)
  const term = termAt(line, at, isArticle, (kind) => kind !== undefined)
  return term?.value === scale ? term.to : at
}

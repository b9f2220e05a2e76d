// Units: what a claim and a text are compared by: words, whole numbers and signs that count, marks
// left out.
import { foldText } from '../../text/index.ts'
import { readWord, type Token, tokensOf } from '../kit/index.ts'
import type { Lore } from './lore.ts'
import { isUnder } from './lore.ts'
import { isPercentSign, numberAt } from './number.ts'
import type { Line } from './numeral.ts'

export interface Unit {
  readonly kind: 'word' | 'number' | 'sign'
  /** Folded letters; a number's value; a sign. */
  readonly key: string
  /** The word with one spelling of those that its pack lists, else the key. */
  readonly word: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** The units of `text[start, end)`, in order; linear in its length. */
export function unitsOf(lore: Lore, text: string, start = 0, end = text.length): Unit[] {
  const read = tokensOf(lore.lexicon.folding, text, start, end)
  const isComposed = text.slice(start, end).normalize('NFKC') === text.slice(start, end)
  const tokens = isComposed ? read : composed(lore, text, read)
  const line: Line = { lore, text, tokens }
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) at = pushUnit(line, at, units)
  return units
}

/**
 * Ligatures, wide digits and signs apart from their letter are read as the letters that they stand
 * for.
 */
function composed(lore: Lore, text: string, tokens: Token[]): Token[] {
  return tokens.map((token) => {
    const raw = text.slice(token.start, token.end)
    const whole = raw.normalize('NFKC')
    if (whole === raw || token.kind === 'mark') return token
    return { ...token, fold: foldText(lore.lexicon.folding, whole).trim() }
  })
}

/** Pushes the unit at a token; returns the token after it. */
function pushUnit(line: Line, at: number, units: Unit[]): number {
  const { lore, tokens } = line
  const token = tokens[at] as Token
  const { start, end, fold } = token
  if (token.kind === 'mark') {
    const next = tokens[at + 1]
    const isTouching = next?.kind === 'number' && next.start === end
    if (isTouching && isPercentSign(token)) return pushNumber(line, at + 1, units, '%')
    if (isTouching && isMinus(line, at)) return pushNumber(line, at + 1, units, '-')
    if (/\p{Sc}/u.test(fold)) units.push({ kind: 'sign', key: fold, word: fold, start, end })
    return at + 1
  }
  const number = numberAt(line, at)
  if (number !== undefined) return pushNumber(line, at, units, '')
  if (token.kind === 'number') {
    const key = `#${fold}`
    units.push({ kind: 'number', key, word: key, start, end })
    return at + 1
  }
  units.push({ kind: 'word', key: fold, word: spelled(lore, fold), start, end })
  return at + 1
}

function pushNumber(line: Line, at: number, units: Unit[], sign: '' | '%' | '-'): number {
  const { lore, text, tokens } = line
  const token = tokens[at] as Token
  const found = numberAt(line, at) ?? { key: `#${token.fold}`, to: at + 1, before: '' }
  const last = tokens[found.to - 1] as Token
  const cut = offsetAfter(lore, text, token, found.before)
  if (cut > token.start) {
    const { before: key } = found
    units.push({ kind: 'word', key, word: key, start: token.start, end: cut })
  }
  const isSaid = sign === '%' && found.key.endsWith('%')
  const value = sign === '-' ? found.key.replace('#', '#-') : found.key + (isSaid ? '' : sign)
  const start = sign === '' ? cut : (tokens[at - 1] as Token).start
  units.push({ kind: 'number', key: value, word: value, start, end: last.end })
  return found.to
}

/** A minus stands after a blank, or first, and touches its figure: "-5", not "10-15". */
function isMinus({ tokens }: Line, at: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  return (
    (token.fold === '-' || token.fold === '\u2212') &&
    (before === undefined || before.end < token.start)
  )
}

/** The offset in a token after its first folded letters. */
export function offsetAfter(
  lore: Lore,
  text: string,
  token: { start: number; end: number },
  letters: string,
): number {
  const { folding } = lore.lexicon
  let at = token.start
  let folded = ''
  while (at < token.end && folded.length < letters.length) {
    folded += foldText(folding, text, at, at + 1)
    at++
  }
  if (letters === '') return token.start
  while (at < token.end && foldText(folding, text, at, at + 1) === '') at++
  return at
}

/** A word of a group of spellings, written by the group's name; other words as they are. */
function spelled(lore: Lore, fold: string): string {
  for (const { before, after, tags } of readWord(lore.words, fold)) {
    for (const tag of tags) {
      if (!isUnder(tag, 'spelling') || tag.rest.length > 0) continue
      return `${before}~${tag.entry.path[1]}.${tag.form}.${tag.agreement}~${after}`
    }
  }
  return fold
}

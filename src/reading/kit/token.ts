// Tokens: words, numbers and marks of a stretch of text, with their folded form.
import { type Folding, foldText } from '../../text/index.ts'

export interface Token {
  /** UTF-16 offsets over the kept text. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** Folded words; numbers with Latin digits; marks as they stand. */
  readonly fold: string
}

const BLANK = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
/** Class of every unit met so far; 0 is not yet looked at. */
const CLASS = new Uint8Array(65536)

function classOf(unit: number): number {
  const known = CLASS[unit] as number
  if (known !== 0) return known
  const letter = String.fromCharCode(unit)
  let found = MARK
  if (/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(letter)) found = BLANK
  else if (/[\p{L}\p{M}\u0640]/u.test(letter) || (unit >= 0xd800 && unit <= 0xdfff)) found = LETTER
  else if (/\p{Nd}/u.test(letter)) found = DIGIT
  CLASS[unit] = found
  return found
}

/**
 * Tokens of `text[start, end)` in order. Separators inside a number ("5,4", "1.500") belong to it.
 */
export function tokensOf(folding: Folding, text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === BLANK) {
      at++
      continue
    }
    const from = at
    if (kind === LETTER) {
      at++
      while (at < end && goesOn(text, at, end)) at++
      const fold = foldText(folding, text, from, at)
      if (fold !== '') tokens.push({ start: from, end: at, kind: 'word', fold })
    } else if (kind === DIGIT) {
      at++
      while (at < end && numberGoesOn(text, at, end)) at++
      tokens.push({ start: from, end: at, kind: 'number', fold: foldText(folding, text, from, at) })
    } else {
      at++
      tokens.push({ start: from, end: at, kind: 'mark', fold: text.slice(from, at) })
    }
  }
  return tokens
}

function goesOn(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (classOf(unit) === LETTER) return true
  // An apostrophe between letters, and joiners inside a word.
  if (unit !== 0x27 && unit !== 0x2019 && unit !== 0x200c && unit !== 0x200d) return false
  return at + 1 < end && classOf(text.charCodeAt(at + 1)) === LETTER
}

function numberGoesOn(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (classOf(unit) === DIGIT) return true
  if (!'.,\u066b\u066c\u060c'.includes(text[at] as string)) return false
  return at + 1 < end && classOf(text.charCodeAt(at + 1)) === DIGIT
}

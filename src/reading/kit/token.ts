// Tokens: words, numbers and marks of a stretch of text, with their folded form.
import { type Folding, foldText, quoteWidth } from '../../text/index.ts'

export interface Token {
  /** UTF-16 offsets over the kept text. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** Folded words; numbers with Latin digits; marks as they stand. */
  readonly fold: string
}

export const BLANK = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4
/** Class of every unit met so far; 0 is not yet looked at. */
const CLASS = new Uint8Array(65536)

/** Whether a unit is blank, a letter, a digit or a mark. */
export function classOf(unit: number): number {
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

/** One past the token of that class that begins at `at`. */
export function tokenEnd(
  folding: Folding,
  text: string,
  at: number,
  end: number,
  unitClass: number,
): number {
  let to = at + 1
  if (unitClass === LETTER) {
    while (to < end && goesOn(text, to, end)) to++
    if (folding.elided !== undefined) return elisionEnd(folding, text, at, to)
  } else if (unitClass === DIGIT) while (to < end && numberGoesOn(text, to, end)) to++
  else if (to < end) to = at + quoteWidth(text, at)
  return to
}

/** "l'armee" is two words: one past the apostrophe of a word that the pack says is elided. */
function elisionEnd(folding: Folding, text: string, at: number, end: number): number {
  for (let to = at + 1; to < end; to++) {
    const unit = text.charCodeAt(to - 1)
    if (unit !== 0x27 && unit !== 0x2019) continue
    return folding.elided?.includes(foldText(folding, text, at, to)) ? to : end
  }
  return end
}

/** The tokens that a word of a phrase is in a text: itself, but for hyphens and what is elided. */
export function phraseParts(folding: Folding, phrase: string): readonly string[] {
  return phrase.split(/(?<=\p{L})(-)(?=\p{L})/u).flatMap((word) => {
    const end =
      folding.elided === undefined ? word.length : elisionEnd(folding, word, 0, word.length)
    return end === word.length
      ? [word]
      : [word.slice(0, end), ...phraseParts(folding, word.slice(end))]
  })
}

/**
 * Tokens of `text[start, end)` in order. Separators inside a number ("5,4", "1.500") belong to it.
 */
export function tokensOf(folding: Folding, text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; ) {
    const unitClass = classOf(text.charCodeAt(at))
    const from = at
    at = unitClass === BLANK ? at + 1 : tokenEnd(folding, text, at, end, unitClass)
    if (unitClass === LETTER) {
      const fold = foldText(folding, text, from, at)
      if (fold !== '') tokens.push({ start: from, end: at, kind: 'word', fold })
    } else if (unitClass === DIGIT) tokens.push(numberIn(folding, text, from, at))
    else if (unitClass === MARK) tokens.push(markAt(text, from, at))
  }
  return tokens
}

export function numberIn(folding: Folding, text: string, start: number, end: number): Token {
  return { start, end, kind: 'number', fold: foldText(folding, text, start, end) }
}

/** A mark of one unit; two apostrophes are the quotation mark that they stand for. */
export function markAt(text: string, start: number, end: number): Token {
  return { start, end, kind: 'mark', fold: end - start > 1 ? '"' : text.charAt(start) }
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

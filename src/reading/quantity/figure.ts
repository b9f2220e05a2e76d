// Figures: what a number token is worth, its separators read as news agencies write them.

const DECIMAL_SIGN = '\u066b'
const ZEROS = [0x660, 0x6f0]

/** Where a number stands as a figure; undefined for what is no plain number ("4.9.2025"). */
export interface Figure {
  readonly value: number
  /** No separator stands in it: it may be a year or a day. */
  readonly isPlain: boolean
}

/**
 * Reads "5,4", "1.500", "1,500,000" or "26". A separator before exactly three figures groups
 * thousands, unless
 * a scale word follows a single point ("1.250 billion") or the number starts with 0.
 */
export function figureOf(word: string, beforeScale = false): Figure | undefined {
  const text = latin(word)
  const parts = text.split(/[.,\u066b\u066c\u060c]/)
  if (parts.some((part) => !/^\d{1,15}$/.test(part))) return undefined
  if (parts.length === 1) return { value: Number(text), isPlain: true }
  const marks = text.replace(/\d/g, '')
  const last = marks[marks.length - 1] as string
  const grouped = parts.slice(1).every((part) => part.length === 3)
  const single = parts.length === 2
  const isDecimal =
    last === DECIMAL_SIGN ||
    (single && (!grouped || parts[0] === '0' || (beforeScale && last === '.'))) ||
    (!single && marks.split('').filter((mark) => mark === last).length === 1)
  if (isDecimal) {
    const whole = parts.slice(0, -1)
    if (whole.slice(1).some((part) => part.length !== 3)) return undefined
    return { value: Number(`${whole.join('')}.${parts[parts.length - 1]}`), isPlain: false }
  }
  return grouped ? { value: Number(parts.join('')), isPlain: false } : undefined
}

/**
 * Digits of the two Arabic rows as Latin ones: a pack that folds them already changes nothing here.
 */
function latin(word: string): string {
  let text = ''
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const zero = ZEROS.find((one) => unit >= one && unit < one + 10)
    text += zero === undefined ? (word[at] as string) : String(unit - zero)
  }
  return text
}

/** A product without the noise of binary fractions: 5.4 times a billion is 5400000000. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}

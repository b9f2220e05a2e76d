// Digits: the value of a number written in figures, whatever its separators.

/** Blanks that may part groups of three digits. */
const GROUP_BLANK = /^\s{1,2}$/
/** Signs of their own that some scripts have for thousands and for the decimal. */
const THOUSANDS = /\u066c/g
const DECIMAL = '\u066b'
/** Above this many digits a figure is a label, not a quantity. */
const DIGITS_MAX = 15

/**
 * The value of a figure with Latin digits: "1,500" and "1.500" are 1500, "1,5" and "1.5" one and a
 * half. Undefined
 * for what is no quantity ("1.2.3", a long label).
 */
export function amountOf(figure: string): number | undefined {
  if (figure.length > DIGITS_MAX + 5) return undefined
  const plain = figure.replace(THOUSANDS, ',').replace(/\u060c/g, ',')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain.includes(DECIMAL)) {
    const [whole = '', part = '', ...more] = plain.split(DECIMAL)
    const digits = whole.replace(/[.,]/g, '')
    return more.length === 0 && /^\d+$/.test(part) ? Number(`${digits}.${part}`) : undefined
  }
  const grouped = /^([1-9]\d{0,2})((?:,\d{3})+|(?:\.\d{3})+)([.,]\d+)?$/.exec(plain)
  if (grouped !== null) {
    const [, first = '', groups = '', part] = grouped
    const whole = first + groups.replace(/[.,]/g, '')
    if (part === undefined) return Number(whole)
    return part[0] === groups[0] ? undefined : Number(`${whole}.${part.slice(1)}`)
  }
  const decimal = /^(\d+)[.,](\d+)$/.exec(plain)
  return decimal === null ? undefined : Number(`${decimal[1]}.${decimal[2]}`)
}

/** True where the second of two figures goes on with the first: "250 000". */
export function isNextGroup(first: string, gap: string, next: string): boolean {
  const blank = gap.replace(/\p{Cf}/gu, '')
  return /^[1-9]\d{0,2}$/.test(first) && GROUP_BLANK.test(blank) && /^\d{3}$/.test(next)
}

/** A value as a key: sums of fractions are rounded to what anybody writes. */
export function keyOf(value: number): string {
  return `#${Number(value.toPrecision(12))}`
}

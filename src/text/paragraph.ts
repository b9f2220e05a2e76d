// Paragraphs: the lines of a text that hold something.

/** A half-open stretch `[start, end)` in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Paragraphs in order, without the white space around them. Line ends are LF, CR, LS and PS. */
export function paragraphsOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endsLine(text.charCodeAt(at))) continue
    let from = start
    let to = at
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from < to) found.push({ start: from, end: to })
    start = at + 1
  }
  return found
}

function endsLine(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029
}

function isBlank(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 9 ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x200f ||
    unit === 0x200e
  )
}

// Paragraphs: the lines of a text that hold something.

/** A half-open stretch `[start, end)` in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Paragraphs in order, without the white space around them. Line ends are LF, CR, LS and PS. */
export function paragraphsOf(text: string): Stretch[] {
  const found: Stretch[] = []
  const ends = LINE_ENDS.map((mark) => endingsOf(text, mark))
  for (let start = 0; start <= text.length; ) {
    const end = Math.min(...ends.map((next) => next(start)))
    let from = start
    let to = end
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from < to) found.push({ start: from, end: to })
    start = end + 1
  }
  return found
}

const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029']

/**
 * Where a mark stands next at or after a place that only grows; the text's end where it doesn't.
 * The engine's own search looks at sixteen units at once, so that four marks cost less than one
 * look at each unit.
 */
function endingsOf(text: string, mark: string): (from: number) => number {
  let at = -1
  return (from) => {
    if (at >= from) return at
    const next = text.indexOf(mark, from)
    at = next < 0 ? text.length : next
    return at
  }
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

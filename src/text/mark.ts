// Marks: the places of a text that can end a sentence or bound a quotation, found in one pass.

/** Signs that may end a sentence. */
export const STOPS = '.!?\u061f\u3002\u2026'
/** Signs that may open or close a quotation. */
export const QUOTES = '"\u00ab\u00bb\u201c\u201d\u201e\u2039\u203a'

const STOP = 1
const QUOTE = 2
/** What each unit below the last mark can be; all others are none. */
const KINDS = new Uint8Array(0x3003)
for (const mark of STOPS) KINDS[mark.charCodeAt(0)] = STOP
for (const mark of QUOTES) KINDS[mark.charCodeAt(0)] = QUOTE

const APOSTROPHE = 0x27
KINDS[APOSTROPHE] = QUOTE

/** How many units a quotation mark takes: typewriters write it as two apostrophes. */
export function quoteWidth(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE
  return isPair ? 2 : 1
}

/** Offsets of the stops and quotation marks of `text[start, end)`, in order. */
export function marksIn(text: string, start: number, end: number): number[] {
  const found: number[] = []
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === APOSTROPHE) {
      if (quoteWidth(text, at) === 2 && at + 1 < end) found.push(at++)
      continue
    }
    if (unit < KINDS.length && KINDS[unit] !== 0) found.push(at)
  }
  return found
}

export function isQuote(unit: number): boolean {
  return KINDS[unit] === QUOTE
}

export function isStop(unit: number): boolean {
  return KINDS[unit] === STOP
}

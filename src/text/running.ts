// Paragraphs that run on: a quotation after a colon that ends its line, or one that only a later
// paragraph closes, is of one sentence with the words before it.
import type { Stretch } from './paragraph.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['\u00ab', '\u00bb'],
  ['\u201c', '\u201d'],
  ['"', '"'],
]
/** A quotation runs over this many paragraphs and units at most: its last mark may be lost. */
const PARAGRAPHS_MAX = 6
const LENGTH_MAX = 3000

/** The paragraphs of a text, those that run on joined to what they run on from. */
export function joinedParagraphs(text: string, paragraphs: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < paragraphs.length; at++) {
    let one = paragraphs[at] as Stretch
    const next = paragraphs[at + 1]
    if (next !== undefined && handsOver(text, one, next)) {
      one = { start: one.start, end: next.end }
      at++
    }
    const last = closedAt(text, one, paragraphs, at)
    found.push(last === at ? one : { start: one.start, end: (paragraphs[last] as Stretch).end })
    at = last
  }
  return found
}

function handsOver(text: string, { end }: Stretch, next: Stretch): boolean {
  return text[end - 1] === ':' && PAIRS.some(([opening]) => opening === text[next.start])
}

/** The paragraph that closes the quotation which `one` leaves open; `at` where it leaves none. */
function closedAt(text: string, one: Stretch, paragraphs: readonly Stretch[], at: number): number {
  const words = text.slice(one.start, one.end)
  for (const [opening, closing] of PAIRS) {
    const opened = words.lastIndexOf(opening)
    if (opened < 0 || !isOpen(words, opening, closing, opened)) continue
    for (let next = at + 1; next <= at + PARAGRAPHS_MAX && next < paragraphs.length; next++) {
      const { start, end } = paragraphs[next] as Stretch
      if (end - one.start > LENGTH_MAX) break
      const more = text.slice(start, end)
      const closes = more.indexOf(closing)
      const opens = opening === closing ? -1 : more.indexOf(opening)
      // A mark that opens again first is a quotation of its own.
      if (opens >= 0 && (closes < 0 || opens < closes)) break
      if (closes < 0) continue
      return closes > 0 && !isBlank(more[closes - 1]) ? next : at
    }
  }
  return at
}

function isOpen(words: string, opening: string, closing: string, opened: number): boolean {
  if (opening !== closing) return words.indexOf(closing, opened) < 0
  const isAfterBlank = opened === 0 || isBlank(words[opened - 1]) || words[opened - 1] === ':'
  return isAfterBlank && words.split(opening).length % 2 === 0
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\u00a0'
}

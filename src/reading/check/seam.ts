// Seams: marks inside a stretch that matches, and words torn or glued, that would make it say
// something else.
import type { Lore } from './lore.ts'
import type { Reason } from './reason.ts'
import { hitsWith, scopeOf } from './scope.ts'
import type { Unit } from './unit.ts'
import { type Found, gapBefore, type Pairing, type Side } from './walk.ts'

/** Why a stretch with the claim's words in the claim's order still parts them otherwise. */
export function judgeSeams(pairing: Pairing, found: Found): Reason | undefined {
  return partedBy(pairing, found) ?? tornNegation(pairing, found)
}

const STOP = /[.!?\u061f\u2026\u3002](?=["'\u00bb\u201d\u203a)\]]*(?:\s|$))/
/** Where the text ends a paragraph; in a claim any white space is as good as another. */
const PARAGRAPH = /\n\s*\n/
const MARK = /[^\P{Po}"'%\u066a]|\p{Pd}/u
/** What may stand in a claim for a mark of the text. */
const BREAK = /[^\P{Po}"'%\u066a]|\p{Pd}|\n/u
const QUOTE = /["\u00bb\u201d\u203a]/
/** "Dr.", initials: a stop after so few letters ends no sentence. */
const SHORT_MAX = 2

/**
 * A sentence's end on one side that the other side does not mark, and a mark after a negation on
 * one side alone.
 */
function partedBy({ lore, text, claim }: Pairing, { steps }: Found): Reason | undefined {
  for (const { from, on } of steps.slice(1)) {
    const one = gapBefore(text, from)
    const other = gapBefore(claim, on)
    const endsParagraph = PARAGRAPH.test(one)
    const isLost = (MARK.test(one) || endsParagraph) && !BREAK.test(other)
    const isAdded = MARK.test(other) && !BREAK.test(one)
    if (!isLost && !isAdded) continue
    const before = text.units[from - 1] as Unit
    const isStop =
      (endsParagraph || STOP.test(one) || STOP.test(other)) && before.key.length > SHORT_MAX
    // A "no" that is quoted to its end governs nothing.
    const isClosed = QUOTE.test(one) || QUOTE.test(other)
    if (!isStop && (isClosed || !isNegation(lore, text, before))) continue
    const words = (unit: Unit) => text.text.slice(unit.start, unit.end)
    return { kind: 'runs-on', before: words(before), after: words(text.units[from] as Unit) }
  }
  return undefined
}

function isNegation(lore: Lore, { text }: Side, { start, end }: Unit): boolean {
  const scope = scopeOf(lore, text, start, end)
  return hitsWith(scope, 0, 1, 'not').length > 0
}

/**
 * A negation that stands apart on one side only, glued behind something: "or not" is no "first".
 */
function tornNegation({ lore, text, claim }: Pairing, { steps }: Found): Reason | undefined {
  for (const step of steps) {
    if (step.text === step.claim && step.text === 1) continue
    const one = text.units.slice(step.from, step.from + step.text)
    const other = claim.units.slice(step.on, step.on + step.claim)
    const negations = one.filter((unit) => isNegation(lore, text, unit)).length
    if (negations === other.filter((unit) => isNegation(lore, claim, unit)).length) continue
    if (isKnown(lore, text, one) && isKnown(lore, claim, other)) continue
    const words = (side: Side, units: readonly Unit[]) =>
      side.text.slice(units[0]?.start, units.at(-1)?.end)
    return {
      kind: 'differs',
      about: 'polarity',
      text: words(text, one),
      claim: words(claim, other),
    }
  }
  return undefined
}

/**
 * True where the pieces together, or the whole, are one word that the language's conditions know.
 */
function isKnown(lore: Lore, { text }: Side, units: readonly Unit[]): boolean {
  const scope = scopeOf(lore, text, units[0]?.start, units.at(-1)?.end)
  return (scope.hits[0] ?? []).some(
    ({ entry, to }) => entry.file === 'conditions' && to === scope.tokens.length,
  )
}

// Quotations: stretches between paired marks inside one paragraph, straight marks paired by their
// neighbours.
import { isQuote, marksIn, quoteWidth } from './mark.ts'

/** `[start, end)` includes both marks; `inner` is between them; `depth` counts from 1. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly depth: number
}

const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '"': '"',
  '‹': '›',
  '”': '”',
}
/**
 * A quotation nobody closes is given up after this many units: a lost mark must not swallow a
 * paragraph.
 */
const LENGTH_MAX = 6000

/**
 * Quotations of a paragraph whose last one stays open because the next paragraph opens it again: it
 * reaches to the paragraph's end. Undefined where that is not so.
 */
export function reopenedQuotations(
  text: string,
  paragraph: { readonly start: number; readonly end: number },
  next: { readonly start: number } | undefined,
  marks?: readonly number[],
): Quotation[] | undefined {
  const mark = next === undefined ? undefined : text[next.start]
  const closing = mark === undefined ? undefined : CLOSING[mark]
  if (mark === undefined || closing === undefined) return undefined
  const { start, end } = paragraph
  const found = quotationsOf(text, start, end, marks)
  for (let at = end - 1; at >= start; at--) {
    const sign = text[at]
    if (sign !== mark && sign !== closing) continue
    const isOpen = sign === mark && !found.some((one) => one.start === at || one.end === at + 1)
    return isOpen ? [...found, { start: at, end, depth: 1 }] : undefined
  }
  return undefined
}

/**
 * Quotations of `text[start, end)`, in order of start; unbalanced marks are left out.
 * @param marks offsets of the stretch's marks, where somebody has looked for them already
 */
export function quotationsOf(
  text: string,
  start: number,
  end: number,
  marks: readonly number[] = marksIn(text, start, end),
): Quotation[] {
  const found: Quotation[] = []
  const open: { at: number; mark: string }[] = []
  for (const at of marks) {
    if (!isQuote(text.charCodeAt(at))) continue
    const width = quoteWidth(text, at)
    const mark = width === 2 ? '"' : (text[at] as string)
    while (open.length > 0 && at - (open[0] as { at: number }).at > LENGTH_MAX) open.shift()
    const top = open[open.length - 1]
    if (
      top !== undefined &&
      CLOSING[top.mark] === mark &&
      !(mark === '"' && opens(text, at, width, start, end))
    ) {
      open.pop()
      found.push({ start: top.at, end: at + width, depth: open.length + 1 })
      continue
    }
    const under = open.findIndex((one) => CLOSING[one.mark] === mark)
    if (under >= 0 && mark !== '"') {
      const one = open[under] as { at: number }
      open.length = under
      found.push({ start: one.at, end: at + width, depth: under + 1 })
      continue
    }
    if (mark !== '»' && mark !== '›' && open.length < 4) open.push({ at, mark })
  }
  return found.sort((one, other) => one.start - other.start)
}

/**
 * A straight mark opens where something blank, an opening mark or a glued letter stands before it
 * and a word after.
 */
function opens(text: string, at: number, width: number, start: number, end: number): boolean {
  const before = at > start ? (text[at - 1] as string) : ' '
  const after = at + width < end ? (text[at + width] as string) : ' '
  return /[\s(«“:]/.test(before) && !/[\s.,،؛;:!?؟)»”]/.test(after)
}

// Edges of phrases: where one starts without the conjunction glued to it, and which quotation a
// token stands in.
import { foldText, type Spans } from '../../text/index.ts'
import type { Hit, Sentence } from './sentence.ts'
import type { Token } from './token.ts'

/** The offset where a hit's words start once a glued "and" or "so" is left out, in UTF-16 units. */
export function startOf(sentence: Sentence, hit: Hit): number {
  const token = sentence.tokens[hit.from] as Token
  const { meanings } = sentence.lexicon.pack.clitics
  const joined = [...(meanings.and ?? []), ...(meanings.so ?? [])]
  const glue = joined.find((letters) => hit.before.startsWith(letters))
  if (glue === undefined) return token.start
  let at = token.start
  let folded = ''
  while (at < token.end && (folded.length < glue.length || foldsAway(sentence, at))) {
    folded += foldText(sentence.lexicon.folding, sentence.text, at, at + 1)
    at++
  }
  return at < token.end ? at : token.start
}

function foldsAway(sentence: Sentence, at: number): boolean {
  return foldText(sentence.lexicon.folding, sentence.text, at, at + 1) === ''
}

/** The one span of tokens `[from, to)`, from a given start offset where one is given. */
export function spansOf(sentence: Sentence, from: number, to: number, start?: number): Spans {
  const first = sentence.tokens[from] as Token
  const last = sentence.tokens[to - 1] as Token
  return [[start ?? first.start, last.end]]
}

const CLOSES = new WeakMap<Sentence, readonly number[]>()

/**
 * The offset at which the innermost quotation around a token closes, its mark left out; the
 * sentence's end where
 * none is open. A mark stands outside its own quotation.
 */
export function quotationEnd(sentence: Sentence, at: number): number {
  let ends = CLOSES.get(sentence)
  if (ends === undefined) {
    ends = closings(sentence)
    CLOSES.set(sentence, ends)
  }
  return ends[at] ?? sentence.end
}

function closings(sentence: Sentence): readonly number[] {
  const { quotations, tokens } = sentence
  const ends: number[] = []
  const open: number[] = []
  let next = firstQuotation(sentence)
  tokens.forEach((token) => {
    while (open.length > 0 && (open[open.length - 1] as number) <= token.start) open.pop()
    ends.push(open[open.length - 1] ?? sentence.end)
    while (
      next < quotations.length &&
      (quotations[next]?.start ?? Number.MAX_VALUE) <= token.start
    ) {
      const close = (quotations[next]?.end ?? 0) - 1
      if (close > token.start) open.push(close)
      next++
    }
  })
  return ends
}

/**
 * Sentences hold whole quotations of their paragraph: those before the sentence's start are passed
 * over.
 */
function firstQuotation({ quotations, start }: Sentence): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

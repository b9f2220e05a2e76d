// Quotations that go on: in the next sentence, in the next paragraph, or after a colon that ends
// its own.
import type { Span } from '../../../text/index.ts'
import type { Sentence, Token } from '../../kit/index.ts'
import { opensQuotation } from './word.ts'

/**
 * The spans of a sentence that only goes on with the quotation told before it; undefined where it
 * does not.
 * @param isNear in the same paragraph, or the first of the next one
 */
export function continued(sentence: Sentence, isNear: boolean): Span | undefined {
  const first = sentence.tokens[0]
  if (first === undefined || !isNear) return undefined
  const quotation = opensQuotation(sentence, 0)
  if (quotation === undefined) return undefined
  const last = sentence.tokens[sentence.tokens.length - 1] as Token
  // Words after the closing mark are the teller's.
  const rest = sentence.tokens.filter((token) => token.start >= quotation.end)
  if (rest.some((token) => token.kind === 'word')) return undefined
  return [first.start, Math.min(last.end, quotation.end)]
}

// Signed quotations: somebody's words, a dash and the name ("We stay." — Anna Holm).
import type { Quotation } from '../../../text/index.ts'
import type { Sentence } from '../../kit/index.ts'
import type { Draft } from '../draft.ts'
import { lastWord } from '../extent.ts'
import { entryOf, saidByMark } from '../mark-cue.ts'
import type { Around } from './content.ts'
import { nounEnd } from './phrase.ts'
import { closesQuotation, isCapital, isDash, opensQuotation } from './word.ts'

const NAME_WORDS_MAX = 5

const ENTRY = entryOf('\u2014', 'signed')

/** The statements of a sentence that names after a dash whose words were quoted before it. */
export function signedIn(sentence: Sentence, { previous }: Around): Draft[] {
  // Most sentences quote nobody and begin with a word.
  if (sentence.quotations.length === 0 && !isDash(sentence, 0)) return []
  const found: Draft[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (!isDash(sentence, at)) continue
    const quotation = at > 0 ? closesQuotation(sentence, at - 1) : lastOf(sentence, previous)
    const to = quotation && nameEnd(sentence, at + 1)
    if (quotation !== undefined && to !== undefined)
      found.push(draftOf(sentence, at, to, quotation))
  }
  return found
}

/** A quotation that the sentence before, in the same paragraph, ends with. */
function lastOf(sentence: Sentence, previous: Sentence | undefined): Quotation | undefined {
  if (previous === undefined || previous.paragraph !== sentence.paragraph) return undefined
  const last = previous.quotations[previous.quotations.length - 1]
  return last !== undefined && last.end === previous.end ? last : undefined
}

/** One past a name in capitals that nothing but another quotation follows. */
function nameEnd(sentence: Sentence, from: number): number | undefined {
  const last = lastWord(sentence)
  let limit = from
  while (limit < last && opensQuotation(sentence, limit) === undefined) limit++
  const words = limit - from
  if (words < 1 || words > NAME_WORDS_MAX || nounEnd(sentence, from, limit) !== limit)
    return undefined
  return isCapital(sentence, from) && isCapital(sentence, limit - 1) ? limit : undefined
}

function draftOf(sentence: Sentence, at: number, to: number, quotation: Quotation): Draft {
  return {
    ...saidByMark(sentence, at, ENTRY, { from: at + 1, to }),
    content: { from: at, to: at + 1 },
    spans: [[quotation.start, quotation.end]],
  }
}

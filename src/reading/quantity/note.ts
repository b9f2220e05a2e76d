// Notes: what is said of a counted group's make-up right after it ("26 states, most of them
// European").
import type { Spans } from '../../model/index.ts'
import { hitAt, type Sentence, spansOf } from '../kit/index.ts'

export interface Note {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly spans: Spans
}

const NOTE_WORDS_MAX = 8
/** Without commas around it nothing but a verb says where a note ends. */
const BARE_WORDS_MAX = 3
const COMMAS = ',\u060c'

/**
 * The note that begins at token `at` or after a comma there; up to the next mark, verb or limit.
 */
export function noteAt(sentence: Sentence, at: number, limit: number): Note | undefined {
  const comma = COMMAS.includes(sentence.tokens[at]?.fold ?? ' ')
  const from = comma ? at + 1 : at
  const opener = hitAt(sentence, from, 'numbers', 'note')
  // "Most of them": the share carries the group's pronoun, or "of" and a pronoun follow.
  if (opener === undefined || opener.to > limit) return undefined
  if (opener.after === '' && hitAt(sentence, opener.to, 'numbers', 'of') === undefined)
    return undefined
  const most = Math.min(limit, from + (comma ? NOTE_WORDS_MAX : BARE_WORDS_MAX))
  let to = opener.to
  while (to < most && sentence.tokens[to]?.kind !== 'mark' && !isVerb(sentence, to)) to++
  if (to === opener.to) return undefined
  const spans = spansOf(sentence, from, to)
  return { from, to, spans, text: sentence.text.slice(...(spans[0] as readonly [number, number])) }
}

function isVerb(sentence: Sentence, at: number): boolean {
  const hits = sentence.hits[at] ?? []
  return hits.some(({ form }) => form === 'past' || form === 'present')
}

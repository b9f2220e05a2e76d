// Marks inside a noun phrase: quoted names, parentheses, and what a comma adds to a name.
import { copyWith, futureShape, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd } from './extent.ts'
import type { PhraseOptions, PhraseState } from './phrase-state.ts'

export const COMMAS = ',\u060c'

/** Words inside quotation marks that can still be a name. */
const QUOTED_NAME_WORDS_MAX = 5

export function stepOverMark(
  sentence: Sentence,
  at: number,
  next: number,
  token: Token,
  state: PhraseState,
  options: PhraseOptions,
): number {
  const quotation = sentence.quotations.find((one) => one.start === token.start)
  if (quotation !== undefined) {
    const end = tokenAfter(sentence, quotation.end)
    const words = end - next - 2
    const before = sentence.tokens[next - 1]?.fold ?? ''
    const glued = before.length === 1
    const taken = words <= QUOTED_NAME_WORDS_MAX && (state.open || glued || next === at)
    return taken ? end - next : 0
  }
  if (COMMAS.includes(token.fold) && next > at)
    return apposition(sentence, at, next, state, options)
  if (token.fold === '(' && next > at) return parenthesis(sentence, next)
  return 0
}

/** A short parenthesis after a name ("(NATO)", "(dpa)") belongs to it. */
function parenthesis(sentence: Sentence, next: number): number {
  for (let at = next + 1; at < Math.min(next + 5, sentence.tokens.length); at++) {
    if (sentence.tokens[at]?.fold === ')') return at - next + 1
  }
  return 0
}

/**
 * After a comma: a name after its title, a title after its name, or a note on a group's make-up.
 */
function apposition(
  sentence: Sentence,
  _at: number,
  next: number,
  state: PhraseState,
  options: PhraseOptions,
): number {
  const after = next + 1
  if (hitAt(sentence, after, 'quantifiers') !== undefined && state.grouped) {
    for (let end = after; end < Math.min(after + 8, sentence.tokens.length); end++) {
      if (COMMAS.includes(sentence.tokens[end]?.fold ?? '')) return end - next + 1
    }
    return 0
  }
  if (sentence.tokens[after]?.kind !== 'word' || startsWithConjunction(sentence, after)) return 0
  const office = hitAt(sentence, after, 'offices')
  const named = state.named > 0 && !state.titled && office !== undefined
  const isPerson = hitAt(sentence, after, 'parties', 'names')?.entry.id.startsWith('person:')
  const isUnknown =
    (sentence.hits[after] ?? []).every(({ before }) => before !== '') &&
    futureShape(sentence, after) === undefined
  const titled =
    state.titled &&
    !state.hidden &&
    state.named === 0 &&
    office === undefined &&
    (isUnknown || isPerson === true)
  if (!named && !titled) return 0
  const end = phraseEnd(
    sentence,
    after,
    copyWith(options, {
      limit: Math.min(after + 9, sentence.tokens.length),
    }),
  )
  if (end === after || (titled && end - after > NAME_WORDS_MAX)) return 0
  if (titled && hitAt(sentence, after, 'parties') && !hitAt(sentence, after, 'parties', 'names'))
    return 0
  state.titled = true
  state.named++
  return end - next
}

function startsWithConjunction(sentence: Sentence, at: number): boolean {
  const joining = sentence.lexicon.pack.clitics.meanings.and ?? []
  const { fold } = sentence.tokens[at] as Token
  if (
    joining.some((letter) => fold.startsWith(letter)) &&
    hitAt(sentence, at, 'offices') === undefined
  )
    return true
  return (sentence.hits[at] ?? []).some(
    ({ entry }) => entry.file === 'speech' && (entry.id === 'link' || entry.id === 'according'),
  )
}

/** The number of the first token at or after an offset. */
export function tokenAfter(sentence: Sentence, offset: number): number {
  let low = 0
  let high = sentence.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentence.tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that a name may have after its title: more is another phrase. */
export const NAME_WORDS_MAX = 4

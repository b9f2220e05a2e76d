// A headline's colon: "Merz: no troops before a ceasefire" is something said, and the colon its
// only cue.
import type { Sentence, Token } from '../kit/index.ts'
import { phraseEnd } from '../mention/index.ts'
import type { NamesSpeaker } from './clause.ts'
import type { Draft } from './draft.ts'
import { lastWord } from './extent.ts'
import { saidByColon } from './mark-cue.ts'

const SEPARATORS = '|/-\u2013\u2014'
const SPEAKER_WORDS_MAX = 7
const CONTENT_WORDS_MIN = 3

/**
 * The statement of a sentence that is "speaker: words", also after a separator; undefined where it
 * is not one.
 */
export function headlineOf(sentence: Sentence, namesSpeaker: NamesSpeaker): Draft | undefined {
  const colon = sentence.tokens.findIndex((token) => token.fold === ':')
  if (colon < 1 || lastWord(sentence) - colon <= CONTENT_WORDS_MIN) return undefined
  let from = colon
  while (
    from > 0 &&
    colon - from < SPEAKER_WORDS_MAX &&
    !SEPARATORS.includes(fold(sentence, from - 1))
  )
    from--
  if (from > 0 && !SEPARATORS.includes(fold(sentence, from - 1))) return undefined
  if (phraseEnd(sentence, from) !== colon || !namesSpeaker(from, colon)) return undefined
  return saidByColon(sentence, { from, to: colon })
}

function fold(sentence: Sentence, at: number): string {
  return (sentence.tokens[at] as Token).fold
}

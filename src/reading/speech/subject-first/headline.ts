// A headline's colon where words have few endings: "Holm: the strait stays open".
import type { Sentence, Token } from '../../kit/index.ts'
import type { Draft } from '../draft.ts'
import { lastWord } from '../extent.ts'
import { saidByColon } from '../mark-cue.ts'
import { nounEnd } from './phrase.ts'
import { isCapital } from './word.ts'

/** Tells whether a noun phrase, tokens `[from, to)`, names somebody who can speak. */
export type NamesSpeaker = (from: number, to: number) => boolean

const SPEAKER_WORDS_MAX = 7
const CONTENT_WORDS_MIN = 3

/** The statement of a sentence that is "speaker: words"; undefined where it is not one. */
export function headlineOf(sentence: Sentence, namesSpeaker: NamesSpeaker): Draft | undefined {
  const colon = sentence.tokens.findIndex((token) => token.fold === ':')
  if (colon < 1 || colon > SPEAKER_WORDS_MAX) return undefined
  if (lastWord(sentence) - colon <= CONTENT_WORDS_MIN || !isCapital(sentence, colon - 1))
    return undefined
  if (nounEnd(sentence, 0, colon) !== colon) return undefined
  if (!namesSpeaker(0, colon) && !isNamedAgain(sentence, colon - 1)) return undefined
  return saidByColon(sentence, { from: 0, to: colon })
}

/** The last word of a headline's speaker stands in the report below, with its capital. */
function isNamedAgain(sentence: Sentence, at: number): boolean {
  if (sentence.paragraph > 0) return false
  const { start, end } = sentence.tokens[at] as Token
  return sentence.text.indexOf(sentence.text.slice(start, end), sentence.end) >= 0
}

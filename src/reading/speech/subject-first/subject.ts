// The subject before its verb: the noun phrase, over an insertion between commas or before "who".
import { hitAt, type Sentence } from '../../kit/index.ts'
import type { CueHit } from '../cue.ts'
import type { TokenRange } from '../walk.ts'
import { nounEnd, nounStart } from './phrase.ts'
import { isComma, isDash, isVerb, isWord, opensQuotation, pronounAt, speechAt } from './word.ts'

export interface Before {
  readonly subject: TokenRange
  /** First token of the clause, its subject's adjuncts left out. */
  readonly clause: number
}

const INSERTION_TOKENS_MAX = 30

/**
 * The subject that stands before a cue; undefined where none ends there.
 * @param floor first token that may belong to it
 */
export function subjectBefore(sentence: Sentence, cue: CueHit, floor: number): Before | undefined {
  const end = cue.from
  if (end <= floor) return undefined
  // A participle's subject is its main clause's.
  if (cue.kind === 'participle') return undefined
  if (isComma(sentence, end - 1) || isDash(sentence, end - 1))
    return beforeInsertion(sentence, end - 1, floor)
  if (speechAt(sentence, end - 1, 'relative')) return antecedent(sentence, end - 1, floor)
  const from = nounStart(sentence, end, floor)
  return from < end ? { subject: { from, to: end }, clause: from } : undefined
}

/** "X, who asked not to be named, said": back over what stands between two commas or dashes. */
function beforeInsertion(sentence: Sentence, close: number, floor: number): Before | undefined {
  const dash = isDash(sentence, close)
  const least = Math.max(floor, close - INSERTION_TOKENS_MAX)
  for (let at = close - 1; at > least; at--) {
    if (opensQuotation(sentence, at) && !dash) return undefined
    if (dash ? !isDash(sentence, at) : !isComma(sentence, at)) continue
    if (!dash && !opensInsertion(sentence, at + 1)) continue
    const from = nounStart(sentence, at, floor)
    if (from === at) return undefined
    return { subject: { from, to: close, head: at }, clause: from }
  }
  return undefined
}

/** What an insertion after a subject begins with; a clause of its own begins with a subject. */
function opensInsertion(sentence: Sentence, at: number): boolean {
  if (!isWord(sentence, at)) return sentence.tokens[at]?.kind === 'number'
  if (pronounAt(sentence, at) && !speechAt(sentence, at, 'relative')) return false
  if (speechAt(sentence, at, 'conjunction')) return false
  // "X, asked about the plan, replied": a verb that nothing can be the subject of.
  const isAsked = hitAt(sentence, at, 'speech', 'noun')?.form === 'past'
  return isAsked || !isVerb(sentence, at)
}

/** "X, who said that ...": the noun phrase before the relative. */
function antecedent(sentence: Sentence, relative: number, floor: number): Before | undefined {
  const end = isComma(sentence, relative - 1) ? relative - 1 : relative
  const from = nounStart(sentence, end, floor)
  return from < end ? { subject: { from, to: end }, clause: from } : undefined
}

/**
 * The subject of the clause at the head of a sentence: a name, an office or a pronoun before its
 * first verb, known or not.
 */
export function leadingSubject(sentence: Sentence, floor: number): TokenRange | undefined {
  let at = floor
  while (at < sentence.tokens.length && skipped(sentence, at)) at++
  const pronoun = pronounAt(sentence, at)
  if (pronoun !== undefined) return { from: at, to: at + 1 }
  const end = nounEnd(sentence, at, sentence.tokens.length)
  let to = at
  let named = 0
  // The phrase ends with its last name or office: what follows may be a verb that no list knows.
  for (let next = at; next < end; next++) {
    const known = hitAt(sentence, next, 'offices') ?? hitAt(sentence, next, 'parties')
    const capital = isCapitalInside(sentence, next, at)
    if (known === undefined && !capital) continue
    to = Math.min(end, known?.to ?? next + 1)
    named++
  }
  return named > 0 ? { from: at, to } : undefined
}

function isCapitalInside(sentence: Sentence, at: number, first: number): boolean {
  if (!isWord(sentence, at)) return false
  if (at === first && speechAt(sentence, at, 'determiner')) return false
  const letter = sentence.text[sentence.tokens[at]?.start ?? 0] as string
  return letter !== letter.toLowerCase()
}

function skipped(sentence: Sentence, at: number): boolean {
  const keys = ['conjunction', 'adverb', 'turn', 'contrast']
  return keys.some((key) => speechAt(sentence, at, key)) || isComma(sentence, at)
}

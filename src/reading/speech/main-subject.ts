// The subject of a main clause that reports nothing itself: whom a participle of saying attends.
import { hitAt, type Sentence, type Token } from '../kit/index.ts'
import { type Cast, gluedBefore, type Mention, mentionAt, phraseEnd } from '../mention/index.ts'
import { timeEnd } from './sign.ts'
import { subjectMention } from './speaker.ts'
import { COMMAS } from './walk.ts'

/** A main clause has its subject within this many tokens of its first. */
const SUBJECT_PLACE_MAX = 2
/** An occasion at the head of a sentence ends with a comma within this many tokens. */
const OCCASION_TOKENS_MAX = 20

/**
 * The subject of a main clause ("the minister arrived, stressing that"): somebody named right after
 * its verb, or at its head.
 */
export function mainSubject(cast: Cast, sentence: Sentence, limit: number): Mention | undefined {
  const head = headOf(sentence, limit)
  for (let at = head; at <= Math.min(head + SUBJECT_PLACE_MAX, limit - 1); at++) {
    if (at > head && !followsVerb(sentence, at)) continue
    const mention = mentionAt(cast, sentence, at, limit) ?? titled(cast, sentence, at, limit)
    if (mention === undefined || gluedBefore(sentence, at) > 0) continue
    // The first word names somebody only where it can be nothing else.
    if (at === head && !isTitle(sentence, at)) continue
    return mention.kind === 'group' || mention.kind === 'anonymous' ? undefined : mention
  }
  return undefined
}

/** "The minister", "the head of the delegation": a title without a nation or a name. */
function titled(cast: Cast, sentence: Sentence, at: number, limit: number): Mention | undefined {
  const office = hitAt(sentence, at, 'offices')
  if (office === undefined || office.entry.id === 'qualifier') return undefined
  const to = phraseEnd(sentence, at, { limit, stopsAtContent: true })
  return to > at ? subjectMention(cast, sentence, { from: at, to }) : undefined
}

function followsVerb(sentence: Sentence, at: number): boolean {
  const isWord = sentence.tokens[at - 1]?.kind === 'word'
  return isWord && hitAt(sentence, at - 1, 'speech', 'preposition') === undefined
}

function isTitle(sentence: Sentence, at: number): boolean {
  const known = hitAt(sentence, at, 'offices') ?? hitAt(sentence, at, 'parties', 'names')
  return known !== undefined && (sentence.hits[at] ?? []).every(({ form }) => form !== 'past')
}

/** Over what stands before the clause: particles, turns, times, an occasion up to its comma. */
function headOf(sentence: Sentence, limit: number): number {
  let at = 0
  while (at < limit) {
    const next = over(sentence, at, limit)
    if (next <= at) return at
    at = next
  }
  return 0
}

function over(sentence: Sentence, at: number, limit: number): number {
  const token = sentence.tokens[at] as Token
  if (token.kind === 'mark') return COMMAS.includes(token.fold) ? at + 1 : at
  const time = timeEnd(sentence, at)
  if (time > at) return time
  const led = (sentence.hits[at] ?? []).find(
    ({ entry }) =>
      entry.file === 'speech' &&
      (entry.path.includes('tense') ||
        entry.path.includes('turn') ||
        entry.path.includes('adverb')),
  )
  if (led !== undefined) return led.to
  const opens =
    hitAt(sentence, at, 'speech', 'opener') ?? hitAt(sentence, at, 'speech', 'preposition')
  if (opens === undefined || hitAt(sentence, at, 'offices') !== undefined) return at
  for (let next = opens.to; next < Math.min(limit, at + OCCASION_TOKENS_MAX); next++)
    if (COMMAS.includes((sentence.tokens[next] as Token).fold)) return next + 1
  return at
}

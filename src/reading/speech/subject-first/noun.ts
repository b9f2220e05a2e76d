// Nouns that report: "Canada's claim that ...", "a warning from Denmark that ...".
import { hitAt, type Sentence, type Token } from '../../kit/index.ts'
import type { CueHit } from '../cue.ts'
import type { Draft } from '../draft.ts'
import { lastWord } from '../extent.ts'
import type { TokenRange } from '../walk.ts'
import { nounEnd, nounStart } from './phrase.ts'
import { isComma, isOwner, isVerb, opensClause, speechAt } from './word.ts'

/** Acts whose noun goes on with the deed: "a promise to pay". */
const DEEDS: ReadonlySet<string> = new Set(['promise', 'refuse', 'urge'])

/** The statement that a reporting noun at a token makes; it needs an owner and a content. */
export function nounCueAt(sentence: Sentence, at: number): Draft | undefined {
  const hit = hitAt(sentence, at, 'speech', 'told')
  if (hit === undefined) return undefined
  const owner = ownerBefore(sentence, at) ?? ownerAfter(sentence, hit.to)
  if (owner === undefined) return undefined
  const next = owner.from > at ? owner.to : hit.to
  const that = speechAt(sentence, next, 'that') !== undefined
  const deed = DEEDS.has(hit.entry.id) && hitAt(sentence, next, 'ties', 'to') !== undefined
  if (!that && !deed) return undefined
  const to = contentEnd(sentence, next)
  if (to - next < 2) return undefined
  const pronoun = speechAt(sentence, owner.from, 'own')
  const agreement = pronoun?.entry.path.find((key) => key.length <= 3 && key !== 'own') ?? ''
  const cue: CueHit = {
    hit: { ...hit, agreement },
    act: hit.entry.id,
    kind: 'verb',
    frame: 'noun',
    background: false,
    from: hit.from,
  }
  const token = sentence.tokens[at] as Token
  return {
    frame: { cue, content: { at: next, by: that ? 'that' : 'noun' } },
    ...(pronoun ? { pronoun: owner } : { subject: owner }),
    missing: pronoun ? 'pronoun' : 'dropped',
    content: { from: next, to },
    cueSpans: [[token.start, (sentence.tokens[hit.to - 1] as Token).end]],
    direct: false,
  }
}

/** "Canada's claim", "her claim": with at most an adjective between. */
function ownerBefore(sentence: Sentence, at: number): TokenRange | undefined {
  for (let end = at; end > Math.max(0, at - 2); end--) {
    if (speechAt(sentence, end - 1, 'own')) return { from: end - 1, to: end }
    if (!isOwner(sentence, end - 1)) continue
    const from = nounStart(sentence, end, 0)
    return from < end ? { from, to: end } : undefined
  }
  return undefined
}

/** "A warning from Denmark", "a statement by Anna Holm". */
function ownerAfter(sentence: Sentence, at: number): TokenRange | undefined {
  if (!speechAt(sentence, at, 'teller')) return undefined
  const end = nounEnd(sentence, at + 1, lastWord(sentence))
  return end > at + 1 ? { from: at + 1, to: end } : undefined
}

/**
 * A clause inside a sentence ends at a comma, or before the verb that the noun is subject of: its
 * own verb is the first, and one that no conjunction joins to it is the noun's.
 */
function contentEnd(sentence: Sentence, from: number): number {
  const limit = lastWord(sentence)
  let verbs = speechAt(sentence, from, 'that') ? 0 : 1
  for (let at = from + 1; at < limit; at++) {
    if (isComma(sentence, at)) return at
    if (opensClause(sentence, at)) verbs = 0
    const group = isVerb(sentence, at) || isAdverbOf(sentence, at)
    if (!group || isVerb(sentence, at - 1) || isAdverbOf(sentence, at - 1)) continue
    verbs++
    if (verbs > 1) return at
  }
  return limit
}

/** An adverb right before or after a verb belongs to it. */
function isAdverbOf(sentence: Sentence, at: number): boolean {
  if (!speechAt(sentence, at, 'adverb')) return false
  return isVerb(sentence, at + 1) || isVerb(sentence, at - 1)
}

// Finding mentions in a stretch of a sentence, and everybody a report gives a title to.
import { hitAt, type Sentence, TITLE, type Token } from '../kit/index.ts'
import { admit, type Cast } from './cast.ts'
import { classify } from './classify.ts'
import { phraseEnd } from './extent.ts'
import type { Mention } from './mention.ts'

/**
 * Mentions in tokens `[from, to)`, in order, not overlapping, with the identity that the cast gives
 * them.
 */
export function mentionsIn(cast: Cast, sentence: Sentence, from: number, to: number): Mention[] {
  const found: Mention[] = []
  for (let at = from; at < to; ) {
    const mention = mentionAt(cast, sentence, at, to)
    if (mention === undefined) at++
    else {
      found.push(mention)
      at = Math.max(mention.to, at + 1)
    }
  }
  return found
}

/**
 * The mention that begins at a token and ends before `limit`; undefined where nothing there names a
 * party. Stages ask for the same places again and again: what was found is remembered.
 */
export function mentionAt(
  cast: Cast,
  sentence: Sentence,
  at: number,
  limit: number,
): Mention | undefined {
  let row = cast.seen.get(sentence)
  if (row === undefined) {
    row = new Array(sentence.tokens.length)
    cast.seen.set(sentence, row)
  }
  let known = row[at]
  if (known === undefined) {
    known = lookFor(cast, sentence, at, sentence.tokens.length) ?? null
    row[at] = known
  }
  if (known === null) return undefined
  return known.to <= limit ? known : lookFor(cast, sentence, at, limit)
}

function lookFor(cast: Cast, sentence: Sentence, at: number, limit: number): Mention | undefined {
  const token = sentence.tokens[at] as Token
  const office = hitAt(sentence, at, 'offices')
  const party = hitAt(sentence, at, 'parties')
  const numbered =
    token.kind === 'number' && hitAt(sentence, at + 1, 'offices', 'group') !== undefined
  const surname = token.kind === 'word' && cast.surnames.has(token.fold)
  if (office === undefined && party === undefined && !numbered && !surname) return undefined
  const end = phraseEnd(sentence, at, { limit, stopsAtContent: true })
  if (end <= at) return undefined
  const mention = classify(sentence, at, end, cast.table)
  const headed =
    office !== undefined && !['group', 'institution', 'anonymous'].includes(office.entry.id)
  if (headed && mention.kind === 'role' && mention.represents === undefined) return undefined
  return admit(cast, mention, sentence)
}

/**
 * A first pass over the report: whoever stands with a title and a name, or by a name that the
 * parties know.
 */
export function gatherCast(cast: Cast, sentences: readonly Sentence[]): void {
  for (const sentence of sentences) {
    if ((sentence.gist & TITLE) === 0) continue
    for (let at = 0; at < sentence.tokens.length; at++) {
      const office = hitAt(sentence, at, 'offices')
      const person = hitAt(sentence, at, 'parties', 'names')
      const isPerson = person?.entry.id.startsWith('person:') ?? false
      if (
        !isPerson &&
        (office === undefined || ['group', 'institution', 'anonymous'].includes(office.entry.id))
      )
        continue
      const end = phraseEnd(sentence, at, { stopsAtContent: true })
      if (end <= at) continue
      const mention = classify(sentence, at, end, cast.table)
      if (mention.kind === 'person' && (mention.represents !== undefined || isPerson))
        admit(cast, mention, sentence)
      at = Math.max(at, end - 1)
    }
  }
}

// Named: the noun phrases of a sentence that can be bound, each ending before a word that governs or does something.
import { glues, type Hit, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { isFinite, type Sign } from './sign.ts'

export type FindMentions = (sentence: Sentence, from: number, to: number) => readonly Mention[]

/** The mentions of a sentence in order; one that runs on into the deed is read again in its parts. */
export function namedIn(
  sentence: Sentence,
  signs: readonly (readonly Sign[])[],
  find: FindMentions,
): Mention[] {
  const found: Mention[] = []
  for (const mention of find(sentence, 0, sentence.tokens.length)) {
    const to = endOfName(sentence, signs, mention)
    if (to === mention.to) found.push(mention)
    else found.push(...find(sentence, mention.from, to), ...find(sentence, to, mention.to))
  }
  return found
}

/** Before a deed tied to the verb ("the allies | with sending"), a verb, or, after a name, what is done. */
function endOfName(
  sentence: Sentence,
  signs: readonly (readonly Sign[])[],
  mention: Mention,
): number {
  const { pack } = sentence.lexicon
  const tied = (hit: Hit) => glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to')
  let named = nameEnd(sentence, mention.from)
  for (let at = mention.from + 1; at < mention.to; at++) {
    const isAfterName = named > mention.from && at >= named
    if (isAfterName && isOther(sentence, at)) return at
    named = Math.max(named, nameEnd(sentence, at))
    if (at < named) continue
    const here = signs[at] ?? []
    if (isAfterName && here.length > 0) return at
    const does = (sign: Sign) =>
      tied(sign.hit) || isFinite(sign) || sign.hit.entry.wordClass === 'adjectives'
    if (here.some((sign) => sign.kind !== 'thing' && does(sign))) return at
  }
  return mention.to
}

/** After a nationality, the name of a state or organisation is another's: "the Swedish minister | Iran". */
function isOther(sentence: Sentence, at: number): boolean {
  const isAdjective = (sentence.hits[at - 1] ?? []).some(
    ({ entry }) => entry.file === 'parties' && entry.path.includes('adjectives'),
  )
  const name = (sentence.hits[at] ?? []).find(
    ({ entry }) => entry.file === 'parties' && entry.path.includes('names'),
  )
  return isAdjective && name !== undefined && name.before === '' && !name.entry.id.startsWith('person:')
}

/** One past the longest name or nationality that begins at a token; the token itself where none does. */
function nameEnd(sentence: Sentence, at: number): number {
  const names = (sentence.hits[at] ?? []).filter(({ entry }) => entry.file === 'parties')
  return Math.max(at, ...names.map((hit) => hit.to))
}

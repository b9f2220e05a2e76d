// Named: the noun phrases of a sentence that can be bound, each ending before a word that
// governs or does something.
import { copyWith, glues, type Hit, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { isFiniteVerb, type Sign, signsOf } from './sign.ts'

export type FindMentions = (sentence: Sentence, from: number, to: number) => readonly Mention[]

/**
 * The mentions of a sentence in order; one that runs on into the deed is read again in its
 * parts.
 */
export function namedIn(
  sentence: Sentence,
  signs: readonly (readonly Sign[])[],
  find: FindMentions,
): readonly Mention[] {
  const found: Mention[] = []
  for (const mention of find(sentence, 0, sentence.tokens.length)) {
    const to = endOfName(sentence, signs, mention)
    if (to === mention.to) found.push(mention)
    else found.push(...find(sentence, mention.from, to), ...find(sentence, to, mention.to))
  }
  const named: Mention[] = []
  for (const mention of found) {
    const from = phraseEnd(signs, mention.from)
    if (from <= mention.from) named.push(withMembers(sentence, mention))
    else for (const one of find(sentence, from, mention.to)) named.push(withMembers(sentence, one))
  }
  return named
}

/** "The Egyptian and the Turkish ministers": two nationalities are two parties. */
function withMembers(sentence: Sentence, mention: Mention): Mention {
  if (mention.members !== undefined || mention.kind === 'anonymous') return mention
  const nations = new Set<string>()
  for (let at = mention.from; at < mention.to; at++) {
    for (const { entry, before } of sentence.hits[at] ?? []) {
      const isNation = entry.file === 'parties' && entry.path.includes('adjectives')
      const isJoined = nations.size === 0 || glues(sentence.lexicon.pack, before, 'and')
      if (isNation && isJoined && entry.id.startsWith('country:')) nations.add(entry.id)
    }
  }
  return nations.size < 2 ? mention : copyWith(mention, { members: [...nations] })
}

/** One past a governing phrase that a token stands inside of: "being | prepared in ...". */
function phraseEnd(signs: readonly (readonly Sign[])[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - PHRASE_MAX); back--) {
    const phrase = (signs[back] ?? []).find(({ kind, hit }) => kind === 'operator' && hit.to > at)
    if (phrase !== undefined) return phrase.hit.to
  }
  return at
}

/** Words of a governing phrase. */
const PHRASE_MAX = 3

/** The noun phrases of a sentence, each ending before what is done. */
export function nounPhrasesIn(sentence: Sentence, find: FindMentions): readonly Mention[] {
  return namedIn(sentence, signsOf(sentence), find)
}

/**
 * Before a deed tied to the verb ("the allies | with sending"), a verb, or, after a name, what
 * is done.
 */
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
      tied(sign.hit) || isFiniteVerb(sign) || sign.hit.entry.wordClass === 'adjectives'
    if (here.some((sign) => sign.kind !== 'thing' && does(sign))) return at
  }
  return mention.to
}

/**
 * After a nationality or a name, the name of a state or organisation is another's: "the Swedish
 * minister | Iran".
 */
function isOther(sentence: Sentence, at: number): boolean {
  const isNamed = (sentence.hits[at - 1] ?? []).some(({ entry }) => entry.file === 'parties')
  const name = (sentence.hits[at] ?? []).find(
    ({ entry }) => entry.file === 'parties' && entry.path.includes('names'),
  )
  return (
    (isNamed || endsName(sentence, at)) &&
    name !== undefined &&
    name.before === '' &&
    !name.entry.id.startsWith('person:')
  )
}

/** A name of several words ends right before a token. */
function endsName(sentence: Sentence, at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - NAME_MAX); back--) {
    if ((sentence.hits[back] ?? []).some(({ entry, to }) => entry.file === 'parties' && to === at))
      return true
  }
  return false
}

/** Words of a name. */
const NAME_MAX = 5

/**
 * One past the longest name or nationality that begins at a token; the token itself where none
 * does.
 */
function nameEnd(sentence: Sentence, at: number): number {
  const names = (sentence.hits[at] ?? []).filter(({ entry }) => entry.file === 'parties')
  return Math.max(at, ...names.map((hit) => hit.to))
}

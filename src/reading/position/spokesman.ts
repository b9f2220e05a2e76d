// Spokesmen: whom somebody speaks for when neither title nor name says so: "its chancellor",
// "the minister".
import { glues, hitAt, type Sentence } from '../kit/index.ts'
import { isOwned, type Mention } from '../mention/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Page } from './page.ts'

/**
 * Learns from the noun phrases of a sentence whom people speak for, before its positions are
 * read.
 */
export function learnSpokesmen(page: Page): void {
  const { spokenFor } = page.memory
  for (const mention of page.mentions) {
    const { represents, office, from, to } = mention
    const isTitled = represents !== undefined && office !== undefined
    // "His Jordanian counterpart" is another side than his.
    if (isTitled && !spokenFor.has(LAST) && !isOwned(page.sentence, from, to)) {
      spokenFor.set(LAST, represents)
    }
    if (mention.party === null || represents !== undefined) continue
    const owner = ownerOf(page, mention)
    if (owner === undefined) continue
    spokenFor.set(mention.party, owner)
    spokenFor.set(LAST, owner)
  }
  for (const { statement, mention, sentence } of page.told) {
    const { party } = statement.speaker
    if (party === null || mention === undefined || sentence !== page.sentence) continue
    const owner = mention.represents === undefined ? ownerOf(page, mention) : undefined
    if (owner !== undefined) spokenFor.set(party, owner)
  }
}

/**
 * "As for Austria, its chancellor ...": the state or organisation named before, that a glued
 * pronoun points to.
 */
function ownerOf(page: Page, mention: Mention): string | undefined {
  const { sentence } = page
  // "Its spokesman": where the owner stands before the title.
  const isOpened = hitAt(sentence, mention.from, 'speech', 'own') !== undefined
  if (!isOpened && !isOwned(sentence, mention.from, mention.to)) return undefined
  const before = page.mentions.filter(
    ({ to, kind }) => to <= mention.from && (kind === 'state' || kind === 'organisation'),
  )
  // "Iran put off the return of the agency's inspectors ...": what belongs to a noun owns no title.
  const owner = before.findLast(({ from }) => !belongs(sentence, from)) ?? before.at(-1)
  return owner?.represents ?? owner?.party ?? page.memory.subjects.at(-1)?.party
}

/** A noun without its article stands right before, as what belongs to somebody does. */
function belongs(sentence: Sentence, at: number): boolean {
  const { pack } = sentence.lexicon
  const hits = sentence.hits[at - 1] ?? []
  // After a preposition a word that nobody listed is a noun.
  if (hits.length === 0) return hitAt(sentence, at - 2, 'speech', 'preposition') !== undefined
  return (
    hits.some(({ entry }) => entry.wordClass === 'nouns') &&
    hits.every(({ entry, before }) => {
      return entry.wordClass !== 'verbs' && !glues(pack, before, 'definite')
    })
  )
}

/** "The minister", "the ministry": the one whose side spoke last. */
export function learnSpeaker(spokenFor: Map<string, string>, told: ReadStatement): void {
  const { party } = told.statement.speaker
  const { mention } = told
  if (party === null || mention === undefined) return
  if (mention.represents !== undefined) {
    spokenFor.set(LAST, mention.represents)
    return
  }
  const known = spokenFor.get(party)
  if (known !== undefined) {
    spokenFor.set(LAST, known)
    return
  }
  const last = spokenFor.get(LAST)
  if (last === undefined || !isNameless(told.sentence, mention)) return
  spokenFor.set(party, last)
}

/** Key of whoever was spoken for last. */
const LAST = ''

/** A title or an institution with the article and no name or nation. */
function isNameless(sentence: Sentence, { kind, from, to, name, role }: Mention): boolean {
  if (kind === 'role') return true
  if (kind === 'person') return role === undefined && to - from < 3
  const isOne = to - from === 1 && kind === 'organisation'
  return (
    isOne && (name === undefined || hitAt(sentence, from, 'actors', 'institution') !== undefined)
  )
}

// Spokesmen: whom somebody speaks for when neither title nor name says so: "its chancellor",
// "the minister".
import { hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Page } from './page.ts'
import { pronounAgreement } from './pronoun.ts'

/**
 * Learns from the noun phrases of a sentence whom people speak for, before its positions are
 * read.
 */
export function learnSpokesmen(page: Page): void {
  const { spokenFor } = page.memory
  for (const mention of page.mentions) {
    const { represents, office } = mention
    if (represents !== undefined && office !== undefined && !spokenFor.has(LAST)) {
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
  let isOwned = hitAt(sentence, mention.from, 'speech', 'own') !== undefined
  for (let at = mention.from; at < mention.to && !isOwned; at++) {
    const hits = sentence.hits[at] ?? []
    isOwned = hits.some(
      ({ entry, after }) => entry.file === 'offices' && isThird(pronounAgreement(sentence, after)),
    )
    if (hits.length === 0 && at > mention.from) isOwned = endsOwned(sentence, at)
  }
  if (!isOwned) return undefined
  const before = page.mentions.filter((one) => one.to <= mention.from)
  const owner = before.findLast((one) => one.kind === 'state' || one.kind === 'organisation')
  return owner?.represents ?? owner?.party ?? page.memory.subjects.at(-1)?.party
}

/** A word that nobody listed, with a pronoun of two letters or more glued after it. */
function endsOwned(sentence: Sentence, at: number): boolean {
  const fold = sentence.tokens[at]?.fold ?? ''
  return sentence.lexicon.after.some(
    (after) =>
      after.length > 1 &&
      fold.length > after.length + 2 &&
      fold.endsWith(after) &&
      isThird(pronounAgreement(sentence, after)),
  )
}

function isThird(agreement: string): boolean {
  return agreement !== '' && !agreement.startsWith('1')
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

// Governors: what stands before a stretch that matches and takes it back: a "not", an "if", a
// "may", a denial.
import { type Hit, readWord } from '../kit/index.ts'
import { type Lore, roleOf } from './lore.ts'
import { opensClause } from './opener.ts'
import type { Reason } from './reason.ts'
import { hitsEndingAt, hitsWith, isCovered, type Scope, tokenAt, wordsOf } from './scope.ts'
import type { Unit } from './unit.ts'
import type { Found, Pairing } from './walk.ts'

/** A negation, a condition's opener, a "may" or a question right before the stretch. */
export function governedBy(pairing: Pairing, scope: Scope, found: Found): Reason | undefined {
  const { lore, claim } = pairing
  const at = tokenAt(scope, found.start)
  const first = claim.units[0] as Unit
  const word = claim.text.slice(first.start, first.end)
  const before = hitsEndingAt(scope, at)
  for (const hit of before) {
    const role = roleOf(hit)
    const words = wordsOf(scope, hit.from, hit.to)
    const told = (about: Governing): Reason => ({ kind: 'governed', about, words, claim: word })
    if (role === 'not') return told('polarity')
    if (role === 'ask') return told('question')
    const isOpen = hit.entry.path[1] !== 'present' || isPresent(lore, first.key)
    if (role === 'may' && isOpen) return told('possibility')
    if (opensClause(scope, hit)) return told('condition')
  }
  return deniedBefore(pairing, scope, at, word)
}

type Governing = 'polarity' | 'condition' | 'possibility' | 'question'

function isPresent({ lexicon }: Lore, word: string): boolean {
  return readWord(lexicon, word).some(({ tags }) => tags.some(({ form }) => form === 'present'))
}

/** Words between a verb and the "that" of what it says. */
const GOVERNOR_REACH = 16
/** Negations of verbs, by their key; those of nouns stand beside "that" by chance. */
const VERBAL: readonly string[] = ['present', 'never', 'past', 'not']

/** "X denied that ...", "X did not say that ...": what follows is no claim of the text. */
function deniedBefore(
  pairing: Pairing,
  scope: Scope,
  at: number,
  claim: string,
): Reason | undefined {
  const that = thatBefore(pairing, scope, at)
  if (that === undefined) return undefined
  for (let back = that - 1; back >= Math.max(0, that - GOVERNOR_REACH); back--) {
    const hits = (scope.hits[back] ?? []).filter((hit) => hit.to <= that)
    const told = (from: number): Reason => {
      return { kind: 'governed', about: 'polarity', words: wordsOf(scope, from, that + 1), claim }
    }
    // "No doubt that", "still says that": the negation is not of what is said.
    if (hits.some((hit) => roleOf(hit) === 'sure')) return undefined
    if (hits.some((hit) => roleOf(hit) === 'deny')) return told(back)
    if (hits.some((hit) => negatesVerb(hit) && !isCovered(scope, hit))) return told(back)
    if (!hits.some(isSpeaking)) continue
    const negation = hitsWith(scope, back - 2, back, 'not').find(
      (hit) => negatesVerb(hit) && !isCovered(scope, hit),
    )
    return negation === undefined ? undefined : told(negation.from)
  }
  return undefined
}

const GOVERNING: readonly string[] = ['speech', 'stances']

/** A verb, in whatever form, that "that" may depend on. */
function isSpeaking({ entry, form }: Hit): boolean {
  const isVerb = entry.wordClass === 'verbs' && form !== '' && form !== 'masdar'
  return isVerb && GOVERNING.includes(entry.file)
}

function negatesVerb(hit: Hit): boolean {
  return roleOf(hit) === 'not' && VERBAL.includes(hit.entry.path[0] ?? '')
}

/** Words between "that" and a claim that begins inside its clause. */
const CLAUSE_REACH = 3
/** Words between a "that" and the one before it that it is joined to by "and". */
const SIBLING_REACH = 40

/**
 * The token of the "that" whose clause a token begins, or stands near the beginning of; of joined
 * ones the first.
 */
function thatBefore({ lore }: Pairing, scope: Scope, at: number): number | undefined {
  for (let back = at; back >= Math.max(0, at - CLAUSE_REACH); back--) {
    if (back < at && scope.tokens[back]?.kind === 'mark') return undefined
    const that = thatAt(scope, back)
    if (that !== undefined) return firstSibling(lore, scope, that)
  }
  return undefined
}

function thatAt({ hits }: Scope, at: number): Hit | undefined {
  return (hits[at] ?? []).find((hit) => roleOf(hit) === 'that')
}

/** "That A and that B": both are said by the verb before the first. */
function firstSibling({ and }: Lore, scope: Scope, that: Hit): number | undefined {
  let first = that
  while (and.some((letters) => first.before.startsWith(letters))) {
    const limit = Math.max(0, first.from - SIBLING_REACH)
    let back = first.from - 1
    while (back >= limit && thatAt(scope, back) === undefined) back--
    const sibling = back < limit ? undefined : thatAt(scope, back)
    if (sibling === undefined) return undefined
    first = sibling
  }
  return first.from
}

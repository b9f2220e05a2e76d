// Edges: what stands around a stretch that matches and would turn it round.
import { type Hit, readWord } from '../kit/index.ts'
import { type Lore, type Role, roleOf } from './lore.ts'
import type { Reason } from './reason.ts'
import { hitsEndingAt, hitsWith, type Scope, scopeAround, tokenAt, wordsOf } from './scope.ts'
import type { Unit } from './unit.ts'
import type { Found, Pairing } from './walk.ts'

/** Why a matching stretch does not say what the claim says by itself; undefined where it does. */
export function judgeEdges(pairing: Pairing, found: Found): Reason | undefined {
  const { lore, text } = pairing
  const scope = scopeAround(lore, text.text, found.start, found.end)
  return governedBy(pairing, scope, found) ?? cutParty(scope, found) ?? askedBy(pairing, found)
}

const OPENERS: readonly Role[] = ['if', 'unless', 'when', 'after', 'before', 'until', 'regardless']
/** Openers that a clause follows; before a noun they leave a noun, and a noun claims nothing. */
const BEFORE_CLAUSE: readonly string[] = ['clause', 'even', 'whether']

/** A negation, a condition's opener, a "may" or a question right before the stretch. */
function governedBy(pairing: Pairing, scope: Scope, found: Found): Reason | undefined {
  const { lore, claim } = pairing
  const at = tokenAt(scope, found.start)
  const first = claim.units[0] as Unit
  const word = claim.text.slice(first.start, first.end)
  const before = hitsEndingAt(scope, at)
  const longest = Math.max(0, ...before.map(({ from, to }) => to - from))
  // "And that" may be spelled as "even if" is.
  const isOpener = !before.some(
    (hit) =>
      roleOf(hit) === 'that' || (hit.entry.id === 'not-an-opener' && hit.to - hit.from === longest),
  )
  for (const hit of before) {
    const role = roleOf(hit)
    const words = wordsOf(scope, hit.from, hit.to)
    const told = (about: Governing): Reason => ({ kind: 'governed', about, words, claim: word })
    if (role === 'not') return told('polarity')
    if (role === 'ask') return told('question')
    const isOpen = hit.entry.path[1] !== 'present' || isPresent(lore, first.key)
    if (role === 'may' && isOpen) return told('possibility')
    const opensClause =
      hit.entry.file !== 'conditions' || BEFORE_CLAUSE.includes(hit.entry.path[1] ?? '')
    const isCondition = role !== undefined && OPENERS.includes(role) && opensClause && isOpener
    if (isCondition && (hit.entry.path[1] !== 'even' || isPresent(lore, first.key)))
      return told('condition')
  }
  return deniedBefore(pairing, scope, at, word)
}

type Governing = 'polarity' | 'condition' | 'possibility' | 'question'

function isPresent({ lexicon }: Lore, word: string): boolean {
  return readWord(lexicon, word).some(({ tags }) => tags.some(({ form }) => form === 'present'))
}

/** Words between a verb and the "that" of what it says. */
const GOVERNOR_REACH = 16
const VERBAL: readonly string[] = ['present', 'never', 'past']

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
    if (hits.some((hit) => roleOf(hit) === 'deny')) return told(back)
    if (hits.some((hit) => roleOf(hit) === 'not' && VERBAL.includes(hit.entry.path[0] ?? '')))
      return told(back)
    if (
      !hits.some(
        ({ entry, form }) => GOVERNING.includes(entry.file) && form !== '' && form !== 'masdar',
      )
    )
      continue
    const negation = hitsWith(scope, back - 2, back, 'not').find((hit) =>
      VERBAL.includes(hit.entry.path[0] ?? ''),
    )
    return negation === undefined ? undefined : told(negation.from)
  }
  return undefined
}

const GOVERNING: readonly string[] = ['speech', 'stances']

/** Words between "that" and a claim that begins inside its clause. */
const CLAUSE_REACH = 3
/** Words between a "that" and the one before it that it is joined to by "and". */
const SIBLING_REACH = 40

/** The token of the "that" whose clause a token begins, or stands near the beginning of; of joined ones the first. */
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

/** A name cut at an end of the stretch so that another party is left: "South Sudan" is no "Sudan". */
function cutParty(scope: Scope, found: Found): Reason | undefined {
  const from = tokenAt(scope, found.start)
  const to = tokenAt(scope, found.end - 1) + 1
  for (const hit of hitsWith(scope, from - 4, to, 'party')) {
    const isCut = (hit.from < from && hit.to > from) || (hit.from < to && hit.to > to)
    if (!isCut) continue
    const left = hitsWith(scope, Math.max(from, hit.from), Math.min(to, hit.to), 'party')
    const other = left.find(
      (one) => one.entry.id !== hit.entry.id && one.from >= from && one.to <= to,
    )
    if (other === undefined) continue
    const text = wordsOf(scope, hit.from, hit.to)
    return { kind: 'cut', about: 'party', text, claim: wordsOf(scope, other.from, other.to) }
  }
  return undefined
}

const ASKS = /^["'\u00bb\u201d\u203a)\s]*[?\u061f]/

/** The stretch ends in a question mark that the claim has not. */
function askedBy({ text, claim }: Pairing, found: Found): Reason | undefined {
  const last = claim.units.at(-1) as Unit
  const asked = ASKS.exec(text.text.slice(found.end, found.end + 8))
  if (asked === null || ASKS.test(claim.text.slice(last.end))) return undefined
  const words = asked[0].trim()
  return {
    kind: 'governed',
    about: 'question',
    words,
    claim: claim.text.slice(last.start, last.end),
  }
}

/** The condition that follows the stretch in its sentence, as far as its clause goes; '' where none does. */
export function conditionAfter({ lore, text }: Pairing, found: Found): string {
  const scope = scopeAround(lore, text.text, found.start, found.end)
  const from = tokenAt(scope, found.end - 1) + 1
  for (let at = from; at < scope.tokens.length; at++) {
    if (
      (scope.hits[at] ?? []).some(
        ({ entry, form }) => entry.file === 'speech' && TELLING.includes(form),
      )
    )
      return ''
    const opener = (scope.hits[at] ?? []).find((hit) => isOpenerAfter(scope, hit))
    if (opener !== undefined) return wordsOf(scope, at, clauseEnd(scope, opener.to))
  }
  return ''
}

const TELLING: readonly string[] = ['past', 'present', 'participle']
const FOLLOWING: readonly Role[] = [...OPENERS, 'depends-on', 'in-exchange-for', 'without']

function isOpenerAfter(scope: Scope, hit: Scope['hits'][number][number]): boolean {
  const role = roleOf(hit)
  if (role === undefined || !FOLLOWING.includes(role)) return false
  const here = scope.hits[hit.from] ?? []
  if (here.some(({ entry, to }) => entry.id === 'not-an-opener' && to >= hit.to)) return false
  const frame = hit.entry.path[1] ?? ''
  if (hit.entry.file !== 'conditions' || BEFORE_CLAUSE.includes(frame) || frame === 'only')
    return true
  if (frame === 'verb') return (scope.hits[hit.to] ?? []).some(({ form }) => form === 'past')
  return (scope.hits[hit.to] ?? []).some(({ entry }) => entry.file === 'facts')
}

function clauseEnd({ tokens }: Scope, at: number): number {
  let end = at
  while (
    end < tokens.length &&
    !(tokens[end]?.kind === 'mark' && /[,.;:!?\u060c\u061b\u061f]/.test(tokens[end]?.fold ?? ''))
  )
    end++
  return end
}

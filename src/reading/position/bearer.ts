// The bearer of a position: whom the words bind, found around the governor or deed that takes a
// subject.
import { glues, type Hit, hitAt, type Sentence } from '../kit/index.ts'
import type { Actor } from './actor.ts'
import type { Chain, Head, Link } from './chain.ts'
import type { Ground } from './ground.ts'
import type { OperatorKind } from './operator.ts'
import { agrees, pronounAgreement } from './pronoun.ts'

export type Bearer =
  | { readonly kind: 'actor'; readonly actor: Actor }
  /** Whoever speaks: first person. */
  | { readonly kind: 'speaker' }
  /** A pronoun or a dropped subject. */
  | { readonly kind: 'reference'; readonly agreement: string }
  /** A thing, or nobody said. */
  | { readonly kind: 'open' }

/** What the search may look at. */
export interface Field {
  readonly ground: Ground
  readonly actors: readonly Actor[]
  /**
   * Tokens that name the speaker or whoever is spoken to, where the cue itself governs the deed.
   */
  readonly speaker?: { readonly from: number; readonly to: number }
  readonly addressee?: { readonly from: number; readonly to: number }
}

/** Kinds whose own subject is not the one bound. */
const RAISING: ReadonlySet<OperatorKind> = new Set([
  'must',
  'onus',
  'hope',
  'foresee',
  'see',
  'scheduled',
  'may',
  'happen',
  'deny',
  'ask',
  'open',
])
/** Words between a verb and its subject. */
const BESIDE_MAX = 2
const BETWEEN_MAX = 14
const COMMAS = ',\u060c'

type Element = Link | Head

/** Finds whom a chain binds. */
export function bearerOf(field: Field, chain: Chain): Bearer {
  const elements: Element[] = [...chain.links, ...chain.heads.slice(0, 1)]
  let at = 0
  let raised: Bearer | undefined
  while (at < chain.links.length && RAISING.has((chain.links[at] as Link).kind)) {
    const link = chain.links[at] as Link
    const next = elements[at + 1]
    if (next === undefined) break
    // "Denied that", "denied its intention": whoever denies is the one it is said of.
    if (link.kind === 'deny' && !isFiniteForm(next)) break
    raised = raisedTo(field, link, next) ?? raised
    if (link.kind === 'happen') return { kind: 'open' }
    at++
  }
  const element = elements[at]
  if (element === undefined) return raised ?? { kind: 'open' }
  const isHead = at >= chain.links.length
  const owning = owner(field, chain)
  if (owning !== undefined) return owning
  if (chain.theme !== undefined && chain.heads.length === 0 && !isFiniteForm(element)) {
    return host(field, element)
  }
  const own = subjectOf(field, chain, element, isHead)
  if (raised === undefined) return own ?? (at > 0 ? { kind: 'open' } : { kind: 'reference', agreement: '' })
  return own?.kind === 'actor' && isFiniteForm(element) ? own : raised
}

/** What hangs on a condition is its owner's: "its part in the force depends on ...". */
function owner(field: Field, chain: Chain): Bearer | undefined {
  const hung = chain.links[0]
  const { theme } = chain
  if (theme === undefined || hung === undefined || hung.to > hung.at) return undefined
  const glued = pronounAgreement(field.ground.sentence, theme.hit.after)
  if (glued.startsWith('1')) return { kind: 'speaker' }
  if (glued !== '') return { kind: 'reference', agreement: glued }
  const after = actorAt(field, theme.to)
  return after === undefined ? undefined : { kind: 'actor', actor: after }
}

/**
 * Where something is said to be going on, those it goes on in: "the papers are being drawn up in
 * each state".
 */
function host(field: Field, element: Element): Bearer {
  const actor = field.actors.find((one) => one.from >= element.to && one.from <= element.to + BESIDE_MAX)
  return actor === undefined ? { kind: 'open' } : { kind: 'actor', actor }
}

function isFiniteForm({ form }: Element): boolean {
  return form === 'past' || form === 'present' || form === 'future'
}

/** Whom a governor asks or expects something of, where it names somebody before the deed. */
function raisedTo(field: Field, link: Link, next: Element): Bearer | undefined {
  const { actors, speaker, addressee } = field
  const between = actors.filter((one) => one.from >= link.to && one.to <= next.at)
  if (link.kind === 'ask') {
    const asked =
      addressee && actors.find((one) => one.from < addressee.to && one.to > addressee.from)
    if (asked !== undefined) return { kind: 'actor', actor: asked }
    const others = between.filter((one) => !speaker || one.to <= speaker.from || one.from >= speaker.to)
    const second = speaker === undefined ? others[1] : others[0]
    return second === undefined ? undefined : { kind: 'actor', actor: second }
  }
  if (link.kind !== 'must' && link.kind !== 'onus') return undefined
  const bound = between[0]
  if (bound !== undefined) return { kind: 'actor', actor: bound }
  const person = pronounAgreement(field.ground.sentence, link.hit.after)
  return person.startsWith('1') ? { kind: 'speaker' } : undefined
}

function subjectOf(field: Field, chain: Chain, element: Element, isHead: boolean): Bearer | undefined {
  if (isFiniteForm(element)) return verbSubject(field, chain, element)
  if (element.form === 'participle') return { kind: 'reference', agreement: element.hit.agreement }
  if (element.form === 'particle') return before(field, chain, element)
  const glued = pronounAgreement(field.ground.sentence, element.hit.after)
  if (glued !== '') {
    return glued.startsWith('1') ? { kind: 'speaker' } : { kind: 'reference', agreement: glued }
  }
  if (!isHead && (element.hit.entry.wordClass === 'adjectives' || element.to - element.at > 1)) {
    return before(field, chain, element) ?? pronounOf(field, chain) ?? { kind: 'reference', agreement: element.hit.agreement }
  }
  const after = actorAt(field, element.to)
  if (after !== undefined && !isHead) return { kind: 'actor', actor: after }
  if (isHead && chain.links.length === 0) return { kind: 'open' }
  return isHead ? deedSubject(field, element) : { kind: 'reference', agreement: '' }
}

/** Deeds whose noun is followed by who does them, not by whom they are done to. */
const DONE_BY: ReadonlySet<string> = new Set(['participate', 'withdraw-forces', 'join', 'withdraw', 'cease-hostilities'])

function deedSubject(field: Field, element: Element): Bearer | undefined {
  const signs = 'signs' in element ? element.signs : []
  const after = actorAt(field, element.to)
  return after !== undefined && signs.some((sign) => DONE_BY.has(sign.id)) ? { kind: 'actor', actor: after } : undefined
}

function verbSubject(field: Field, chain: Chain, element: Element): Bearer | undefined {
  const { agreement } = element.hit
  if (agreement.startsWith('1')) return { kind: 'speaker' }
  const joined = glues(field.ground.sentence.lexicon.pack, element.hit.before, 'and')
  const first = joined ? undefined : before(field, chain, element)
  if (first !== undefined) return first
  const after = actorBeside(field, element)
  if (after !== undefined) return { kind: 'actor', actor: after }
  const pronoun = joined ? undefined : pronounOf(field, chain)
  if (pronoun !== undefined) return pronoun
  if (!joined && startsWithThing(field, chain, element)) return { kind: 'open' }
  return { kind: 'reference', agreement }
}

/** The pronoun glued to the complementiser of the clause. */
function pronounOf(field: Field, chain: Chain): Bearer | undefined {
  if (chain.that === undefined) return undefined
  const agreement = pronounAgreement(field.ground.sentence, chain.that.after)
  if (agreement === '') return undefined
  return agreement.startsWith('1') ? { kind: 'speaker' } : { kind: 'reference', agreement }
}

/** The actor right before an element, as its subject. */
function before(field: Field, chain: Chain, element: Element): Bearer | undefined {
  const { ground, actors } = field
  const floor = chain.that?.to ?? 0
  for (let place = lastBefore(actors, element.from); place >= 0; place--) {
    const actor = actors[place] as Actor
    if (actor.from < floor && chain.that !== undefined) return undefined
    if (element.from - actor.to > BETWEEN_MAX || !isLight(ground, actor.to, element.from)) return undefined
    if (isTied(ground.sentence, actor)) return undefined
    if (!agrees(actor.agreement, element.hit.agreement)) return undefined
    if (actor.kind !== 'pronoun') return { kind: 'actor', actor }
    return actor.agreement.startsWith('1')
      ? { kind: 'speaker' }
      : { kind: 'reference', agreement: actor.agreement }
  }
  return undefined
}

function lastBefore(actors: readonly Actor[], at: number): number {
  let low = 0
  let high = actors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((actors[middle] as Actor).to <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Between subject and verb stand only adverbs, times, conditions, or an insertion between commas.
 */
function isLight(ground: Ground, from: number, to: number): boolean {
  const { sentence, skips, walls } = ground
  if (from >= to) return true
  const comma = (at: number) => COMMAS.includes(sentence.tokens[at]?.fold ?? ' ')
  if (comma(from) && comma(to - 1) && to - from > 1) return true
  for (let at = from; at < to; ) {
    const skip = skips[at] ?? 0
    if (skip > at) {
      at = skip
      continue
    }
    if (walls.has(at) && at > from) return false
    if (!isSlight(sentence, at)) return false
    at++
  }
  return true
}

const SLIGHT: ReadonlySet<string> = new Set(['adverb', 'negation', 'tense', 'day', 'turn'])

function isSlight(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind === 'mark') return true
  // "It is Qatar that": the pronoun and its relative only stress the subject.
  if (isStress(sentence, at) || (isStress(sentence, at - 1) && isRelative(sentence, at))) return true
  return (sentence.hits[at] ?? []).some(
    ({ entry }) =>
      (entry.file === 'speech' && entry.path.some((key) => SLIGHT.has(key))) ||
      (entry.file === 'negation' && entry.wordClass === 'particles') ||
      (entry.file === 'stances' && entry.wordClass === 'particles') ||
      (entry.file === 'calendar'),
  )
}

function isStress(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'actors', 'pronoun') !== undefined
}

function isRelative(sentence: Sentence, at: number): boolean {
  return hitAt(sentence, at, 'speech', 'relative') !== undefined
}

/** A preposition before it or glued to it ties a noun to something else. */
function isTied(sentence: Sentence, actor: Actor): boolean {
  const { pack } = sentence.lexicon
  const glued = (hit: Hit) =>
    hit.to <= actor.to && (glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to'))
  if ((sentence.hits[actor.from] ?? []).some((hit) => isNaming(hit) && glued(hit))) return true
  return (sentence.hits[actor.from - 1] ?? []).some(
    ({ entry }) => entry.file === 'speech' && entry.path.includes('preposition'),
  )
}

function isNaming({ entry }: Hit): boolean {
  return entry.file === 'parties' || entry.file === 'offices' || entry.file === 'actors'
}

/** The actor that follows a verb as its subject. */
function actorBeside(field: Field, element: Element): Actor | undefined {
  const { ground } = field
  for (let at = element.to; at <= element.to + BESIDE_MAX; at++) {
    const actor = actorAt(field, at)
    if (actor !== undefined && isPossessed(field, actor)) return undefined
    if (actor !== undefined) return isLight(ground, element.to, at) && fits(actor, element) ? actor : undefined
  }
  return undefined
}

/** "Its force": what the subject has, not the subject. */
function isPossessed({ ground }: Field, { from, kind }: Actor): boolean {
  if (kind === 'own') return false
  return (ground.sentence.hits[from] ?? []).some((hit) => isNaming(hit) && hit.after !== '')
}

/** A verb before its subject is singular; only the gender must agree. */
function fits(actor: Actor, element: Element): boolean {
  const gender = (agreement: string) => (/^[mf]\./.test(agreement) ? agreement[0] : undefined)
  const one = gender(actor.agreement)
  const other = gender(element.hit.agreement)
  return one === undefined || other === undefined || one === other || actor.agreement.endsWith('p')
}

function actorAt(field: Field, at: number): Actor | undefined {
  const { actors, ground } = field
  const place = lastBefore(actors, at) + 1
  for (let next = Math.max(0, place - 1); next < actors.length; next++) {
    const actor = actors[next] as Actor
    if (actor.from > at) return undefined
    if (actor.from === at) return isTied(ground.sentence, actor) ? undefined : actor
  }
  return undefined
}

/** The clause opens with a noun that is no actor: what it does binds nobody. */
function startsWithThing(field: Field, chain: Chain, element: Element): boolean {
  if (chain.theme !== undefined) return true
  const { that } = chain
  if (that === undefined || that.after !== '' || element.from <= that.to) return false
  return !isLight(field.ground, that.to, element.from)
}

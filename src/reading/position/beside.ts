// Beside: the noun phrase that stands before or after a verb as its subject.
import { glues, type Hit, hitAt, type Sentence } from '../kit/index.ts'
import type { Actor } from './actor.ts'
import type { Head, Link } from './chain.ts'
import type { Ground } from './ground.ts'
import { agrees } from './pronoun.ts'
import { countEnded } from './range.ts'
import { isSubjectFirst } from './voice.ts'

/** What the search may look at. */
export interface Field {
  readonly ground: Ground
  readonly actors: readonly Actor[]
  /**
   * Tokens that name the speaker or whoever is spoken to, where the cue itself governs the deed.
   */
  readonly speaker?: { readonly from: number; readonly to: number }
  /** The chain starts from a statement's own cue. */
  readonly isCue?: boolean
  readonly addressee?: { readonly from: number; readonly to: number }
}

/** A governor or a deed: whatever takes a subject. */
export type Element = Link | Head

/** Words between a verb and its subject, after it and before it. */
export const BESIDE_MAX = 2
const BETWEEN_MAX = 14
const COMMAS = ',\u060c'

/** The actor that ends right before an element and agrees with it, not before token `floor`. */
export function actorBefore(field: Field, element: Element, floor: number): Actor | undefined {
  const { ground, actors } = field
  const actor = beforeInsertion(field, element) ?? actors[countEnded(actors, element.from) - 1]
  if (actor === undefined || actor.from < floor) return undefined
  if (element.from - actor.to > BETWEEN_MAX || isOwner(ground.sentence, actor)) return undefined
  if (!isLight(ground, actor.to, element.from) || isTied(ground.sentence, actor)) return undefined
  return agrees(actor.agreement, element.hit.agreement) ? actor : undefined
}

/** "Norway, which borders Russia, will": past an insertion, whoever stands before its comma. */
function beforeInsertion({ ground, actors }: Field, { from }: Element): Actor | undefined {
  const { sentence } = ground
  if (!isSubjectFirst(sentence) || !isComma(sentence, from - 1)) return undefined
  for (let at = from - 2; at >= Math.max(0, from - BETWEEN_MAX); at--) {
    if (isComma(sentence, at)) return actors.find((one) => one.to === at)
  }
  return undefined
}

function isComma({ tokens }: Sentence, at: number): boolean {
  return COMMAS.includes(tokens[at]?.fold ?? ' ')
}

/** "Clinton's": what ends in the owner's letters owns what follows it. */
function isOwner({ tokens, lexicon }: Sentence, { to, kind }: Actor): boolean {
  const fold = tokens[to - 1]?.fold ?? ''
  const endings = lexicon.pack.clitics.classes.names?.after ?? []
  const isNamed = kind === 'named' && lexicon.pack.traits.includes('subject-first')
  return isNamed && endings.some((one) => fold.length > one.length && fold.endsWith(one))
}

/**
 * Between subject and verb stand only adverbs, times, conditions, or an insertion between commas.
 */
export function isLight(ground: Ground, from: number, to: number): boolean {
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

const SLIGHT: ReadonlySet<string> = new Set([
  'adverb',
  'negation',
  'tense',
  'day',
  'turn',
  'infinitive',
  'auxiliary',
])

function isSlight(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind === 'mark') return true
  // "It is Qatar that": the pronoun and its relative only stress the subject.
  if (isStress(sentence, at) || (isStress(sentence, at - 1) && isRelative(sentence, at)))
    return true
  return (sentence.hits[at] ?? []).some(
    ({ entry }) =>
      (entry.file === 'speech' && entry.path.some((key) => SLIGHT.has(key))) ||
      (entry.file === 'negation' && entry.wordClass === 'particles') ||
      (entry.file === 'actors' && SLIGHT.has(entry.id)) ||
      (entry.file === 'stances' && entry.wordClass === 'particles') ||
      entry.file === 'calendar',
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
export function actorBeside(field: Field, element: Element): Actor | undefined {
  const { ground } = field
  if (isSubjectFirst(ground.sentence)) return undefined
  for (let at = element.to; at <= element.to + BESIDE_MAX; at++) {
    if ((ground.skips[at] ?? 0) > at) return undefined
    const actor = actorAt(field, at)
    if (actor !== undefined && isPossessed(field, actor)) return undefined
    // "Will send French ships": after a verb a force is what is sent, but for those who leave.
    if (actor?.isForce === true && !isOfForces(element)) return undefined
    if (actor !== undefined)
      return isLight(ground, element.to, at) && fits(actor, element) ? actor : undefined
  }
  return undefined
}

/** A verb that a force itself can be the subject of. */
function isOfForces(element: Element): boolean {
  if ('kind' in element) return element.kind === 'begin' || element.kind === 'continue'
  return element.signs.some(({ id }) => id === 'leave' || id === 'withdraw-forces')
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

export function actorAt(field: Field, at: number): Actor | undefined {
  const { actors, ground } = field
  const place = countEnded(actors, at)
  for (let next = Math.max(0, place - 1); next < actors.length; next++) {
    const actor = actors[next] as Actor
    if (actor.from > at) return undefined
    if (actor.from === at) return isTied(ground.sentence, actor) ? undefined : actor
  }
  return undefined
}

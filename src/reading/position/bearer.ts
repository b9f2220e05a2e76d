// The bearer of a position: whom the words bind, found around the governor or deed that takes a
// subject.
import { copyWith, glues, hitAt, pronounAgreement } from '../kit/index.ts'
import type { Actor } from './actor.ts'
import {
  actorAt,
  actorBefore,
  actorBeside,
  BESIDE_MAX,
  type Element,
  type Field,
  isLight,
} from './beside.ts'
import type { Chain, Link } from './chain.ts'
import type { OperatorKind } from './operator.ts'
import { inside } from './range.ts'
import { isPassive } from './sign.ts'
import { isJoint, isSubjectFirst } from './voice.ts'

export type Bearer =
  | { readonly kind: 'actor'; readonly actor: Actor }
  /** Whoever speaks: first person. */
  | { readonly kind: 'speaker' }
  /** A pronoun or a dropped subject. */
  | { readonly kind: 'reference'; readonly agreement: string }
  /** A thing, or nobody said. */
  | { readonly kind: 'open' }

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
    raised = raisedTo(field, link, next) ?? raisedFrom(field, chain, link) ?? raised
    if (link.kind === 'happen') return { kind: 'open' }
    at++
  }
  const element = elements[at]
  if (element === undefined) return raised ?? { kind: 'open' }
  const head = chain.heads[0]
  if (
    isSubjectFirst(field.ground.sentence) &&
    head !== undefined &&
    isPassive(field.ground.sentence, head.hit)
  )
    return agentOf(field, head)
  const isHead = at >= chain.links.length
  const owning = owner(field, chain)
  if (owning !== undefined) return owning
  if (chain.theme !== undefined && chain.heads.length === 0 && !isFiniteForm(element)) {
    const hosted = host(field, element)
    return hosted.kind === 'open' && isOwnDecision(chain) ? { kind: 'speaker' } : hosted
  }
  if (isOwnDecision(chain)) return { kind: 'speaker' }
  const own = subjectOf(field, chain, element, isHead)
  if (raised === undefined) return own ?? (at > 0 ? { kind: 'open' } : unsaid(field, element))
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
  const after = isSubjectFirst(field.ground.sentence)
    ? field.actors.find((one) => one.to === theme.at)
    : actorAt(field, theme.to)
  return after === undefined ? undefined : { kind: 'actor', actor: stateOf(after) }
}

/** "Denmark's": a name that only owns what follows is the state's all the same. */
function stateOf(actor: Actor): Actor {
  const { mention } = actor
  if (mention?.kind !== 'anonymous' || mention.represents === undefined) return actor
  return copyWith(actor, {
    mention: copyWith(mention, { kind: 'state', party: mention.represents }),
  })
}

/**
 * Where something is said to be going on, those it goes on in: "the papers are being drawn up in
 * each state".
 */
function host(field: Field, element: Element): Bearer {
  const actor = field.actors.find(
    (one) => one.from >= element.to && one.from <= element.to + BESIDE_MAX,
  )
  return actor === undefined ? { kind: 'open' } : { kind: 'actor', actor }
}

/** "The decision is put off", "the matter is being studied": whoever says so decides. */
function isOwnDecision({ links, heads, theme }: Chain): boolean {
  const first = links[0]
  if (first === undefined || heads.length > 0) return false
  if (first.kind === 'decision') return true
  return WEIGHING.has(first.kind) && theme?.signs.every((sign) => sign.kind === 'deictic') === true
}

const WEIGHING: ReadonlySet<OperatorKind> = new Set([
  'weigh',
  'defer',
  'undecided',
  'open',
  'doing',
])

function isFiniteForm({ form }: Element): boolean {
  return form === 'past' || form === 'present' || form === 'future'
}

/** Whom a governor asks or expects something of, where it names somebody before the deed. */
function raisedTo(field: Field, link: Link, next: Element): Bearer | undefined {
  const { actors, speaker, addressee } = field
  const between = inside(actors, link.to, next.at)
  if (link.kind === 'ask') {
    const asked =
      addressee &&
      actors.find(
        (one) => one.from < addressee.to && one.to > addressee.from && one.from !== speaker?.from,
      )
    if (asked !== undefined) return { kind: 'actor', actor: asked }
    const others = between.filter(
      (one) => !speaker || one.to <= speaker.from || one.from >= speaker.to,
    )
    // Without a speaker in the clause whoever is named there is asked.
    const isNext = field.isCue === true || speaker !== undefined
    const second = isNext || isSubjectFirst(field.ground.sentence) ? others[0] : others[1]
    return second === undefined ? undefined : { kind: 'actor', actor: second }
  }
  if (link.kind !== 'must' && link.kind !== 'onus') return undefined
  const bound = between[0]
  if (bound !== undefined) return { kind: 'actor', actor: bound }
  const person = pronounAgreement(field.ground.sentence, link.hit.after)
  return person.startsWith('1') ? { kind: 'speaker' } : undefined
}

/**
 * "Belgium is expected to", "was urged to": where subjects come first, of whom it is said stands
 * before it.
 */
function raisedFrom(field: Field, chain: Chain, link: Link): Bearer | undefined {
  const { sentence } = field.ground
  if (!isSubjectFirst(sentence)) return undefined
  const isAsked = link.kind === 'ask' && isPassive(sentence, link.hit)
  if (link.kind !== 'scheduled' && !isAsked) return undefined
  return before(field, chain, link) ?? { kind: 'open' }
}

function subjectOf(
  field: Field,
  chain: Chain,
  element: Element,
  isHead: boolean,
): Bearer | undefined {
  if (isFiniteForm(element)) {
    if (isPassive(field.ground.sentence, element.hit)) return { kind: 'open' }
    return verbSubject(field, chain, element)
  }
  if (element.form === 'participle') return { kind: 'reference', agreement: element.hit.agreement }
  if (element.form === 'particle') return before(field, chain, element)
  const glued = pronounAgreement(field.ground.sentence, element.hit.after)
  if (glued !== '') {
    return glued.startsWith('1') ? { kind: 'speaker' } : { kind: 'reference', agreement: glued }
  }
  if (!isHead && (element.hit.entry.wordClass === 'adjectives' || element.to - element.at > 1)) {
    const found = before(field, chain, element) ?? pronounOf(field, chain, element)
    if (found !== undefined) return found
    // "Does not mind, New Delhi, hosting": a phrase that begins with a verb has its subject after.
    const next = element.to - element.at > 1 ? actorAt(field, element.to) : undefined
    if (next !== undefined) return { kind: 'actor', actor: next }
    return { kind: 'reference', agreement: element.hit.agreement }
  }
  const after = actorAt(field, element.to)
  if (after !== undefined && !isHead) return { kind: 'actor', actor: after }
  if (isHead && chain.links.length === 0) return { kind: 'open' }
  return isHead ? deedSubject(field, element) : { kind: 'reference', agreement: '' }
}

/** Deeds whose noun is followed by who does them, not by whom they are done to. */
const DONE_BY: ReadonlySet<string> = new Set([
  'participate',
  'mediate',
  'withdraw-forces',
  'join',
  'withdraw',
  'cease-hostilities',
])

function deedSubject(field: Field, element: Element): Bearer | undefined {
  const signs = 'signs' in element ? element.signs : []
  const after = actorAt(field, element.to)
  return after !== undefined && signs.some((sign) => DONE_BY.has(sign.id))
    ? { kind: 'actor', actor: after }
    : undefined
}

function verbSubject(field: Field, chain: Chain, element: Element): Bearer | undefined {
  const { agreement } = element.hit
  if (agreement.startsWith('1')) return { kind: 'speaker' }
  const { pack } = field.ground.sentence.lexicon
  // "..., then Britain will": what a conjunction opens has its subject after it.
  const joined = glues(pack, element.hit.before, 'and') || glues(pack, element.hit.before, 'so')
  const first = joined ? undefined : before(field, chain, element)
  if (first !== undefined) return first
  const pronoun = joined ? undefined : pronounOf(field, chain, element)
  if (pronoun !== undefined) return pronoun
  const after = actorBeside(field, element)
  if (after !== undefined) return { kind: 'actor', actor: after }
  if (!joined && startsWithThing(field, chain, element)) return { kind: 'open' }
  return isSubjectFirst(field.ground.sentence)
    ? unsaid(field, element)
    : { kind: 'reference', agreement }
}

/**
 * Whoever is meant where no subject stands. Where subjects stand before their verbs it is only left
 * out after a conjunction: "..., and will send".
 */
function unsaid({ ground: { sentence } }: Field, { from, form }: Element): Bearer {
  const isLeftOut =
    !isSubjectFirst(sentence) || isJoint(sentence, from - 1) || form === 'participle'
  return isLeftOut ? { kind: 'reference', agreement: '' } : { kind: 'open' }
}

/** "Was delivered by Norway": who does it, named after its verb. */
function agentOf(field: Field, { to }: Element): Bearer {
  const { sentence } = field.ground
  for (let at = to; at < to + AGENT_MAX; at++) {
    if (sentence.tokens[at]?.kind === 'mark') break
    if (hitAt(sentence, at, 'speech', 'teller') === undefined) continue
    const actor = field.actors.find((one) => one.from === at + 1)
    if (actor !== undefined) return { kind: 'actor', actor }
  }
  return { kind: 'open' }
}

/** Words between a verb of the passive and who does it. */
const AGENT_MAX = 8

/** The pronoun glued to the complementiser of the clause. */
function pronounOf(field: Field, chain: Chain, element: Element): Bearer | undefined {
  const { that } = chain
  if (that === undefined || !isLight(field.ground, that.to, element.from)) return undefined
  const agreement = pronounAgreement(field.ground.sentence, that.after)
  if (agreement === '') return undefined
  return agreement.startsWith('1') ? { kind: 'speaker' } : { kind: 'reference', agreement }
}

/** The actor right before an element, as its subject. */
function before(field: Field, chain: Chain, element: Element): Bearer | undefined {
  const actor = actorBefore(field, element, chain.that?.to ?? 0)
  if (actor === undefined) return undefined
  if (actor.kind !== 'pronoun') return { kind: 'actor', actor }
  return actor.agreement.startsWith('1')
    ? { kind: 'speaker' }
    : { kind: 'reference', agreement: actor.agreement }
}

/** The clause opens with a noun that is no actor: what it does binds nobody. */
function startsWithThing(field: Field, chain: Chain, element: Element): boolean {
  if (chain.theme !== undefined) return true
  const { that } = chain
  if (that === undefined || that.after !== '' || element.from <= that.to) return false
  return !isLight(field.ground, that.to, element.from)
}

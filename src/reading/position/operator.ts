// Operators: verbs and nouns that say how a party stands to a deed, and what each makes of what it
// governs.

import type { Stance } from '../../model/index.ts'
import { copyWith } from '../kit/index.ts'

export type OperatorKind =
  | 'promise'
  | 'intend'
  | 'effort'
  | 'tie'
  | 'future'
  | 'decide'
  | 'agree'
  | 'contract'
  | 'proclaim'
  | 'take'
  | 'decision'
  | 'stand'
  | 'allocate'
  | 'ready'
  | 'offer'
  | 'want'
  | 'able'
  | 'weigh'
  | 'open'
  | 'defer'
  | 'undecided'
  | 'refuse'
  | 'rule-out'
  | 'aim'
  | 'ask'
  | 'must'
  | 'onus'
  | 'hope'
  | 'foresee'
  | 'see'
  | 'scheduled'
  | 'may'
  | 'continue'
  | 'begin'
  | 'strive'
  | 'doing'
  | 'finish'
  | 'happen'
  | 'suspend'
  | 'withdraw'
  | 'deny'

/** How the verb of an operator or deed stands. */
export type Tense = 'past' | 'present' | 'future' | 'bare'
export type Negation = 'present' | 'never' | 'past' | 'nominal' | 'noun' | 'without'

/** What has been made of a deed so far; no stance: the bare deed. */
export interface Weight {
  readonly stance?: Stance
  /** The deed is one not to do. */
  readonly negated: boolean
  /** A claim about it is denied. */
  readonly denies: boolean
}

export interface Governor {
  readonly kind: OperatorKind
  readonly tense: Tense
  readonly negation?: Negation
}

/** What lies around the deed that changes the outcome. */
export interface Bearing {
  /** Nobody is bound: a thing is the subject, or nothing. */
  readonly unbound: boolean
  /** The party speaks about itself. */
  readonly own: boolean
  /** A window "for now" stands in the clause. */
  readonly forNow: boolean
}

export const BARE: Weight = { negated: false, denies: false }

type Rule = (governor: Governor, inner: Weight, bearing: Bearing) => Weight | undefined

const to = (stance: Stance, { negated, denies }: Weight): Weight => ({ stance, negated, denies })
const notTo = (stance: Stance, inner: Weight): Weight => to(stance, opposite(inner))
const opposite = (inner: Weight): Weight => copyWith(inner, { negated: !inner.negated })

/** A refusal of a deed; a refusal not to do it says nothing that can be kept. */
const against = (inner: Weight): Weight | undefined =>
  inner.negated ? undefined : to('declined', inner)

const OPEN_STANCES: readonly (Stance | undefined)[] = ['considering', 'deferred']

/** Promising to study, or being ready to think it over, is no more than studying. */
function firm(stance: Stance, inner: Weight): Weight | undefined {
  if (OPEN_STANCES.includes(inner.stance)) return inner
  if (inner.stance === 'declined' || inner.stance === 'allocated') return inner
  return to(stance, inner)
}

/**
 * Begun and continued deeds are under way where the verb stands for itself, and pass through under
 * another.
 */
const aspect: Rule = ({ tense, negation }, inner, { unbound }) => {
  if (inner.stance !== undefined) return negation === undefined ? inner : undefined
  // "The payments will not begin": nobody refuses, somebody waits.
  if (negation === 'never') return unbound ? to('deferred', inner) : against(inner)
  if (negation === 'past' || negation === 'without') return undefined
  if (negation !== undefined) return tense === 'bare' ? opposite(inner) : against(inner)
  if (tense === 'future') return to('pledged', inner)
  return tense === 'bare' ? inner : to('underway', inner)
}

/** Told of the past it has happened; announced for the future it is a promise. */
const finished: Rule = ({ tense, negation }, inner, { unbound }) => {
  if (negation === 'never') return unbound ? to('deferred', inner) : against(inner)
  if (negation !== undefined) return undefined
  if (tense === 'past') return to('done', inner)
  if (tense === 'future') return to('pledged', inner)
  return tense === 'present' ? to('underway', inner) : inner
}

/** Suspending or taking back is real when it has happened; announced it is a promise not to do. */
function undone(stance: Stance): Rule {
  return ({ tense, negation }, inner) => {
    const deed: Weight = { negated: inner.negated, denies: inner.denies }
    if (negation === 'never') return to('pledged', deed)
    if (negation !== undefined) return undefined
    if (tense === 'past') return to(stance, copyWith(deed, { negated: false }))
    if (tense === 'future') return notTo('pledged', deed)
    return tense === 'present' ? undefined : opposite(inner)
  }
}

/** What somebody hopes for or expects; that somebody will study a thing is no news of the thing. */
function awaited(stance: Stance): Rule {
  return ({ negation }, inner) =>
    negation === undefined && inner.stance !== 'considering' ? to(stance, inner) : undefined
}

/** What may turn into no more than a possibility. */
const FIRM: ReadonlySet<Stance | undefined> = new Set([undefined, 'pledged', 'committed'])

export const RULES: Readonly<Record<OperatorKind, Rule>> = {
  promise: ({ negation }, inner) => {
    if (negation === 'never') return against(inner)
    return negation === undefined ? firm('pledged', inner) : undefined
  },
  intend: ({ negation }, inner) => {
    if (negation !== undefined || inner.negated) return against(copyWith(inner, { negated: false }))
    return firm('pledged', inner)
  },
  // Tying a deed to something else promises it on that condition.
  tie: ({ negation }, inner) => (negation === undefined ? firm('pledged', inner) : undefined),
  effort: (_, inner) => to('pledged', copyWith(inner, { negated: false })),
  future: ({ negation }, inner) =>
    negation === undefined ? firm('pledged', inner) : against(inner),
  decide: ({ tense, negation }, inner) => {
    if (negation !== undefined || tense === 'future')
      return to('deferred', copyWith(inner, { negated: false }))
    return inner.negated ? against(copyWith(inner, { negated: false })) : firm('committed', inner)
  },
  agree: ({ tense, negation }, inner) => {
    if (negation === 'past') return to('deferred', inner)
    if (negation !== undefined) return against(inner)
    return tense === 'future' ? firm('pledged', inner) : firm('committed', inner)
  },
  contract: ({ tense, negation }, inner) => {
    if (negation !== undefined) return negation === 'never' ? against(inner) : undefined
    return tense === 'past' ? to('committed', inner) : inner
  },
  proclaim: ({ negation }, inner) => {
    // "Will not announce a figure": the decision is to come.
    if (negation === 'never') return to('deferred', inner)
    if (negation !== undefined) return undefined
    return inner.stance !== undefined ? inner : to('committed', inner)
  },
  take: (_, inner) => inner,
  stand: () => undefined,
  decision: ({ tense, negation }, inner) =>
    RULES.decide({ kind: 'decide', tense, ...(negation && { negation }) }, inner, NO_BEARING),
  allocate: ({ tense, negation }, inner) => {
    if (negation === 'never') return against(inner)
    if (negation !== undefined) return undefined
    return to(tense === 'future' ? 'pledged' : 'allocated', inner)
  },
  ready: ({ negation }, inner) =>
    negation === undefined ? firm('willing', inner) : against(inner),
  offer: ({ tense, negation }, inner) => {
    if (negation !== undefined) return negation === 'past' ? undefined : against(inner)
    return inner.stance !== undefined
      ? inner
      : to(tense === 'future' ? 'pledged' : 'willing', inner)
  },
  want: ({ negation }, inner, { forNow }) => {
    if (negation === undefined) return firm('willing', inner)
    return forNow ? to('deferred', inner) : against(inner)
  },
  able: ({ negation }, inner) => (negation === undefined ? firm('willing', inner) : against(inner)),
  weigh: ({ negation }, inner) => {
    if (negation === 'past') return undefined
    return negation === undefined ? to('considering', inner) : against(inner)
  },
  open: (_, inner) => to('considering', inner),
  defer: ({ negation }, inner) => (negation === undefined ? to('deferred', inner) : undefined),
  undecided: (_, inner) => to('deferred', inner),
  refuse: ({ negation }, inner) => (negation === undefined ? against(inner) : undefined),
  'rule-out': ({ negation }, inner) => {
    if (negation === undefined) return against(inner)
    return inner.negated ? undefined : to('considering', inner)
  },
  aim: ({ negation }, inner) => (negation === undefined ? undefined : against(inner)),
  ask: ({ tense, negation }, inner) =>
    negation !== undefined || tense === 'future' || inner.stance === 'deferred'
      ? undefined
      : to('urged', inner),
  must: ({ negation }, inner) =>
    negation === undefined ? to('urged', inner) : notTo('urged', inner),
  onus: (_, inner) => to('urged', inner),
  hope: awaited('hoped'),
  foresee: awaited('expected'),
  scheduled: awaited('expected'),
  see: (governor, inner, bearing) =>
    governor.tense === 'future' ? awaited('expected')(governor, inner, bearing) : undefined,
  may: ({ negation }, inner, { own }) => {
    if (negation !== undefined) return against(inner)
    return FIRM.has(inner.stance) ? to(own ? 'considering' : 'mentioned', inner) : inner
  },
  continue: aspect,
  begin: aspect,
  strive: aspect,
  doing: ({ negation }, inner) => (negation === undefined ? to('underway', inner) : undefined),
  finish: finished,
  happen: finished,
  suspend: undone('suspended'),
  withdraw: undone('withdrawn'),
  deny: ({ negation }, inner) =>
    negation === undefined
      ? copyWith(inner, { stance: inner.stance ?? 'done', denies: true })
      : undefined,
}

const NO_BEARING: Bearing = { own: false, forNow: false, unbound: false }

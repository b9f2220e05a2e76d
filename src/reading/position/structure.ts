// Words that shape a sentence without governing a deed: complementisers, relatives, negations,
// particles of tense.
import { copyWith, glues, hitAt } from '../kit/index.ts'
import type { Head } from './chain.ts'
import { asChain, type Draft, flush, REACH_MAX, type State, turn } from './draft.ts'
import type { Ground } from './ground.ts'
import type { Negation, OperatorKind } from './operator.ts'
import { isFiniteVerb, type Sign, type SignKind } from './sign.ts'
import { isOtherVerb, isSubjectFirst, verbAt } from './voice.ts'

/** Kinds whose complement may be a clause opened by "that". */
const TAKES_CLAUSE: ReadonlySet<OperatorKind> = new Set([
  'promise',
  'intend',
  'decide',
  'decision',
  'agree',
  'offer',
  'ready',
  'want',
  'able',
  'undecided',
  'refuse',
  'rule-out',
  'aim',
  'ask',
  'must',
  'onus',
  'hope',
  'foresee',
  'scheduled',
  'may',
  'deny',
])

/** Letters of a negation that holds no complementiser. */
const PLAIN_NOT = 2

type Structure = (state: State, sign: Sign, ground: Ground) => void

const STRUCTURE: Readonly<Partial<Record<SignKind, Structure>>> = {
  that(state, sign, ground) {
    const { draft } = state
    const joined = glues(ground.sentence.lexicon.pack, sign.hit.before, 'and')
    if (draft !== undefined && !joined && takesClause(draft, sign.hit.from)) draft.opened = true
    else turn(state, sign.hit)
  },
  infinitive(state, sign, ground) {
    const { draft } = state
    if (draft === undefined || !takesClause(draft, sign.hit.from)) return
    asksAnother(draft, sign.hit.from, ground)
    const verb = verbAt(ground.sentence, sign.hit.to)
    const signs = ground.signs[verb] ?? []
    if (signs.some(isFiniteVerb)) draft.opened = true
    // "Agreed to discuss sending": what is agreed is a verb that no list holds, not the sending.
    else if (signs.length === 0 && isOtherVerb(ground.sentence, verb)) state.draft = undefined
  },
  relative(state, sign, ground) {
    // "It is Qatar that offered": a pronoun before it only stresses who.
    if (isPronoun(ground, sign.hit.from - 1)) return
    const { draft } = state
    state.relative = true
    if (draft !== undefined && draft.heads.length === 0) return
    flush(state)
    if (draft !== undefined) state.outer = asChain(draft)
    state.theme = antecedent(ground, sign.hit.from)
  },
  clause(state) {
    turn(state)
  },
  negation(state, sign) {
    // "Promised that-not": the complementiser is part of the negation.
    const { draft } = state
    const isThatNot = sign.id === 'present' && sign.hit.entry.lemma.length > PLAIN_NOT
    if (draft !== undefined && isThatNot && takesClause(draft, sign.hit.from)) draft.opened = true
    state.negation = { kind: sign.id as Negation, at: sign.hit.from }
  },
  'past-frame'(state, sign) {
    state.past = sign.hit.from
  },
  perfect(state, sign) {
    state.perfect = sign.hit.from
  },
  supposition(state) {
    state.supposing = true
  },
  means(state) {
    if (state.draft !== undefined) state.draft.awaits = 'means'
  },
  purpose(state) {
    if (state.draft !== undefined && state.draft.heads.length > 0) state.draft.awaits = 'purpose'
  },
}

/** "Wants France to send": with somebody between, what is wanted is asked of them. */
function asksAnother(draft: Draft, at: number, { sentence }: Ground): void {
  const last = draft.links[draft.links.length - 1]
  if (last?.kind !== 'want' || at === last.to || !isSubjectFirst(sentence)) return
  draft.links[draft.links.length - 1] = copyWith(last, { kind: 'ask' })
}

function isPronoun({ sentence }: Ground, at: number): boolean {
  return hitAt(sentence, at, 'actors', 'pronoun') !== undefined
}

/** The deed or thing that a relative clause goes on about: "the support that ...". */
function antecedent(ground: Ground, at: number): Head | undefined {
  for (let back = at - 1; back >= Math.max(0, at - ANTECEDENT_MAX); back--) {
    const signs = (ground.signs[back] ?? []).filter(
      ({ kind, form }) => form === 'nominal' && (kind === 'action' || kind === 'thing'),
    )
    const hit = signs[0]?.hit
    if (hit !== undefined)
      return { from: back, at: back, to: hit.to, form: 'nominal', tense: 'bare', hit, signs }
  }
  return undefined
}

/** Words between a noun and its relative clause. */
const ANTECEDENT_MAX = 3

/** True where the draft's last governor still waits for a clause at a token. */
export function takesClause(draft: Draft, at: number): boolean {
  const last = draft.links[draft.links.length - 1]
  if (last === undefined || draft.heads.length > 0 || at - last.to > REACH_MAX) return false
  return TAKES_CLAUSE.has(last.kind)
}

/**
 * Applies the structural sign among those at a token, unless a longer phrase begins there; one past
 * its end.
 */
export function structure(
  state: State,
  ground: Ground,
  signs: readonly Sign[],
): number | undefined {
  const sign = signs.find((one) => STRUCTURE[one.kind] !== undefined)
  if (sign === undefined || sign.hit.to < (signs[0] as Sign).hit.to) return undefined
  STRUCTURE[sign.kind]?.(state, sign, ground)
  return sign.hit.to
}

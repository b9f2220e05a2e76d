// The chain being read: what the scan has met of a clause so far.
import type { Hit, Sentence } from '../kit/index.ts'
import type { Chain, Head, Link } from './chain.ts'
import type { Negation, OperatorKind, Tense } from './operator.ts'
import type { Sign } from './sign.ts'
import { verbFrom } from './voice.ts'

export interface Draft {
  links: Link[]
  heads: Head[]
  means?: Head
  /** A thing that could be the deed if no verb or noun of action comes: "pledged 40 tanks". */
  thing?: Head
  theme?: Head
  from: number
  last: number
  clause: number
  that?: Hit
  relative: boolean
  outer?: Chain
  earlier: boolean
  /** A decision was named before its verb or adjective. */
  decided: boolean
  /** "That" has been read after the last link. */
  opened: boolean
  /** A comma has been read after the last link. */
  parted: boolean
  /** Token of that comma. */
  partedAt: number
  /** The preposition that the last link takes has been read. */
  bridged: boolean
  /** The last deed's own object has been met. */
  taken: boolean
  /** Another noun of action stands after the last deed. */
  crossed: boolean
  /** A sign of means or of purpose waits for its deed. */
  awaits?: 'means' | 'purpose'
}

export interface State {
  draft?: Draft
  readonly chains: Chain[]
  clause: number
  that?: Hit
  relative: boolean
  outer?: Chain
  negation?: { readonly kind: Negation; readonly at: number }
  /** Token of "had", of "may", of the last finite verb. */
  past?: number
  perfect?: number
  supposing: boolean
  /** A deed or decision named before its verb. */
  theme?: Head
  decision?: Link
}

/** Words between a governor and what it governs. */
export const REACH_MAX = 16
/** Words between a negation or auxiliary and its verb. */
export const NEAR_MAX = 3

/** Kinds that say something even where the deed is left unsaid. */
const ELLIPTIC: ReadonlySet<OperatorKind> = new Set([
  'promise',
  'effort',
  'decide',
  'agree',
  'weigh',
  'open',
  'defer',
  'undecided',
  'doing',
  'happen',
  'allocate',
  'suspend',
  'withdraw',
  'rule-out',
  'begin',
  'refuse',
])

export function newState(): State {
  return { chains: [], clause: 0, relative: false, supposing: false }
}

/** Begins another clause; `that` opens it where a complementiser does. */
export function turn(state: State, that?: Hit): void {
  flush(state)
  state.clause++
  state.that = that
  state.relative = false
  state.outer = undefined
  state.negation = undefined
  state.past = undefined
  state.perfect = undefined
  state.theme = undefined
  state.decision = undefined
}

/** Begins a chain at a token. */
export function begin(state: State, from: number, at: number): Draft {
  flush(state)
  const earlier = state.past !== undefined && at - state.past <= 2 * NEAR_MAX
  const draft: Draft = {
    links: [],
    heads: [],
    from,
    last: at,
    clause: state.clause,
    relative: state.relative,
    earlier,
    decided: state.decision !== undefined,
    opened: false,
    parted: false,
    partedAt: -1,
    bridged: false,
    taken: false,
    crossed: false,
  }
  if (state.that !== undefined) draft.that = state.that
  if (state.theme !== undefined) draft.theme = state.theme
  if (state.relative && state.outer !== undefined) draft.outer = state.outer
  state.draft = draft
  state.past = undefined
  return draft
}

/** Ends the chain being read: kept where it says what is done, or says enough without. */
export function flush(state: State): void {
  const { draft } = state
  state.draft = undefined
  if (draft === undefined) return
  const chain = asChain(draft)
  if (chain.heads.length > 0 || isElliptic(draft)) state.chains.push(chain)
}

/** Governors that only pass on what follows them say nothing without it. */
const PASSING: ReadonlySet<OperatorKind> = new Set([
  'hope',
  'foresee',
  'see',
  'scheduled',
  'ask',
  'must',
  'onus',
  'aim',
  'proclaim',
])

/** True for a sign without which no chain comes about; a few of them make one by themselves. */
export function canMakeChain({ kind, id }: Sign): boolean {
  if (kind === 'operator') return id === 'proclaim' || !PASSING.has(id as OperatorKind)
  return kind === 'action' || kind === 'carrier' || kind === 'thing' || kind === 'deictic'
}

function isElliptic(draft: Draft): boolean {
  if (draft.links.some((link) => link.kind === 'proclaim' && link.negation === 'never')) return true
  const last = draft.links[draft.links.length - 1]
  if (last === undefined || PASSING.has(last.kind)) return false
  if (needsBridge(last) && !draft.bridged) return false
  const isPassed = draft.links.some((link) => PASSING.has(link.kind))
  return draft.links.some(
    (link) =>
      ELLIPTIC.has(link.kind) &&
      (link.tense !== 'bare' ||
        link.to - link.at > 1 ||
        draft.theme !== undefined ||
        isPassed ||
        draft.decided),
  )
}

/** Verbs that mean this only with their preposition: "backs | away from", "looks | into". */
const PREPOSITIONAL: ReadonlySet<OperatorKind> = new Set(['withdraw', 'weigh', 'agree', 'strive'])

/** True where a verb says something else without the preposition that it takes here. */
export function needsBridge({ kind, hit, form }: Link): boolean {
  const isFiniteVerb = form === 'past' || form === 'present' || form === 'future'
  return isFiniteVerb && hit.entry.after.length > 0 && PREPOSITIONAL.has(kind)
}

/** The negation that stands right before a word, used up by it. */
export function takeNegation(
  state: State,
  sentence: Sentence,
  { hit, form }: Sign,
): { negation?: Negation; from: number } {
  const found = state.negation
  state.negation = undefined
  const from = verbFrom(sentence, hit)
  if (found === undefined || hit.from - found.at > NEAR_MAX) return { from }
  // What is not done by habit may be done once; what will not be done is refused.
  const negation = found.kind === 'present' && form === 'future' ? 'never' : found.kind
  return { negation, from: Math.min(found.at, from) }
}

export function tenseOf({ form }: Sign): Tense {
  if (form === 'past' || form === 'present' || form === 'future') return form
  return form === 'particle' ? 'present' : 'bare'
}

/** The chain that a draft has come to. */
export function asChain(draft: Draft): Chain {
  const { links, means, thing, theme, from, last, clause, that, relative, outer, earlier } = draft
  const bare = means ?? thing
  const heads = draft.heads.length > 0 || bare === undefined ? draft.heads : [bare]
  const used = heads[0]
  return {
    links,
    heads,
    ...(means !== undefined && means !== used && { means }),
    ...(theme !== undefined && theme !== used && { theme }),
    from,
    to: Math.max(last, used?.to ?? last),
    clause,
    ...(that !== undefined && { that }),
    relative,
    ...(outer !== undefined && { outer }),
    earlier,
  }
}

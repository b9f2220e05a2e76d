// The scan: one pass over a sentence that joins governors, negations and deeds into chains.
import { hitAt, type Token } from '../kit/index.ts'
import type { Chain } from './chain.ts'
import { doing } from './doing.ts'
import { type Draft, flush, newState, REACH_MAX, type State, turn } from './draft.ts'
import { govern } from './govern.ts'
import type { Ground } from './ground.ts'
import { isFiniteVerb, type Sign } from './sign.ts'
import { standingOf } from './standing.ts'
import { structure, takesClause } from './structure.ts'
import { isShortStop } from './voice.ts'

const STOPS = '.!?\u061f\u061b;:'
const COMMAS = ',\u060c'

/** Chains of a sentence in order of place. Linear in its tokens. */
export function scan(ground: Ground): Chain[] {
  const { sentence } = ground
  const state = newState()
  for (let at = 0; at < sentence.tokens.length; ) {
    if (ground.walls.has(at)) wall(state, ground, at)
    const skip = Math.max(ground.skips[at] ?? 0, ground.names[at] ?? 0)
    if (skip > at) {
      hang(state, ground, at)
      at = skip
      continue
    }
    const token = sentence.tokens[at] as Token
    if (token.kind === 'mark' && !isShortStop(sentence, at)) mark(state, token, at)
    else if (token.kind !== 'mark') bridge(state, token)
    const signs = ground.signs[at] ?? []
    const next = signs.length === 0 ? undefined : structure(state, ground, signs)
    at = next ?? (signs.length === 0 ? at + 1 : word(state, ground, at, signs))
  }
  flush(state)
  return state.chains
}

/**
 * Another's words begin or end: the chain stops, unless its governor is the cue that holds them.
 */
function wall(state: State, ground: Ground, at: number): void {
  const { draft } = state
  const last = draft?.links[draft.links.length - 1]
  const cue = ground.walls.get(at)
  const isOwn = cue !== undefined && draft?.links.some((link) => cue < link.to && link.at < at)
  const holds =
    draft !== undefined && last !== undefined && draft.heads.length === 0 && isOwn === true
  const clause = (ground.signs[at] ?? []).some((sign) => sign.kind === 'that')
  if (holds && at - last.to <= REACH_MAX && (!clause || takesClause(draft, at))) return
  turn(state)
  state.supposing = false
}

function mark(state: State, token: Token, at: number): void {
  if (STOPS.includes(token.fold)) {
    turn(state)
    state.supposing = false
  } else if (COMMAS.includes(token.fold)) {
    if (state.draft !== undefined) part(state.draft, at)
    state.negation = undefined
    state.relative = false
  }
}

/** A comma parts a governor from its deed; a second one soon after closes an insertion. */
function part(draft: Draft, at: number): void {
  const isClosed = draft.parted && at - draft.partedAt <= INSERTION_MAX
  draft.parted = !isClosed
  draft.partedAt = at
}

/** Words between the commas of an insertion: "in answer to a question". */
const INSERTION_MAX = 6

/** The preposition that the last governor takes. */
function bridge({ draft }: State, token: Token): void {
  const last = draft?.links[draft.links.length - 1]
  if (draft !== undefined && last?.hit.entry.after.includes(token.fold)) draft.bridged = true
}

/** "The loans are subject to ...": a deed before its condition, with no verb of its own. */
function hang(state: State, ground: Ground, at: number): void {
  const kind = ground.hanging.get(at)
  const { theme } = state
  const hit = hitAt(ground.sentence, at, 'conditions', 'hanging')
  if (kind === undefined || theme === undefined || hit === undefined || state.draft !== undefined)
    return
  // "That depends on ..." speaks of the deed told before.
  if (!theme.signs.some(({ kind }) => kind === 'action' || kind === 'carrier')) return
  if (at - theme.to > REACH_MAX) return
  const { clause, relative, that } = state
  const link = { kind, tense: 'present', from: at, at, to: at, form: 'particle', hit } as const
  state.chains.push({
    links: [link],
    heads: [],
    theme,
    from: theme.at,
    to: theme.to,
    clause,
    relative,
    ...(that !== undefined && { that }),
    earlier: false,
  })
}

/** A governor or a deed, put where it belongs; one past its end. */
function word(state: State, ground: Ground, at: number, signs: readonly Sign[]): number {
  if (state.supposing) return at + 1
  const standing = standingOf(state, ground, at, signs)
  if (standing === undefined) return at + 1
  const { operator, deeds, to } = standing
  const first = operator ?? deeds[0]
  if (first === undefined || isInRelative(state, first)) return at + 1
  if (isFiniteVerb(first) && isAsked(ground, at)) return at + 1
  if (operator !== undefined) govern(state, ground, operator)
  else doing(state, ground, deeds)
  return to
}

/** "Who will send soldiers", "whether it will": nobody is told to do it. */
function isAsked({ sentence }: Ground, at: number): boolean {
  const who = hitAt(sentence, at - 1, 'speech', 'free-relative')
  if (who !== undefined && who.after === '') return true
  for (let back = at - 1; back >= Math.max(0, at - ASKED_WORDS_MAX); back--) {
    if (sentence.tokens[back]?.kind === 'mark') return false
    if (hitAt(sentence, back, 'speech', 'whether') !== undefined) return true
  }
  return false
}

/** Words of a question before its verb: "whether its government would ...". */
const ASKED_WORDS_MAX = 8

/**
 * A verb inside a relative clause that describes the subject of a governor still waiting for its
 * deed.
 */
function isInRelative({ relative, draft }: State, sign: Sign): boolean {
  return relative && isFiniteVerb(sign) && draft !== undefined && draft.heads.length === 0
}

// The scan: one pass over a sentence that joins governors, negations and deeds into chains.
import { glues, type Hit, type Token } from '../kit/index.ts'
import type { Chain, Head, Link } from './chain.ts'
import { begin, type Draft, flush, NEAR_MAX, newState, REACH_MAX, type State, turn } from './draft.ts'
import { type Ground, isName } from './ground.ts'
import type { Negation, OperatorKind, Tense } from './operator.ts'
import { isFinite, type Sign } from './sign.ts'
import { structure, takesClause } from './structure.ts'

const STOPS = '.!?\u061f\u061b;:'
const COMMAS = ',\u060c'

/** Kinds after which a present verb may follow without "that". */
const AUXILIARY: ReadonlySet<OperatorKind> = new Set(['continue', 'begin', 'future', 'may', 'must'])
/** Kinds that can also be what is done to a thing: "suspend enrichment", "withdraw troops". */
const CARRYING: ReadonlySet<OperatorKind> = new Set([
  'suspend',
  'withdraw',
  'agree',
  'continue',
  'finish',
  'begin',
  'strive',
])
const CARRIED: ReadonlySet<string> = new Set([
  'enrichment',
  'fighting',
  'troops',
  'ships',
  'aircraft',
  'sanctions',
  'prisoners',
  'water',
])
/** Words between a verb that carries and what it carries. */
const CARRY_MAX = 4

/** Chains of a sentence in order of place. Linear in its tokens. */
export function scan(ground: Ground): Chain[] {
  const { sentence } = ground
  const state = newState()
  for (let at = 0; at < sentence.tokens.length; ) {
    if (ground.walls.has(at)) wall(state, ground, at)
    const skip = Math.max(ground.skips[at] ?? 0, ground.names[at] ?? 0)
    if (skip > at) {
      at = skip
      continue
    }
    const token = sentence.tokens[at] as Token
    if (token.kind === 'mark') mark(state, token)
    const signs = ground.signs[at] ?? []
    at = signs.length === 0 ? at + 1 : (structure(state, ground, signs) ?? deed(state, ground, at, signs))
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
  const holds = draft !== undefined && last !== undefined && draft.heads.length === 0
  const clause = (ground.signs[at] ?? []).some((sign) => sign.kind === 'that')
  if (holds && at - last.to <= REACH_MAX && (!clause || takesClause(draft, at))) return
  turn(state)
  state.supposing = false
}

function mark(state: State, token: Token): void {
  if (STOPS.includes(token.fold)) {
    turn(state)
    state.supposing = false
  } else if (COMMAS.includes(token.fold)) {
    if (state.draft !== undefined) state.draft.parted = true
    state.negation = undefined
    state.relative = false
  }
}

/**
 * A governor or a deed: decides how the word stands here and puts it where it belongs; one past its
 * end.
 */
function deed(state: State, ground: Ground, at: number, signs: readonly Sign[]): number {
  const usable = fitting(signs, standsFinite(state, ground, at, signs))
  const first = usable[0]
  if (first === undefined || state.supposing || isInRelative(state, first)) return at + 1
  const longest = plainest(usable.filter((sign) => sign.hit.to === first.hit.to))
  const operator = longest.find((sign) => sign.kind === 'operator')
  const deeds = longest.filter((sign) => sign.kind !== 'operator')
  if (operator !== undefined && !isCarrying(ground, operator, deeds)) govern(state, ground, operator)
  else if (deeds.length > 0) head(state, ground, deeds)
  return first.hit.to
}

/** The signs that fit a finite verb or a noun; participles only where nothing else does. */
function fitting(signs: readonly Sign[], finite: boolean): readonly Sign[] {
  const found = signs.filter((sign) => isFinite(sign) === finite && sign.form !== 'participle')
  return found.length > 0 ? found : signs.filter((sign) => sign.form === 'participle')
}

/** Of the ways to take a word apart, those that take the least off it. */
function plainest(signs: readonly Sign[]): readonly Sign[] {
  const glue = ({ hit }: Sign) => hit.before.length + hit.after.length
  const least = Math.min(...signs.map(glue))
  return signs.filter((sign) => glue(sign) === least)
}

/**
 * A verb inside a relative clause that describes the subject of a governor still waiting for its
 * deed.
 */
function isInRelative(state: State, sign: Sign): boolean {
  return state.relative && isFinite(sign) && state.draft !== undefined && state.draft.heads.length === 0
}

function isCarrying(ground: Ground, operator: Sign, deeds: readonly Sign[]): boolean {
  if (!deeds.some((sign) => sign.kind === 'carrier')) return false
  if (!CARRYING.has(operator.id as OperatorKind)) return false
  const end = Math.min(operator.hit.to + CARRY_MAX, ground.signs.length)
  for (let at = operator.hit.to; at < end; at++) {
    const signs = ground.signs[at] ?? []
    if (signs.some((sign) => sign.kind === 'thing' && CARRIED.has(sign.id))) return true
  }
  return false
}

/** Letters that are a past verb or a noun of action are a verb only where a clause begins. */
function standsFinite(state: State, ground: Ground, at: number, signs: readonly Sign[]): boolean {
  const finite = signs.some(isFinite)
  const nominal = signs.some((sign) => !isFinite(sign) && sign.kind !== 'thing' && sign.form !== 'participle')
  if (!finite || !nominal) return finite
  const { draft, negation } = state
  const verbal = negation !== undefined && negation.kind !== 'noun' && negation.kind !== 'nominal'
  if (verbal && at - negation.at <= NEAR_MAX) return true
  if (isNear(state.perfect, at) || isNear(state.past, at)) return true
  const governed = draft !== undefined && draft.heads.length === 0 && !draft.opened && !draft.parted
  if (governed && at - draft.last <= REACH_MAX) return false
  return beginsClause(ground, at)
}

function isNear(place: number | undefined, at: number): boolean {
  return place !== undefined && at - place <= NEAR_MAX
}

function beginsClause(ground: Ground, at: number): boolean {
  if (at === 0 || ground.walls.has(at)) return true
  const previous = ground.sentence.tokens[at - 1] as Token
  if (previous.kind === 'mark') return true
  const signs = ground.signs[at - 1] ?? []
  const opens = signs.some((sign) => sign.kind === 'that' || sign.kind === 'relative' || sign.kind === 'clause')
  // A name right before it is its subject.
  return opens || ground.names[at - 1] === at || isName(ground.sentence, at - 1)
}

function govern(state: State, ground: Ground, sign: Sign): void {
  const made = linkOf(state, sign)
  const { draft } = state
  if (made.kind === 'onus' && !isOnus(ground, sign)) return
  if (sign.form === 'participle' && !isAttendant(ground, sign)) return
  if (made.kind === 'take' && state.decision !== undefined) {
    return decided(state, made)
  }
  if (draft !== undefined && attaches(ground, draft, sign)) {
    const last = draft.links[draft.links.length - 1] as Link
    if (made.kind === 'decision' && last.kind === 'take') draft.links[draft.links.length - 1] = { ...last, kind: 'decide', to: made.to }
    else draft.links.push(made)
    draft.last = made.to
    draft.opened = false
    draft.parted = false
    return
  }
  if (made.kind === 'decision' && draft === undefined) state.decision = made
  if (sign.form === 'nominal' && !standsFree(state, ground, sign)) return
  const opened = begin(state, made.from, made.at)
  opened.links.push(made)
  opened.last = made.to
}

/** "It is [up]on Russia that it stop": somebody is named between the preposition and "that". */
function isOnus(ground: Ground, sign: Sign): boolean {
  for (let at = sign.hit.to; at <= sign.hit.to + ONUS_MAX; at++) {
    if ((ground.signs[at] ?? []).some((one) => one.kind === 'that' && one.hit.after === '')) return at > sign.hit.to
    if (!isName(ground.sentence, at) && (ground.names[at] ?? 0) === 0) return false
  }
  return false
}

/** Words that name who it is up to. */
const ONUS_MAX = 6

/**
 * A participle that tells how the main deed went ("..., refusing to send") follows a mark or a
 * name.
 */
function isAttendant(ground: Ground, sign: Sign): boolean {
  const at = sign.hit.from
  if (at === 0 || ground.walls.has(at) || ground.sentence.tokens[at - 1]?.kind === 'mark') return true
  return isName(ground.sentence, at - 1) || glues(ground.sentence.lexicon.pack, sign.hit.before, 'and')
}

/** "The decision has not been taken": the noun came before its verb. */
function decided(state: State, made: Link): void {
  const decision = state.decision as Link
  const opened = begin(state, decision.from, made.at)
  opened.links.push({ ...made, kind: 'decide' })
  opened.last = made.to
}

function attaches(ground: Ground, draft: Draft, sign: Sign): boolean {
  if (draft.heads.length > 0 || draft.links.length === 0) return false
  if (sign.hit.from - draft.last > REACH_MAX || sign.form === 'participle') return false
  if (isFinite(sign) && !draft.opened && !followsBare(draft, sign)) return false
  return reaches(ground, draft, sign)
}

function followsBare(draft: Draft, sign: Sign): boolean {
  const last = draft.links[draft.links.length - 1]
  return last !== undefined && AUXILIARY.has(last.kind) && sign.form === 'present'
}

/** After a comma a complement must carry the preposition that its governor takes. */
function reaches(ground: Ground, draft: Draft, sign: Sign): boolean {
  if (!draft.parted || draft.opened) return true
  const { pack } = ground.sentence.lexicon
  if (glues(pack, sign.hit.before, 'by') || glues(pack, sign.hit.before, 'to')) return true
  const before = ground.sentence.tokens[sign.hit.from - 1]?.fold ?? ''
  return draft.links.some((one) => one.hit.entry.after.includes(before))
}

/**
 * A noun of attitude begins a chain of its own unless it only fills out another's clause ("despite
 * the refusal").
 */
function standsFree(state: State, ground: Ground, sign: Sign): boolean {
  const { sentence } = ground
  if (sign.hit.to - sign.hit.from > 1) return true
  const previous = sentence.hits[sign.hit.from - 1] ?? []
  const preposition = previous.find(({ entry }) => entry.file === 'speech' && entry.path.includes('preposition'))
  if (preposition !== undefined && !isOfSpeech(ground, preposition.from)) return false
  if (state.draft === undefined || state.draft.heads.length === 0) return true
  return glues(sentence.lexicon.pack, sign.hit.before, 'and') || state.draft.parted
}

/**
 * The preposition belongs to a verb of saying or showing before it ("expressed [about] its
 * readiness").
 */
function isOfSpeech(ground: Ground, at: number): boolean {
  const { hits, tokens } = ground.sentence
  const fold = tokens[at]?.fold ?? ''
  for (let back = at - 1; back >= Math.max(0, at - REACH_MAX); back--) {
    if ((hits[back] ?? []).some(({ entry }) => entry.file === 'speech' && entry.after.includes(fold))) return true
  }
  return false
}

function linkOf(state: State, sign: Sign): Link {
  const { negation, from } = takeNegation(state, sign)
  return {
    kind: sign.id as OperatorKind,
    tense: tenseOf(sign),
    ...(negation !== undefined && { negation }),
    from,
    at: sign.hit.from,
    to: sign.hit.to,
    form: sign.form,
    hit: sign.hit,
  }
}

function takeNegation(state: State, sign: Sign): { negation?: Negation; from: number } {
  const found = state.negation
  state.negation = undefined
  if (found === undefined || sign.hit.from - found.at > NEAR_MAX) return { from: sign.hit.from }
  return { negation: found.kind, from: found.at }
}

function tenseOf(sign: Sign): Tense {
  if (sign.form === 'past' || sign.form === 'present' || sign.form === 'future') return sign.form
  return sign.form === 'particle' ? 'present' : 'bare'
}

function head(state: State, ground: Ground, signs: readonly Sign[]): void {
  const sign = signs[0] as Sign
  const made = headOf(state, signs)
  if (isFinite(sign)) return finiteHead(state, ground, made)
  const { draft } = state
  if (draft === undefined) {
    const isNobody = !ground.mentions.some((one) => one.from === sign.hit.from && one.represents !== undefined)
    if (isNobody && signs.some((one) => one.kind !== 'carrier')) state.theme ??= made
    return
  }
  if (draft.awaits !== undefined) {
    if (draft.awaits === 'means') draft.means ??= made
    draft.awaits = undefined
    draft.last = made.to
    return
  }
  const deedly = signs.some((one) => one.kind !== 'thing' && one.kind !== 'deictic')
  const reached = sign.hit.from - draft.last <= reachOf(draft) && reaches(ground, draft, sign)
  if (draft.heads.length > 0) {
    if (deedly) follow(ground, draft, made)
  } else if (reached && deedly && isBound(ground, draft, sign)) {
    draft.heads.push(made)
    draft.last = made.to
  } else if (reached && !draft.opened) draft.thing ??= made
}

/** A noun of action after a deed: another deed, the deed's own object, or something between. */
function follow(ground: Ground, draft: Draft, made: Head): void {
  const before = draft.heads[draft.heads.length - 1] as Head
  if (isSibling(ground, draft, made)) {
    draft.heads.push(made)
    draft.crossed = false
    draft.taken = false
  } else if (isObject(ground, draft, before, made)) draft.taken = true
  else draft.crossed = true
  draft.last = made.to
}

function isObject(ground: Ground, draft: Draft, before: Head, made: Head): boolean {
  if (draft.taken || preposition(ground, made) === 'to') return false
  return before.signs.some((one) => one.kind === 'carrier')
}

/** Verbs that mean this only with their preposition: "backs | away from", "looks | into". */
const PREPOSITIONAL: ReadonlySet<OperatorKind> = new Set(['withdraw', 'weigh', 'agree'])

function isBound(ground: Ground, draft: Draft, sign: Sign): boolean {
  const last = draft.links[draft.links.length - 1] as Link | undefined
  if (last === undefined || !PREPOSITIONAL.has(last.kind) || !isFiniteLink(last) || draft.opened) return true
  const { after } = last.hit.entry
  return after.length === 0 || isTiedBy(ground, after, last.to, sign.hit)
}

function isFiniteLink({ form }: Link): boolean {
  return form === 'past' || form === 'present' || form === 'future'
}

/** One of the prepositions stands between, or is glued to the word. */
function isTiedBy(ground: Ground, prepositions: readonly string[], from: number, hit: Hit): boolean {
  if (prepositions.some((one) => one.length === 1 && hit.before.includes(one))) return true
  for (let at = from; at < hit.from; at++) {
    if (prepositions.includes(ground.sentence.tokens[at]?.fold ?? '')) return true
  }
  return false
}

/** States told of their subject take a deed only right after them: "on the way to deploying". */
const CLOSE: ReadonlySet<OperatorKind> = new Set(['doing', 'open'])

function reachOf(draft: Draft): number {
  const last = draft.links[draft.links.length - 1]
  return last !== undefined && CLOSE.has(last.kind) ? 1 : REACH_MAX
}

function finiteHead(state: State, ground: Ground, made: Head): void {
  const { draft } = state
  if (draft !== undefined && goesOn(ground, draft, made)) {
    const { tense, negation } = draft.heads[0] as Head
    draft.heads.push({ ...made, tense, ...(negation !== undefined && { negation }) })
    draft.last = made.to
    return
  }
  const last = draft?.links[draft.links.length - 1]
  if (draft !== undefined && last !== undefined && draft.heads.length === 0) {
    const follows = AUXILIARY.has(last.kind) && made.form === 'present'
    if (made.at - draft.last <= REACH_MAX && (draft.opened || follows)) {
      draft.heads.push(made)
      draft.last = made.to
      return
    }
  }
  const may = isNear(state.perfect, made.at) && made.form === 'present' ? state.perfect : undefined
  const opened = begin(state, may ?? made.from, made.at)
  if (may !== undefined) opened.links.push(possibility(ground, may))
  opened.heads.push(made)
  opened.last = made.to
  state.perfect = undefined
}

/** "Will send and train": a second verb without a tense of its own takes that of the first. */
function goesOn(ground: Ground, draft: Draft, made: Head): boolean {
  const first = draft.heads[0]
  if (first === undefined || made.form !== 'present' || draft.parted) return false
  if (first.form !== 'future' && first.negation !== 'never') return false
  return made.negation === undefined && glues(ground.sentence.lexicon.pack, made.hit.before, 'and')
}

/** The particle that makes a present verb a possibility. */
function possibility(ground: Ground, at: number): Link {
  const sign = (ground.signs[at] ?? []).find((one) => one.kind === 'perfect') as Sign
  return { kind: 'may', tense: 'present', from: at, at, to: at + 1, form: 'particle', hit: sign.hit }
}

function headOf(state: State, signs: readonly Sign[]): Head {
  const sign = signs[0] as Sign
  const { negation, from } = takeNegation(state, sign)
  return {
    from,
    at: sign.hit.from,
    to: sign.hit.to,
    form: sign.form,
    tense: tenseOf(sign),
    ...(negation !== undefined && { negation }),
    hit: sign.hit,
    signs,
  }
}

/** A second deed under the same governors: joined by "and" or "or" to the deed right before it. */
function isSibling(ground: Ground, draft: Draft, made: Head): boolean {
  const first = draft.heads[draft.heads.length - 1] as Head
  const own = preposition(ground, made)
  const same = own === preposition(ground, first)
  if (draft.crossed && !(same && own !== '')) return false
  const joined = glues(ground.sentence.lexicon.pack, made.hit.before, 'and') || isOr(ground, made.at - 1)
  return joined && (same || own === '')
}

function isOr(ground: Ground, at: number): boolean {
  return (ground.sentence.hits[at] ?? []).some(({ entry }) => entry.file === 'actors' && entry.id === 'together')
}

function preposition(ground: Ground, { hit }: Head): '' | 'by' | 'to' {
  const { pack } = ground.sentence.lexicon
  if (glues(pack, hit.before, 'by')) return 'by'
  return glues(pack, hit.before, 'to') ? 'to' : ''
}

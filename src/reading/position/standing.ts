// Standing: whether letters that could be several words are a verb or a noun here, and which of
// their signs count.
import { glues, type Token } from '../kit/index.ts'
import { NEAR_MAX, REACH_MAX, type State } from './draft.ts'
import { carry } from './frame.ts'
import { type Ground, isName } from './ground.ts'
import type { OperatorKind } from './operator.ts'
import { isFiniteVerb, type Sign } from './sign.ts'
import { isSubjectFirst, isVerbHere } from './voice.ts'

export interface Standing {
  /** One past the words taken. */
  readonly to: number
  readonly operator?: Sign
  /** Deeds, carriers, things and words that point back. */
  readonly deeds: readonly Sign[]
}

/** How the words at a token stand; undefined where no reading of them fits. */
export function standingOf(
  state: State,
  ground: Ground,
  at: number,
  signs: readonly Sign[],
): Standing | undefined {
  const usable = fitting(state, signs, at, standsFinite(state, ground, at, signs))
  const first = usable[0]
  if (first === undefined) return undefined
  const chosen = plainest(usable.filter((sign) => sign.hit.to === first.hit.to))
  const operators = chosen.filter((sign) => sign.kind === 'operator')
  const deeds = chosen.filter((sign) => sign.kind !== 'operator')
  const operator = operators.length < 2 ? operators[0] : bestTied(ground, operators)
  const isCarried = operator !== undefined && givesWay(ground, operator, deeds)
  return { to: first.hit.to, deeds, ...(operator !== undefined && !isCarried && { operator }) }
}

/** The signs that fit a finite verb or a noun; participles only where nothing else does. */
function fitting(
  { negation, perfect }: State,
  signs: readonly Sign[],
  at: number,
  finite: boolean,
): readonly Sign[] {
  const found = signs.filter((sign) => isFiniteVerb(sign) === finite && sign.form !== 'participle')
  if (found.length === 0) return signs.filter((sign) => sign.form === 'participle')
  // After "will not", "did not" and "may" letters that could also be a past are a present.
  const isPresent =
    (negation !== undefined && PRESENT_AFTER.has(negation.kind) && isNear(negation.at, at)) ||
    isNear(perfect, at)
  const present = isPresent ? found.filter((sign) => sign.form === 'present') : []
  return present.length > 0 ? present : found
}

const PRESENT_AFTER: ReadonlySet<string> = new Set(['never', 'past', 'present'])

/** Letters that are a past verb or a noun of action are a verb only where a clause begins. */
function standsFinite(state: State, ground: Ground, at: number, signs: readonly Sign[]): boolean {
  const finite = signs.some(isFiniteVerb)
  const nominal = signs.some((sign) => !isFiniteVerb(sign) && sign.form !== 'participle')
  if (!finite || !nominal) return finite
  if (isSubjectFirst(ground.sentence)) {
    const isState = signs.some(({ hit }) => hit.entry.wordClass === 'adjectives')
    return isVerbHere(ground.sentence, at, isState)
  }
  if (signs.some(({ form, hit }) => form === 'nominal' && hit.to - hit.from > 1)) return false
  const { draft, negation } = state
  const isVerbal = negation !== undefined && negation.kind !== 'noun' && negation.kind !== 'nominal'
  if (isVerbal && isNear(negation.at, at)) return true
  if (isNear(state.perfect, at) || isNear(state.past, at)) return true
  const isGoverned =
    draft !== undefined && draft.heads.length === 0 && !draft.opened && !draft.parted
  if (isGoverned && at - draft.last <= REACH_MAX) return false
  // "That" takes a noun: letters that could be a past verb are what is talked of.
  const isPast = signs.every((sign) => !isFiniteVerb(sign) || sign.form === 'past')
  if (isPast && !ground.walls.has(at) && isAfterThat(ground, at)) return false
  return beginsClause(ground, at)
}

function isAfterThat(ground: Ground, at: number): boolean {
  return (ground.signs[at - 1] ?? []).some(({ kind, hit }) => kind === 'that' && hit.after === '')
}

export function isNear(place: number | undefined, at: number): boolean {
  return place !== undefined && at - place <= NEAR_MAX
}

function beginsClause(ground: Ground, at: number): boolean {
  if (at === 0 || ground.walls.has(at)) return true
  const previous = ground.sentence.tokens[at - 1] as Token
  if (previous.kind === 'mark') return true
  const signs = ground.signs[at - 1] ?? []
  const opens = signs.some(
    ({ kind }) => kind === 'that' || kind === 'relative' || kind === 'clause',
  )
  // A name right before it is its subject.
  return opens || ground.names[at - 1] === at || isName(ground.sentence, at - 1)
}

/** Of the ways to take a word apart, those that take the least off it. */
function plainest(signs: readonly Sign[]): readonly Sign[] {
  const glue = ({ hit }: Sign) => hit.before.length + hit.after.length
  const least = Math.min(...signs.map(glue))
  const plain = signs.filter((sign) => glue(sign) === least)
  // The press hardly ever says "I": letters that could be another person's verb are that.
  const others = plain.filter(({ hit }) => hit.agreement !== '1.s')
  return others.length > 0 ? others : plain
}

/** Words after a governor in which its preposition shows which of two verbs it is. */
const TIE_MAX = 8

/**
 * Of governors with the same letters, the one whose preposition follows, else the one that needs
 * none.
 */
function bestTied(ground: Ground, operators: readonly Sign[]): Sign | undefined {
  const free = operators.find((sign) => sign.hit.entry.after.length === 0)
  const tied = operators.find((sign) => isFollowed(ground, sign))
  return tied ?? free ?? operators[0]
}

function isFollowed(ground: Ground, { hit }: Sign): boolean {
  const { after } = hit.entry
  if (after.length === 0) return false
  const end = Math.min(hit.to + TIE_MAX, ground.sentence.tokens.length)
  for (let at = hit.to; at < end; at++) {
    if (after.includes((ground.sentence.tokens[at] as Token).fold)) return true
    const glued = (ground.sentence.hits[at] ?? []).some(({ before }) =>
      after.some((one) => one.length === 1 && before.includes(one)),
    )
    if (glued) return true
  }
  return false
}

/** Kinds that can also be what is done to a thing: "suspend enrichment", "withdraw troops". */
const CARRYING: ReadonlySet<OperatorKind> = new Set(['suspend', 'withdraw', 'ask', 'begin'])
/**
 * Words between a verb that carries and what it carries, and between a contract and what it is
 * about.
 */
const CARRY_MAX = 4
const CONTRACT_MAX = 12

/**
 * A verb that governs only with its preposition, here without it, or one that is the deed
 * itself.
 */
function givesWay(ground: Ground, operator: Sign, deeds: readonly Sign[]): boolean {
  const isLoose = operator.id === 'strive' && operator.hit.entry.after.length > 0
  if (isLoose && isFiniteVerb(operator) && deeds.length > 0 && !isFollowed(ground, operator))
    return true
  return isCarrying(ground, operator, deeds)
}

/** True where a word that governs elsewhere is the deed itself. */
function isCarrying(ground: Ground, operator: Sign, deeds: readonly Sign[]): boolean {
  const kind = operator.id as OperatorKind
  if (kind === 'contract') return !isAbout(ground, operator)
  const carriers = deeds.filter((sign) => sign.kind === 'carrier')
  if (!CARRYING.has(kind) || carriers.length === 0) return false
  if (kind === 'ask') return operator.form === 'future'
  const end = Math.min(operator.hit.to + CARRY_MAX, ground.signs.length)
  for (let at = operator.hit.to; at < end; at++) {
    const signs = ground.signs[at] ?? []
    const carried = signs.some(
      (sign) =>
        sign.kind === 'thing' && carriers.some((one) => carry(one.id, sign.id) !== undefined),
    )
    if (carried) return true
  }
  return false
}

/** A contract that says to what it binds: "signed an agreement to supply ...". */
function isAbout(ground: Ground, { hit }: Sign): boolean {
  const { pack } = ground.sentence.lexicon
  const end = Math.min(hit.to + CONTRACT_MAX, ground.signs.length)
  for (let at = hit.to; at < end; at++) {
    const tied = (ground.signs[at] ?? []).some(
      (sign) =>
        (sign.kind === 'action' || sign.kind === 'carrier') &&
        (glues(pack, sign.hit.before, 'by') || glues(pack, sign.hit.before, 'to')),
    )
    if (tied) return true
  }
  return false
}

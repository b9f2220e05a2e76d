// Doing: where a deed, a carrier or a thing goes: under the governors being read, beside another
// deed, or before a verb.
import { copyWith, glues, type Hit, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { isLight } from './beside.ts'
import type { Head, Link } from './chain.ts'
import {
  begin,
  type Draft,
  needsBridge,
  REACH_MAX,
  type State,
  takeNegation,
  tenseOf,
} from './draft.ts'
import { actionOfThing } from './frame.ts'
import { AUXILIARY, followsParticle, possibility, reaches } from './govern.ts'
import type { Ground } from './ground.ts'
import type { OperatorKind } from './operator.ts'
import { isFiniteVerb, isPassive, type Sign } from './sign.ts'
import { isNear } from './standing.ts'
import { isJoint, isSubjectFirst } from './voice.ts'

/** States told of their subject take a deed only right after them: "on the way to deploying". */
const CLOSE: ReadonlySet<OperatorKind> = new Set(['doing', 'open'])
/** Verbs that announce a deed itself, with no preposition: "announced the opening of ...". */
const DIRECT: ReadonlySet<OperatorKind> = new Set(['proclaim'])
const VAGUE: ReadonlySet<string> = new Set(['thing', 'deictic'])

/** Puts a word of deed where it belongs. */
export function doing(state: State, ground: Ground, signs: readonly Sign[]): void {
  const made = headOf(state, ground, signs)
  const sign = signs[0] as Sign
  if (isFiniteVerb(sign)) {
    if (!isSuffering(state, ground, sign)) verb(state, ground, made)
    return
  }
  const { draft } = state
  if (draft === undefined) {
    before(state, ground, made)
    return
  }
  if (draft.awaits !== undefined) {
    if (draft.awaits === 'means') draft.means ??= made
    draft.awaits = undefined
    draft.last = made.to
    return
  }
  const isDeed = signs.some((one) => !VAGUE.has(one.kind))
  if (draft.heads.length > 0) {
    if (isDeed) follow(ground, draft, made)
    return
  }
  if (!isGoverned(ground, draft, sign)) return
  if (!isDeed) {
    reserve(ground, draft, made)
    return
  }
  // "A document of guarantees": a noun right after the thing only says what kind it is.
  // "The question of sending" is the sending: a word that only points says nothing itself.
  const { thing } = draft
  const points = thing?.signs.every((one) => one.kind === 'deictic') === true
  if (thing !== undefined && !points && thing.to === made.at && tie(ground, made) === '') return
  draft.heads.push(made)
  draft.last = made.to
}

/** "Agreed to be armed": what somebody lets be done to them is no deed of theirs. */
function isSuffering({ draft }: State, { sentence }: Ground, { hit }: Sign): boolean {
  const last = draft?.links[draft.links.length - 1]
  if (last === undefined || draft?.heads.length !== 0) return false
  return isSubjectFirst(sentence) && isPassive(sentence, hit) && !PASSED.has(last.kind)
}

/** Governors that say nothing of a will: their deed may be anybody's. */
const PASSED: ReadonlySet<OperatorKind> = new Set([
  'future',
  'may',
  'must',
  'ask',
  'hope',
  'foresee',
  'scheduled',
])

function headOf(state: State, { sentence }: Ground, signs: readonly Sign[]): Head {
  const sign = signs[0] as Sign
  const { negation, from } = takeNegation(state, sentence, sign)
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

/** A noun before any verb of its clause may be what the verb is about, unless it names somebody. */
function before(state: State, ground: Ground, made: Head): void {
  const isForce = hitAt(ground.sentence, made.at, 'actors', 'force') !== undefined
  const isSomebody =
    isForce || ground.mentions.some((one) => one.from === made.at && one.represents !== undefined)
  const { pack } = ground.sentence.lexicon
  const isPlain = !glues(pack, made.hit.before, 'by') && !glues(pack, made.hit.before, 'to')
  // "Its sending of troops": with its owner beside it a general deed is talked of too.
  const isNoun =
    made.signs.some((one) => one.kind !== 'carrier') ||
    glues(pack, made.hit.before, 'definite') ||
    hitAt(ground.sentence, made.to, 'actors', 'own') !== undefined ||
    ground.mentions.some((one) => one.from === made.to && one.represents !== undefined)
  if (!isSomebody && isNoun && isPlain) state.theme ??= made
}

/** The word stands where the governors before it look for their deed. */
function isGoverned(ground: Ground, draft: Draft, sign: Sign): boolean {
  const last = draft.links[draft.links.length - 1]
  const reach = last !== undefined && CLOSE.has(last.kind) ? 1 : REACH_MAX
  if (sign.hit.from - draft.last > reach || !reaches(ground, draft, sign)) return false
  if (last === undefined) return true
  if (!followsParticle(ground, last, sign)) return false
  if (DIRECT.has(last.kind) && (sign.kind === 'thing' || !isDirect(ground, draft, last, sign))) {
    return false
  }
  // "Signed a contract | to supply": the paper itself is not what was agreed.
  if (last.kind === 'contract' && !isGlued(ground, sign)) return false
  return !needsBridge(last) || draft.opened || draft.bridged || isTied(last, sign.hit)
}

function isFiniteLink({ form }: Link): boolean {
  return form === 'past' || form === 'present' || form === 'future'
}

function isGlued({ sentence }: Ground, { hit }: Sign): boolean {
  const { pack } = sentence.lexicon
  return glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to')
}

/** One of the governor's prepositions is glued to the word. */
function isTied({ hit: { entry } }: Link, hit: Hit): boolean {
  return entry.after.some((one) => one.length === 1 && hit.before.includes(one))
}

function isDirect(ground: Ground, draft: Draft, last: Link, { hit }: Sign): boolean {
  const { pack } = ground.sentence.lexicon
  if (draft.parted || draft.opened) return false
  // "Announced the Civil Defence": with the article right after the verb it is who speaks.
  const isSubject =
    isFiniteLink(last) && hit.from === last.to && glues(pack, hit.before, 'definite')
  if (isSubject) return false
  if (glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to')) return false
  const previous = ground.sentence.tokens[hit.from - 1] as Token
  const preposition = hitAt(ground.sentence, hit.from - 1, 'speech', 'preposition')
  return preposition === undefined || last.hit.entry.after.includes(previous.fold)
}

/**
 * A thing or a word that points back is the deed where no other comes: "pledged 40 tanks",
 * "refused that".
 */
function reserve(ground: Ground, draft: Draft, made: Head): void {
  if (draft.opened || draft.thing !== undefined || !canStandAlone(made)) return
  const last = draft.links[draft.links.length - 1]
  if (last?.kind === 'continue' && last.to - last.at > 1) return
  if (last?.kind === 'deny' && made.signs.every((one) => one.kind !== 'deictic')) return
  const { pack } = ground.sentence.lexicon
  const isGlued = glues(pack, made.hit.before, 'by') || glues(pack, made.hit.before, 'to')
  const isNoun = last?.form === 'nominal' && last.hit.entry.wordClass === 'nouns'
  if (isNoun && !isGlued && !draft.bridged) return
  if (isApart(ground, draft, made)) return
  if (made.signs.every((one) => one.kind === 'deictic') && !isBeside(ground, draft, made)) return
  draft.thing = made
}

/**
 * "Examine its record on refugees": a thing behind another's preposition is not what is promised,
 * where words stand in their order.
 */
function isApart({ sentence }: Ground, draft: Draft, made: Head): boolean {
  if (!isSubjectFirst(sentence)) return false
  // "Asked whether the deals ...": what is asked for has its preposition.
  if (draft.links[draft.links.length - 1]?.kind === 'ask' && !draft.bridged) return true
  const own = draft.links[draft.links.length - 1]?.hit.entry.after ?? []
  for (let at = draft.last; at < made.at; at++) {
    if (hitAt(sentence, at, 'speech', 'preposition') === undefined) continue
    const { fold } = sentence.tokens[at] as Token
    if (!own.includes(fold) && hitAt(sentence, at, 'windows', 'of') === undefined) return true
  }
  return false
}

function canStandAlone({ signs }: Head): boolean {
  return signs.some(({ kind, id }) => kind === 'deictic' || actionOfThing(id) !== undefined)
}

/** Only names and prepositions stand between, or one word that nobody listed. */
function isBeside(ground: Ground, draft: Draft, made: Head): boolean {
  if (made.at - draft.last === 1) return true
  for (let at = draft.last; at < made.at; at++) {
    const isName = (ground.names[at] ?? 0) > 0 || ground.mentions.some((one) => one.from === at)
    if (!isName && hitAt(ground.sentence, at, 'speech', 'link') === undefined) return false
  }
  return true
}

/** A noun of action after a deed: another deed, the deed's own object, or something between. */
function follow(ground: Ground, draft: Draft, made: Head): void {
  const previous = draft.heads[draft.heads.length - 1] as Head
  if (isSibling(ground, draft, previous, made)) {
    draft.heads.push(made)
    draft.crossed = false
    draft.taken = false
  } else if (!draft.taken && tie(ground, made) !== 'to' && isCarrier(previous)) draft.taken = true
  else draft.crossed = true
  draft.last = made.to
}

function isCarrier({ signs }: Head): boolean {
  return signs.some((one) => one.kind === 'carrier')
}

/** A second deed under the same governors: joined by "and" or "or" to the deed right before it. */
function isSibling(ground: Ground, draft: Draft, previous: Head, made: Head): boolean {
  const own = tie(ground, made)
  const isSame = own === tie(ground, previous)
  if (draft.crossed && (!isSame || own === '')) return false
  return (isJoined(ground, made) || isOr(ground, made.at - 1)) && (isSame || own === '')
}

function isOr({ sentence }: Ground, at: number): boolean {
  return hitAt(sentence, at, 'actors', 'together') !== undefined
}

function tie(ground: Ground, { hit }: Head): '' | 'by' | 'to' {
  const { pack } = ground.sentence.lexicon
  if (glues(pack, hit.before, 'by')) return 'by'
  return glues(pack, hit.before, 'to') ? 'to' : ''
}

/** A finite verb of deed: under "that" or an auxiliary, after another verb, or for itself. */
function verb(state: State, ground: Ground, made: Head): void {
  const { draft } = state
  if (draft !== undefined && goesOn(ground, draft, made)) {
    const { tense, negation } = draft.heads[0] as Head
    draft.heads.push(copyWith(made, { tense, ...(negation !== undefined && { negation }) }))
    draft.last = made.to
    return
  }
  const last = draft?.links[draft.links.length - 1]
  if (draft !== undefined && last !== undefined && draft.heads.length === 0) {
    // "Will stay open": a sign of the future stands right before its verb.
    const isNext = last.kind !== 'future' || isLight(ground, last.to, made.from)
    const isBare = made.form === 'present' || isPassive(ground.sentence, made.hit)
    const follows = AUXILIARY.has(last.kind) && isBare && isNext
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
  const isTensed = first.form === 'future' || first.negation === 'never'
  if (!isTensed && !(first.form === 'present' && isSubjectFirst(ground.sentence))) return false
  return made.negation === undefined && isJoined(ground, made)
}

function isJoined({ sentence }: Ground, { from, hit }: Head): boolean {
  return (
    glues(sentence.lexicon.pack, hit.before, 'and') ||
    isJoint(sentence, from - 1) ||
    isRepeated(sentence, from)
  )
}

/** "To send ... and to train": the sign of the infinitive stands again after the conjunction. */
function isRepeated(sentence: Sentence, from: number): boolean {
  return (
    hitAt(sentence, from - 1, 'actors', 'infinitive') !== undefined && isJoint(sentence, from - 2)
  )
}

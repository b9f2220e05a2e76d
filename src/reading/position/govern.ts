// Governing: where a word that governs deeds goes, into the chain being read or into one of its
// own.
import { copyWith, glues, type Token } from '../kit/index.ts'
import { isLight } from './beside.ts'
import type { Link } from './chain.ts'
import { begin, type Draft, REACH_MAX, type State, takeNegation, tenseOf } from './draft.ts'
import { type Ground, isName } from './ground.ts'
import type { OperatorKind } from './operator.ts'
import { isFiniteVerb, type Sign } from './sign.ts'
import { isNear } from './standing.ts'
import { isSubjectFirst, verbFrom } from './voice.ts'

/** Kinds after which a present verb may follow without "that". */
export const AUXILIARY: ReadonlySet<OperatorKind> = new Set([
  'continue',
  'begin',
  'future',
  'may',
  'must',
])
/** Nouns that are taken, made or settled: "take a decision", "settle its position". */
const DECISIONS: ReadonlySet<OperatorKind> = new Set(['decision', 'stand'])
/** Words that name who it is up to. */
const ONUS_MAX = 4

/** Takes a governor into the chain being read, or begins one with it. */
export function govern(state: State, ground: Ground, sign: Sign): void {
  if (sign.id === 'onus' && !isOnus(ground, sign)) return
  if (sign.id === 'tie' && !tiesDeed(ground, sign)) return
  if (sign.form === 'participle' && !isAttendant(ground, sign)) return
  if (isAttribute(ground, sign)) return
  // "As its minister announced it": what was announced has been told.
  if (sign.id === 'proclaim' && sign.hit.after !== '') return
  const made = linkOf(state, ground, sign)
  const { draft } = state
  if (made.kind === 'take' && state.decision !== undefined) {
    decided(state, made)
    return
  }
  if (draft !== undefined && attaches(ground, draft, sign)) {
    attach(draft, made)
    return
  }
  // "Pledged a grant of the amount of ...": a noun after the thing only fills it out.
  if (sign.form === 'nominal' && draft?.thing !== undefined && draft.heads.length === 0) return
  if (DECISIONS.has(made.kind) && draft === undefined) state.decision = made
  if (made.kind === 'stand') return
  if (sign.form === 'nominal' && !standsFree(state, ground, sign)) return
  const may = isNear(state.perfect, made.at) && made.form === 'present' ? state.perfect : undefined
  const opened = begin(state, may ?? made.from, made.at)
  if (may !== undefined) opened.links.push(possibility(ground, may))
  opened.links.push(made)
  opened.last = made.to
  state.perfect = undefined
}

function linkOf(state: State, { sentence }: Ground, sign: Sign): Link {
  const { negation, from } = takeNegation(state, sentence, sign)
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

/** "Is tied to": with its preposition right after it the word ties its own subject. */
function tiesDeed({ sentence, signs }: Ground, { hit }: Sign): boolean {
  const { pack } = sentence.lexicon
  const next = [...(sentence.hits[hit.to] ?? []), ...(signs[hit.to] ?? []).map((one) => one.hit)]
  return next.every((one) => !glues(pack, one.before, 'by'))
}

/** "It is [up]on Russia that it stop": somebody is named between the preposition and "that". */
function isOnus(ground: Ground, { hit }: Sign): boolean {
  for (let at = hit.to; at <= hit.to + ONUS_MAX; at++) {
    const that = (ground.signs[at] ?? []).some((one) => one.kind === 'that' && one.hit.after === '')
    if (that) return at > hit.to && (ground.signs[at + 1] ?? []).some(isFiniteVerb)
    if (ground.sentence.tokens[at]?.kind !== 'word') return false
  }
  return false
}

/**
 * A participle that tells how the main deed went ("..., refusing to send") follows a mark or a
 * name.
 */
function isAttendant(ground: Ground, { hit }: Sign): boolean {
  const at = hit.from
  if (at === 0 || ground.walls.has(at) || ground.sentence.tokens[at - 1]?.kind === 'mark')
    return true
  return isName(ground.sentence, at - 1) || glues(ground.sentence.lexicon.pack, hit.before, 'and')
}

/** "The expected force": an adjective with the article after a noun with it only describes it. */
function isAttribute({ sentence }: Ground, { id, hit }: Sign): boolean {
  const { pack } = sentence.lexicon
  if (id !== 'scheduled' || !glues(pack, hit.before, 'definite')) return false
  return (sentence.hits[hit.from - 1] ?? []).some(
    ({ before, to }) => to === hit.from && glues(pack, before, 'definite'),
  )
}

/** The particle that makes a present verb a possibility. */
export function possibility(ground: Ground, at: number): Link {
  const sign = (ground.signs[at] ?? []).find((one) => one.kind === 'perfect') as Sign
  return {
    kind: 'may',
    tense: 'present',
    from: at,
    at,
    to: at + 1,
    form: 'particle',
    hit: sign.hit,
  }
}

/** "The decision has not been taken": the noun came before its verb. */
function decided(state: State, made: Link): void {
  const decision = state.decision as Link
  const opened = begin(state, decision.from, made.at)
  opened.links.push(copyWith(made, { kind: 'decide' }))
  opened.last = made.to
}

function attach(draft: Draft, made: Link): void {
  const last = draft.links[draft.links.length - 1] as Link
  if (DECISIONS.has(made.kind) && last.kind === 'take') {
    draft.links[draft.links.length - 1] = copyWith(last, { kind: 'decide', to: made.to })
  } else if (last.kind === 'future' && last.form === 'particle' && isFiniteLink(made)) {
    // "Will decide": the sign of the future is part of its verb.
    const { negation = last.negation } = made
    const tense = { tense: 'future', form: 'future', from: last.from } as const
    draft.links[draft.links.length - 1] = copyWith(made, {
      ...tense,
      ...(negation && { negation }),
    })
  } else draft.links.push(made)
  draft.last = made.to
  draft.opened = false
  draft.parted = false
  draft.bridged = false
  draft.thing = undefined
}

function isFiniteLink({ form }: Link): boolean {
  return form === 'past' || form === 'present'
}

function attaches(ground: Ground, draft: Draft, sign: Sign): boolean {
  const last = draft.links[draft.links.length - 1]
  if (draft.heads.length > 0 || last === undefined) return false
  if (draft.thing !== undefined && !draft.opened) return false
  if (sign.id === 'stand' && last.kind !== 'take') return false
  if (sign.hit.from - draft.last > REACH_MAX || sign.form === 'participle') return false
  const followsBare = AUXILIARY.has(last.kind) && sign.form === 'present'
  if (isFiniteVerb(sign) && !draft.opened && !followsBare) return false
  if (!followsParticle(ground, last, sign)) return false
  return reaches(ground, draft, sign)
}

/**
 * "Will stay open to ships": where verbs have words for their tense, the verb of such a word stands
 * right after it; with another between, nothing after it is what "will" is said of.
 */
export function followsParticle(ground: Ground, last: Link, { hit }: Sign): boolean {
  if (last.form !== 'particle' || !isSubjectFirst(ground.sentence)) return true
  return isLight(ground, last.to, verbFrom(ground.sentence, hit))
}

/** After a comma a complement must carry the preposition that its governor takes. */
export function reaches(ground: Ground, draft: Draft, { hit }: Sign): boolean {
  if (!draft.parted || draft.opened) return true
  const { pack } = ground.sentence.lexicon
  if (glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to')) return true
  const before = ground.sentence.tokens[hit.from - 1]?.fold ?? ''
  return draft.links.some((one) => one.hit.entry.after.includes(before))
}

/**
 * A noun of attitude begins a chain of its own unless it only fills out another's clause
 * ("despite the refusal").
 */
function standsFree(state: State, ground: Ground, { hit }: Sign): boolean {
  const { sentence } = ground
  if (hit.to - hit.from > 1) return true
  const { pack } = sentence.lexicon
  if (isPreposition(ground, hit.from - 1) && !isOfSpeech(ground, hit.from - 1)) return false
  if (glues(pack, hit.before, 'by') && !ground.walls.has(hit.from)) return false
  if (state.draft === undefined || state.draft.heads.length === 0) return true
  return glues(pack, hit.before, 'and') || state.draft.parted
}

function isPreposition({ sentence }: Ground, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry }) => entry.file === 'speech' && entry.path.includes('preposition'),
  )
}

/**
 * The preposition belongs to a verb of saying or showing before it ("expressed [about] its
 * readiness").
 */
function isOfSpeech(ground: Ground, at: number): boolean {
  const { hits, tokens } = ground.sentence
  const { fold } = tokens[at] as Token
  for (let back = at - 1; back >= Math.max(0, at - REACH_MAX); back--) {
    if (
      (hits[back] ?? []).some(({ entry }) => entry.file === 'speech' && entry.after.includes(fold))
    ) {
      return true
    }
  }
  return false
}

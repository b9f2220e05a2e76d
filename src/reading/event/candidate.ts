// Candidates: the words of a sentence that name a meeting or a call, and what says that it was
// held.
import {
  copyWith,
  FILE,
  glues,
  type Hit,
  hasTrait,
  hitAt,
  hitsAt,
  type Sentence,
} from '../kit/index.ts'

export interface Candidate {
  readonly kind: string
  readonly hit: Hit
  /** First token of the evidence: the verb of holding, the opener, or the word itself. */
  readonly from: number
  /** The verb that says it was held, or the event's own verb. */
  readonly verb?: Hit
  /** It is told as the occasion of something else. */
  readonly isOccasion: boolean
  /** What the occasion came after, where it came after it. */
  readonly isAfter: boolean
  /** "The summit": one that has been spoken of. */
  readonly isDefinite: boolean
}

const KINDS: ReadonlySet<string> = new Set([
  'meeting',
  'summit',
  'conference',
  'consultation',
  'phone-call',
  'briefing',
])
/** Words between a verb of holding and what was held. */
const VERB_MAX = 16
/** Words after the noun in which "which was held" may stand. */
const RELATIVE_MAX = 3

/**
 * Events that are told as held, in order of place.
 * @param walls tokens at which somebody's words begin or end
 */
export function candidatesIn(sentence: Sentence, walls: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = []
  if ((sentence.gist & FILE.events) === 0) return found
  for (let at = 0; at < sentence.tokens.length; at++) {
    const one = candidateAt(sentence, at, walls)
    if (one === undefined) continue
    found.push(one)
    at = one.hit.to - 1
  }
  return found
}

function candidateAt(
  sentence: Sentence,
  at: number,
  walls: ReadonlySet<number>,
): Candidate | undefined {
  if (!hasTrait(sentence, at, FILE.events)) return undefined
  if (hitAt(sentence, at, 'events', 'not-an-event') !== undefined) return undefined
  const hits = hitsAt(sentence, at, 'events').filter(({ entry }) => KINDS.has(entry.id))
  const verb = hits.find((hit) => hit.entry.wordClass === 'verbs' && isPast(sentence, hit))
  const noun = hits.find((hit) => hit.entry.wordClass !== 'verbs')
  if (noun !== undefined && isComing(sentence, noun)) return undefined
  if (noun !== undefined) return nounAt(sentence, noun, walls) ?? (verb && verbAt(sentence, verb))
  return verb && verbAt(sentence, verb)
}

function verbAt(sentence: Sentence, verb: Hit): Candidate | undefined {
  if (!isTied(sentence, verb) || verb.after !== '') return undefined
  const { id: kind } = verb.entry
  const { from } = verb
  return { kind, hit: verb, from, verb, isOccasion: false, isAfter: false, isDefinite: false }
}

/** A verb that needs its preposition ("called [up] X") has it. */
function isTied(sentence: Sentence, { entry, to }: Hit): boolean {
  if (entry.after.length === 0) return true
  for (let at = to; at < Math.min(to + VERB_MAX, sentence.tokens.length); at++) {
    if (entry.after.includes(sentence.tokens[at]?.fold ?? '')) return true
    const glued = (sentence.hits[at] ?? []).some(({ before }) =>
      entry.after.some((one) => one.length === 1 && before.includes(one)),
    )
    if (glued) return true
  }
  return false
}

/** "Its next meeting". */
function isComing(sentence: Sentence, { to }: Hit): boolean {
  return hitAt(sentence, to, 'events', 'coming') !== undefined
}

function nounAt(sentence: Sentence, noun: Hit, walls: ReadonlySet<number>): Candidate | undefined {
  const { pack } = sentence.lexicon
  const base = { kind: noun.entry.id, hit: noun, isDefinite: glues(pack, noun.before, 'definite') }
  // "By a telephone call" tells how another event went.
  if (hitAt(sentence, noun.from - 1, 'carriers', 'means') !== undefined) return undefined
  const opener = openerBefore(sentence, noun)
  const verb = (opener ? undefined : holdingBefore(sentence, noun)) ?? holdingAfter(sentence, noun)
  if (verb === 'denied') return undefined
  if (verb !== undefined) {
    return copyWith(base, {
      from: Math.min(verb.from, noun.from),
      verb,
      isOccasion: false,
      isAfter: false,
    })
  }
  if (opener === undefined || isPromised(sentence, opener.from, walls)) return undefined
  return copyWith(base, {
    from: opener.from,
    isOccasion: true,
    isAfter: opener.entry.id === 'after',
  })
}

/**
 * A past verb of holding or attending before the noun in its clause; denied: one that says it
 * was not, or will be.
 */
function holdingBefore(sentence: Sentence, noun: Hit): Hit | 'denied' | undefined {
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - VERB_MAX); at--) {
    if (isStop(sentence, at)) return undefined
    const verbs = holdings(sentence, at)
    if (verbs.length === 0) continue
    const past = verbs.find((hit) => isPast(sentence, hit))
    return past ?? (verbs.some(({ form }) => form === 'present') ? 'denied' : undefined)
  }
  return undefined
}

/** "... which was held in": right after the noun, over "which". */
function holdingAfter(sentence: Sentence, noun: Hit): Hit | 'denied' | undefined {
  for (let at = noun.to; at < noun.to + RELATIVE_MAX; at++) {
    const verbs = holdings(sentence, at)
    if (verbs.length > 0) return verbs.find((hit) => isPast(sentence, hit)) ?? 'denied'
  }
  return undefined
}

function holdings(sentence: Sentence, at: number): Hit[] {
  return (sentence.hits[at] ?? []).filter(
    ({ entry, form }) =>
      entry.file === 'events' &&
      entry.wordClass === 'verbs' &&
      (entry.id === 'was-held' || entry.id === 'attended') &&
      (form === 'past' || form === 'present'),
  )
}

/** A past verb that nothing before it denies or puts off. */
function isPast(sentence: Sentence, hit: Hit): boolean {
  const { pack } = sentence.lexicon
  if (hit.form !== 'past') return false
  if (glues(pack, hit.before, 'future') || glues(pack, hit.before, 'to')) return false
  return !isNegated(sentence, hit.from - 1)
}

function isNegated(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    ({ entry }) => entry.file === 'negation' && NEGATING.has(entry.id),
  )
}

const NEGATING: ReadonlySet<string> = new Set([
  'present',
  'never',
  'past',
  'supposition',
  'without',
])

function openerBefore(sentence: Sentence, noun: Hit): Hit | undefined {
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - 3); at--) {
    const hit = (sentence.hits[at] ?? []).find(
      ({ entry, to }) =>
        entry.file === 'events' &&
        (entry.id === 'after' || entry.id === 'during') &&
        to === noun.from,
    )
    if (hit !== undefined) return hit
  }
  return undefined
}

/** Words before an occasion in which the promise may stand that it is the time of. */
const PROMISE_MAX = 40

/** Something that is still to be done is told to come after it. */
function isPromised(sentence: Sentence, from: number, walls: ReadonlySet<number>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - PROMISE_MAX); at--) {
    if (isStop(sentence, at) || walls.has(at + 1)) return false
    const isFuture = (sentence.hits[at] ?? []).some(
      ({ entry, form, before }) =>
        (form === 'present' && glues(sentence.lexicon.pack, before, 'future')) ||
        (entry.file === 'negation' && entry.id === 'never'),
    )
    if (isFuture) return true
  }
  return false
}

const STOPS = '.!?\u061f\u061b;:'

function isStop({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'mark' && STOPS.includes(token.fold)
}

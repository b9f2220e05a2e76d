// Voice: how a verb stands where the subject comes before it and what tells its tense and voice are
// words of their own: "has sent", "is sending", "was sent", "to send".
import { type Hit, hitAt, lacksAuxiliary, type Sentence } from '../kit/index.ts'
import type { Form } from './sign.ts'

/** What stands before a verb and belongs to it. */
interface Group {
  /** First token of the group: the verb's own where nothing belongs to it. */
  readonly from: number
  /** First token of what tells its tense, voice and negation, after a modal or "to". */
  readonly own: number
  readonly modal: boolean
  readonly perfect: boolean
  readonly passive: boolean
  /** Its word of the passive tells of now: "is", "being". */
  readonly now: boolean
}

/** Words of the longest auxiliary phrase. */
const PHRASE_MAX = 4
/** Words of the longest name that can end before a verb. */
const NAME_MAX = 6

/** Signs of tense and voice that stand before a verb, by the pack's keys. */
const PARTS = [
  'modal',
  'infinitive',
  'perfect',
  'passive',
  'pluperfect',
  'tense',
  'adverb',
] as const

const GROUPS = new WeakMap<Sentence, Map<number, Group>>()

function groupBefore(sentence: Sentence, at: number): Group {
  let known = GROUPS.get(sentence)
  if (known === undefined) {
    known = new Map()
    GROUPS.set(sentence, known)
  }
  let group = known.get(at)
  if (group === undefined) {
    group = gather(sentence, at)
    known.set(at, group)
  }
  return group
}

function gather(sentence: Sentence, at: number): Group {
  const seen = new Set<string>()
  let from = at
  let own = at
  let nearest: string | undefined
  let now = false
  for (;;) {
    const found = PARTS.map((key) => [key, before(sentence, from, key)] as const).find(
      ([, hit]) => hit !== undefined,
    )
    if (found === undefined) break
    const [key, hit] = found
    seen.add(key)
    if (nearest === undefined && key !== 'adverb' && key !== 'tense') {
      nearest = key
      now = (hit as Hit).entry.path.includes('now')
    }
    from = (hit as Hit).from
    if (OWN.has(key) && !seen.has('modal') && !seen.has('infinitive')) own = from
  }
  return {
    from,
    own,
    modal: seen.has('modal') || seen.has('infinitive'),
    perfect: seen.has('perfect') || seen.has('pluperfect'),
    passive: nearest === 'passive',
    now,
  }
}

function before(sentence: Sentence, at: number, key: string): Hit | undefined {
  for (let from = at - 1; from >= Math.max(0, at - PHRASE_MAX); from--) {
    const hit = hitAt(sentence, from, 'speech', key)
    if (hit?.to === at) return hit
  }
  return undefined
}

/** What belongs to a verb itself. */
const OWN: ReadonlySet<string> = new Set(['perfect', 'passive', 'pluperfect', 'tense'])

/** First token of a verb with its auxiliaries; its own where its language has none. */
export function verbFrom(sentence: Sentence, { from, entry }: Hit): number {
  return entry.wordClass === 'verbs' && isSubjectFirst(sentence)
    ? groupBefore(sentence, from).own
    : from
}

/** True where the pack's language sets its subject before its verb. */
export function isSubjectFirst({ lexicon }: Sentence): boolean {
  return lexicon.pack.traits.includes('subject-first')
}

/** "Was sent", "will be sent": a past form after a word of the passive. */
export function isSuffered(sentence: Sentence, { from, form }: Hit): boolean {
  return form === 'past' && groupBefore(sentence, from).passive
}

/**
 * How a verb stands, with what is before it; undefined for one that is no predicate: "weapons sent
 * by", "the planned visit", "its plans".
 */
export function formInGroup(sentence: Sentence, hit: Hit, form: Form): Form | undefined {
  // "Close to", "due to": a phrase of another kind.
  if ((sentence.hits[hit.from] ?? []).some((one) => one.to > hit.to && one.entry.file === 'speech'))
    return undefined
  const group = groupBefore(sentence, hit.from)
  if (form === 'participle') return group.passive ? 'present' : 'participle'
  if (form !== 'past' && form !== 'present') return form
  if (form === 'past' && !group.perfect && !group.passive && lacksAuxiliary(sentence, hit))
    return undefined
  // "Is sent", "to be sent": nothing is told of what has been.
  if (form === 'past' && group.passive && (group.now || group.modal)) return 'present'
  if (form === 'past' && (group.passive || group.perfect)) return form
  if (form === 'present' && group.modal) return form
  return hasSubject(sentence, group.from) ? form : undefined
}

/**
 * A capital inside a sentence makes a verb's letters part of a name ("Armed Services"), a hyphen
 * before them part of a word ("well-paid").
 */
export function isNamePart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  const previous = sentence.tokens[at - 1]
  if (token === undefined || previous === undefined) return false
  if (HYPHENS.includes(previous.fold) && previous.end === token.start) return true
  const first = sentence.text[token.start] as string
  return previous.kind !== 'mark' && first !== first.toLowerCase()
}

const HYPHENS = '-\u2010\u2011'

/**
 * A full stop inside a short form ("U.S.") ends nothing: a letter stands right after it, or one
 * capital before it.
 */
export function isShortStop(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  const previous = sentence.tokens[at - 1]
  const next = sentence.tokens[at + 1]
  if (token?.fold !== '.' || previous?.kind !== 'word' || next === undefined) return false
  if (previous.end !== token.start) return false
  return next.start === token.end ? next.kind === 'word' : previous.end - previous.start === 1
}

/** Somebody who can be the subject, or a word that carries one over, ends right before a token. */
function hasSubject(sentence: Sentence, at: number): boolean {
  const previous = sentence.tokens[at - 1]
  if (previous === undefined || previous.kind === 'mark') return previous !== undefined
  if (hitAt(sentence, at - 1, 'speech', 'relative') !== undefined) return true
  if (hitAt(sentence, at - 1, 'speech', 'preposition') !== undefined) return false
  if (isJoint(sentence, at - 1)) return true
  for (let from = at - 1; from >= Math.max(0, at - NAME_MAX); from--) {
    if ((sentence.hits[from] ?? []).some((hit) => hit.to === at && isSomebody(hit))) return true
  }
  const first = sentence.text[previous.start] as string
  return (
    previous.kind === 'word' && first !== first.toLowerCase() && sentence.hits[at - 1]?.length === 0
  )
}

function isSomebody({ entry }: Hit): boolean {
  if (entry.file === 'parties') return !entry.path.includes('adjectives')
  if (entry.file === 'offices') return true
  return entry.file === 'actors' && SOMEBODY.has(entry.id)
}

const SOMEBODY: ReadonlySet<string> = new Set(['pronoun', 'force', 'own', 'institution', 'envoy'])

/** A conjunction that stands by itself: "and", "but". */
export function isJoint(sentence: Sentence, at: number): boolean {
  return (
    hitAt(sentence, at, 'actors', 'and') !== undefined ||
    hitAt(sentence, at, 'actors', 'clause') !== undefined
  )
}

/**
 * Letters that are a verb or a noun, where a verb could stand: after a modal or a subject they are
 * the verb; after a conjunction only with an object of their own ("ships and support | Ukraine").
 */
export function isVerbHere(sentence: Sentence, at: number, isState: boolean): boolean {
  const group = groupBefore(sentence, at)
  // "Is committed to": what somebody is, not what is done to them.
  if (isState && group.passive) return false
  if (group.from < at || !isJoint(sentence, at - 1)) return true
  const next = sentence.tokens[at + 1]
  if (next === undefined || next.kind === 'mark') return false
  return hitAt(sentence, at + 1, 'speech', 'preposition') === undefined
}

/** A word after "to" that is no noun phrase's beginning: a verb that no list of deeds holds. */
export function isOtherVerb(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token?.kind !== 'word' || !isSubjectFirst(sentence)) return false
  const first = sentence.text[token.start] as string
  if (first !== first.toLowerCase()) return false
  return (sentence.hits[at] ?? []).every(({ entry }) => entry.wordClass === 'verbs')
}

/** The verb of an infinitive, after the words of its tense and voice: "to | be sent". */
export function verbAt(sentence: Sentence, from: number): number {
  if (!isSubjectFirst(sentence)) return from
  let at = from
  for (;;) {
    const hit = PARTS.map((key) => hitAt(sentence, at, 'speech', key)).find(
      (one) => one !== undefined,
    )
    if (hit === undefined) return at
    at = hit.to
  }
}

// Cues: the words of a sentence that may report somebody's words, before anyone asks whose.
import {
  CUE,
  copyWith,
  type Entry,
  glues,
  type Hit,
  hasTrait,
  hitAt,
  hitsAt,
  type Sentence,
} from '../kit/index.ts'
import { COMMAS } from './walk.ts'

/**
 * What a verb's content may be: `clause`; `any`, a noun phrase too, after the verb's own
 * preposition; `free`, also
 * without it; `noun`, mostly a noun phrase; `object`, the verb's object and what is said of it;
 * `optional` as `free`, for deeds done in words (to promise, to refuse).
 */
export type Frame = 'clause' | 'any' | 'free' | 'noun' | 'object' | 'optional'

export interface CueHit {
  readonly hit: Hit
  /** A speech act of the vocabulary. */
  readonly act: string
  readonly kind: 'verb' | 'participle' | 'ascription' | 'relayed' | 'written'
  readonly frame: Frame
  /** Marked by its vowels as passive: the noun phrase after it is who was told. */
  readonly passive?: boolean
  /** The carrier's verb after "as": "as the channel quoted its adviser". */
  readonly carries?: Entry
  /** Told as earlier: a pluperfect or "had already". */
  readonly background: boolean
  /** First token of the cue with its auxiliary, for cutting what stands before it. */
  readonly from: number
}

/**
 * Candidate cues in order of place, one a token. What is negated, future or inside a relative
 * clause is left out.
 */
export function findCues(sentence: Sentence): CueHit[] {
  const found: CueHit[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const cue = cueAt(sentence, at)
    if (cue === undefined) continue
    found.push(cue)
    at = cue.hit.to - 1
  }
  return found
}

function cueAt(sentence: Sentence, at: number): CueHit | undefined {
  if (!hasTrait(sentence, at, CUE)) return undefined
  const hits = hitsAt(sentence, at, 'speech')
  const { pack } = sentence.lexicon
  const ascription = hits.find(
    (hit) => hit.entry.path.includes('ascription') && !glues(pack, hit.before, 'so'),
  )
  const relayed = hits.find((hit) => hit.entry.path.includes('relayed'))
  const longer = relayed !== undefined && ascription !== undefined && relayed.to > ascription.to
  if (ascription !== undefined && !longer) return made(ascription, 'ascription', 'noun')
  const written = hits.find((hit) => hit.entry.path.includes('written'))
  if (written !== undefined) return made(written, 'written', 'any')
  if (relayed !== undefined) {
    const verb = verbAt(sentence, relayed.to)
    const alike = relayed.entry.path.includes('like')
    if (verb !== undefined && !(alike && bringsContent(sentence, verb))) {
      const hit = copyWith(relayed, { to: verb.to, agreement: verb.agreement })
      const cue = made(hit, 'relayed', 'any')
      return verb.entry.path.includes('carriers') ? copyWith(cue, { carries: verb.entry }) : cue
    }
  }
  if (hitAt(sentence, at, 'speech', 'narration') !== undefined) return undefined
  const saying = hits.find(
    ({ entry }) => entry.path.includes('saying') && entry.wordClass === 'particles',
  )
  if (saying !== undefined) return made(saying, 'participle', 'clause')
  const impersonal = hitAt(sentence, at, 'speech', 'impersonal')
  if (impersonal !== undefined) return made(impersonal, 'verb', 'clause')
  const verb = verbAt(sentence, at)
  if (verb === undefined || isPhraseHead(sentence, at, verb)) return undefined
  const frame =
    (['clause', 'any', 'free', 'noun', 'object', 'optional'] as const).find((key) =>
      verb.entry.path.includes(key),
    ) ?? 'any'
  if (verb.form === 'participle')
    return isAttendant(sentence, at, verb) ? made(verb, 'participle', frame) : undefined
  const before = standsAfter(sentence, at)
  if (before === 'supposed') return undefined
  if (before === 'negated') {
    return SAID_NEGATED.has(verb.entry.id)
      ? copyWith(made(verb, 'verb', frame), { from: at - 1 })
      : undefined
  }
  return copyWith(made(verb, 'verb', frame), {
    ...(isPassive(sentence, verb) && { passive: true }),
    background: before === 'pluperfect',
    from: auxiliaryFrom(sentence, at),
  })
}

/** "Doesn't rule out", "doesn't believe" are something said; "didn't announce" is not. */
const SAID_NEGATED = new Set(['rule-out', 'deny', 'think', 'expect'])

/**
 * A participle that attends a main verb ("..., stressing that"); in other agreement the same form
 * is an adjective.
 */
function isAttendant(sentence: Sentence, at: number, verb: Hit): boolean {
  if (verb.agreement === 'm.s' || at === 0) return true
  const previous = sentence.tokens[at - 1]
  return previous?.kind === 'mark' && COMMAS.includes(previous.fold)
}

/** The same letters open a longer phrase of occasion ("in reply to"). */
function isPhraseHead(sentence: Sentence, at: number, verb: Hit): boolean {
  const opener = hitAt(sentence, at, 'speech', 'opener')
  return opener !== undefined && opener.to > verb.to
}

/** "As X said" relays what stands before it; "X also said that ..." brings words of its own. */
function bringsContent(sentence: Sentence, verb: Hit): boolean {
  for (let at = verb.to; at < Math.min(verb.to + 12, sentence.tokens.length); at++) {
    if (hitAt(sentence, at, 'speech', 'that')) return true
    const token = sentence.tokens[at]
    if (token?.kind === 'mark')
      return token.fold === ':' || sentence.quotations.some((one) => one.start === token.start)
    if (verb.entry.after.includes(token?.fold ?? '')) return true
  }
  return false
}

function made(hit: Hit, kind: CueHit['kind'], frame: Frame): CueHit {
  return { hit, act: hit.entry.id, kind, frame, background: false, from: hit.from }
}

function verbAt(sentence: Sentence, at: number): Hit | undefined {
  const { pack } = sentence.lexicon
  if (!hasTrait(sentence, at, CUE)) return undefined
  return hitsAt(sentence, at, 'speech').find(({ entry, form, agreement, before }) => {
    if (!entry.path.includes('verbs') || form === 'masdar') return false
    if (agreement.startsWith('1')) return false
    return (
      before === '' ||
      ((glues(pack, before, 'and') || glues(pack, before, 'so')) && before.length === 1)
    )
  })
}

/** "Who had already said": auxiliary and particle before a relative clause's own verb. */
const RELATIVE_WORDS_MAX = 2

type Before = 'plain' | 'negated' | 'supposed' | 'pluperfect'

/** What stands right before a verb, over "had" and particles of tense. */
function standsAfter(sentence: Sentence, at: number): Before {
  const previous = at - 1
  if (previous < 0) return 'plain'
  // "While" holds the letters of "when", and supposes nothing.
  if (hitAt(sentence, previous - 1, 'speech', 'meanwhile')?.to === at) return 'plain'
  if (hitAt(sentence, previous, 'speech', 'hypothetical')) return 'supposed'
  if (hitAt(sentence, previous, 'speech', 'negation')) return 'negated'
  for (let back = previous; back >= Math.max(0, previous - 8); back--) {
    const had = hitAt(sentence, back, 'speech', 'pluperfect')
    // "The body that had been founded said": the auxiliary is the relative clause's.
    const isInRelative = hitAt(sentence, back - 1, 'speech', 'relative') !== undefined
    if (had !== undefined && isInRelative && at - back > RELATIVE_WORDS_MAX) break
    if (had !== undefined || hitAt(sentence, back, 'speech', 'already')) return 'pluperfect'
    // "It had been that he said": the complementiser right before the verb is the auxiliary's.
    if (back !== previous && hitAt(sentence, back, 'speech', 'that')) break
    if (sentence.tokens[back]?.kind === 'mark') break
  }
  return 'plain'
}

function auxiliaryFrom(sentence: Sentence, at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - 2); back--) {
    const auxiliary =
      hitAt(sentence, back, 'speech', 'pluperfect') ?? hitAt(sentence, back, 'speech', 'already')
    if (auxiliary !== undefined) return back
  }
  return at
}

/** A past verb whose first letter carries the pack's sign of the passive, as written. */
function isPassive(sentence: Sentence, verb: Hit): boolean {
  if (verb.form !== 'past') return false
  const token = sentence.tokens[verb.from]
  const signs = sentence.lexicon.pack.clitics.meanings.passive ?? []
  const at = (token?.start ?? 0) + verb.before.length + 1
  return signs.includes(sentence.text[at] as string)
}

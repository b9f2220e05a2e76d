// Verbs of saying with what stands before them: auxiliaries, adverbs, negation. What is only to be
// said, or not said, is no cue.
import { type Hit, hitAt, lacksAuxiliary, type Sentence } from '../../kit/index.ts'
import type { CueHit, Frame } from '../cue.ts'
import { COMMAS } from '../walk.ts'
import {
  hasDoer,
  isCapital,
  isComma,
  isDash,
  isNounPlace,
  isOwner,
  isTitle,
  opensQuotation,
  speechAt,
  speechBefore,
} from './word.ts'

const FRAMES: readonly Frame[] = ['clause', 'any', 'free', 'noun', 'object', 'optional']

/** "Doesn't rule out", "doesn't believe" are something said; "didn't announce" is not. */
const SAID_NEGATED: ReadonlySet<string> = new Set(['rule-out', 'deny', 'think', 'expect', 'hope'])

interface Group {
  /** First token of auxiliaries, adverbs and verb. */
  readonly from: number
  readonly modal: boolean
  readonly perfect: boolean
  readonly passive: boolean
  readonly pluperfect: boolean
  readonly negated: boolean
}

/** The cue of a verb of saying at a token, finite or a participle; undefined where none is said. */
export function verbCueAt(sentence: Sentence, at: number): CueHit | undefined {
  const hit = verbAt(sentence, at)
  if (hit === undefined) return undefined
  const group = groupBefore(sentence, at)
  const frame = FRAMES.find((one) => hit.entry.path.includes(one)) ?? 'any'
  const cue = {
    hit,
    act: hit.entry.id,
    frame,
    background: group.pluperfect,
    from: group.from,
  }
  if (group.modal || isSupposed(sentence, group.from)) return undefined
  if (group.negated && !SAID_NEGATED.has(hit.entry.id)) return undefined
  if (hit.form === 'participle') {
    if (group.passive) return { ...cue, kind: 'verb' }
    return isAttendant(sentence, group.from) ? { ...cue, kind: 'participle' } : undefined
  }
  if (group.passive || isNounPlace(sentence, at)) return undefined
  if (!group.perfect && !group.pluperfect && lacksAuxiliary(sentence, hit)) return undefined
  if (hit.form === 'present' && (at === 0 || group.perfect || !isPresent(sentence, hit, group)))
    return undefined
  return { ...cue, kind: 'verb' }
}

/**
 * The verb's reading at a token: of two, the one whose own preposition follows, else the one that
 * needs none.
 */
function verbAt(sentence: Sentence, at: number): Hit | undefined {
  const inName = at > 0 && isCapital(sentence, at) && isCapital(sentence, at - 1)
  if (inName && !isTitle(sentence)) return undefined
  const hits = (sentence.hits[at] ?? []).filter(
    ({ entry, form }) =>
      entry.file === 'speech' &&
      entry.path.includes('verbs') &&
      entry.id !== 'silence' &&
      (form === 'past' || form === 'present' || form === 'participle'),
  )
  const next = sentence.tokens[at + 1]?.fold ?? ''
  return (
    hits.find(({ entry }) => entry.after.includes(next)) ??
    hits.find(({ entry }) => entry.after.length === 0) ??
    hits[0]
  )
}

function groupBefore(sentence: Sentence, at: number): Group {
  let from = at
  const seen = { modal: false, perfect: false, passive: false, pluperfect: false, negated: false }
  // "Is" and "was" of the verb itself; before "been" they only tell the time.
  for (;;) {
    const modal =
      speechBefore(sentence, from, 'modal') ?? speechBefore(sentence, from, 'infinitive')
    const perfect = speechBefore(sentence, from, 'perfect')
    const passive = speechBefore(sentence, from, 'passive')
    const had = speechBefore(sentence, from, 'pluperfect')
    const not = speechBefore(sentence, from, 'tense')
    const adverb = speechBefore(sentence, from, 'adverb')
    const hit = modal ?? perfect ?? passive ?? had ?? not ?? adverb
    if (hit === undefined) break
    // What a negated or modal verb governs further off is its own affair.
    seen.modal ||= modal !== undefined
    seen.perfect ||= perfect !== undefined
    seen.passive ||= passive !== undefined
    seen.pluperfect ||= had !== undefined
    seen.negated ||= not !== undefined
    from = hit.from
  }
  return { from, ...seen }
}

/** A participle that attends a main verb: after a comma, or right after its noun or an "and". */
function isAttendant(sentence: Sentence, from: number): boolean {
  if (from === 0) return true
  if (isComma(sentence, from - 1) || isDash(sentence, from - 1)) return true
  if (isOwner(sentence, from - 1)) return false
  if (speechBefore(sentence, from, 'determiner')) return false
  return speechBefore(sentence, from, 'preposition') === undefined
}

const SUPPOSING_BACK_MAX = 12

/** "If the minister says": a condition or a question tells nothing said. */
function isSupposed(sentence: Sentence, from: number): boolean {
  for (let back = from - 1; back >= Math.max(0, from - SUPPOSING_BACK_MAX); back--) {
    if (speechAt(sentence, back, 'supposing')) return true
    const token = sentence.tokens[back]
    if (token?.kind === 'mark' && !isOwner(sentence, back)) return false
    if (COMMAS.includes(token?.fold ?? ' ') || speechAt(sentence, back, 'that')) return false
    if (hitAt(sentence, back, 'speech', 'verbs')) return false
  }
  return false
}

/** Present forms are plurals of nouns too: a sign follows, or who does it stands right before. */
function isPresent(sentence: Sentence, hit: Hit, { from }: Group): boolean {
  const { path } = hit.entry
  if (path.includes('saying') || path.includes('telling')) return true
  if (speechAt(sentence, hit.to, 'that') || opensQuotation(sentence, hit.to)) return true
  if (hasDoer(sentence, from)) return true
  const known = hitAt(sentence, from - 1, 'offices')
  return known !== undefined && hit.agreement !== ''
}

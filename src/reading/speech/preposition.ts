// How content hangs on a cue: the verb's own preposition, a carrier, a word of saying, an attitude.
import { glues, hitAt, type Sentence, type Token } from '../kit/index.ts'
import { phraseEnd } from '../mention/index.ts'
import type { CueHit } from './cue.ts'
import { afterComma, nextThat, startsContent, thatAt } from './sign.ts'
import { begin, type Walk } from './walk.ts'

/** An unknown word shorter than this is not taken apart. */
export const GLUED_LENGTH_MIN = 4

/**
 * The preposition that this verb's content takes, standing apart or glued to the content's first
 * word.
 */
export function ownPreposition(walk: Walk, at: number): number | undefined {
  const { sentence, cue } = walk
  const wanted = cue.hit.entry.after
  if (wanted.length === 0 || cue.kind === 'ascription') return undefined
  const token = sentence.tokens[at] as Token
  // "By the mouth of": the preposition opens a phrase of its own.
  const opener = hitAt(sentence, at, 'speech', 'opener')
  if (opener !== undefined && opener.to > at + 1) return undefined
  if (wanted.some((one) => one.length > 1 && token.fold === one)) {
    if (walk.preposition !== undefined) return undefined
    const that = nextThat(sentence, at + 1, walk.limit)
    if (that !== undefined) {
      walk.preposition = { from: at, to: at + 1 }
      return begin(walk, that, 'that')
    }
    if (cue.frame === 'clause' || !isSpokenNoun(sentence, cue, at + 1)) return undefined
    walk.preposition = { from: at, to: at + 1 }
    return attitude(walk, at + 1) ?? begin(walk, afterComma(sentence, at + 1), 'noun')
  }
  const glued = wanted.filter((one) => one.length === 1)
  const unknown =
    (sentence.hits[at] ?? []).length === 0 &&
    token.kind === 'word' &&
    token.fold.length > GLUED_LENGTH_MIN
  if (
    (cue.frame === 'optional' || cue.frame === 'noun') &&
    walk.subject !== undefined &&
    unknown &&
    glued.includes(token.fold[0] as string)
  ) {
    return begin(walk, at, 'noun')
  }
  if (cue.frame !== 'clause' && glued.some((letter) => gluedBy(sentence, at, letter)))
    return begin(walk, at, 'noun')
  return undefined
}

/**
 * "Expressed their hope that": the attitude belongs to the cue when a clause says what it is about.
 */
export function attitude(walk: Walk, at: number): number | undefined {
  const { sentence, cue, limit } = walk
  if (cue.act !== 'express' || !hitAt(sentence, at, 'speech', 'attitude')) return undefined
  const preposition = hitAt(sentence, at + 1, 'speech', 'preposition')
  const that = preposition === undefined ? at + 1 : preposition.to
  if (that >= limit || thatAt(sentence, that) === undefined) return undefined
  walk.second = { from: at, to: that }
  return begin(walk, that, 'that')
}

/**
 * A present-tense verb with a plain noun after its preposition ("they refer to the sea") may be no
 * speech at all.
 */
export function isSpokenNoun(sentence: Sentence, cue: CueHit, at: number): boolean {
  return cue.hit.form !== 'present' || startsContent(sentence, at) || cue.frame === 'noun'
}

/**
 * A word whose first letter is this glued preposition, by the lexicon or by what remains after it.
 */
export function gluedBy(sentence: Sentence, at: number, letter: string): boolean {
  const token = sentence.tokens[at] as Token
  if (token.kind !== 'word' || !token.fold.startsWith(letter) || token.fold.length < 4) return false
  const hits = sentence.hits[at] ?? []
  if (hits.some((hit) => hit.before.startsWith(letter))) return true
  if (hits.some((hit) => hit.before === '')) return false
  const { meanings } = sentence.lexicon.pack.clitics
  const definite = meanings.definite ?? []
  return definite.some((letters) => token.fold.slice(1).startsWith(letters))
}

/**
 * After a carrier's verb: the preposition and whoever is quoted ("from the minister"), who becomes
 * the subject.
 */
export function carried(walk: Walk, at: number): number | undefined {
  const { sentence, cue, limit } = walk
  const entry = cue.carries ?? cue.hit.entry
  if (!entry.path.includes('carriers') || walk.carrier !== undefined) return undefined
  if (!entry.after.includes((sentence.tokens[at] as Token).fold)) return undefined
  const end = phraseEnd(sentence, at + 1, { limit })
  if (end === at + 1) return undefined
  walk.carrier = walk.subject ?? { from: at, to: at }
  if (walk.subject === undefined) walk.preposition = { from: at, to: at + 1 }
  walk.subject = { from: at + 1, to: end }
  return end
}

/** "saying" after another verb, or "his saying" after a carrier: a second word of the cue. */
export function saying(walk: Walk, at: number): number | undefined {
  const { sentence } = walk
  if (walk.second !== undefined) return undefined
  const { pack } = sentence.lexicon
  const hit = (sentence.hits[at] ?? []).find(({ entry, form, before, after }) => {
    if (entry.file !== 'speech') return false
    // "Went on to say": the second verb stands right after the first.
    if (entry.path.includes('saying') && form === 'present') return at === walk.cue.hit.to
    if (entry.path.includes('saying')) return form === 'participle' || form === ''
    if (entry.path.includes('quoted')) {
      return walk.carrier !== undefined || (after !== '' && glues(pack, before, 'by'))
    }
    return form === 'masdar' && glues(pack, before, 'definite') && goesOnSaying(walk, at + 1)
  })
  if (hit === undefined) return undefined
  walk.second = { from: at, to: hit.to }
  if (hit.form === 'masdar') return hit.to
  const next = sentence.tokens[hit.to]
  const signed =
    next === undefined || next.kind === 'mark' || thatAt(sentence, hit.to) !== undefined
  if (signed || hitAt(sentence, hit.to, 'speech', 'opener')) return hit.to
  return begin(walk, hit.to, 'bare')
}

/** "Renewed the affirmation that": after the noun comes the content's sign, or its preposition. */
function goesOnSaying(walk: Walk, at: number): boolean {
  const { sentence, cue } = walk
  if (thatAt(sentence, at) !== undefined) return true
  const next = sentence.tokens[at]?.fold ?? ''
  return cue.hit.entry.after.includes(next) && thatAt(sentence, at + 1) !== undefined
}

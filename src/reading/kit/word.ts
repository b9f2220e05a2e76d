// Words: every word that a text uses, known by its folded letters in one pass over them and taken
// apart once.
import { DROPPED, type Folding, foldText, foldUnit } from '../../text/index.ts'
import { intern } from './intern.ts'
import type { WordTag } from './lexicon.ts'

/** A tag of a word with what is glued before and after it. */
export interface Sense extends WordTag {
  readonly before: string
  readonly after: string
}

/** A word as it folds, with everything that the lexicon knows of it. */
export interface Word {
  readonly fold: string
  readonly hash: number
  /** The sum of its senses' traits. */
  readonly traits: number
  /** Every sense, in the order in which the lexicon gives them. */
  readonly senses: readonly Sense[]
  /** Senses that are whole with this word, the least glued first. */
  readonly alone: readonly Sense[]
  /** Senses that begin a longer phrase. */
  readonly longer: readonly Sense[]
}

/** Words met before, by their letters. */
export interface Words {
  readonly folding: Folding
  /** Places in `known`, plus one, by the hash of the folded letters; 0 where none is. */
  slots: Int32Array
  known: Word[]
  /** Takes a folded word apart that has not been met before. */
  readonly takeApart: (fold: string) => readonly Sense[]
}

const SLOTS_MIN = 1 << 12
/** Words kept; when there are more, all are forgotten and met anew. */
const KNOWN_MAX = 40_000

export function makeWords(folding: Folding, takeApart: Words['takeApart']): Words {
  return { folding, slots: new Int32Array(SLOTS_MIN), known: [], takeApart }
}

/** The word that `text[start, end)` folds to. */
export function wordIn(words: Words, text: string, start: number, end: number): Word {
  const hash = hashOf(words.folding, text, start, end)
  const { slots, known } = words
  const last = slots.length - 1
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const place = slots[slot] as number
    if (place === 0) return learn(words, hash, foldText(words.folding, text, start, end))
    const word = known[place - 1] as Word
    if (isSpelt(words.folding, word.fold, text, start, end)) return word
  }
}

/** FNV-1a over the folded units, with its upper half mixed into the lower. */
function hashOf(folding: Folding, text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    const unit = foldUnit(folding, text.charCodeAt(at))
    if (unit !== DROPPED) hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return hash ^ (hash >>> 15)
}

function isSpelt(
  folding: Folding,
  fold: string,
  text: string,
  start: number,
  end: number,
): boolean {
  let place = 0
  for (let at = start; at < end; at++) {
    const unit = foldUnit(folding, text.charCodeAt(at))
    if (unit === DROPPED) continue
    if (place >= fold.length || fold.charCodeAt(place) !== unit) return false
    place++
  }
  return place === fold.length
}

function learn(words: Words, hash: number, fold: string): Word {
  if (words.known.length >= KNOWN_MAX) {
    words.known = []
    words.slots = new Int32Array(SLOTS_MIN)
  } else if (2 * words.known.length >= words.slots.length) grow(words)
  const word = wordOf(words, hash, fold)
  put(words.slots, hash, words.known.push(word))
  return word
}

function wordOf(words: Words, hash: number, fold: string): Word {
  const senses = words.takeApart(fold)
  const glued = ({ before, after }: Sense) => before.length + after.length
  return {
    fold: intern(fold),
    hash,
    traits: senses.reduce((sum, sense) => sum | sense.traits, 0),
    senses,
    alone: senses
      .filter(({ rest }) => rest.length === 0)
      .sort((one, other) => glued(one) - glued(other)),
    longer: senses.filter(({ rest }) => rest.length > 0),
  }
}

function grow(words: Words): void {
  words.slots = new Int32Array(2 * words.slots.length)
  for (const [at, { hash }] of words.known.entries()) put(words.slots, hash, at + 1)
}

function put(slots: Int32Array, hash: number, place: number): void {
  const last = slots.length - 1
  let slot = hash & last
  while (slots[slot] !== 0) slot = (slot + 1) & last
  slots[slot] = place
}

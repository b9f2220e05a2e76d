// The walk: a claim laid unit by unit over a text from one place on, through true variants of
// spelling and no others.
import { readWord } from '../kit/index.ts'
import { isSameWord, vowelsAgree } from './letter.ts'
import type { Lore } from './lore.ts'
import { offsetAfter, type Unit } from './unit.ts'

/** A text or a claim with its units. */
export interface Side {
  readonly text: string
  readonly units: readonly Unit[]
}

export interface Pairing {
  readonly lore: Lore
  readonly text: Side
  readonly claim: Side
}

/**
 * A stretch of the text's units `[from, to)` that is the claim; `start` and `end` are UTF-16
 * offsets.
 */
export interface Found {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** Which units lie on which: one on one but where a word is torn or glued. */
  readonly steps: readonly Step[]
}

/**
 * Units `[from, from + text)` of the text and `[on, on + claim)` of the claim that are the same
 * words.
 */
export interface Step {
  readonly from: number
  readonly text: number
  readonly on: number
  readonly claim: number
}

/** Pieces into which a word may be torn, or out of which it may be glued. */
const PIECES_MAX = 4

/** Lays the claim over the text from unit `from` on; undefined where a unit differs. */
export function walk(pairing: Pairing, from: number): Found | undefined {
  const { lore, text, claim } = pairing
  const letters = startAt(pairing, from)
  const isTorn = letters === undefined
  const steps: Step[] = isTorn ? [] : [{ from, text: 1, on: 0, claim: 1 }]
  let at = isTorn ? from : from + 1
  let next = isTorn ? 0 : 1
  while (next < claim.units.length) {
    const step = next === 0 ? rejoined(pairing, at, next) : stepOf(pairing, at, next)
    if (step === undefined) return undefined
    steps.push(step)
    at += step.text
    next += step.claim
  }
  const start = offsetAfter(lore, text.text, text.units[from] as Unit, letters ?? '')
  return { from, to: at, start, end: (text.units[at - 1] as Unit).end, steps }
}

/** The next units that are the same words on both sides; undefined where none are. */
function stepOf(pairing: Pairing, at: number, next: number): Step | undefined {
  const { text, claim } = pairing
  const one = text.units[at]
  const other = claim.units[next]
  if (one === undefined || other === undefined) return undefined
  const isSame = isSameUnit(pairing, one, other) || isJoinedLoosely(pairing, at, next)
  return isSame ? { from: at, text: 1, on: next, claim: 1 } : rejoined(pairing, at, next)
}

/** True for the same number, sign or word, whatever its spelling; vowels must not contradict. */
export function isSameUnit(pairing: Pairing, one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind !== 'word') return one.key === other.key
  if (one.word !== other.word && !isSameWord(pairing.lore.manners, one.key, other.key)) return false
  return haveSameVowels(pairing, one, other)
}

function haveSameVowels({ lore, text, claim }: Pairing, one: Unit, other: Unit): boolean {
  return lore.vowels === '' || vowelsAgree(lore.vowels, rawOf(text, one), rawOf(claim, other))
}

function rawOf({ text }: Side, { start, end }: Unit): string {
  return text.slice(start, end)
}

/** One word written as several, or several as one. */
function rejoined({ lore, text, claim }: Pairing, at: number, next: number): Step | undefined {
  for (let size = 3; size <= PIECES_MAX + 1; size++) {
    for (let pieces = 1; pieces < size; pieces++) {
      const one = glue(text, at, at + pieces)
      const other = glue(claim, next, next + size - pieces)
      if (one === undefined || other === undefined) continue
      if (!isSameWord(lore.manners, one.key, other.key)) continue
      if (!vowelsAgree(lore.vowels, one.raw, other.raw)) continue
      return { from: at, text: pieces, on: next, claim: size - pieces }
    }
  }
  return undefined
}

/** The words `[from, to)` of a side written as one, folded and as they stand. */
function glue(
  { text, units }: Side,
  from: number,
  to: number,
): { key: string; raw: string } | undefined {
  let key = ''
  for (let at = from; at < to; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word') return undefined
    key += unit.key
  }
  return { key, raw: text.slice(units[from]?.start, units[to - 1]?.end) }
}

const PARTING = /[\p{Po}\p{Pd}\n\r]/u

/** After a mark the next clause may begin with "and", with "so" or with neither. */
function isJoinedLoosely(pairing: Pairing, at: number, next: number): boolean {
  const { lore, text, claim } = pairing
  const one = text.units[at] as Unit
  const other = claim.units[next] as Unit
  if (one.kind !== 'word' || other.kind !== 'word') return false
  if (!PARTING.test(gapBefore(text, at)) && !PARTING.test(gapBefore(claim, next))) return false
  if (!haveSameVowels(pairing, one, other)) return false
  const bare = unjoined(lore, one.key)
  const bareOther = unjoined(lore, other.key)
  const ways = [
    [bare, other.key],
    [one.key, bareOther],
    [bare, bareOther],
  ] as const
  return ways.some(([left, right]) => isSameWord(lore.manners, left, right))
}

/** What stands between a unit and the one before it. */
export function gapBefore({ text, units }: Side, at: number): string {
  const before = units[at - 1]
  const unit = units[at]
  return text.slice(before?.end ?? 0, unit?.start ?? text.length)
}

/** A word without the "and" or "so" glued before it. */
export function unjoined({ and, so }: Lore, word: string): string {
  const joint = [...and, ...so].find((letters) => word.startsWith(letters))
  return joint === undefined || word.length < joint.length + 2 ? word : word.slice(joint.length)
}

/**
 * The letters of the text's unit that stand before the claim's first word, since a claim may begin
 * after what is
 * glued; '' where the whole words agree, undefined where they don't.
 */
function startAt(pairing: Pairing, at: number): string | undefined {
  const { text, claim } = pairing
  const one = text.units[at]
  const other = claim.units[0]
  if (one === undefined || other === undefined) return undefined
  if (isSameUnit(pairing, one, other)) return ''
  if (one.kind !== 'word' || other.kind !== 'word' || !haveSameVowels(pairing, one, other))
    return undefined
  return cutBefore(pairing, one.key, other.key) ?? cutBefore(pairing, one.word, other.word)
}

function cutBefore(pairing: Pairing, word: string, wanted: string): string | undefined {
  const { lore } = pairing
  const bare = unjoined(lore, wanted)
  const cut = cutsOf(lore, word).find(({ isTied, rest }) => {
    if (isSameWord(lore.manners, rest, wanted)) return !isTied || mayLose(pairing, rest)
    return !isTied && isSameWord(lore.manners, rest, bare)
  })
  return cut?.letters
}

interface Cut {
  readonly letters: string
  readonly rest: string
  /** A preposition goes with it. */
  readonly isTied: boolean
}

/**
 * The ways to take "and", "so" and a preposition off a word; an article that the preposition
 * swallows is given back.
 */
function cutsOf({ and, so, prepositions, article }: Lore, word: string): Cut[] {
  const joints = ['', ...and, ...so].filter((letters) => word.startsWith(letters))
  const whole = article.find((letters) => !prepositions.includes(letters)) ?? ''
  return joints.flatMap((joint): Cut[] => {
    const bare = word.slice(joint.length)
    const tied = prepositions
      .filter((letters) => bare.startsWith(letters))
      .map((letters): Cut => {
        const rest = bare.slice(letters.length)
        const isSwallowed = article.includes(letters)
        return { letters: joint + letters, rest: isSwallowed ? whole + rest : rest, isTied: true }
      })
    return [{ letters: joint, rest: bare, isTied: false }, ...tied].filter(
      ({ rest }) => rest.length > 1,
    )
  })
}

/** What may be left of a word when letters glued before it are taken off, the article too. */
export function stemsOf(lore: Lore, word: string): string[] {
  const rests = cutsOf(lore, word).map(({ rest }) => rest)
  const bare = rests.flatMap((rest) =>
    lore.article
      .filter((letters) => rest.startsWith(letters))
      .map((letters) => rest.slice(letters.length)),
  )
  return [...rests, ...bare]
}

const FINITE: readonly string[] = ['past', 'present']
/** Words of the claim among which a verb would make the first one its subject. */
const SUBJECT_REACH = 4

/**
 * "To" or "by" may be left off a noun, not off a verb ("to send" is no "sends"), and not off a
 * party that a verb
 * follows: "to X, Y gave" is no "X gave".
 */
function mayLose({ lore, claim }: Pairing, rest: string): boolean {
  if (isFiniteVerb(lore, rest)) return false
  const tags = readWord(lore.lexicon, rest).flatMap((reading) => reading.tags)
  if (!tags.some(({ entry }) => entry.file === 'parties')) return true
  return !claim.units.slice(1, SUBJECT_REACH).some(({ key }) => isFiniteVerb(lore, key))
}

function isFiniteVerb({ lexicon }: Lore, word: string): boolean {
  return readWord(lexicon, word).some(({ tags }) => tags.some(({ form }) => FINITE.includes(form)))
}

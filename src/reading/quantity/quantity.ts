// Quantities: numbers with what they count, their bounds and their mode, in a range of a sentence.
import type { Quantity, Spans } from '../../model/index.ts'
import {
  copyWith,
  FILE,
  hasTrait,
  hitAt,
  hitsAt,
  type Sentence,
  spansOf,
  startOf,
  type Token,
} from '../kit/index.ts'
import { type Bound, boundAfter, boundsBefore, isInstalment, modeOf } from './bound.ts'
import { type Count, headOf, isLabelled, signBefore } from './head.ts'
import { type Note, noteAt } from './note.ts'
import { countAfterNoun, countByNoun } from './noun.ts'
import { numeralAt } from './numeral.ts'
import { rangeAt } from './range.ts'

/** A quantity with the tokens `[from, to)` of its words: bounds, number and counted noun. */
export interface Counted {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  /** The counted noun. */
  readonly head?: { readonly from: number; readonly to: number }
  /** What is said of the group's make-up, after a comma or not; not part of `[from, to)`. */
  readonly note?: Note
  /** The noun phrase is definite: "the 26 states". */
  readonly definite: boolean
  /** A span of time, which quantitiesIn leaves out. */
  readonly isTime: boolean
}

/** Quantities in tokens `[from, to)`, in order, not overlapping; durations are left to windows. */
export function quantitiesIn(sentence: Sentence, from: number, to: number): Counted[] {
  const found: Counted[] = []
  for (let at = Math.max(0, from); at < Math.min(to, sentence.tokens.length); ) {
    const counted = countedAt(sentence, at, to, from)
    if (counted !== undefined && !counted.isTime) found.push(counted)
    at = counted === undefined ? Math.max(at + 1, skip(sentence, at, to)) : counted.to
  }
  return found
}

/**
 * A number that counts nothing is passed over whole: "1701" of a resolution must not count the next
 * noun.
 */
function skip(sentence: Sentence, at: number, limit: number): number {
  const isAnd = hitAt(sentence, at, 'numbers', 'and')?.before === ''
  return isAnd || !mayCount(sentence, at) ? at : (numeralAt(sentence, at, limit)?.to ?? at)
}

/**
 * The quantity, durations too, whose words begin at a token; `since` is how far back an instalment
 * may stand.
 */
export function countedAt(
  sentence: Sentence,
  at: number,
  limit: number,
  since = 0,
): Counted | undefined {
  if (!mayCount(sentence, at)) return undefined
  const chain: Bound[] = []
  let start = at
  for (let count = 0; count < 3; count++) {
    const bound = boundsBefore(sentence, start).find(({ to }) => to < limit)
    if (bound === undefined) break
    chain.push(bound)
    start = bound.to
  }
  const count = countAt(sentence, start, limit, chain)
  return count === undefined ? undefined : finish(sentence, count, chain, at, limit, since)
}

/** Most words neither count nor can be counted. */
function mayCount(sentence: Sentence, at: number): boolean {
  if (hasTrait(sentence, at, FILE.numbers) || sentence.tokens[at]?.kind === 'number') return true
  return hitsAt(sentence, at, 'calendar').some(({ entry }) => entry.id === 'period')
}

function countAt(
  sentence: Sentence,
  at: number,
  limit: number,
  chain: readonly Bound[],
): Count | undefined {
  // An "and" by itself stands before the number and is none of its words.
  if (hitAt(sentence, at, 'numbers', 'and')?.before === '') return undefined
  const afterNoun = countAfterNoun(sentence, at, limit)
  if (afterNoun !== undefined) return afterNoun
  const number = rangeAt(sentence, at, limit, chain)
  if (number === undefined) return countByNoun(sentence, at, limit, chain)
  const head = headOf(sentence, number, limit)
  if (head !== undefined) return { head, ...number }
  const sign = signBefore(sentence, number)
  if (sign === undefined || isLabelled(sentence, number.from)) return undefined
  return { head: { from: number.to, to: number.to, unit: sign, isTime: false }, ...number }
}

function finish(
  sentence: Sentence,
  number: Count,
  chain: readonly Bound[],
  at: number,
  limit: number,
  since: number,
): Counted {
  const { head } = number
  const end = Math.max(number.to, head.to)
  const { to, bounds } = tail(sentence, end, limit)
  const all = [...chain, ...bounds]
  // "From" and "between" belong to the number only where a second one followed.
  const kept = number.min === undefined ? dropOpeners(chain) : chain
  const from = kept[0]?.from ?? number.from
  const start = kept[0]?.start ?? startOfNumber(sentence, number.from)
  const spans: Spans = spansOf(sentence, from, Math.min(to, limit), start)
  const note = noteAt(sentence, to, limit)
  const mode = modeOf(all) ?? (isInstalment(sentence, since, at) ? 'instalment' : undefined)
  const quantity: Quantity = copyWith(worth(number, all), {
    unit: head.unit,
    ...(mode === undefined ? {} : { mode }),
    ...(all.some(({ kind }) => kind === 'about') ? { approximate: true } : {}),
    text: sentence.text.slice(...(spans[0] as readonly [number, number])),
    spans,
  })
  const place = head.to > head.from ? { head: { from: head.from, to: head.to } } : {}
  const isTold = hitAt(sentence, from - 1, 'numbers', 'article') !== undefined
  const definite = number.definite || isTold
  return {
    from,
    to,
    quantity,
    ...place,
    ...(note === undefined ? {} : { note }),
    definite,
    isTime: head.isTime,
  }
}

function dropOpeners(chain: readonly Bound[]): readonly Bound[] {
  const at = chain.findLastIndex(({ kind }) => kind === 'from' || kind === 'between')
  return chain.slice(at + 1)
}

function startOfNumber(sentence: Sentence, at: number): number {
  const hit = sentence.hits[at]?.find(({ entry }) => entry.file === 'numbers')
  return hit === undefined ? (sentence.tokens[at] as Token).start : startOf(sentence, hit)
}

function worth(number: Count, bounds: readonly Bound[]): Pick<Quantity, 'value' | 'min' | 'max'> {
  const { value, min, max } = number
  const kinds = bounds.map(({ kind }) => kind)
  if (value === undefined) {
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }
  if (kinds.includes('at-least')) return { min: value }
  if (kinds.includes('at-most') || kinds.includes('up-to')) return { max: value }
  return { value }
}

/**
 * Adjectives and bounds right after the counted noun: "12 billion euros more", "500 further
 * soldiers".
 */
function tail(sentence: Sentence, at: number, limit: number): { to: number; bounds: Bound[] } {
  const bounds: Bound[] = []
  let to = at
  let kept = at
  for (let count = 0; count < 4 && to < limit; count++) {
    const bound = boundAfter(sentence, to)
    if (bound !== undefined && bound.to <= limit) {
      bounds.push(bound)
      to = bound.to
    } else {
      const quality =
        hitAt(sentence, to, 'numbers', 'quality') ?? hitAt(sentence, to, 'parties', 'adjectives')
      if (quality === undefined || quality.before !== '' || quality.to > limit) break
      to = quality.to
    }
    kept = to
  }
  return { to: kept, bounds }
}

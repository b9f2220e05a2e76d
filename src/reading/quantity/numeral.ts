// Numerals: words and figures that make up one number, by the ways in which number words combine.
import { copyWith, type Sentence } from '../kit/index.ts'
import { times } from './figure.ts'
import { type Part, partsAt } from './part.ts'

/**
 * A number in tokens `[from, to)`: `value`, or `min` and `max` where the words give no more
 * ("thousands of").
 */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly definite: boolean
  /**
   * figure: digits only; word: one or more small number words; scaled: with thousands or more;
   * many: no number.
   */
  readonly kind: 'figure' | 'word' | 'scaled' | 'many'
  readonly isPlain: boolean
  /** The scale that closes it, for "between 10 and 20 thousand". */
  readonly scale: number
}

interface Tally {
  /** Closed groups: the thousands of "three thousand and five". */
  total: number
  /** The group that is open, below the last scale. */
  group: number
  scale: number
  min: number | undefined
  max: number | undefined
  kind: Numeral['kind']
  isPlain: boolean
  /** Worth of the part added last: what follows must be smaller. */
  last: number
}

/** No text strings more parts than this into one number. */
const PARTS_MAX = 12

const KNOWN = new WeakMap<Sentence, Map<number, Numeral | undefined>>()

/** The number that begins at a token, undefined where none does; read once for each place. */
export function numeralAt(sentence: Sentence, at: number, limit: number): Numeral | undefined {
  if (partsAt(sentence, at).length === 0) return undefined
  let known = KNOWN.get(sentence)
  if (known === undefined) {
    known = new Map()
    KNOWN.set(sentence, known)
  }
  if (!known.has(at)) known.set(at, readNumeral(sentence, at, sentence.tokens.length))
  const numeral = known.get(at)
  return numeral !== undefined && numeral.to > limit ? readNumeral(sentence, at, limit) : numeral
}

function readNumeral(sentence: Sentence, at: number, limit: number): Numeral | undefined {
  const first = choose(sentence, at)
  if (first === undefined || first.to > limit) return undefined
  const tally = begin(first)
  if (tally === undefined) return undefined
  let to = first.to
  for (let count = 0; count < PARTS_MAX && to < limit; count++) {
    const start = hyphen(sentence, to, first.kind) ? to + 1 : to
    const next = partsAt(sentence, start).find(
      (part) => part.to <= limit && !opensAnother(sentence, tally, part) && admit(tally, part),
    )
    if (next === undefined) break
    to = next.to
  }
  return finish(tally, at, to, first.definite)
}

/**
 * "10 thousand and 15 thousand": what a scale as high as the last one follows is a second number.
 */
function opensAnother(sentence: Sentence, tally: Tally, { joined, kind: own, to }: Part): boolean {
  if (!joined || own === 'fraction' || tally.scale < 1000) return false
  return partsAt(sentence, to).some(
    ({ kind, value }) => (kind === 'one' || kind === 'many') && value >= tally.scale,
  )
}

/**
 * Of a word that can be "a thousand" or "two thousand" (construct), the second where the counted
 * noun follows.
 */
function choose(sentence: Sentence, at: number): Part | undefined {
  const parts = partsAt(sentence, at)
  const [first, second] = parts
  if (first === undefined || second === undefined) return first
  const two = parts.find((part) => part.kind === 'two')
  const one = parts.find((part) => part.kind === 'one')
  if (two === undefined || one === undefined) return first
  const counted = (sentence.hits[two.to] ?? []).some(
    ({ entry, before }) => entry.file === 'numbers' && entry.id === 'unit' && before === '',
  )
  return counted ? two : one
}

function begin(part: Part): Tally | undefined {
  const { kind, value } = part
  const isPlain = part.isPlain ?? false
  const base = {
    total: 0,
    group: 0,
    scale: 1,
    min: undefined,
    max: undefined,
    isPlain,
    last: value,
  }
  if (kind === 'figure') return copyWith(base, { group: value, kind: 'figure' })
  if (kind === 'cardinal') return copyWith(base, { group: value, kind: 'word' })
  if (kind === 'one') return copyWith(base, { total: value, scale: value, kind: 'scaled' })
  if (kind === 'two') return copyWith(base, { total: 2 * value, scale: value, kind: 'scaled' })
  if (kind === 'many') return copyWith(base, { min: 2 * value, scale: value, kind: 'many' })
  if (kind === 'few') return copyWith(base, { min: 3, max: 9, kind: 'many' })
  return copyWith(base, { group: value, kind: 'scaled', last: 1 })
}

/**
 * Adds a part to the tally where it can go on from what stands there; false where it begins
 * something else.
 */
function admit(tally: Tally, part: Part): boolean {
  if (tally.kind === 'many') return admitMany(tally, part)
  if (part.kind === 'few') return false
  if (part.kind === 'fraction') return admitFraction(tally, part)
  if (part.kind === 'figure' || part.kind === 'cardinal') return admitSmall(tally, part)
  return admitScale(tally, part)
}

/** "Tens of thousands", "several thousand". */
function admitMany(tally: Tally, part: Part): boolean {
  if (part.joined || (part.kind !== 'many' && part.kind !== 'one') || part.value < 1000)
    return false
  if (part.value <= tally.scale) return false
  tally.min = times(tally.min ?? 1, part.value)
  if (tally.max !== undefined) tally.max = times(tally.max, part.value)
  tally.scale = part.value
  return true
}

/** "A million and a half (million)": the fraction is one of the scale before it. */
function admitFraction(tally: Tally, part: Part): boolean {
  if (!part.joined || tally.group !== 0 || tally.total === 0 || tally.scale < 1000) return false
  tally.total += times(tally.scale, part.value)
  tally.last = 0
  return true
}

function admitSmall(tally: Tally, part: Part): boolean {
  const { group, last } = tally
  const { value, joined } = part
  const rest = group % 100
  if (part.kind === 'figure' && !joined) return false
  if (tally.kind === 'figure') return false
  if (group === 0 || tally.last === 0) {
    return tally.total > 0 && joined && value < tally.scale && tally.last !== 0 && put(tally, value)
  }
  const opensTens = rest > 0 && rest < 10 && value >= 20 && value < 100
  if (joined && opensTens) return put(tally, value)
  if (!joined && value === 10 && rest > 0 && rest < 10) return put(tally, value)
  if (!joined && value === 100 && group >= 2 && group <= 9) {
    tally.group *= 100
    tally.last = 100
    return true
  }
  const fits = value < lowest(group) && (joined || (last >= 20 && value < last))
  return fits && (group < 100 ? value < 10 && rest >= 20 : true) && put(tally, value)
}

function put(tally: Tally, value: number): boolean {
  tally.group += value
  tally.last = value
  if (tally.kind === 'figure') tally.kind = 'word'
  return true
}

/** The worth of the lowest place that is taken: 20 in 120, 100 in 300. */
function lowest(group: number): number {
  let place = 1
  while (group % (place * 10) === 0) place *= 10
  return place
}

function admitScale(tally: Tally, part: Part): boolean {
  const { value, joined, kind } = part
  if (tally.last === 0) {
    // "... and a half (of a) million": the scale is named once more.
    tally.last = -1
    return !joined && value === tally.scale
  }
  if (tally.last === -1) return false
  const smaller = tally.total === 0 || value < tally.scale
  if (tally.group > 0 && !joined && kind !== 'two' && smaller) {
    tally.total += times(tally.group, value)
    tally.group = 0
  } else if (tally.group === 0 && joined && value < tally.scale && kind !== 'many') {
    tally.total += kind === 'two' ? 2 * value : value
  } else if (
    tally.group === 0 &&
    !joined &&
    kind === 'one' &&
    value > tally.scale &&
    tally.scale > 1
  ) {
    tally.total = times(tally.total, value)
  } else return false
  tally.scale = value
  tally.last = value
  tally.kind = 'scaled'
  return true
}

function finish(tally: Tally, from: number, to: number, definite: boolean): Numeral | undefined {
  const { kind, isPlain, scale, min, max } = tally
  const base = { from, to, definite, kind, isPlain: isPlain && kind === 'figure', scale }
  if (kind === 'many')
    return copyWith(base, {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    })
  // A fraction by itself ("half the states") is a share, not a number.
  if (!Number.isInteger(tally.group) && kind === 'scaled' && tally.total === 0) return undefined
  return { value: Number((tally.total + tally.group).toPrecision(15)), ...base }
}

/** A hyphen inside a written number: "twenty-three". */
function hyphen(sentence: Sentence, at: number, kind: Part['kind']): boolean {
  const token = sentence.tokens[at]
  if (kind !== 'cardinal' || token?.fold !== '-') return false
  return (
    sentence.tokens[at - 1]?.end === token.start && sentence.tokens[at + 1]?.start === token.end
  )
}

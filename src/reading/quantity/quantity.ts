// Quantities: numbers with what they count, their bounds and their mode, in a range of a sentence.
import type { Quantity, Spans } from '../../model/index.ts'
import { type Hit, hitAt, type Sentence, spansOf, startOf, type Token } from '../kit/index.ts'
import { type Bound, boundAfter, boundsBefore, isInstalment, modeOf } from './bound.ts'
import { times } from './figure.ts'
import { type Head, headOf, isDefinite, isLabelled, isYear, signBefore, unitAt } from './head.ts'
import { type Note, noteAt } from './note.ts'
import { type Numeral, numeralAt } from './numeral.ts'

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

/** A number that counts nothing is passed over whole: "1701" of a resolution must not count the next noun. */
function skip(sentence: Sentence, at: number, limit: number): number {
  return numeralAt(sentence, at, limit)?.to ?? at
}

/** The quantity, durations too, whose words begin at a token; `since` is how far back an instalment may stand. */
export function countedAt(
  sentence: Sentence,
  at: number,
  limit: number,
  since = 0,
): Counted | undefined {
  const chain: Bound[] = []
  let start = at
  for (let count = 0; count < 3; count++) {
    const bound = boundsBefore(sentence, start).find(({ to }) => to < limit)
    if (bound === undefined) break
    chain.push(bound)
    start = bound.to
  }
  const byNoun = afterNoun(sentence, start, limit)
  if (byNoun !== undefined) return finish(sentence, byNoun, chain, at, limit, since)
  const number = rangeAt(sentence, start, limit, chain)
  if (number === undefined) return bareNoun(sentence, at, start, limit, chain)
  const head = headOf(sentence, number, limit)
  if (head !== undefined) return finish(sentence, { ...number, head }, chain, at, limit, since)
  const sign = signBefore(sentence, number)
  if (sign === undefined || isLabelled(sentence, number.from)) return undefined
  const place = { from: number.to, to: number.to, unit: sign, isTime: false }
  return finish(sentence, { ...number, head: place }, chain, at, limit, since)
}

type Number = Pick<Numeral, 'value' | 'min' | 'max' | 'definite'> & {
  readonly from: number
  readonly to: number
  /** A number whose words stand after their noun ends with them. */
  readonly head: Head
}

/** "10 to 20", "between 10 and 20 thousand", "10-20"; a single number where no second follows. */
function rangeAt(
  sentence: Sentence,
  at: number,
  limit: number,
  chain: readonly Bound[],
): Numeral | undefined {
  const first = numeralAt(sentence, at, limit)
  if (first === undefined || first.value === undefined) return first
  if (isPieceOfMore(sentence, at, '/:')) return undefined
  const second = secondOf(sentence, first, limit, chain.at(-1)?.kind)
  if (second?.value === undefined) return isPieceOfMore(sentence, at, '-') ? undefined : first
  const whole = second.value / second.scale
  const low =
    first.scale === 1 && first.value < whole ? times(first.value, second.scale) : first.value
  if (low >= second.value) return first
  return {
    from: first.from,
    to: second.to,
    min: low,
    max: second.value,
    definite: first.definite,
    kind: second.kind,
    isPlain: false,
    scale: second.scale,
  }
}

function secondOf(
  sentence: Sentence,
  first: Numeral,
  limit: number,
  opener: Bound['kind'] | undefined,
): Numeral | undefined {
  const token = sentence.tokens[first.to]
  if (token === undefined || first.to >= limit) return undefined
  if (opener === 'between') {
    const second = numeralAt(sentence, first.to, limit)
    return second !== undefined && second.kind !== 'many' ? second : undefined
  }
  const to = hitAt(sentence, first.to, 'numbers', 'to')
  if (to !== undefined) return numeralAt(sentence, to.to, limit)
  if (token.fold !== '-' && token.fold !== '\u2013') return undefined
  const second = numeralAt(sentence, first.to + 1, limit)
  return second?.kind === 'figure' || second?.kind === 'scaled' ? second : undefined
}

/** A figure that another one touches over a mark: a date, an hour, a score. */
function isPieceOfMore({ tokens }: Sentence, at: number, marks: string): boolean {
  const touches = (mark: Token | undefined, other: Token | undefined, gap: boolean) =>
    mark !== undefined && other?.kind === 'number' && marks.includes(mark.fold) && !gap
  const self = tokens[at] as Token
  if (self.kind !== 'number') return false
  const [one, before, after, two] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  return (
    touches(before, one, before?.end !== self.start || one?.end !== before?.start) ||
    touches(after, two, after?.start !== self.end || two?.start !== after?.end)
  )
}

/** "The twenty-six states" where the number follows its noun, "one bridge" where "one" does. */
function afterNoun(sentence: Sentence, at: number, limit: number): Number | undefined {
  const unit = unitAt(sentence, at)
  if (unit === undefined || unit.to >= limit || isDual(sentence, unit)) return undefined
  const article = isArticle(sentence, unit.to) ? unit.to + 1 : unit.to
  const number = numeralAt(sentence, article, limit)
  if (number === undefined || number.value === undefined) return undefined
  const definite = isDefinite(sentence, unit)
  const fits = definite
    ? number.definite || article > unit.to
    : number.value === 1 && number.kind === 'word'
  if (!fits || (number.isPlain && isYear(number.value))) return undefined
  const head = headFrom(unit)
  return { value: number.value, definite, from: at, to: number.to, head }
}

/** Every reading of the noun is a dual: an ending that is a plural's too tells nothing. */
function isDual(sentence: Sentence, unit: Hit): boolean {
  const same = (sentence.hits[unit.from] ?? []).filter(
    ({ entry, to }) => entry.file === 'numbers' && entry.id === 'unit' && to === unit.to,
  )
  return same.length > 0 && same.every(isTwo)
}

function isTwo({ agreement, entry }: Hit): boolean {
  return agreement === 'd' || entry.path.includes('two')
}

/** The article written apart from its figure. */
function isArticle({ tokens, lexicon }: Sentence, at: number): boolean {
  const article = lexicon.pack.clitics.meanings.definite ?? []
  return tokens[at]?.kind === 'word' && article.includes(tokens[at]?.fold ?? '')
}

/** A dual counts two by itself; "more aircraft" is a quantity without a number. */
function bareNoun(
  sentence: Sentence,
  at: number,
  start: number,
  limit: number,
  chain: readonly Bound[],
): Counted | undefined {
  const units = (sentence.hits[start] ?? []).filter(
    ({ entry, to }) => entry.file === 'numbers' && entry.id === 'unit' && to <= limit,
  )
  const [unit] = units
  if (unit === undefined) return undefined
  if (isDual(sentence, unit)) {
    const head = headFrom(unit)
    const number = {
      value: 2,
      definite: isDefinite(sentence, unit),
      from: start,
      to: unit.to,
      head,
    }
    return finish(sentence, number, chain, at, limit, at)
  }
  if (modeOf(chain) !== 'additional' || unit.agreement === 's') return undefined
  const number = {
    definite: isDefinite(sentence, unit),
    from: start,
    to: unit.to,
    head: headFrom(unit),
  }
  return finish(sentence, number, chain, at, limit, at)
}

function headFrom(unit: Hit): Head {
  const isTime = unit.entry.file === 'calendar'
  return { from: unit.from, to: unit.to, unit: unit.entry.path[1] ?? '', isTime }
}

function finish(
  sentence: Sentence,
  number: Number,
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
  const quantity: Quantity = {
    ...worth(number, all),
    unit: head.unit,
    ...(mode === undefined ? {} : { mode }),
    ...(all.some(({ kind }) => kind === 'about') ? { approximate: true } : {}),
    text: sentence.text.slice(...(spans[0] as readonly [number, number])),
    spans,
  }
  const place = head.to > head.from ? { head: { from: head.from, to: head.to } } : {}
  const { definite } = number
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

function worth(number: Number, bounds: readonly Bound[]): Pick<Quantity, 'value' | 'min' | 'max'> {
  const { value, min, max } = number
  const kinds = bounds.map(({ kind }) => kind)
  if (value === undefined) {
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }
  if (kinds.includes('at-least')) return { min: value }
  if (kinds.includes('at-most') || kinds.includes('up-to')) return { max: value }
  return { value }
}

/** Adjectives and bounds right after the counted noun: "12 billion euros more", "500 further soldiers". */
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

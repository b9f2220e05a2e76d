// Bounds: the words around a number that make it about, at least, at most, up to, a further or in
// all.

import type { QuantityMode } from '../../model/index.ts'
import { type Hit, hitsAt, type Sentence, startOf } from '../kit/index.ts'

export type BoundKind =
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'up-to'
  | 'between'
  | 'from'
  | 'additional'
  | 'total'

export interface Bound {
  readonly kind: BoundKind
  readonly from: number
  readonly to: number
  /** Offset where its words start, a glued "and" left out. */
  readonly start: number
}

const KINDS: readonly string[] = [
  'about',
  'at-least',
  'at-most',
  'up-to',
  'between',
  'from',
  'additional',
  'total',
]
/** How far back an instalment may stand from its number: "a first tranche worth 500". */
const INSTALMENT_WORDS_MAX = 3

/** The bounds that a token may begin before a number, longest first. */
export function boundsBefore(sentence: Sentence, at: number): readonly Bound[] {
  const hits = hitsAt(sentence, at, 'numbers').filter(isBefore)
  return hits.map((hit) => ({
    kind: hit.entry.id as BoundKind,
    from: at,
    to: hit.to,
    start: startOf(sentence, hit),
  }))
}

function isBefore({ entry, after }: Hit): boolean {
  return after === '' && KINDS.includes(entry.id) && !entry.path.includes('after')
}

/** The bound that stands after the counted noun: "500 soldiers at least", "26 further states". */
export function boundAfter(sentence: Sentence, at: number): Bound | undefined {
  const hit = hitsAt(sentence, at, 'numbers').find(
    ({ entry }) => KINDS.includes(entry.id) && entry.path.includes('after'),
  )
  if (hit === undefined || hit.after !== '') return undefined
  return { kind: hit.entry.id as BoundKind, from: at, to: hit.to, start: startOf(sentence, hit) }
}

export function modeOf(bounds: readonly Bound[]): QuantityMode | undefined {
  const kinds = bounds.map(({ kind }) => kind)
  if (kinds.includes('up-to')) return 'up-to'
  if (kinds.includes('additional')) return 'additional'
  return kinds.includes('total') ? 'total' : undefined
}

/** A tranche or instalment named shortly before token `at`, within `[from, at)`. */
export function isInstalment(sentence: Sentence, from: number, at: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - INSTALMENT_WORDS_MAX - 1); back--) {
    if (sentence.tokens[back]?.kind === 'mark') return false
    if (hitsAt(sentence, back, 'numbers').some(({ entry }) => entry.id === 'instalment'))
      return true
  }
  return false
}

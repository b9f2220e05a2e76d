// Compares what a field is said to mean with what the reading holds: labels, names, numbers, days,
// facts.
import type { Quantity, Reading, Window } from '../model/index.ts'
import type { FieldShape } from './field.ts'
import type { FoundValue } from './found.ts'
import { isoDay } from './parse.ts'
import type { CorpusWords } from './words.ts'

export interface MeaningContext {
  readonly words: CorpusWords
  readonly reading: Reading
}

/** yes, no, or unknown where the expected words are no label that the language has. */
export function meaningAgrees(
  expected: string,
  found: FoundValue,
  shape: FieldShape,
  context: MeaningContext,
): 'yes' | 'no' | 'unknown' {
  const { words } = context
  const { meaning } = found
  if (shape.meaning === 'label') {
    const id = words.idOf(shape.list as string, expected)
    if (id === undefined) return 'unknown'
    return said(meaning.kind === 'label' && meaning.id === id)
  }
  if (shape.meaning === 'count') {
    return meaning.kind === 'count' ? countAgrees(expected, meaning.quantity, words) : 'no'
  }
  if (shape.meaning === 'window') {
    return meaning.kind === 'window' ? windowAgrees(expected, meaning.window, words) : 'no'
  }
  if (shape.meaning === 'fact') {
    return meaning.kind === 'fact' ? factAgrees(expected, meaning.fact, context) : 'no'
  }
  if (shape.meaning === 'flag') {
    const id = words.idOf('corpus', expected)
    return id === 'yes' ? 'yes' : id === 'no' ? 'no' : 'unknown'
  }
  return said(partyAgrees(expected, found, context))
}

function said(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no'
}

/** A name agrees with an id that the pack gives it, or with a name of that party in the report. */
function partyAgrees(
  expected: string,
  found: FoundValue,
  { words, reading }: MeaningContext,
): boolean {
  const wanted = words.fold(expected)
  const { meaning } = found
  if (meaning.kind === 'party') {
    if (words.partiesOf(expected).includes(meaning.id)) return true
    const party = reading.parties.find((one) => one.id === meaning.id)
    const names = [meaning.id, party?.role ?? '', ...(party?.names ?? []).map((name) => name.text)]
    if (names.some((name) => name !== '' && sharesName(words.fold(name), wanted))) return true
  }
  const own = (found.spans ?? []).map(([start, end]) => reading.report.text.slice(start, end))
  return own.length > 0 && sharesName(words.fold(own.join(' ')), wanted)
}

/** One holds the other as whole words. */
function sharesName(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}

/**
 * Whether copied words name the party of a field whose words the reading does not keep; words that
 * name nobody whom the pack knows are not compared.
 */
export function copiedNameAgrees(
  copied: string,
  found: FoundValue,
  context: MeaningContext,
): boolean {
  if (found.meaning.kind !== 'party') return true
  const parties = context.words.partiesOf(copied)
  return parties.length === 0 || partyAgrees(copied, found, context)
}

/** "26", "10-20", or a number with its unit's label. */
function countAgrees(
  expected: string,
  quantity: Quantity,
  words: CorpusWords,
): 'yes' | 'no' | 'unknown' {
  const [, from, to, unit] =
    /^(\d[\d.]*)(?:\s*[-\u2013]\s*(\d[\d.]*))?\s*(.*)$/.exec(words.fold(expected)) ?? []
  if (from === undefined) return 'unknown'
  if (unit !== undefined && unit !== '') {
    const id = words.idOf('unit', unit)
    if (id === undefined) return 'unknown'
    if (id !== quantity.unit) return 'no'
  }
  if (to !== undefined) return said(quantity.min === Number(from) && quantity.max === Number(to))
  const value = quantity.value ?? quantity.min ?? quantity.max
  return said(value === Number(from))
}

const DAY = /\d{4}[/-]\d\d[/-]\d\d/g

/** A kind's label, a day, two days, or a kind with days. */
function windowAgrees(
  expected: string,
  window: Window,
  words: CorpusWords,
): 'yes' | 'no' | 'unknown' {
  const plain = words.fold(expected)
  const days = (plain.match(DAY) ?? []).map(isoDay)
  const label = plain.replace(DAY, ' ').replace(/^[\s-]+|[\s-]+$/g, '')
  if (label !== '') {
    const id = words.idOf('window', label)
    if (id === undefined) return 'unknown'
    if (id !== window.kind) return 'no'
  }
  const [first, last] = days
  if (first === undefined) return said(label !== '')
  const ends = [window.earliest, window.latest]
  if (last !== undefined) return said(ends[0] === first && ends[1] === last)
  return said(ends.includes(first))
}

/** "ceasefire (Russia, Ukraine)" in the language's words; without parties the predicate alone. */
function factAgrees(
  expected: string,
  fact: string,
  context: MeaningContext,
): 'yes' | 'no' | 'unknown' {
  const { words } = context
  const [, label = '', inside] = /^(.*?)\s*(?:\((.*)\))?$/.exec(expected) ?? []
  const predicate = words.idOf('fact', label)
  if (predicate === undefined) return 'unknown'
  const [, own, parties = ''] = /^([a-z-]+)(?:\((.*)\))?$/.exec(fact) ?? []
  if (own !== predicate) return 'no'
  if (inside === undefined) return 'yes'
  const wanted = inside.split(/[,\u060c]/).map((name) => name.trim())
  const held = splitParties(parties)
  const isEach = wanted.every((name) =>
    held.some((id) => partyAgrees(name, { meaning: { kind: 'party', id } }, context)),
  )
  return said(isEach && wanted.length === held.length)
}

/** Arguments of a fact; a nested fact stays one. */
export function splitParties(parties: string): string[] {
  const found: string[] = []
  let depth = 0
  let part = ''
  for (const sign of parties) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) {
      found.push(part)
      part = ''
    } else part += sign
  }
  return part === '' ? found : [...found, part]
}

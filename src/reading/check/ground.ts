// The ground of a reading's check: its text, its parties, and what stands in any stretch of it.
import type { Party, Reading } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import type { Lexicon } from '../kit/index.ts'
import { type Lore, loreOf } from './lore.ts'
import { type Scope, scopeAround, scopeOf } from './scope.ts'
import { type Unit, unitsOf } from './unit.ts'
import { stemsOf } from './walk.ts'

export interface Ground {
  readonly lore: Lore
  readonly reading: Reading
  readonly text: string
  readonly parties: ReadonlyMap<string, Party>
  /** The words of a span. */
  scope(span: Span): Scope
  /** The words of the sentence that a span stands in. */
  sentence(span: Span): Scope
  /** Words, numbers and signs of a span. */
  units(span: Span): readonly Unit[]
  /** Words of a span with what is left of them without glued letters, folded. */
  forms(span: Span): ReadonlySet<string>
  /** What the whole text holds, gathered once and only where a part points beyond its sentence. */
  whole(): Whole
  /** Answers found before, by what was asked. */
  readonly answers: Map<string, boolean>
}

export interface Whole {
  /** Ids of the parties that are named by a name that the language knows. */
  readonly named: ReadonlySet<string>
  /** Every word and form. */
  readonly forms: ReadonlySet<string>
  /** For each party, the words that stand beside its names, or in a sentence of its alone. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>
}

/** What is not supported: the field, why, and whether the part falls with it or the field alone. */
export interface Objection {
  readonly field: string
  readonly why: string
  readonly falls: 'part' | 'field'
  readonly spans?: Spans
}

/** Scopes kept at a time: those around one part are asked for again and again. */
const SCOPES_MAX = 400
/** UTF-16 units of a piece of the whole text. */
const PIECE = 1 << 15

export function makeGround(lexicon: Lexicon, reading: Reading): Ground {
  const lore = loreOf(lexicon)
  const { text } = reading.report
  const scopes = new Map<string, Scope>()
  const once = (key: string, open: () => Scope): Scope => {
    const known = scopes.get(key)
    if (known !== undefined) return known
    if (scopes.size >= SCOPES_MAX) scopes.clear()
    const scope = open()
    scopes.set(key, scope)
    return scope
  }
  let whole: Whole | undefined
  return {
    lore,
    reading,
    text,
    parties: new Map(reading.parties.map((party) => [party.id, party])),
    scope: ([start, end]) => once(`${start} ${end}`, () => scopeOf(lore, text, start, end)),
    sentence: ([start, end]) =>
      once(`around ${start} ${end}`, () => scopeAround(lore, text, start, end)),
    units: ([start, end]) => unitsOf(lore, text, start, end),
    forms: ([start, end]) => {
      const { tokens } = once(`${start} ${end}`, () => scopeOf(lore, text, start, end))
      return formsOf(lore, tokens)
    },
    whole: () => {
      whole ??= gather(lore, piecesOf(lore, text))
      return whole
    },
    answers: new Map(),
  }
}

function* piecesOf(lore: Lore, text: string): Generator<Scope> {
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE
    const blank = end < text.length ? text.lastIndexOf(' ', end) : text.length
    const cut = blank > start ? blank : end
    yield scopeOf(lore, text, start, cut)
    start = cut
  }
}

function formsOf(lore: Lore, tokens: Scope['tokens']): Set<string> {
  const forms = new Set<string>()
  for (const { fold } of tokens) addForms(lore, forms, fold)
  return forms
}

function addForms(lore: Lore, forms: Set<string>, word: string): void {
  if (forms.has(word)) return
  forms.add(word)
  for (const stem of stemsOf(lore, word)) forms.add(stem)
}

function gather(lore: Lore, pieces: Iterable<Scope>): Whole {
  const named = new Set<string>()
  const forms = new Set<string>()
  const beside = new Map<string, Set<string>>()
  for (const piece of pieces) {
    for (const id of namedIn(piece)) named.add(id)
    for (const { fold } of piece.tokens) addForms(lore, forms, fold)
    for (const [from, to] of sentencesOf(piece)) gatherBeside(lore, piece, from, to, beside)
  }
  return { named, forms, beside }
}

/** Words between a nationality and the name that it introduces: "the French minister X". */
const TOGETHER = 4

function gatherBeside(
  lore: Lore,
  { tokens, hits }: Scope,
  from: number,
  to: number,
  beside: Map<string, Set<string>>,
): void {
  const names = hits
    .slice(from, to)
    .flat()
    .filter(({ entry }) => entry.file === 'parties')
  const isAlone = new Set(names.map(({ entry }) => entry.id)).size === 1
  for (const { entry, from: at } of names) {
    const words = beside.get(entry.id) ?? new Set<string>()
    beside.set(entry.id, words)
    const near = isAlone ? [from, to] : [Math.max(from, at - TOGETHER), at + TOGETHER + 1]
    for (const { fold } of tokens.slice(...near)) addForms(lore, words, fold)
    if (isAlone) break
  }
}

/** Token ranges between stops. */
function* sentencesOf({ text, tokens }: Scope): Generator<[from: number, to: number]> {
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start)
    if (at < tokens.length && tokens[at - 1]?.fold !== '.' && !gap.includes('\n')) continue
    yield [from, at]
    from = at
  }
}

/** Ids of the parties that a stretch names. */
export function namedIn({ hits }: Scope): ReadonlySet<string> {
  const found = new Set<string>()
  for (const here of hits)
    for (const { entry } of here) if (entry.file === 'parties') found.add(entry.id)
  return found
}

/** The words of spans, for messages. */
export function quote(text: string, spans: Spans): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ... ')
}

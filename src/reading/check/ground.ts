// The ground of a reading's check: its text, its parties, and what stands in any stretch of it.
import type { Party, Reading } from '../../model/index.ts'
import type { Span, Spans } from '../../text/index.ts'
import type { Lexicon } from '../kit/index.ts'
import { type Lore, loreOf } from './lore.ts'
import { type Scope, scopeAround, scopeOf } from './scope.ts'
import { type Unit, unitsOf } from './unit.ts'

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
  /** The whole text; opened only where a part points beyond its own sentence. */
  whole(): Scope
  /** Ids of the parties that the whole text names by a name that the language knows. */
  named(): ReadonlySet<string>
}

/** What is not supported: the field, why, and whether the part falls with it or the field alone. */
export interface Objection {
  readonly field: string
  readonly why: string
  readonly falls: 'part' | 'field'
  readonly spans?: Spans
}

export function makeGround(lexicon: Lexicon, reading: Reading): Ground {
  const lore = loreOf(lexicon)
  const { text } = reading.report
  const scopes = new Map<string, Scope>()
  const once = (key: string, open: () => Scope): Scope => {
    const scope = scopes.get(key) ?? open()
    scopes.set(key, scope)
    return scope
  }
  let named: ReadonlySet<string> | undefined
  return {
    lore,
    reading,
    text,
    parties: new Map(reading.parties.map((party) => [party.id, party])),
    scope: ([start, end]) => once(`${start} ${end}`, () => scopeOf(lore, text, start, end)),
    sentence: ([start, end]) =>
      once(`around ${start} ${end}`, () => scopeAround(lore, text, start, end)),
    units: ([start, end]) => unitsOf(lore, text, start, end),
    whole: () => once('whole', () => scopeOf(lore, text)),
    named: () => {
      named ??= namedIn(once('whole', () => scopeOf(lore, text)))
      return named
    },
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

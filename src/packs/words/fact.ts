// What a condition is about, in words: a predicate of the vocabulary with its parties, or the
// report's own words.
import type { PartyName } from '../../model/index.ts'
import { name } from './name.ts'
import type { Sentence, Words } from './words.ts'

export type Parties = Readonly<Record<string, readonly PartyName[]>>

export interface FactWords {
  readonly fact: string
  readonly said?: string
  readonly lang?: string
}

/** The predicate of a fact id; a private fact has none. */
export function predicateOf(fact: string): string | undefined {
  return /^([a-z][a-z-]*)(\(|$)/.exec(fact)?.[1]
}

/** Arguments of a fact id, as party or word ids; a nested fact stays one argument. */
export function argumentsOf(fact: string): readonly string[] {
  const inside = /^[a-z][a-z-]*\((.*)\)$/.exec(fact)?.[1]
  if (inside === undefined || inside === '') return []
  const found: string[] = ['']
  let depth = 0
  for (const letter of inside) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) found.push('')
    else found[found.length - 1] += letter
  }
  return found
}

/** The predicate alone, for a cell: enough where one board speaks of one ceasefire. */
export function shortFact(words: Words, fact: FactWords): Sentence {
  const predicate = predicateOf(fact.fact)
  if (predicate !== undefined) {
    return { key: 'fact.plain', values: { fact: words.label('fact', predicate) } }
  }
  if (fact.said === undefined) return { key: 'fact.private' }
  return { key: 'fact.said', values: { words: name(fact.said, fact.lang) } }
}

/** The predicate with its parties: "ceasefire between Russia and Ukraine". */
export function fullFact(words: Words, fact: FactWords, parties: Parties): Sentence {
  const parts = argumentsOf(fact.fact)
  const predicate = predicateOf(fact.fact)
  if (predicate === undefined || parts.length === 0) return shortFact(words, fact)
  const phrase = `fact-phrase.${predicate}`
  const named = parts.map((part) => argumentWords(words, part, parties))
  const values = { fact: words.label('fact', predicate), parties: words.list(named) }
  return { key: words.has(phrase) ? phrase : 'fact.with', values }
}

/** The same as plain text. */
export function factText(words: Words, sentence: Sentence): string {
  return words.say(sentence.key, sentence.values)
}

function argumentWords(words: Words, part: string, parties: Parties): string {
  // A fact may be about a fact: the part that a settlement gives to a state.
  if (predicateOf(part) !== undefined) {
    return factText(words, fullFact(words, { fact: part }, parties))
  }
  return part.includes(':') ? words.name(part, parties[part]).text : part
}

// What a condition is about, in words: a predicate with its parties, or the report's own words.
import type { PartyName } from '../../model/index.ts'
import { type Name, name } from './name.ts'
import type { Words } from './words.ts'

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

/** The predicate alone: enough where everything speaks of one ceasefire. */
export function shortFact(words: Words, fact: FactWords): Name {
  const predicate = predicateOf(fact.fact)
  if (predicate !== undefined) return name(words.label('fact', predicate))
  if (fact.said === undefined) return name(words.say('fact.private'))
  return name(words.say('fact.said', { words: fact.said }), fact.lang)
}

/** The predicate with its parties: "ceasefire: Russia and Ukraine". */
export function fullFact(words: Words, fact: FactWords, parties: Parties): Name {
  const parts = argumentsOf(fact.fact)
  const short = shortFact(words, fact)
  if (predicateOf(fact.fact) === undefined || parts.length === 0) return short
  const named = parts.map((part) => argumentWords(words, part, parties))
  return name(words.say('fact.between', { fact: short.text, parties: words.list(named) }))
}

function argumentWords(words: Words, part: string, parties: Parties): string {
  if (part.includes(':')) return words.name(part, parties[part]).text
  const predicate = predicateOf(part)
  return predicate === undefined ? part : words.label('fact', predicate)
}

// Fact ids: predicate and arguments, canonical where the vocabulary says that their order is free.
import type { FactEntry, Vocabulary } from '../../model/index.ts'

export interface FactTerm {
  readonly predicate: string
  readonly roles: readonly string[]
}

/** Splits `approved(parliament,sent(country:DE,x))` at the commas of its outermost brackets. */
export function parseFact(fact: string): FactTerm {
  const open = fact.indexOf('(')
  if (open === -1 || !fact.endsWith(')')) return { predicate: fact, roles: [] }
  const roles: string[] = []
  let depth = 0
  let word = ''
  for (const letter of fact.slice(open + 1, -1)) {
    if (letter === ',' && depth === 0) {
      roles.push(word.trim())
      word = ''
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    word += letter
  }
  return { predicate: fact.slice(0, open), roles: [...roles, word.trim()] }
}

export function factEntry(fact: string, vocabulary: Vocabulary): FactEntry | undefined {
  const { predicate } = parseFact(fact)
  return Object.hasOwn(vocabulary.facts, predicate) ? vocabulary.facts[predicate] : undefined
}

/** One spelling a fact: arguments without spaces, sorted where the predicate is symmetric. */
export function canonicalFact(fact: string, vocabulary: Vocabulary): string {
  const { predicate, roles } = parseFact(fact)
  if (roles.length === 0) return fact
  const sorted = factEntry(fact, vocabulary)?.symmetric === true ? [...roles].sort() : roles
  return `${predicate}(${sorted.join(',')})`
}

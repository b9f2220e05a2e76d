// What a board's cells point at by id: names of parties and the facts that conditions hang on.
import type { Answer } from '../../model/index.ts'
import type { Board } from '../../service/contract/index.ts'
import { type FactWords, type Parties, shortFact } from '../words/fact.ts'
import type { Sentence, Words } from '../words/words.ts'

export interface KnownFact extends FactWords {
  readonly value: Answer
  readonly question: boolean
}

export interface Known {
  readonly parties: Parties
  fact(id: string): KnownFact
}

/** Rows name themselves; a fact that the board says nothing about counts as unknown. */
export function knownOf(board: Board): Known {
  const parties = Object.fromEntries(board.rows.map((row) => [row.party, row.names]))
  const facts = new Map((board.facts ?? []).map((fact) => [fact.fact, fact]))
  return {
    parties: { ...board.parties, ...parties },
    fact: (id) => facts.get(id) ?? { fact: id, value: 'unknown', question: false },
  }
}

/** What a cell says of its conditions: the one by name, or how many. */
export function conditionWords(words: Words, facts: readonly KnownFact[]): Sentence {
  const questions = facts.filter((fact) => fact.question).length
  if (questions > 0 && questions === facts.length) {
    return { key: 'condition.questions', values: { count: questions } }
  }
  const only = facts.length === 1 ? facts[0] : undefined
  if (only !== undefined) return shortFact(words, only)
  return { key: 'condition.several', values: { count: facts.length } }
}

/** The diamond of several facts: ticked when all are so, barred when one is not. */
export function diamondOf(facts: readonly KnownFact[]): Answer {
  if (facts.some((fact) => fact.value === 'no')) return 'no'
  return facts.every((fact) => fact.value === 'yes') ? 'yes' : 'unknown'
}

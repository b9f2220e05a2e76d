// Reads "ceasefire=yes" from the command line, by id or in the words of the reader's language.
import type { Answer } from '../../model/index.ts'
import { predicateOf } from '../../packs/index.ts'
import { Problem, type WhatIf } from '../../service/contract/index.ts'
import type { Session } from '../session.ts'

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown']

/** @throws Problem 'answer-missing', 'answer-unknown' */
export async function factsOf(
  session: Session,
  said: readonly string[],
): Promise<Readonly<Record<string, Answer>>> {
  const facts: Record<string, Answer> = {}
  for (const word of said) {
    // The last one: the arguments of a fact may hold any sign.
    const at = word.lastIndexOf('=')
    if (at <= 0) throw new Problem('answer-missing', { word }, 2)
    const name = word.slice(0, at).trim()
    facts[await nameOf(session, name)] = await answerOf(session, word.slice(at + 1).trim(), name)
  }
  return facts
}

async function answerOf(session: Session, said: string, fact: string): Promise<Answer> {
  const plain = ANSWERS.find((answer) => answer === said.toLowerCase())
  if (plain !== undefined) return plain
  const { words } = await session.page()
  const found = ANSWERS.find((answer) => words.label('answer', answer) === said)
  if (found !== undefined) return found
  const known = ANSWERS.map((answer) => words.label('answer', answer)).join(', ')
  throw new Problem('answer-unknown', { value: said, fact, known }, 2)
}

/** A predicate said by its label is the predicate; anything else is for the register to know. */
async function nameOf(session: Session, said: string): Promise<string> {
  if (predicateOf(said) !== undefined) return said
  const { words } = await session.page()
  const labels = Object.entries(words.language.labels.fact ?? {})
  return labels.find(([, label]) => label === said)?.[0] ?? said
}

/** How a person may type a fact: its predicate where only one known fact has it. */
export function shortName(fact: string, known: WhatIf['known']): string {
  const predicate = predicateOf(fact)
  const alike = known.filter((one) => predicateOf(one.fact) === predicate)
  return predicate === undefined || alike.length > 1 ? fact : predicate
}

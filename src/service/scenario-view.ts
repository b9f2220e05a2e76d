// A scenario over the wire: facts by the names that people type, outcomes by the register, words
// from the texts.
import type { Answer, Vocabulary } from '../model/index.ts'
import { factsIn, resolveFact, whatIfIn } from '../register/index.ts'
import { Problem, type WhatIf, type When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, Texts } from './words.ts'

type Facts = Readonly<Record<string, Answer>>

/** @throws Problem 'fact-unknown' with the nearest, 'fact-ambiguous' with those that fit */
export async function viewScenario(desk: Desk, facts: Facts, when: When): Promise<WhatIf> {
  const loaded = await loadView(desk, when)
  const { view, times, reader } = loaded
  const known = factsIn(view).map(({ fact }) => fact)
  const named = nameFacts(facts, known, reader.reference.vocabulary)
  const scenario = whatIfIn(view, named)
  const texts = new Texts(loaded)
  const mentioned = scenario.commitments.flatMap(({ party, under }) => [party, under])
  return told(async () => ({
    ...scenario,
    asOf: times.asOf,
    knownAt: times.knownAt,
    known: await Promise.all(
      scenario.known.map(async ({ words, ...fact }) => ({ ...fact, ...(await texts.said(words)) })),
    ),
    parties: await namesOf(loaded, mentioned),
  }))
}

/** Short names turned into fact ids; a name that fits none or several is a person's slip. */
function nameFacts(facts: Facts, known: readonly string[], vocabulary: Vocabulary): Facts {
  const named: Record<string, Answer> = {}
  for (const [name, value] of Object.entries(facts)) {
    const resolved = resolveFact(name, known, vocabulary)
    if (resolved.kind === 'ambiguous')
      throw new Problem('fact-ambiguous', { fact: name, facts: resolved.facts.join(', ') }, 2)
    if (resolved.kind === 'unknown') throw unknownFact(name, known, vocabulary)
    named[resolved.fact] = value
  }
  return named
}

/** Suggests what can be typed: the id of a private fact tells a person nothing. */
function unknownFact(name: string, known: readonly string[], vocabulary: Vocabulary): Problem {
  const typed = known.filter((fact) => !isPrivateFact(fact))
  const resolved = resolveFact(name, typed, vocabulary)
  const nearest = resolved.kind === 'unknown' ? resolved.nearest.join(', ') : ''
  return new Problem('fact-unknown', { fact: name, nearest }, 2)
}

// The question as a sentence, and the answer counted in one more.
import type { WhatIf } from '../../service/contract/index.ts'
import { factText, fullFact, predicateOf, shortFact } from '../words/fact.ts'
import type { Sentence, Words } from '../words/words.ts'
import { COLUMNS, type Outcome } from './outcome.ts'
import { shortName, suppositions } from './question.ts'

/** "If there is a ceasefire, what becomes of the promises?" */
export function questionHead(scenario: WhatIf, words: Words): Sentence {
  const supposed = suppositions(scenario)
  if (supposed.length === 0) return { key: 'what-if.nothing-supposed' }
  const parts = supposed.map(({ known, assumed }) => {
    // One ceasefire needs no parties to be told from another.
    const isOnly = shortName(known.fact, scenario.known) !== known.fact
    const named = isOnly ? shortFact(words, known) : fullFact(words, known, scenario.parties)
    const fact = factText(words, named)
    const predicate = predicateOf(known.fact) ?? 'private'
    return words.say(`what-if.suppose.${assumed}`, { fact, predicate })
  })
  return { key: 'what-if.question', values: { facts: words.list(parts) } }
}

/** "4 items are in force, one is not, 2 stay undetermined"; empty when nothing is to be weighed. */
export function answerWords(outcome: Outcome, words: Words): string {
  const parts = COLUMNS.filter((column) => outcome.columns[column].length > 0).map((column) =>
    words.say(`what-if.count.${column}`, { count: outcome.columns[column].length }),
  )
  return parts.length === 0 ? '' : words.say('what-if.answer', { parts: words.list(parts) })
}

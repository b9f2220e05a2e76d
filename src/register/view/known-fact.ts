// The facts that rows name, with the words of the first row that names each.
import { factsOf, type Spans, type Vocabulary } from '../../model/index.ts'
import { canonicalFact } from '../condition/fact.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'

/** Where the words stand: the text itself is the caller's. */
export interface FactWords {
  readonly report: string
  readonly lang: string
  readonly spans: Spans
}

export interface NamedFact {
  readonly fact: string
  readonly words: FactWords
  /** A question that only a party can answer. */
  readonly question: boolean
  /** Ids of the commitments that name it. */
  readonly commitments: readonly string[]
}

/** By fact id; rows without a commitment bind nobody, so that their facts settle nothing. */
export function factsNamed(
  rows: readonly KeptPosition[],
  vocabulary: Vocabulary,
): readonly NamedFact[] {
  const named = new Map<string, NamedFact>()
  for (const row of rows) {
    if (row.commitment === null) continue
    for (const leaf of factsOf(row.position.condition)) {
      const fact = canonicalFact(leaf.fact, vocabulary)
      const words = { report: row.report, lang: row.lang, spans: leaf.evidence.spans }
      const known = named.get(fact) ?? { fact, words, question: false, commitments: [] }
      named.set(fact, {
        ...known,
        question: known.question || leaf.relation === 'depends-on',
        commitments: [...new Set([...known.commitments, row.commitment])].sort(compareText),
      })
    }
  }
  return [...named.values()].sort((a, b) => compareText(a.fact, b.fact))
}

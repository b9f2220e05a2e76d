// The facts that rows name, with the words of the first row that names each.
import { factsOf, type Spans, type Vocabulary } from '../../model/index.ts'
import { canonicalFact } from '../condition/fact.ts'
import { gather } from '../gather.ts'
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
  const owed = rows.filter((row) => row.commitment !== null)
  const leaves = owed.flatMap((row) =>
    factsOf(row.position.condition).map((leaf) => ({
      fact: canonicalFact(leaf.fact, vocabulary),
      words: { report: row.report, lang: row.lang, spans: leaf.evidence.spans },
      question: leaf.relation === 'depends-on',
      commitment: row.commitment ?? '',
    })),
  )
  return [...gather(leaves, (leaf) => leaf.fact)]
    .map(([fact, of]) => ({
      fact,
      words: (of[0] as (typeof of)[0]).words,
      question: of.some((leaf) => leaf.question),
      commitments: [...new Set(of.map((leaf) => leaf.commitment))].sort(compareText),
    }))
    .sort((a, b) => compareText(a.fact, b.fact))
}

// The facts that the words of an umbrella name, gathered as its rows come: who names each first,
// and
// in which words.
import { factsOf, type Vocabulary } from '../../model/index.ts'
import { canonicalFact } from '../condition/fact.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { NamedFact } from '../view/known-fact.ts'

/** A named fact with the place of its first words in the register's order. */
export interface RankedFact extends NamedFact {
  /** Day, report and place: what sorts first names the fact. */
  readonly rank: readonly [day: string, report: string, place: number]
}

export type NamedFacts = Readonly<Record<string, RankedFact>>

export function compareRanks(a: RankedFact['rank'], b: RankedFact['rank']): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]) || a[2] - b[2]
}

/** `rows` in order, none earlier than those that the facts were gathered from. */
export function nameFacts(
  known: NamedFacts,
  rows: readonly KeptPosition[],
  vocabulary: Vocabulary,
): NamedFacts {
  const named: Record<string, RankedFact> = { ...known }
  for (const row of rows) {
    if (row.commitment === null) continue
    for (const leaf of factsOf(row.position.condition)) {
      const fact = canonicalFact(leaf.fact, vocabulary)
      const question = leaf.relation === 'depends-on'
      const earlier = named[fact]
      const commitments = new Set([...(earlier?.commitments ?? []), row.commitment])
      named[fact] = {
        fact,
        words: earlier?.words ?? {
          report: row.report,
          lang: row.lang,
          spans: leaf.evidence.spans,
        },
        question: question || earlier?.question === true,
        commitments: [...commitments].sort(compareText),
        rank: earlier?.rank ?? [row.saidToOn ?? '', row.report, row.place],
      }
    }
  }
  return named
}

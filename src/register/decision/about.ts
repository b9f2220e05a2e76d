// Which decisions say something of a commitment.
import { factsOf } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { umbrellaOf } from '../identity/key.ts'
import { isContent } from './content.ts'
import type { Decided, KeptDecision } from './decided.ts'

function isAbout(decided: Decided, ids: readonly string[], rows: readonly KeptPosition[]): boolean {
  const speaksOf = (report: string | undefined) => rows.some((row) => row.report === report)
  switch (decided.what) {
    case 'verdict':
    case 'binding':
      return ids.includes(decided.commitment)
    case 'merge':
      return ids.includes(decided.from) || ids.includes(decided.into)
    case 'split':
    case 'confirmation':
    case 'rejection':
    case 'rereading':
      return rows.some((row) => isContent(decided.content, row))
    case 'settlement':
      return decided.between.every((content) => rows.some((row) => isContent(content, row)))
    case 'clarification':
      return rows.some((row) => isContent(decided.of, row))
    case 'same-fact':
      return rows.some(({ position }) =>
        factsOf(position.condition).some(({ fact }) => fact === decided.into),
      )
    case 'amendment':
      return speaksOf(decided.report)
    default:
      return false
  }
}

/** Oldest first; `rows` are those of the commitment, struck ones among them. */
export function decisionsAbout(
  id: string,
  rows: readonly KeptPosition[],
  standing: readonly KeptDecision[],
): readonly KeptDecision[] {
  const ids = [id, umbrellaOf(id)]
  return standing.filter(({ decided }) => isAbout(decided, ids, rows))
}

// Cells of the board: outcomes and requests of one umbrella, domains of one word joined into one
// cell.
import { polarityOf } from '../../model/index.ts'
import type { Outcome, Outlook, Request } from '../cell/outcome.ts'
import { outcomesOf, requestsOf } from '../cell/outcome.ts'
import { canonicalFact } from '../condition/fact.ts'
import { bearingLeaves } from '../condition/gate.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import { contradictionsOf, isContradicted } from '../contradiction/contradictions.ts'
import { withAgreed } from '../contradiction/settled.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { type Facet, facetKey } from '../word/facet.ts'
import type { BoardCell } from './board-row.ts'

function spanOf({ domains, isAny }: Facet): Pick<BoardCell, 'domains' | 'domainMode'> {
  return { domains, ...(isAny ? { domainMode: 'any' as const } : {}) }
}

/** The cell of one facet. */
export function cellOf(outcome: Outcome, contradicted: boolean, { reference }: Outlook): BoardCell {
  const { held, facet, voice } = outcome
  const row = (held.word.deciding[0] ?? outcome.deciding[0]) as KeptPosition
  const polarity = polarityOf(held.stance)
  const leaves = bearingLeaves(held.conditions, polarity)
  const facts = leaves.map((leaf) => canonicalFact(leaf.fact, reference.vocabulary))
  const attributedTo = voice === 'own' ? undefined : row.attributedTo
  return {
    action: row.action,
    ...spanOf(facet),
    stance: held.stance,
    polarity,
    ...(facet.negated ? { negated: true } : {}),
    marks: outcome.marks,
    voice,
    ...(attributedTo === undefined ? {} : { attributedTo }),
    state: outcome.state,
    conditional: facts.length > 0,
    conditions: [...new Set(facts)],
    ...(held.window === undefined ? {} : { window: held.window }),
    utterances: outcome.utterances,
    witnesses: outcome.witnesses,
    copies: outcome.copies,
    contradicted,
    commitments: [facet.commitment],
    ...(row.object === undefined ? {} : { object: row.object }),
    ...(held.coordinatedWith.length > 0 ? { coordinatedWith: held.coordinatedWith } : {}),
  }
}

/** The cell of what is asked of a party: it stands beside its word. */
export function requestCell({ facet, rows, utterances, witnesses, copies }: Request): BoardCell {
  const last = rows.at(-1) as KeptPosition
  const { position, action, object, attributedTo } = last
  return {
    action,
    ...spanOf(facet),
    stance: position.stance,
    polarity: polarityOf(position.stance),
    ...(facet.negated ? { negated: true } : {}),
    marks: [],
    voice: 'asked',
    ...(attributedTo === undefined ? {} : { attributedTo }),
    state: 'asked',
    conditional: false,
    conditions: [],
    ...(position.window === undefined ? {} : { window: position.window }),
    utterances,
    witnesses,
    copies,
    contradicted: false,
    commitments: [facet.commitment],
    ...(object === undefined ? {} : { object }),
  }
}

/** One word about land and about sea is one cell that spans both. */
function joinDomains(cells: readonly BoardCell[]): readonly BoardCell[] {
  const joined = new Map<string, BoardCell>()
  for (const cell of cells) {
    const isSingle = cell.domains.length > 0 && cell.domainMode === undefined
    const key = JSON.stringify({ ...cell, domains: isSingle ? [] : cell.domains, isSingle })
    const earlier = joined.get(key)
    if (earlier === undefined) joined.set(key, cell)
    else {
      const domains = [...earlier.domains, ...cell.domains].sort(compareText)
      joined.set(key, { ...earlier, domains, domainMode: 'all' })
    }
  }
  return [...joined.values()]
}

/** One facet as a cell of its own, before domains of one word are joined. */
export interface FacetCell {
  readonly key: string
  readonly cell: BoardCell
  /** Absent for a request, which decides nothing. */
  readonly outcome?: Outcome
}

export interface WeighedFamily {
  readonly rows: readonly KeptPosition[]
  readonly outcomes: readonly Outcome[]
  readonly contradictions: readonly Contradiction[]
  readonly facets: readonly FacetCell[]
  readonly cells: readonly BoardCell[]
}

/** Facets as the board shows them, in an order that no arrival changes. */
export function cellsFrom(facets: readonly FacetCell[]): readonly BoardCell[] {
  return joinDomains(facets.map(({ cell }) => cell)).toSorted(compareCells)
}

/** Everything about one umbrella; `rows` are its rows only, cut to the view and in order. */
export function weighFamily(rows: readonly KeptPosition[], outlook: Outlook): WeighedFamily {
  const outcomes = outcomesOf(rows, outlook)
  const found = contradictionsOf(rows, outcomes)
  const contradictions = outlook.when.isUnsettled
    ? found
    : withAgreed(found, rows, outlook.decisions)
  const words = outcomes.map((outcome): FacetCell => {
    const cell = cellOf(outcome, isContradicted(outcome, contradictions), outlook)
    return { key: facetKey(outcome.facet), cell, outcome }
  })
  const requests = requestsOf(rows, outlook).map((request): FacetCell => {
    return { key: `${facetKey(request.facet)}|asked`, cell: requestCell(request) }
  })
  const facets = [...words, ...requests]
  return { rows, outcomes, contradictions, facets, cells: cellsFrom(facets) }
}

/** Cells of one umbrella, in an order that no arrival changes. */
export function cellsOf(rows: readonly KeptPosition[], outlook: Outlook): readonly BoardCell[] {
  return weighFamily(rows, outlook).cells
}

function compareCells(a: BoardCell, b: BoardCell): number {
  const key = ({ action, commitments, voice, negated, domains }: BoardCell) =>
    [action, commitments[0], voice === 'asked' ? 1 : 0, negated ? 1 : 0, domains.join()].join(' ')
  return compareText(key(a), key(b)) || compareText(JSON.stringify(a), JSON.stringify(b))
}

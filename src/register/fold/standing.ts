// What stands of one umbrella on a day, as plain JSON: its cells, what it brings to a group's
// count,
// and what is needed to weigh it again under other facts.
import type { PartyKind, PartyName } from '../../model/index.ts'
import { type Outcome, type Outlook, stateIn } from '../cell/outcome.ts'
import { turningDaysOf } from '../cell/turning.ts'
import { claimOf, type GroupClaim } from '../claim/group-claim.ts'
import { type Member, membersOf } from '../claim/member.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { BoardCell } from '../view/board-row.ts'
import { cellOf, cellsFrom, type FacetCell, requestCell } from '../view/cell.ts'
import { facetKey } from '../word/facet.ts'
import type { Piece } from './fold.ts'
import type { Weighed } from './keeping.ts'
import type { RankedFact } from './named-facts.ts'
import { slimClaim, slimMember, slimOutcome } from './slim.ts'

/** One facet: its outcome without history, or the cell of what is asked. */
export type FacetStanding =
  | { readonly outcome: Outcome; readonly contradicted: boolean }
  | { readonly key: string; readonly cell: BoardCell }

export interface Standing {
  readonly id: string
  readonly party: string
  readonly kind: PartyKind
  readonly action: string
  readonly object?: string
  readonly names: readonly PartyName[]
  /** The names are those of its last stated size. */
  readonly isSized: boolean
  /** As they are while no decision speaks of any fact. */
  readonly cells: readonly BoardCell[]
  readonly facets: readonly FacetStanding[]
  /** Facts that its words name. */
  readonly facts: readonly RankedFact[]
  /** What it is to a group that is to do the same. */
  readonly members: readonly Member[]
  readonly claim?: GroupClaim
  readonly isExpected: boolean
  readonly isUrged: boolean
}

export interface StandingInput {
  readonly rows: readonly KeptPosition[]
  readonly weighed: Weighed
  readonly names: readonly PartyName[]
  readonly isSized: boolean
  readonly facts: readonly RankedFact[]
  readonly outlook: Outlook
}

/** `rows` of one umbrella, at least one, in order. */
export function standingOf(input: StandingInput): Standing {
  const { rows, weighed, names, isSized, facts, outlook } = input
  const { outcomes, requests } = weighed
  const row = rows[0] as KeptPosition
  const facets: FacetStanding[] = [
    ...outcomes.map((of) => {
      return { outcome: slimOutcome(of), contradicted: weighed.isContradicted(of) }
    }),
    ...requests.map((of) => ({ key: `${facetKey(of.facet)}|asked`, cell: requestCell(of) })),
  ]
  return {
    id: row.family ?? '',
    party: row.party ?? '',
    kind: row.partyKind,
    action: row.action,
    ...(row.object === undefined ? {} : { object: row.object }),
    names,
    isSized,
    cells: cellsFrom(facetCells(facets, outlook)),
    facets,
    facts: facts.toSorted((a, b) => compareText(a.fact, b.fact)),
    ...groupPartOf(rows, outcomes, outlook),
  }
}

/** What rows of one umbrella and their outcomes bring to the count of a group. */
export function groupPartOf(
  rows: readonly KeptPosition[],
  outcomes: readonly Outcome[],
  { reference }: Outlook,
): Pick<Standing, 'members' | 'claim' | 'isExpected' | 'isUrged'> {
  const beside = rows.flatMap((of) => of.beside ?? [])
  const claim = claimOf(rows, beside, reference.parties)
  return {
    members: membersOf(outcomes).map(slimMember),
    ...(claim === undefined ? {} : { claim: slimClaim(claim) }),
    isExpected: isSpokenOf(rows, 'expected'),
    isUrged: isSpokenOf(rows, 'urged'),
  }
}

/** Forecasts and wishes about a state stand beside the count of a group. */
function isSpokenOf(rows: readonly KeptPosition[], stance: string): boolean {
  return rows.some((row) => row.partyKind === 'state' && row.position.stance === stance)
}

/** The facets as they are on the day of an outlook, under its facts. */
export function facetCells(
  facets: readonly FacetStanding[],
  outlook: Outlook,
): readonly FacetCell[] {
  return facets.map((facet) => {
    if ('cell' in facet) return facet
    const outcome = stateIn(facet.outcome, outlook)
    const cell = cellOf(outcome, facet.contradicted, outlook)
    return { key: facetKey(outcome.facet), cell, outcome }
  })
}

/** Pieces for the days between the two on which the calendar alone changes a cell. */
export function turnsOf(
  standing: Standing,
  fromOn: string,
  until: string | undefined,
  outlookOn: (day: string) => Outlook,
): readonly Piece[] {
  const { reference } = outlookOn(fromOn)
  const outcomes = standing.facets.flatMap((facet) => ('cell' in facet ? [] : [facet.outcome]))
  const days = outcomes.flatMap((outcome) => turningDaysOf(outcome, reference.parties))
  let last = JSON.stringify(standing.cells)
  return [...new Set(days)]
    .filter((day) => day > fromOn && (until === undefined || day < until))
    .sort(compareText)
    .flatMap((day) => {
      const cells = cellsFrom(facetCells(standing.facets, outlookOn(day)))
      const text = JSON.stringify(cells)
      if (text === last) return []
      last = text
      return [{ fromOn: day, standing: { ...standing, cells } }]
    })
}

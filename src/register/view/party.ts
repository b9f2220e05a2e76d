// One party: what it owes, what it said in succession, what it said of others and was asked.
import type { PartyName } from '../../model/index.ts'
import type { Move } from '../cell/weighing.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { BoardCell } from './board-row.ts'
import { deedOf, familiesOf } from './family.ts'
import { namesOf } from './name.ts'
import type { View } from './outlook.ts'

/** What was heard of one facet, oldest first. */
export interface PartyLine {
  readonly cell: BoardCell
  readonly moves: readonly Move[]
}

export interface PartyHistory {
  readonly party: string
  readonly kind: string
  readonly names: readonly PartyName[]
  readonly cells: readonly BoardCell[]
  readonly lines: readonly PartyLine[]
  /** Its words about what others will do, the latest of each commitment. */
  readonly ofOthers: readonly KeptPosition[]
  /** What others ask of it, the latest of each commitment. */
  readonly asked: readonly KeptPosition[]
}

function latestOfEach(rows: readonly KeptPosition[]): readonly KeptPosition[] {
  const groups = gather(rows, (row) => row.commitment ?? '')
  const last = [...groups.values()].map((of) => of.at(-1))
  return last.filter((row) => row !== undefined)
}

function kindOf(party: string, own: readonly KeptPosition[]): string {
  if (own[0] !== undefined) return own[0].partyKind
  return party.startsWith('person:') ? 'person' : 'group'
}

/** undefined where no row of the view is of this party or by it. */
export function partyIn(party: string, { outlook, rows }: View): PartyHistory | undefined {
  const own = rows.filter((row) => row.party === party)
  const said = rows.filter(
    (row) =>
      row.commitment !== null &&
      row.party !== party &&
      (row.speaker === party || row.speaksFor === party),
  )
  if (own.length === 0 && said.length === 0) return undefined
  const deeds = new Set(own.map(deedOf))
  const peers = rows.filter((row) => deeds.has(deedOf(row)))
  const families = familiesOf(peers, outlook).filter((family) => family.party === party)
  const facets = families.flatMap((family) => family.facets)
  const lines = facets.flatMap(({ cell, outcome }) =>
    outcome === undefined ? [] : [{ cell, moves: outcome.moves }],
  )
  return {
    party,
    kind: kindOf(party, own),
    names: namesOf(own),
    cells: families.flatMap((family) => family.cells),
    lines: lines.sort((a, b) => compareText(lastDay(b), lastDay(a))),
    ofOthers: latestOfEach(said.filter(({ background }) => !background)),
    asked: latestOfEach(own.filter(({ voice }) => voice === 'asked')),
  }
}

function lastDay({ moves }: PartyLine): string {
  return moves.at(-1)?.day ?? ''
}

/** Every party of the view by id, with the names that reports give it: what a search looks in. */
export function partiesIn({ rows }: View): ReadonlyMap<string, readonly PartyName[]> {
  const owed = rows.filter((row) => row.party !== null)
  return new Map([...gather(owed, (row) => row.party ?? '')].map(([id, of]) => [id, namesOf(of)]))
}

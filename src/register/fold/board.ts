// The board from what stands already: no row is weighed, but where decided facts bear on a word.
import type { Answer, PartyName } from '../../model/index.ts'
import type { Outlook } from '../cell/outcome.ts'
import { countClaim } from '../claim/collective.ts'
import { canonicalFact } from '../condition/fact.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { compareBoardRows, type RegisterBoard, rowWith } from '../view/board.ts'
import type { BoardRow } from '../view/board-row.ts'
import { cellsFrom } from '../view/cell.ts'
import { deedOf, type Family, weighedFamilies } from '../view/family.ts'
import type { NamedFact } from '../view/known-fact.ts'
import { namesOf } from '../view/name.ts'
import { compareRanks, nameFacts, type RankedFact } from './named-facts.ts'
import { slimOutcome } from './slim.ts'
import { type FacetStanding, facetCells, groupPartOf, type Standing } from './standing.ts'

/** A standing as it is read back: what is heavy is asked for only where it is needed. */
export interface KeptStanding extends Omit<Standing, 'facets'> {
  /** Weighed under the facts of the view already. */
  readonly isUpToDate?: boolean
  facets(): readonly FacetStanding[]
}

/** What is weighed from the rows of whole umbrellas, where nothing that was kept can be taken. */
export function standingsOf(
  rows: readonly KeptPosition[],
  outlook: Outlook,
): readonly KeptStanding[] {
  return weighedFamilies(rows, outlook).map((family): KeptStanding => {
    const { id, party, action, object, cells, facets } = family
    const first = family.rows[0] as KeptPosition
    return {
      id,
      party,
      kind: first.partyKind,
      action,
      ...(object === undefined ? {} : { object }),
      names: namesOf(family.rows),
      isSized: family.rows.some((row) => row.stated !== undefined && row.limits === undefined),
      cells,
      ...groupPartOf(family.rows, family.outcomes, outlook),
      facts: Object.values(nameFacts({}, family.rows, outlook.reference.vocabulary)),
      isUpToDate: true,
      facets: () => facets.map(standingFacet),
    }
  })
}

function standingFacet({ key, cell, outcome }: Family['facets'][number]): FacetStanding {
  if (outcome === undefined) return { key, cell }
  return { outcome: slimOutcome(outcome), contradicted: cell.contradicted }
}

type Stood = Pick<Family, 'cells' | 'collective'> & { readonly standing: KeptStanding }

/** Standings of one audience and day in any order, each umbrella once. */
export function boardOfStandings(
  standings: readonly KeptStanding[],
  outlook: Outlook,
  counts: RegisterBoard['counts'],
): Pick<RegisterBoard, 'rows' | 'counts' | 'asOf' | 'knownAt'> {
  const { vocabulary } = outlook.reference
  const decided = new Set(
    outlook.decisions.flatMap(({ decided: of }) =>
      of.what === 'fact' ? [canonicalFact(of.fact, vocabulary)] : [],
    ),
  )
  const sorted = standings.toSorted((a, b) => compareText(a.id, b.id))
  const stood = sorted.map((standing): Stood => {
    const isTouched =
      standing.isUpToDate !== true && standing.facts.some(({ fact }) => decided.has(fact))
    const cells = isTouched ? cellsFrom(facetCells(standing.facets(), outlook)) : standing.cells
    return { standing, cells }
  })
  const counted = withClaims(stood)
  const rows = [...gather(counted, ({ standing }) => standing.party).values()]
    .map((of): BoardRow => {
      const { party, kind } = (of[0] as Stood).standing
      return rowWith({ party, kind, names: namesAmong(of) }, of)
    })
    .filter((row) => row.cells.length > 0)
    .sort(compareBoardRows)
  return { ...outlook.when, rows, counts }
}

/** A group's claim is counted among all that stand on the same deed. */
function withClaims(stood: readonly Stood[]): readonly Stood[] {
  const claimed = new Set(
    stood.flatMap(({ standing }) => (standing.claim === undefined ? [] : [deedOf(standing)])),
  )
  if (claimed.size === 0) return stood
  const peers = gather(
    stood.filter(({ standing }) => claimed.has(deedOf(standing))),
    ({ standing }) => deedOf(standing),
  )
  return stood.map((one) => {
    const { claim } = one.standing
    if (claim === undefined) return one
    const among = (peers.get(deedOf(one.standing)) ?? []).map(({ standing }) => standing)
    const members = among.flatMap((of) => of.members).sort((a, b) => compareText(a.party, b.party))
    const expected = among.filter((of) => of.isExpected).map((of) => of.party)
    const urged = among.filter((of) => of.isUrged).map((of) => of.party)
    const collective = countClaim(claim, members, { expected, urged }, [])
    if (collective.overCount === undefined) return { ...one, collective }
    const cells = one.cells.map((cell) =>
      cell.voice === 'asked' || cell.negated ? cell : { ...cell, contradicted: true },
    )
    return { ...one, cells, collective }
  })
}

/** As rows give them: those of the last stated size, else all, each once. */
function namesAmong(stood: readonly Stood[]): readonly PartyName[] {
  const sized = stood.findLast(({ standing }) => standing.isSized)
  const named = sized === undefined ? stood : [sized]
  const names = named.flatMap(({ standing }) => standing.names)
  return [...new Map(names.map((name) => [`${name.lang} ${name.text}`, name])).values()]
}

export interface KnownAmong extends Omit<NamedFact, 'commitments'> {
  readonly value: Answer
  readonly commitments: number
}

/** The facts that standing words name, most named first, with the words of the first that does. */
export function knownAmong(
  standings: readonly KeptStanding[],
  { facts, when }: Outlook,
): readonly KnownAmong[] {
  const named = gather(
    standings.flatMap((of) => of.facts),
    ({ fact }) => fact,
  )
  return [...named]
    .map(([fact, of]): KnownAmong => {
      const first = of.toSorted((a, b) => compareRanks(a.rank, b.rank))[0] as RankedFact
      const commitments = new Set(of.flatMap((one) => one.commitments)).size
      const question = of.some((one) => one.question)
      return {
        fact,
        words: first.words,
        question,
        value: facts.valueOn(fact, when.asOf),
        commitments,
      }
    })
    .sort((a, b) => b.commitments - a.commitments || compareText(a.fact, b.fact))
}

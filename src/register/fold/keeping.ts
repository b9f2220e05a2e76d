// Which rows and moves of earlier days a later word may still ask for: few, however many there
// were.
import { polarityOf } from '../../model/index.ts'
import type { Outcome, Request } from '../cell/outcome.ts'
import type { Move, Seed } from '../cell/weighing.ts'
import { claimsStanding } from '../claim/group-claim.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import { isContradicted } from '../contradiction/contradictions.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { PartyRegistry } from '../identity/party-registry.ts'
import { slimRow } from '../identity/slim-row.ts'
import { compareText } from '../order.ts'
import { isPromise, polarityTowards } from '../word/hold.ts'
import { breaching, confirming, slimHeld } from './slim.ts'

/** Rows of one umbrella weighed at the end of a day. */
export interface Weighed {
  readonly outcomes: readonly Outcome[]
  readonly requests: readonly Request[]
  isContradicted(outcome: Outcome): boolean
}

/** Polarities of the party's own denials: a claim of one of them decides nothing. */
export function deniedIn({ denials }: Outcome): string {
  const polarities = denials.map((row) => polarityTowards(row.position))
  return [...new Set(polarities)].sort(compareText).join(' ')
}

const BACK: readonly Move['step'][] = ['refused', 'withdrawn', 'weakened']

/** The moves by which a member is judged, and those that a rank may still have to answer. */
function keptMoves(moves: readonly Move[]): readonly Move[] {
  const own = moves.filter((move) => move.voice === 'own')
  const standing = moves.findLastIndex((move) => move.step !== 'outranked')
  const kept = new Set([
    own.find((move) => isPromise(move.to)),
    own.findLast((move) => BACK.includes(move.step) && polarityOf(move.to) !== 'for'),
    own.at(-1),
    moves[standing],
    moves.slice(standing + 1).at(-1),
  ])
  return moves.filter((move) => kept.has(move))
}

/** Where the next day's words go on from. */
export function seedOf(
  { held, moves, deliveries, deciding }: Outcome,
  core: readonly KeptPosition[],
  day: string,
): Seed {
  const kept = keptMoves(moves).map((move) => {
    return { ...move, rows: [], deciding: move.deciding.slice(0, 1).map(slimRow) }
  })
  const heard = deciding.filter((row) => core.includes(row)).map((row) => row.id)
  return { day, held: slimHeld(held), moves: kept, deliveries, heard }
}

/** The first row of each kind. */
function firstOfEach(rows: readonly KeptPosition[], kind: (row: KeptPosition) => string) {
  const first = new Map<string, KeptPosition>()
  for (const row of rows) if (!first.has(kind(row))) first.set(kind(row), row)
  return [...first.values()]
}

/** `moving`: ids of rows that moved any facet; a pair of them may touch another facet too. */
function keptOf(outcome: Outcome, moving: ReadonlySet<string>): readonly KeptPosition[] {
  const { deciding, denials, rows, opposite } = outcome
  const polarity = (row: KeptPosition) => polarityTowards(row.position)
  // Without a word of its own a facet is none.
  const own = rows.find((row) => !row.background && row.position.denies !== true)
  return [
    ...(own === undefined ? [] : [own]),
    ...firstOfEach(deciding, polarity),
    ...firstOfEach(denials, polarity),
    ...deciding.filter((row) => moving.has(row.id)),
    ...confirming(rows),
    ...breaching(opposite),
  ]
}

/** Rows, in their order, that stand for all that was said up to now. */
export function keptRows(
  rows: readonly KeptPosition[],
  { outcomes, requests }: Weighed,
  registry: PartyRegistry,
): readonly KeptPosition[] {
  const spoken = ['expected', 'urged'].map((stance) =>
    rows.find((row) => row.partyKind === 'state' && row.position.stance === stance),
  )
  const moved = outcomes.flatMap(({ moves }) => keptMoves(moves))
  const moving = new Set(moved.flatMap((move) => move.deciding.slice(0, 1).map((row) => row.id)))
  const kept = new Set([
    rows[0],
    ...spoken,
    ...outcomes.flatMap((outcome) => keptOf(outcome, moving)),
    ...requests.flatMap((request) => request.rows.slice(-1)),
    ...claimsStanding(rows, registry),
  ])
  return rows.filter((row) => kept.has(row))
}

/** A lower rank against a higher: the one kind that a later word closes. */
function isOfRanks({ kind, between }: Contradiction, { moves }: Outcome): boolean {
  if (kind !== 'voices') return false
  return moves.some((move, at) => {
    if (move.step !== 'outranked') return false
    const standing = moves.slice(0, at).findLast((earlier) => earlier.step !== 'outranked')
    const sides = [standing?.deciding[0]?.id, move.deciding[0]?.id]
    return between.every((id) => sides.includes(id))
  })
}

export interface Touched {
  /** Contradicted for good: nothing said later closes it. */
  readonly forGood: boolean
  readonly now: boolean
}

/**
 * `found` in all rows or in those of a day; `before`: it was contradicted for good by then. A pair
 * of ranks stands wherever both of its words are heard, so that all `outcomes` are asked.
 */
export function touchedBy(
  outcome: Outcome,
  outcomes: readonly Outcome[],
  found: readonly Contradiction[],
  before: boolean,
): Touched {
  const lasting = found.filter((one) => !outcomes.some((of) => isOfRanks(one, of)))
  const forGood = before || isContradicted(outcome, lasting)
  return { forGood, now: forGood || isContradicted(outcome, found) }
}

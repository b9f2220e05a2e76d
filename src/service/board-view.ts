// The board over the wire: the register's board with the words and names that its ids stand for.
import {
  type BoardRow,
  boardIn,
  boardOfStandings,
  factsIn,
  knownAmong,
  type RegisterBoard,
} from '../register/index.ts'
import type { Board, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { loadView, type Seen } from './register-view.ts'
import { loadStandings } from './standing-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, Texts } from './words.ts'

/** @throws Problem of the register */
export async function viewBoard(desk: Desk, when: When): Promise<Board> {
  const shown = (await fromStandings(desk, when)) ?? (await fromRows(desk, when))
  const { asOf, knownAt } = shown.seen.times
  const { rows, counts } = shown.board
  return told(async () => ({
    asOf,
    knownAt,
    rows,
    parties: await namesOf(shown.seen, mentionedIn(rows)),
    facts: await factsOfCells(shown, rows),
    counts,
  }))
}

interface Shown {
  readonly seen: Seen
  readonly board: Pick<RegisterBoard, 'rows' | 'counts'>
  readonly known: ReturnType<typeof factsIn>
}

async function fromStandings(desk: Desk, when: When): Promise<Shown | undefined> {
  const seen = await loadStandings(desk, when)
  if (seen === undefined) return undefined
  const { store, standings, outlook, times } = seen
  const counts = await told(() => store.countReports(seen.seen, times.asOf))
  const board = boardOfStandings(standings, outlook, counts)
  return { seen, board, known: knownAmong(standings, outlook) }
}

async function fromRows(desk: Desk, when: When): Promise<Shown> {
  const seen = await loadView(desk, when)
  return { seen, board: boardIn(seen.view), known: factsIn(seen.view) }
}

/** Parties that have no row of their own: objects, claimants, partners, members of a count. */
function mentionedIn(rows: readonly BoardRow[]): ReadonlySet<string | undefined> {
  const mentioned = new Set<string | undefined>()
  for (const row of rows) {
    for (const cell of row.cells)
      for (const id of [cell.attributedTo, cell.object, ...(cell.coordinatedWith ?? [])])
        mentioned.add(id)
    const { named, implied, disputed, left, declined, possible } = row
    for (const ids of [named, implied, disputed, left, declined, possible])
      for (const id of ids ?? []) mentioned.add(id)
  }
  for (const { party } of rows) mentioned.delete(party)
  return mentioned
}

async function factsOfCells(
  { seen, known: named }: Shown,
  rows: readonly BoardRow[],
): Promise<NonNullable<Board['facts']>> {
  const inCells = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.conditions)))
  const texts = new Texts(seen)
  const known = named.filter(({ fact }) => inCells.has(fact))
  return Promise.all(
    known.map(async ({ fact, value, question, words }) => {
      const named = isPrivateFact(fact) ? await texts.said(words) : {}
      return { fact, value, question, ...named }
    }),
  )
}

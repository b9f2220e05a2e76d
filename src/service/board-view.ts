// The board over the wire: the register's board with the words and names that its ids stand for.
import { type BoardRow, boardIn, factsIn } from '../register/index.ts'
import type { Board, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, Texts } from './words.ts'

/** @throws Problem of the register */
export async function viewBoard(desk: Desk, when: When): Promise<Board> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const { rows, counts } = boardIn(loaded.view)
  return told(async () => ({
    asOf,
    knownAt,
    rows,
    parties: await namesOf(loaded, mentionedIn(rows)),
    facts: await factsOfCells(loaded, rows),
    counts,
  }))
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
  loaded: LoadedView,
  rows: readonly BoardRow[],
): Promise<NonNullable<Board['facts']>> {
  const inCells = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.conditions)))
  const texts = new Texts(loaded)
  const known = factsIn(loaded.view).filter(({ fact }) => inCells.has(fact))
  return Promise.all(
    known.map(async ({ fact, value, question, words }) => {
      const named = isPrivateFact(fact) ? await texts.said(words) : {}
      return { fact, value, question, ...named }
    }),
  )
}

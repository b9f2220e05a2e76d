// The board in a terminal: a block for each party, a few lines for each thing it promised or refused.
import type { Board, BoardCell } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import type { Row } from '../terminal/table.ts'
import {
  conditionWords,
  countWords,
  deedWords,
  type Known,
  knownOf,
  markWords,
  stanceWords,
} from '../view/cell.ts'
import { printWhen } from '../view/when.ts'
import { groupWords } from './group.ts'

export async function showBoard(session: Session): Promise<number> {
  const useCases = await session.useCases()
  const board = await useCases.board(session.when)
  if (session.settings.json) session.json(board)
  else printBoard(await session.page(), session, board)
  return EXIT.ok
}

function printBoard(page: Page, session: Session, board: Board): void {
  const { words } = page
  printWhen(page, session, board)
  if (board.rows.length === 0) {
    page.say('board.empty')
    page.say('board.empty-next', { command: session.program.command })
    return
  }
  page.paragraph(words.say('board.counted', countsOf(board)))
  page.paragraph(page.style('faint', words.say('board.read', { ...board.counts })))
  const known = knownOf(board)
  for (const row of board.rows) {
    page.blank()
    page.paragraph(page.style('strong', page.name(words.name(row.party, row.names))))
    for (const line of groupWords(page, row, known)) page.paragraph(line, 2, 2)
    page.table(
      row.cells.flatMap((cell) => cellRows(page, cell, known)),
      2,
    )
  }
  page.blank()
  page.say('board.next', { command: session.program.command })
}

function cellRows(page: Page, cell: BoardCell, known: Known): Row[] {
  const { words, style } = page
  const isSaid = cell.window !== undefined && cell.window.kind !== 'until-condition'
  const below = [
    ...conditionWords(page, cell, known),
    ...(isSaid ? [words.say('window.said', { words: page.own(cell.window.text, undefined) })] : []),
    ...markWords(page, cell),
    style('faint', countWords(page, cell)),
    style('place', cell.commitments.join(' ')),
  ]
  const first = [stanceWords(page, cell, known), deedWords(page, cell, known)]
  return [first, ...below.map((line) => ['', line])]
}

function countsOf(board: Board): Record<string, number> {
  const cells = board.rows.flatMap((row) => row.cells)
  return {
    parties: board.rows.length,
    items: new Set(cells.flatMap((cell) => cell.commitments)).size,
    conditional: cells.filter((cell) => cell.conditional).length,
  }
}

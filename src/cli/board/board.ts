// The board in a terminal: a block for each party, a few lines for each thing it promised or
// refused.
import { sizedName } from '../../packs/index.ts'
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import type { Row } from '../terminal/table.ts'
import {
  attributionWords,
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
  page.table(board.rows.flatMap((row) => partyRows(page, row, known)))
  page.blank()
  page.say('board.next', { command: session.program.command })
}

/** The party, who is in it where it is a group, and its cells in columns under it. */
function partyRows(page: Page, row: BoardRow, known: Known): Row[] {
  const { words, style } = page
  const sized = sizedName(words, row.statedSize, row.sizeUnit)
  const name = style('strong', page.name(sized ?? words.name(row.party, row.names)))
  const members = isSized(row) ? groupWords(page, row, known) : []
  const cells = row.cells.flatMap((cell) => cellRows(page, cell, known))
  return ['', name, ...members.map((line) => `  ${line}`), ...cells]
}

function isSized({ statedSize, named, implied }: BoardRow): boolean {
  return statedSize !== undefined || named !== undefined || implied !== undefined
}

function cellRows(page: Page, cell: BoardCell, known: Known): Row[] {
  const { words, style } = page
  const isSaid = cell.window !== undefined && cell.window.kind !== 'until-condition'
  const below = [
    ...attributionWords(page, cell, known),
    ...conditionWords(page, cell, known),
    ...(isSaid ? [words.say('window.said', { words: page.own(cell.window.text, undefined) })] : []),
    ...markWords(page, cell),
    ...(isAlone(cell) ? [] : [style('faint', countWords(page, cell))]),
  ]
  const ids = cell.commitments.map((id) => isolate(style('place', clean(id)))).join(' ')
  const first = ['', stanceWords(page, cell), `${deedWords(page, cell, known)}  ${ids}`]
  return [first, ...below.map((line) => ['', '', line])]
}

/** Said once and reported once: a count would say nothing. */
function isAlone({ utterances, witnesses, copies }: BoardCell): boolean {
  return Math.max(utterances, witnesses, copies) <= 1
}

function countsOf(board: Board): Record<string, number> {
  const cells = board.rows.flatMap((row) => row.cells)
  return {
    parties: board.rows.length,
    items: new Set(cells.flatMap((cell) => cell.commitments)).size,
    conditional: cells.filter((cell) => cell.conditional).length,
  }
}

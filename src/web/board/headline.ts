// The one sentence over the board, made from its cells: who claims what for how many, and how many
// are named.
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import { deedOf } from '../words/deed.ts'
import { factText, fullFact } from '../words/fact.ts'
import { sizedName } from '../words/group.ts'
import type { Name } from '../words/name.ts'
import type { Sentence, Words } from '../words/words.ts'
import { countKind } from './filter.ts'
import { isSized } from './grid.ts'
import type { Known } from './known.ts'

export interface Headline {
  readonly head: Sentence
  readonly deck: readonly Sentence[]
}

/** A claim for a group known by its size leads; without one the board is counted. */
export function headlineOf(board: Board, words: Words, known: Known): Headline {
  const counts = { key: 'board.read', values: { ...board.counts } }
  if (board.rows.length === 0) return { head: { key: 'board.empty' }, deck: [] }
  const claim = leadingClaim(board)
  if (claim === undefined) return { head: countHead(board), deck: [counts] }
  const { row, cell } = claim
  const hang = hangSentence(cell, words, known)
  return { head: claimHead(row, cell, words, known), deck: hang ? [hang, counts] : [counts] }
}

function countHead(board: Board): Sentence {
  const items = new Set(board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.commitments)))
  const values = {
    parties: board.rows.length,
    items: items.size,
    conditional: countKind(board, 'conditional'),
  }
  return { key: 'board.counted', values }
}

/** The claim that most accounts tell; the register's own order decides between equals. */
function leadingClaim(board: Board): { row: BoardRow; cell: BoardCell } | undefined {
  const claims = board.rows.filter(isSized).flatMap((row) => {
    const cell = row.cells[0]
    return cell === undefined ? [] : [{ row, cell }]
  })
  return claims.sort((one, other) => other.cell.witnesses - one.cell.witnesses)[0]
}

/**
 * "Macron announced that 26 states have pledged to send troops to Ukraine; only two have been
 * named."
 */
function claimHead(row: BoardRow, cell: BoardCell, words: Words, known: Known): Sentence {
  const object = cell.object === undefined ? undefined : partyName(words, known, cell.object).text
  const speaker = cell.attributedTo
  const named = row.named?.length ?? 0
  return {
    key: speaker === undefined ? 'board.claim-unattributed' : 'board.claim',
    values: {
      speaker: shortPartyName(words, known, speaker ?? row.party),
      gender: words.gender(speaker),
      group: groupName(words, row),
      stance: cell.stance,
      deed: deedOf(words, cell.action, object),
      named,
      rest: row.statedSize === undefined ? 'some' : restOf(row.statedSize, named),
    },
  }
}

function restOf(size: number, named: number): string {
  if (named === 0) return 'all'
  return named >= size ? 'none' : 'some'
}

function hangSentence(cell: BoardCell, words: Words, known: Known): Sentence | undefined {
  const open = cell.conditions.map((id) => known.fact(id)).filter((fact) => fact.value !== 'yes')
  if (open.length === 0) return undefined
  const facts = words.list(
    open.map((fact) => factText(words, fullFact(words, fact, known.parties))),
  )
  return { key: 'board.hangs', values: { facts } }
}

/** "26 states": in the reader's words where the unit is known, else as the source has it. */
export function groupName(words: Words, row: BoardRow): Name {
  return sizedName(words, row.statedSize, row.sizeUnit) ?? words.name(row.party, row.names)
}

/** The same, as short as it is known. */
export function shortPartyName(words: Words, known: Known, id: string): Name {
  return words.shortName(id, known.parties[id])
}

/** The name of a party that a cell or a count points at. */
export function partyName(words: Words, known: Known, id: string): Name {
  return words.name(id, known.parties[id])
}

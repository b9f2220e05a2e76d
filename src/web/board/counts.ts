// How often a position was told, in words: every number says what it counts.
import type { BoardCell } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'

/** "1 statement", "5 accounts", "12 copies". */
export function countsOf(words: Words, cell: BoardCell): readonly string[] {
  return [
    words.say('counts.statements', { count: cell.utterances }),
    words.say('counts.accounts', { count: cell.witnesses }),
    words.say('counts.copies', { count: cell.copies }),
  ]
}

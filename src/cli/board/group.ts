// Who is among a group that is known by its size: named, implied, denying, left, and not named.
import type { BoardRow } from '../../service/contract/index.ts'
import type { Page } from '../terminal/page.ts'
import { type Known, partyWords } from '../view/cell.ts'

type Counted = Pick<
  BoardRow,
  'named' | 'implied' | 'disputed' | 'left' | 'possible' | 'declined' | 'unaccounted' | 'sizeNote'
>

const KINDS = ['named', 'implied', 'disputed', 'left', 'possible', 'declined'] as const

/** One line for each kind that has members, and one for those whom nobody named. */
export function groupWords(page: Page, row: Counted, known: Known): readonly string[] {
  const { words } = page
  const lines = KINDS.flatMap((kind) => {
    const members = row[kind]
    if (members === undefined || (members.length === 0 && kind !== 'named')) return []
    const count = words.say(`members.${kind}`, { count: members.length })
    if (members.length === 0) return [count]
    const names = members.map((id) => partyWords(page, id, known))
    return [words.say('read.detail', { field: count, value: words.list(names) })]
  })
  const { unaccounted } = row
  const rest = unaccounted ? [words.say('members.unaccounted', { count: unaccounted })] : []
  return [...lines, ...rest]
}

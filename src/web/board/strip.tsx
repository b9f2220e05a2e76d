// A group known by its size, above the grid: what is claimed for it, and how many of its members
// have a name.
import type { FC } from 'hono/jsx'
import type { BoardRow } from '../../service/contract/index.ts'
import { NameMark, Said } from '../mark/name.tsx'
import type { Setting } from '../shell/setting.ts'
import { deedOf } from '../words/deed.ts'
import { name } from '../words/name.ts'
import { Cell } from './cell.tsx'
import { groupName, partyName, shortPartyName } from './headline.ts'
import type { Known } from './known.ts'
import { Members } from './members.tsx'
import { scopeOf } from './scope.ts'

export interface StripProps {
  readonly setting: Setting
  readonly row: BoardRow
  readonly known: Known
}

export const Strip: FC<StripProps> = ({ setting, row, known }) => {
  const { words } = setting
  const claimant = row.cells.find((cell) => cell.attributedTo !== undefined)?.attributedTo
  return (
    <section class="strip" aria-label={groupName(words, row).text}>
      <div class="who">
        <h2>
          <NameMark name={groupName(words, row)} />
        </h2>
        <p>
          {row.sizeNote !== undefined && (
            <>
              <Said
                words={words}
                sentence={{ key: 'window.said', values: { words: name(row.sizeNote) } }}
              />
              {claimant !== undefined && words.say('comma')}
            </>
          )}
          {claimant !== undefined && (
            <Said
              words={words}
              sentence={{
                key: 'according-to',
                values: { speaker: shortPartyName(words, known, claimant) },
              }}
            />
          )}
        </p>
      </div>
      <ul class="claims">
        {row.cells.map((cell) => {
          const object =
            cell.object === undefined ? undefined : partyName(words, known, cell.object).text
          const deed = deedOf(words, cell.action, object)
          const scope = scopeOf(words, cell)
          return (
            <li>
              <Cell
                setting={setting}
                cell={{ ...cell, attributedTo: undefined } as typeof cell}
                known={known}
                scope={scope === undefined ? deed : words.say('board.scoped', { deed, scope })}
                counts
              />
            </li>
          )
        })}
      </ul>
      <Members setting={setting} row={row} nameOf={(id) => partyName(words, known, id)} />
    </section>
  )
}

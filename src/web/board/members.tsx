// How many of a stated number have a name: boxes for the eye, and the same as a list of counts and
// names.
import type { FC } from 'hono/jsx'
import type { BoardRow } from '../../service/contract/index.ts'
import { NameList } from '../mark/name.tsx'
import type { Setting } from '../shell/setting.ts'
import type { Name } from '../words/name.ts'

/** Over this many members boxes say less than the number. */
const BOXES_MAX = 60

export interface MembersProps {
  readonly setting: Setting
  readonly row: BoardRow
  readonly nameOf: (id: string) => Name
}

export const Members: FC<MembersProps> = ({ setting: { words }, row, nameOf }) => {
  const kinds = [
    { kind: 'named', ids: row.named },
    { kind: 'implied', ids: row.implied },
    { kind: 'disputed', ids: row.disputed },
    { kind: 'left', ids: row.left },
  ]
  const beside = [
    { kind: 'possible', ids: row.possible },
    { kind: 'declined', ids: row.declined },
  ]
  const line = ({ kind, ids = [] }: { kind: string; ids?: readonly string[] | undefined }) =>
    kind !== 'named' && ids.length === 0 ? null : (
      <li class={`is-${kind}`}>
        <strong>{words.say(`members.${kind}`, { count: ids.length })}</strong>
        {ids.length > 0 && (
          <>
            {words.say('colon')}
            <NameList words={words} names={ids.map(nameOf)} />
          </>
        )}
      </li>
    )
  return (
    <div class="members">
      {(row.statedSize ?? 0) <= BOXES_MAX && <Boxes row={row} />}
      <ul>
        {kinds.map(line)}
        {row.unaccounted !== undefined && (
          <li class="is-unaccounted">
            <strong>{words.say('members.unaccounted', { count: row.unaccounted })}</strong>
          </li>
        )}
        {beside.map(line)}
      </ul>
    </div>
  )
}

/** One box a member; the list below says the same in words. */
const Boxes: FC<{ row: BoardRow }> = ({ row }) => {
  const kinds = ['named', 'implied', 'disputed', 'left'] as const
  const filled = kinds.flatMap((kind) => (row[kind] ?? []).map(() => kind as string))
  const blank = Math.max(0, (row.statedSize ?? 0) - filled.length)
  return (
    <div class="boxes" aria-hidden="true">
      {[...filled, ...Array.from({ length: blank }, () => 'unaccounted')].map((kind) => (
        <i class={`is-${kind}`} />
      ))}
    </div>
  )
}

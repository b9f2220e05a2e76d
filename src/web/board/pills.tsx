// Filters as links: each is a part of the address, so that a filtered board can be sent and kept.
import type { FC } from 'hono/jsx'
import type { Board } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { countKind, domainsOf, type Filter, KINDS, type Kind } from './filter.ts'

const ICONS: Readonly<Record<Kind, string | undefined>> = {
  conditional: 'condition-unknown',
  disputed: 'contradiction',
  own: undefined,
}

interface Pill {
  readonly label: string
  readonly isOn: boolean
  readonly query: Readonly<Record<string, string | undefined>>
  readonly icon?: string | undefined
  readonly count?: number
}

export const Pills: FC<{ setting: Setting; board: Board; filter: Filter }> = (props) => {
  const { setting, board } = props
  return (
    <nav class="pills" aria-label={setting.words.say('filter.title')}>
      <ul>
        {pillsOf(props).map((pill) => (
          <li>
            <a
              href={here(setting, '/board', { ...setting.query, ...pill.query })}
              aria-current={pill.isOn ? 'true' : undefined}
            >
              {pill.icon !== undefined && <Icon names={[pill.icon]} />}
              {pill.label}
              {pill.count !== undefined && (
                <span class="count"> {setting.words.count(pill.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {board.rows.length > 0 && <Keys setting={setting} />}
    </nav>
  )
}

/** A pill that is on leads back to the board without it. */
function pillsOf({
  setting: { words },
  board,
  filter,
}: {
  setting: Setting
  board: Board
  filter: Filter
}): readonly Pill[] {
  const all = filter.only === undefined && filter.domain === undefined && filter.find === undefined
  const off = { only: undefined, domain: undefined, find: undefined }
  const found: Pill[] = [
    { label: words.say('filter.all'), isOn: all, query: off, count: board.rows.length },
  ]
  for (const domain of domainsOf(board)) {
    const isOn = filter.domain === domain
    const query = { domain: isOn ? undefined : domain }
    found.push({ label: words.capital(words.label('domain', domain)), isOn, query })
  }
  for (const kind of KINDS) {
    const count = countKind(board, kind)
    const isOn = filter.only === kind
    const query = { only: isOn ? undefined : kind }
    if (count > 0) {
      found.push({ label: words.say(`filter.${kind}`), isOn, query, icon: ICONS[kind], count })
    }
  }
  if (filter.find !== undefined) {
    const label = words.say('filter.find', { words: filter.find })
    found.push({ label, isOn: true, query: { find: undefined } })
  }
  return found
}

const Keys: FC<{ setting: Setting }> = ({ setting: { words } }) => (
  <p class="keys needs-script">{words.say('board.keys')}</p>
)

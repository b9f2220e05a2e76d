// What changed since a day: by day, the latest first, with filters in the address and a feed.
import type { FC } from 'hono/jsx'
import type { Change, Changes } from '../../service/contract/index.ts'
import { Frame } from '../shell/frame.tsx'
import { addressOf, here, type Setting } from '../shell/setting.ts'
import { CHANGE_KINDS, filterChanges } from './kind.ts'
import { ChangeLine, KindPills } from './view.tsx'

export const ChangesPage: FC<{ setting: Setting; found: Changes }> = ({ setting, found }) => {
  const { words } = setting
  const { from, to, changes } = found
  const values = { count: changes.length, day: words.day(from.asOf) }
  const days = { from: words.day(from.asOf), to: words.day(to.asOf) }
  const title = words.say('changes.title', values)
  const shown = filterChanges(found, setting.query)
  return (
    <Frame setting={setting} title={title} look="changes" forms={['json', 'csv', 'atom']}>
      <div class="opening">
        <div class="heading-block">
          <h1>{title}</h1>
          <p class="deck">
            {words.say('changes.until', days)} {words.say('changes.deck', countsOf(changes))}
          </p>
        </div>
        <Since setting={setting} found={found} />
      </div>
      <Kinds setting={setting} found={found} path="/changes" />
      {changes.length === 0 && <p class="notice">{words.say('changes.empty')}</p>}
      {changes.length > 0 && shown.changes.length === 0 && (
        <p class="notice">{words.say('changes.filtered')}</p>
      )}
      <ol class="days">
        {byDay(shown.changes).map(([day, of]) => (
          <li class="day">
            <h2>{words.day(day)}</h2>
            <ul class="change-list">
              {of.map((change) => (
                <li>
                  <ChangeLine setting={setting} found={found} change={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Frame>
  )
}

/** Pills for the kinds that there are. */
export const Kinds: FC<{ setting: Setting; found: Changes; path: string }> = ({
  setting,
  found,
  path,
}) => {
  const { words } = setting
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = found.changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [[kind, words.say(`change.kind.${kind}`), count] as const]
  })
  if (counts.length === 0) return null
  return (
    <KindPills
      setting={setting}
      path={path}
      label={words.say('changes.filter')}
      counts={counts}
      all={words.say('changes.all')}
      total={found.changes.length}
    />
  )
}

function countsOf(changes: readonly Change[]): { contradictions: number; items: number } {
  const arose = changes.filter(
    (change) => change.kind === 'contradiction' && change.contradiction.arose,
  )
  const items = changes.flatMap((change) => ('steps' in change ? [change.commitment] : []))
  return { contradictions: arose.length, items: new Set(items).size }
}

function byDay(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const days = new Map<string, Change[]>()
  for (const change of changes) days.set(change.on, [...(days.get(change.on) ?? []), change])
  return [...days]
}

const Since: FC<{ setting: Setting; found: Changes }> = ({ setting, found }) => {
  const { words, query } = setting
  const kept = Object.entries(query).filter(([key]) => key !== 'since')
  const feed = addressOf(words.language.id, '/changes.atom', query)
  return (
    <div class="since">
      <form action={here(setting, '/changes')}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          {words.say('changes.since')}
          <input type="date" name="since" value={found.from.asOf} />
        </label>
        <button type="submit">{words.say('when.show')}</button>
      </form>
      <p class="facts">
        <a href={feed}>{words.say('changes.atom')}</a>
      </p>
    </div>
  )
}

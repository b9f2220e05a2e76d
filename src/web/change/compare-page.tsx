// Two views of the register side by side: what differs, and why each thing does.
import type { FC } from 'hono/jsx'
import { partyName } from '../../packs/index.ts'
import type { Change, Changes } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { Kinds } from './changes-page.tsx'
import { filterChanges } from './kind.ts'
import { ChangeLine } from './view.tsx'

export const ComparePage: FC<{ setting: Setting; found: Changes }> = ({ setting, found }) => {
  const { words } = setting
  const { from, to, changes } = found
  const title = words.say('compare.title', { count: changes.length })
  const day = ({ asOf, knownAt }: Changes['from']) =>
    from.knownAt === to.knownAt
      ? words.day(asOf)
      : words.say('compare.view', { day: words.day(asOf), known: words.day(knownAt) })
  const shown = filterChanges(found, setting.query)
  return (
    <Frame setting={setting} title={title} look="changes" forms={['json', 'csv']}>
      <div class="opening">
        <div class="heading-block">
          <h1>{title}</h1>
          <p class="deck">{words.say('compare.deck', { from: day(from), to: day(to) })}</p>
        </div>
      </div>
      <Choice setting={setting} found={found} />
      <Kinds setting={setting} found={found} path="/compare" />
      {changes.length === 0 && <p class="notice">{words.say('compare.empty')}</p>}
      {changes.length > 0 && shown.changes.length === 0 && (
        <p class="notice">{words.say('changes.filtered')}</p>
      )}
      <ol class="days">
        {byParty(shown.changes).map(([party, of]) => (
          <li class="day">
            <h2>
              {party === '' ? (
                words.say('compare.others')
              ) : (
                <a href={here(setting, `/party/${encodeURIComponent(party)}`)}>
                  <NameMark name={partyName(words, party, found)} />
                </a>
              )}
            </h2>
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

/** By party, in the order of the latest change; facts and reports last. */
function byParty(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const parties = new Map<string, Change[]>()
  for (const change of changes) {
    const party = 'party' in change ? change.party : ''
    parties.set(party, [...(parties.get(party) ?? []), change])
  }
  const of = [...parties]
  return [...of.filter(([party]) => party !== ''), ...of.filter(([party]) => party === '')]
}

const Choice: FC<{ setting: Setting; found: Changes }> = ({ setting, found: { from, to } }) => {
  const { words, query } = setting
  const day = (name: string, label: string, value: string) => (
    <label>
      {words.say(label)}
      <input type="date" name={name} value={value} />
    </label>
  )
  return (
    <form class="choice" action={here(setting, '/compare')}>
      {query.kind !== undefined && <input type="hidden" name="kind" value={query.kind} />}
      <fieldset>
        <legend>{words.say('compare.from')}</legend>
        {day('from', 'when.as-of', from.asOf)}
        {day('from-known', 'when.known-at', from.knownAt)}
      </fieldset>
      <fieldset>
        <legend>{words.say('compare.to')}</legend>
        {day('to', 'when.as-of', to.asOf)}
        {day('to-known', 'when.known-at', to.knownAt)}
      </fieldset>
      <button type="submit" class="button main">
        {words.say('compare.submit')}
      </button>
    </form>
  )
}

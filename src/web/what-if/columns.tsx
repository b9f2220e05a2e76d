// The outcomes: in force, not in force, undetermined, refusals and what is unaffected, each with
// its reason.
import type { FC } from 'hono/jsx'
import type { WhatIf } from '../../service/contract/index.ts'
import { spanScope } from '../board/scope.ts'
import { Icon } from '../mark/icon.tsx'
import { NameMark, Said } from '../mark/name.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { deedOf } from '../words/deed.ts'
import { shortFact } from '../words/fact.ts'
import { sizedName } from '../words/group.ts'
import { COLUMNS, type Item, type Outcome } from './outcome.ts'

export interface ColumnsProps {
  readonly setting: Setting
  readonly scenario: WhatIf
  readonly outcome: Outcome
}

export const Columns: FC<ColumnsProps> = ({ setting, scenario, outcome }) => {
  const { words } = setting
  return (
    <>
      {COLUMNS.filter((column) => outcome.columns[column].length > 0).map((column) => (
        <section class={`panel outcome is-${column}`} aria-labelledby={`column-${column}`}>
          <div class="panel-head">
            <h2 id={`column-${column}`}>
              <i class="swatch" aria-hidden="true" />
              {words.say(`what-if.column.${column}`)}
            </h2>
            <span class="count">{words.count(outcome.columns[column].length)}</span>
          </div>
          <ul>
            {outcome.columns[column].map((item) => (
              <ItemView setting={setting} scenario={scenario} item={item} />
            ))}
          </ul>
          {column === 'dormant' && <p class="note">{words.say('what-if.dormant-note')}</p>}
          {column === 'undetermined' && <Waiting setting={setting} scenario={scenario} />}
        </section>
      ))}
    </>
  )
}

const ItemView: FC<{ setting: Setting; scenario: WhatIf; item: Item }> = (props) => {
  const { setting, item } = props
  const { words } = setting
  const { outcome, members } = item
  const says = `what-if.result.${outcome.result}`
  return (
    <li class="item">
      <ItemName {...props} />
      {words.has(says) && <p class="result">{words.say(says)}</p>}
      <Reasons {...props} />
      <Settles {...props} />
      {members.length > 0 && (
        <div class="members-under">
          <p class="small">{words.say('what-if.among')}</p>
          <ul>
            {members.map((member) => (
              <li>
                <ItemName {...props} item={member} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** A sized group by its count, any other party by its name. */
function itemName({
  setting: { words },
  scenario,
  item,
}: {
  setting: Setting
  scenario: WhatIf
  item: Item
}) {
  const { party } = item.outcome
  const row = item.row
  const sized = row === undefined ? undefined : sizedName(words, row.statedSize, row.sizeUnit)
  return sized ?? words.name(party, scenario.parties[party] ?? row?.names)
}

const ItemName: FC<{ setting: Setting; scenario: WhatIf; item: Item }> = (props) => {
  const { setting, scenario, item } = props
  const { words } = setting
  const { outcome, cell } = item
  const object = cell?.object
  const named = object === undefined ? undefined : words.name(object, scenario.parties[object]).text
  const deed = deedOf(words, outcome.action, named)
  const scope = cell === undefined || cell.domains.length === 0 ? undefined : spanScope(words, cell)
  return (
    <>
      {cell !== undefined && <StanceMark words={words} look={cell} />}
      <h3>
        <a href={here(setting, `/commitment/${encodeURIComponent(outcome.id)}`)}>
          <NameMark name={itemName(props)} />
          {words.say('colon')}
          {scope === undefined ? deed : words.say('board.scoped', { deed, scope })}
        </a>
      </h3>
    </>
  )
}

const Reasons: FC<{ setting: Setting; scenario: WhatIf; item: Item }> = (props) => {
  const { setting, scenario, item } = props
  const { words } = setting
  if (item.outcome.reasons.length === 0) return null
  return (
    <p class="reasons">
      <span class="small">{words.say('what-if.because')}</span>
      {item.outcome.reasons.map(({ fact, value }) => (
        <FactValue setting={setting} scenario={scenario} fact={fact} value={value} />
      ))}
    </p>
  )
}

/** What would end it as well: with one fact alone, that its "no" does so says nothing new. */
function settlesOf({ outcome }: Item) {
  const isAlone = outcome.reasons.length === 1
  return outcome.wouldSettle.filter(
    ({ facts, result }) => !(isAlone && result === 'dormant' && Object.keys(facts).length === 1),
  )
}

const Settles: FC<{ setting: Setting; scenario: WhatIf; item: Item }> = (props) => {
  const { setting, scenario, item } = props
  const { words } = setting
  return (
    <>
      {settlesOf(item).map(({ facts, result }) => (
        <p class="reasons">
          <span class="small">{words.say(`what-if.settle.${result}`)}</span>
          {Object.entries(facts).map(([fact, value]) => (
            <FactValue setting={setting} scenario={scenario} fact={fact} value={value} />
          ))}
        </p>
      ))}
    </>
  )
}

/** "◆ ceasefire: yes". A question shows no value: it has none. */
const FactValue: FC<{ setting: Setting; scenario: WhatIf; fact: string; value: string }> = (
  props,
) => {
  const { setting, scenario, fact, value } = props
  const { words } = setting
  const known = scenario.known.find((one) => one.fact === fact)
  const look = value === 'yes' || value === 'no' ? value : 'unknown'
  return (
    <span class="fact-value">
      <Icon names={[`condition-${look}`]} />
      <Said words={words} sentence={shortFact(words, known ?? { fact })} />
      {!known?.question && (
        <>
          {words.say('colon')}
          {words.label('answer', value)}
        </>
      )}
    </span>
  )
}

const Waiting: FC<{ setting: Setting; scenario: WhatIf }> = ({ setting, scenario }) => {
  const { words } = setting
  const parties = new Map(scenario.commitments.map((one) => [one.id, one.party]))
  return (
    <>
      {scenario.waiting.map((ring) => {
        const names = ring.map((id) => {
          const party = parties.get(id)
          return party === undefined ? id : words.name(party, scenario.parties[party]).text
        })
        return <p class="note">{words.say('what-if.waiting', { parties: words.list(names) })}</p>
      })}
    </>
  )
}

/** Over this many the list is folded: it is what nobody asked about. */
const UNAFFECTED_MAX = 12

/** What the scenario leaves as it is, in one line. */
export const Unaffected: FC<ColumnsProps> = ({ setting, scenario, outcome }) => {
  const { words } = setting
  const count = outcome.unaffected.length
  if (count === 0) return null
  return (
    <details class="panel unaffected" open={count <= UNAFFECTED_MAX}>
      <summary>
        <h2>{words.say('what-if.column.unaffected')}</h2> {words.count(count)}
      </summary>
      <ul>
        {outcome.unaffected.map(({ outcome: one, cell }) => (
          <li>
            <a href={here(setting, `/commitment/${encodeURIComponent(one.id)}`)}>
              <NameMark name={words.name(one.party, scenario.parties[one.party])} />
              {words.say('colon')}
              {words.label('action', one.action)}
            </a>{' '}
            {cell !== undefined && <StanceMark words={words} look={cell} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

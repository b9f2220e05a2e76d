// The force table: each requirement as a bar of what is firm, conditional and missing, with its
// offers below, and the same under a scenario that the address holds.
import type { FC } from 'hono/jsx'
import type { ForceLine, ForceView } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand, WhenControl } from '../shell/when.tsx'
import { deedOf } from '../words/deed.ts'
import { Bar, barRules, Sum } from './bar.tsx'
import { Offers } from './offers.tsx'
import { Suppose } from './suppose.tsx'

export interface ForceProps {
  readonly setting: Setting
  readonly view: ForceView
}

export const ForcesPage: FC<ForceProps> = ({ setting, view }) => {
  const { words } = setting
  const { lines, doubles, rings } = view
  const doubleWords = (id: string, requirements: readonly string[]) =>
    words.say('forces.double', { id, requirements: words.list(requirements) })
  const open = lines.filter(({ now, supposed = now }) => supposed.gap > 0).length
  const isEmpty = lines.length === 0
  const title = isEmpty ? words.say('forces.none') : words.say('forces.title', { count: open })
  const isSupposed = Object.keys(view.facts).length > 0
  return (
    <Frame
      setting={setting}
      title={title}
      look="forces"
      forms={['json', 'csv']}
      rules={barRules(lines)}
    >
      <PastBand setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      <div class="opening">
        <div class="heading-block">
          <h1>{title}</h1>
          <p class="deck">{words.say('forces.deck')}</p>
        </div>
        <WhenControl setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      </div>
      {isSupposed && (
        <p class="hypothesis">
          <Icon names={['condition-unknown']} />
          <strong>{words.say('what-if.hypothesis')}</strong>
          <span>{words.say('forces.deck-then')}</span>
        </p>
      )}
      {isEmpty && <p class="notice">{words.say('forces.empty')}</p>}
      <Suppose setting={setting} view={view} />
      {lines.map((line, at) => (
        <Need setting={setting} view={view} line={line} place={at} />
      ))}
      {doubles.map(({ commitment, requirements }) => (
        <p class="notice">
          {doubleWords(commitment, requirements)}{' '}
          <a href={here(setting, `/commitment/${encodeURIComponent(commitment)}`)}>
            {words.say('forces.look')}
          </a>
        </p>
      ))}
      {rings.map((ring) => (
        <p class="notice">{words.say('forces.ring', { ids: words.list(ring) })}</p>
      ))}
    </Frame>
  )
}

const Need: FC<ForceProps & { line: ForceLine; place: number }> = (props) => {
  const { setting, view, line, place } = props
  const { words } = setting
  const { requirement, now, supposed } = line
  const { id, what, action, object, domain, unit, count, byOn } = requirement
  const name = object === undefined ? undefined : words.name(object, view.parties[object])
  return (
    <section class="need">
      <h2 id={`need-${place}`}>
        <bdi dir="auto">{what}</bdi> <small>{id}</small>
      </h2>
      <p class="facts">
        <span>
          {words.say('forces.needed', {
            count: words.count(count),
            unit: words.label('unit', unit),
          })}
        </span>
        <span>{deedOf(words, action, name?.text)}</span>
        {domain !== undefined && <span>{words.label('domain', domain)}</span>}
        {byOn !== undefined && <span>{words.say('forces.by', { day: words.day(byOn) })}</span>}
      </p>
      <Bar sum={now} place={`now-${place}`} />
      <Sum setting={setting} sum={now} name="forces.now" />
      {supposed !== undefined && (
        <>
          <Bar sum={supposed} place={`then-${place}`} />
          <Sum setting={setting} sum={supposed} name="forces.then" />
        </>
      )}
      <Offers setting={setting} view={view} line={line} />
    </section>
  )
}

// One change on a page: its kind and sentence, what stood before and after, why, and the words.
import type { FC } from 'hono/jsx'
import { changeDetails, changeSentence } from '../../packs/index.ts'
import type {
  BoardCell,
  Change,
  ChangeCause,
  ChangeSource,
  Changes,
} from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { Quote } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'

export interface ChangeProps {
  readonly setting: Setting
  readonly found: Changes
  readonly change: Change
}

/** Sentences shown for one cause: the item's page has them all. */
const SOURCES_SHOWN = 2

export const ChangeLine: FC<ChangeProps & { level?: 2 | 3 }> = (props) => {
  const { setting, found, change } = props
  const { words } = setting
  const names = found
  const sentence = <Said words={words} sentence={changeSentence(words, change, names)} />
  const details = changeDetails(words, change, names)
  const href = hrefOf(setting, change)
  return (
    <article class={`change is-${change.kind}`}>
      <p class="change-kind">
        {change.kind === 'contradiction' && <Icon names={['contradiction']} />}
        {words.say(`change.kind.${change.kind}`)}
      </p>
      <div class="change-said">
        <h3>{href === undefined ? sentence : <a href={href}>{sentence}</a>}</h3>
        {details.length > 0 && (
          <ul class="change-details">
            {details.map((line) => (
              <li>
                <bdi dir="auto">{line}</bdi>
              </li>
            ))}
          </ul>
        )}
        {change.causes.map((cause) => (
          <Cause setting={setting} cause={cause} />
        ))}
      </div>
      <Moved {...props} />
    </article>
  )
}

/** Where the change can be looked into; a fact leads to what hangs on it. */
export function hrefOf(setting: Setting, change: Change): string | undefined {
  if (change.kind === 'contradiction') {
    return here(setting, `/commitment/${encodeURIComponent(change.commitment)}`)
  }
  // What is held no longer has no page; its source has.
  if (change.kind === 'gone') return sourceHref(setting, change.causes.at(-1)?.sources.at(-1))
  if ('commitment' in change) {
    return here(setting, `/commitment/${encodeURIComponent(change.commitment)}`)
  }
  if ('report' in change) return here(setting, `/source/${encodeURIComponent(change.report)}`)
  return undefined
}

function sourceHref(setting: Setting, source: ChangeSource | undefined): string | undefined {
  if (source === undefined) return undefined
  const at = source.statement ?? source.position
  const path = here(setting, `/source/${encodeURIComponent(source.report)}`)
  return `${path}#${encodeURIComponent(at)}`
}

const Cause: FC<{ setting: Setting; cause: ChangeCause }> = ({ setting, cause }) => {
  const { words } = setting
  return (
    <div class="cause">
      <p class="facts">
        <span class="cause-kind">{words.label('cause', cause.kind)}</span>
        {cause.on !== '' && <span>{words.day(cause.on)}</span>}
        {(cause.decisions ?? []).map(({ author, reason }) => (
          <span>
            <bdi dir="auto">{words.say('change.decided', { author, reason })}</bdi>
          </span>
        ))}
      </p>
      {cause.sources.slice(-SOURCES_SHOWN).map((source) => (
        <Source setting={setting} source={source} />
      ))}
    </div>
  )
}

const Source: FC<{ setting: Setting; source: ChangeSource }> = ({ setting, source }) => {
  const { words } = setting
  const href = sourceHref(setting, source)
  if (source.quote.trim() === '') return null
  return (
    <details class="change-source">
      <summary>
        <bdi>{source.publisher ?? source.title ?? words.say('source.unnamed')}</bdi>
        {source.publishedOn !== undefined && <span> {words.day(source.publishedOn, 'short')}</span>}
        {source.gone && <span> {words.say('change.no-longer')}</span>}
      </summary>
      <Quote setting={setting} lang={source.lang} marks={source.marks} {...(href ? { href } : {})}>
        {source.quote}
      </Quote>
      <p class="facts">
        <a href={href}>{words.say('evidence.open')}</a>
      </p>
    </details>
  )
}

/** What stood before and what stands after, in marks; nothing where the sentence says it all. */
const Moved: FC<ChangeProps> = ({ setting, change }) => {
  const { words } = setting
  if (change.kind === 'count') {
    const sides = [change.before, change.after].map((side) =>
      side === undefined
        ? words.say('change.absent')
        : words.say('change.counts', {
            named: side.named.length + side.implied.length,
            unaccounted: side.unaccounted,
          }),
    )
    return (
      <Pair setting={setting} before={<span>{sides[0]}</span>} after={<span>{sides[1]}</span>} />
    )
  }
  if (change.kind === 'fact') {
    const [before, after] = [change.before, change.after].map((value) => (
      <span class="fact-value">
        <Icon names={[`condition-${value}`]} />
        {words.label('answer', value)}
      </span>
    ))
    return <Pair setting={setting} before={before} after={after} />
  }
  if (!('steps' in change)) return <div class="moved" />
  const mark = (side: typeof change.before) =>
    side === undefined ? (
      <span class="note">{words.say('nothing-found')}</span>
    ) : (
      <span class="moved-side">
        <StanceMark words={words} look={side.cell} />
        <State setting={setting} cell={side.cell} />
      </span>
    )
  if (change.kind === 'restated') {
    return <p class="moved-same">{mark(change.after)}</p>
  }
  return <Pair setting={setting} before={mark(change.before)} after={mark(change.after)} />
}

/** The state, where it says more than the stance does. */
const State: FC<{ setting: Setting; cell: BoardCell }> = ({ setting: { words }, cell }) => {
  const state = words.label('state', cell.state)
  if (state === words.label('stance', cell.stance)) return null
  return <small>{state}</small>
}

const Pair: FC<{ setting: Setting; before: unknown; after: unknown }> = ({
  setting: { words },
  before,
  after,
}) => (
  <dl class="moved">
    <div>
      <dt>{words.say('change.was')}</dt>
      <dd>{before as never}</dd>
    </div>
    <div>
      <dt>{words.say('change.now')}</dt>
      <dd>{after as never}</dd>
    </div>
  </dl>
)

/** Kinds as pills that count, so that an address can name one. */
export const KindPills: FC<{
  setting: Setting
  path: string
  label: string
  counts: readonly (readonly [kind: string, label: string, count: number])[]
  all: string
  total: number
}> = ({ setting, path, label, counts, all, total }) => {
  const { words, query } = setting
  const pill = (kind: string | undefined, said: string, count: number) => (
    <li>
      <a
        href={here(setting, path, { ...query, kind })}
        aria-current={(query.kind || undefined) === kind ? 'true' : undefined}
      >
        {said}
        <span class="count"> {words.count(count)}</span>
      </a>
    </li>
  )
  return (
    <nav class="pills" aria-label={label}>
      <ul>
        {pill(undefined, all, total)}
        {counts.map(([kind, said, count]) => pill(kind, said, count))}
      </ul>
    </nav>
  )
}

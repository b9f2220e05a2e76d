// The time line on the page: HTML, so that words stay words and the axis turns round with the page.
import type { FC } from 'hono/jsx'
import type { CommitmentView } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { NameMark, Said } from '../mark/name.tsx'
import { hueOf, StanceMark } from '../mark/stance.tsx'
import { name } from '../words/name.ts'
import type { Words } from '../words/words.ts'
import type { Mark, TimeLine } from './time-line.ts'

export interface TimeLineProps {
  readonly words: Words
  readonly view: CommitmentView
  readonly line: TimeLine
}

export const TimeLineView: FC<TimeLineProps> = ({ words, view, line }) => (
  <section class="time-line" aria-labelledby="time-line">
    <h2 id="time-line">
      {words.say('time-line.title')}
      <small>{words.say('time-line.caption')}</small>
    </h2>
    <div class="lanes">
      {line.lanes.map((lane, at) => (
        <div class="lane">
          <h3>{words.label('voice', lane.voice)}</h3>
          <ol>
            {lane.marks.map((mark, place) => (
              <MarkView words={words} view={view} mark={mark} id={`${at}-${place}`} />
            ))}
          </ol>
        </div>
      ))}
      {line.now !== undefined && <i class="now-line" aria-hidden="true" />}
      <div class="lane axis" aria-hidden="true">
        <span />
        <ol>
          {line.ticks.map((tick, at) => (
            <li class={`tick tick-${at}`}>{words.day(tick.on, 'short')}</li>
          ))}
          {line.now !== undefined && <li class="now">{words.day(view.asOf, 'short')}</li>}
          <li class="undated">{words.say('time-line.undated')}</li>
        </ol>
      </div>
    </div>
  </section>
)

const MarkView: FC<{ words: Words; view: CommitmentView; mark: Mark; id: string }> = (props) => {
  const { words, view, mark, id } = props
  const look = { ...mark }
  const isBand = mark.until > mark.from
  const side = mark.from > 55 ? 'late' : 'early'
  return (
    <li class={`mark mark-${id} ${side} ${hueOf(look)} pattern-${mark.stance}`}>
      {isBand && <i class={mark.fades ? 'band fades' : 'band'} aria-hidden="true" />}
      <span class="said">
        <StanceMark words={words} look={look} />
        {mark.saidOn !== undefined && <span class="on">{words.day(mark.saidOn, 'short')}</span>}
        {mark.speaker !== null && (
          <NameMark name={words.name(mark.speaker, view.parties[mark.speaker])} />
        )}
        {mark.accounts > 1 && (
          <span class="accounts">{words.say('counts.accounts', { count: mark.accounts })}</span>
        )}
        {mark.window !== undefined && (
          <span class="window">
            <Icon names={['clock']} />
            <Said
              words={words}
              sentence={{ key: 'window.said', values: { words: name(mark.window) } }}
            />
          </span>
        )}
      </span>
    </li>
  )
}

/** Places of marks and ticks as rules of this page. */
export function timeLineRules(line: TimeLine): string {
  const rules = line.lanes.flatMap((lane, at) =>
    lane.marks.map(
      ({ from, until }, place) =>
        `.mark-${at}-${place}{--from:${from}%;--length:${Math.round((until - from) * 100) / 100}%}`,
    ),
  )
  const ticks = line.ticks.map((tick, at) => `.tick-${at}{--from:${tick.at}%}`)
  const now =
    line.now === undefined ? [] : [`.lanes{--now:${line.now}%;--now-part:${line.now / 100}}`]
  return [...rules, ...ticks, ...now].join('')
}

// Which day a view shows and what was known by then; the second date stays hidden until it is
// asked for.
import type { FC } from 'hono/jsx'
import { Icon } from '../mark/icon.tsx'
import { here, type Setting } from './setting.ts'

export interface WhenProps {
  readonly setting: Setting
  readonly asOf: string
  readonly knownAt: string
}

/** The day as a sentence that opens into a plain form; other parts of the address are kept. */
export const WhenControl: FC<WhenProps> = ({ setting, asOf, knownAt }) => {
  const { words, query } = setting
  const kept = Object.entries(query).filter(([key]) => key !== 'as-of' && key !== 'known-at')
  const isSplit = Boolean(query['known-at'])
  const key = isSplit ? 'when.both' : 'when.day'
  return (
    <details class="when">
      <summary>
        {words.say(key, { day: words.day(asOf), known: words.day(knownAt) })}
        <Icon names={['down']} />
      </summary>
      <form action={here(setting, setting.path)}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          {words.say('when.as-of')}
          <input type="date" name="as-of" value={asOf} />
        </label>
        <label>
          {words.say('when.known-at')}
          <input type="date" name="known-at" value={knownAt} />
        </label>
        <button type="submit">{words.say('when.show')}</button>
      </form>
    </details>
  )
}

/** A band over a view of the past, so that nobody takes it for today's. */
export const PastBand: FC<WhenProps> = ({ setting, asOf, knownAt }) => {
  const { words, query } = setting
  if (!query['as-of'] && !query['known-at']) return null
  const back = { ...query, 'as-of': undefined, 'known-at': undefined }
  return (
    <p class="past">
      {words.say('when.past', { day: words.day(asOf), known: words.day(knownAt) })}{' '}
      <a href={here(setting, setting.path, back)}>{words.say('when.today')}</a>
    </p>
  )
}

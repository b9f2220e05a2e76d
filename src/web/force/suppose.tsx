// The scenario of the force table: an answer for each fact that offers hang on, in a plain form.
import type { FC } from 'hono/jsx'
import { Said } from '../mark/name.tsx'
import { here } from '../shell/setting.ts'
import { ANSWERS, shortName } from '../what-if/question.ts'
import { fullFact } from '../words/fact.ts'
import type { ForceProps } from './page.tsx'

export const Suppose: FC<ForceProps> = ({ setting, view }) => {
  const { words, query } = setting
  if (view.known.length === 0) return null
  const when = { 'as-of': query['as-of'], 'known-at': query['known-at'] }
  return (
    <form class="choice suppose" action={here(setting, '/forces')}>
      {Object.entries(when).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      {view.known.map((known) => (
        <label>
          <span>
            <Said words={words} sentence={fullFact(words, known, view.parties)} />
          </span>
          <select name={shortName(known.fact, view.known)}>
            <option value="">{words.say('forces.as-it-is')}</option>
            {ANSWERS.map((answer) => (
              <option value={answer} selected={view.facts[known.fact] === answer}>
                {words.label('answer', answer)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" class="button main">
        {words.say('what-if.submit')}
      </button>
      <a href={here(setting, '/forces', when)}>{words.say('what-if.reset')}</a>
    </form>
  )
}

// What would settle a promise whose condition is not known to be met, either way.
import type { FC } from 'hono/jsx'
import type { CommitmentView } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { fullFact } from '../words/fact.ts'

/** Sets that a reader can take in: more of them say little. */
const SETS_SHOWN = 6

export const Settle: FC<{ setting: Setting; view: CommitmentView }> = ({ setting, view }) => {
  const { words } = setting
  const sets = (view.wouldSettle ?? []).slice(0, SETS_SHOWN)
  if (sets.length === 0) return null
  return (
    <section class="settle" aria-labelledby="settle">
      <h2 id="settle">{words.say('settle.title')}</h2>
      <ul>
        {sets.map(({ facts, result }) => (
          <li class="reasons">
            <a href={here(setting, '/what-if', facts)}>{words.say(`what-if.settle.${result}`)}</a>
            {Object.entries(facts).map(([fact, value]) => (
              <span class="fact-value">
                <Icon names={[`condition-${value}`]} />
                <Said words={words} sentence={fullFact(words, factOf(view, fact), view.parties)} />
                {words.say('colon')}
                {words.label('answer', value)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function factOf({ facts }: CommitmentView, fact: string) {
  const said = facts.find((one) => one.fact === fact)?.said
  return { fact, ...(said === undefined ? {} : { said }) }
}

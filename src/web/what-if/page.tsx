// A hypothesis worked out on squared paper: the switches, the question, and what becomes of each
// commitment.
import type { FC } from 'hono/jsx'
import type { Board, WhatIf } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { Columns, Unaffected } from './columns.tsx'
import { Facts } from './facts.tsx'
import { answerWords, questionHead } from './headline.ts'
import { sortOutcomes } from './outcome.ts'

export interface WhatIfProps {
  readonly setting: Setting
  readonly scenario: WhatIf
  /** The board of the same day: stances and domains of what the scenario weighs. */
  readonly board: Board
}

export const WhatIfPage: FC<WhatIfProps> = ({ setting, scenario, board }) => {
  const { words } = setting
  const head = questionHead(scenario, words)
  const outcome = sortOutcomes(scenario, board)
  const props = { setting, scenario, outcome }
  return (
    <Frame
      setting={setting}
      title={words.say(head.key, head.values)}
      look="what-if"
      forms={['json', 'csv']}
    >
      <p class="hypothesis">
        <Icon names={['condition-unknown']} />
        <strong>{words.say('what-if.hypothesis')}</strong>
        <span>{words.say('what-if.hypothesis-why')}</span>
        <a class="address" href={here(setting, '/what-if', setting.query)}>
          {words.say('what-if.address')}
        </a>
      </p>
      <div class="opening">
        <div class="heading-block">
          <h1>
            <Said words={words} sentence={head} />
          </h1>
          <p class="deck">{answerWords(outcome, words)}</p>
        </div>
      </div>
      <div class="scenario">
        <Facts setting={setting} scenario={scenario} />
        <Columns {...props} />
      </div>
      <Unaffected {...props} />
    </Frame>
  )
}

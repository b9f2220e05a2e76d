// The switches: one group of three answers for each fact, in a plain form that an address can hold.
import type { FC } from 'hono/jsx'
import type { WhatIf } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { fullFact, predicateOf } from '../words/fact.ts'
import { ANSWERS, assumedOf, type KnownFact, shortName } from './question.ts'

export interface FactsProps {
  readonly setting: Setting
  readonly scenario: WhatIf
}

export const Facts: FC<FactsProps> = ({ setting, scenario }) => {
  const { words, query } = setting
  const when = { 'as-of': query['as-of'], 'known-at': query['known-at'] }
  const switches = scenario.known.filter((fact) => !fact.question).sort(byWeight)
  const named = switches.filter((fact) => predicateOf(fact.fact) !== undefined)
  const shown = switches.filter((fact) => named.includes(fact) || isSupposed(fact, scenario))
  const folded = switches.filter((fact) => !shown.includes(fact))
  const questions = scenario.known.filter((fact) => fact.question)
  return (
    <form class="facts-form panel" action={here(setting, '/what-if')} data-scenario>
      <div class="panel-head">
        <h2>{words.say('what-if.facts')}</h2>
        <a href={here(setting, '/what-if', when)}>{words.say('what-if.reset')}</a>
      </div>
      {Object.entries(when).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      {shown.map((known) => (
        <Switch setting={setting} scenario={scenario} known={known} />
      ))}
      {folded.length > 0 && (
        <details class="folded" open={shown.length === 0}>
          <summary>{words.say('what-if.folded', { count: folded.length })}</summary>
          {folded.map((known) => (
            <Switch setting={setting} scenario={scenario} known={known} />
          ))}
        </details>
      )}
      {switches.length === 0 && <p class="note">{words.say('what-if.no-facts')}</p>}
      {questions.length > 0 && <Questions {...{ setting, scenario, questions }} />}
      <button type="submit" class="button main">
        {words.say('what-if.submit')}
      </button>
      <p class="note">{words.say('what-if.unknown')}</p>
    </form>
  )
}

/** Facts that most hangs on come first. */
function byWeight(one: KnownFact, other: KnownFact): number {
  return other.commitments - one.commitments
}

function isSupposed(known: KnownFact, scenario: WhatIf): boolean {
  const assumed = assumedOf(known.fact, scenario)
  return assumed !== undefined && assumed !== known.value
}

const Switch: FC<FactsProps & { known: KnownFact }> = ({ setting, scenario, known }) => {
  const { words } = setting
  const assumed = assumedOf(known.fact, scenario)
  const isAssumed = isSupposed(known, scenario)
  const name = shortName(known.fact, scenario.known)
  return (
    <fieldset class={isAssumed ? 'switch supposed' : 'switch'}>
      <legend>
        <Said words={words} sentence={fullFact(words, known, scenario.parties)} />
      </legend>
      <div class="answers">
        {ANSWERS.map((answer) => (
          <label>
            <input
              type="radio"
              name={name}
              value={answer}
              checked={(assumed ?? known.value) === answer}
            />
            <span>
              <Icon names={[`condition-${answer}`]} />
              {words.label('answer', answer)}
            </span>
          </label>
        ))}
      </div>
      <p class="small">
        {isAssumed && <strong>{words.say('what-if.supposed')} </strong>}
        {words.say('what-if.in-register', { value: words.label('answer', known.value) })}
        {words.say('dot')}
        {words.say('what-if.hang', { count: known.commitments })}
      </p>
    </fieldset>
  )
}

/** A question of "how" or "how much" has no yes: it is listed, and only its asker can settle it. */
const Questions: FC<FactsProps & { questions: readonly KnownFact[] }> = (props) => {
  const { setting, scenario, questions } = props
  const { words } = setting
  return (
    <section class="questions">
      <h3>{words.say('what-if.questions')}</h3>
      <ul>
        {questions.map((known) => (
          <li>
            <Icon names={['condition-unknown']} />
            <Said words={words} sentence={fullFact(words, known, scenario.parties)} />
          </li>
        ))}
      </ul>
      <p class="small">{words.say('what-if.questions-note')}</p>
    </section>
  )
}

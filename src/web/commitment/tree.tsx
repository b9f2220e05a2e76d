// What a commitment hangs on, as a tree of all, any and not; each fact with its relation and
// present value.
import type { FC } from 'hono/jsx'
import type { Condition, FactCondition } from '../../model/index.ts'
import type { CommitmentView } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { fullFact, predicateOf } from '../words/fact.ts'

export interface TreeProps {
  readonly setting: Setting
  readonly view: CommitmentView
  readonly condition: Condition
}

export const ConditionTree: FC<TreeProps> = (props) => (
  <section class="hangs-on" aria-labelledby="hangs-on">
    <h2 id="hangs-on">{props.setting.words.say('tree.title')}</h2>
    <ul class="tree">
      <Branch {...props} />
    </ul>
  </section>
)

const Branch: FC<TreeProps> = (props) => {
  const { setting, condition } = props
  if (condition.kind === 'fact') return <Leaf {...props} condition={condition} />
  const of = condition.kind === 'not' ? [condition.of] : condition.of
  return (
    <li class="branch">
      <span class="joint">{setting.words.say(`tree.${condition.kind}`)}</span>
      <ul>
        {of.map((part) => (
          <Branch {...props} condition={part} />
        ))}
      </ul>
    </li>
  )
}

const Leaf: FC<TreeProps & { condition: FactCondition }> = ({ setting, view, condition }) => {
  const { words } = setting
  const known = view.facts.find((fact) => fact.fact === condition.fact)
  const value = known?.value ?? 'unknown'
  const lang = view.evidence.find((piece) => piece.position.condition !== undefined)?.lang
  const fact = {
    fact: condition.fact,
    ...(known?.said === undefined ? {} : { said: known.said }),
    ...(lang === undefined ? {} : { lang }),
  }
  const isQuestion = condition.relation === 'depends-on'
  const canSuppose = !isQuestion && predicateOf(condition.fact) !== undefined
  return (
    <li class="leaf">
      <Icon names={[`condition-${value}`]} />
      <span class="what">
        <Said words={words} sentence={fullFact(words, fact, view.parties)} />
      </span>
      <small>
        {words.label('relation', condition.relation)}
        {words.say('dot')}
        {isQuestion ? words.say('tree.question') : words.say(`condition.${value}`)}
        {condition.scope === 'part' && words.say('tree.part')}
        {canSuppose && (
          <>
            {words.say('dot')}
            <a href={here(setting, '/what-if', { [condition.fact]: 'yes' })}>
              {words.say('tree.suppose')}
            </a>
          </>
        )}
      </small>
    </li>
  )
}

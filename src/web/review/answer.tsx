// The answers to an open case, one form: accept or reject, read otherwise, merge, put elsewhere,
// undo; each button with the key that presses it.
import type { FC } from 'hono/jsx'
import type { ReviewCase, ReviewChoice } from '../../service/contract/index.ts'
import type { Sender } from '../shell/sender.ts'
import { here, type Setting } from '../shell/setting.ts'
import { factText, fullFact } from '../words/fact.ts'
import { Amend } from './amend.tsx'
import type { Draft } from './draft.ts'

export interface AnswerProps {
  readonly setting: Setting
  readonly opened: ReviewCase
  readonly sender: Sender
  /** What was sent and could not be done: nothing of it is lost. */
  readonly draft: Draft | undefined
}

/** Keys by their place on the keyboard, the same under every layout. */
const KEYS: Readonly<Record<string, string>> = {
  accept: 'A',
  reject: 'R',
  first: '1',
  second: '2',
  both: '3',
  undo: 'U',
}

export const Answer: FC<AnswerProps> = (props) => {
  const { setting, opened, sender, draft } = props
  const { words, query } = setting
  const done = opened.decisions.filter(
    ({ state, origin }) => state !== 'undone' && origin === 'person',
  )
  const isRow = opened.accounts.length > 0 && opened.accounts[0]?.row !== undefined
  return (
    <form class="answer" method="post" action={here(setting, '/review', { kind: query.kind })}>
      <button type="submit" disabled hidden />
      <input type="hidden" name="token" value={sender.token} />
      <input type="hidden" name="item" value={opened.id} />
      <input type="hidden" name="seen" value={opened.seen} />
      <div class="signed">
        <label class="wide">
          {words.say('review.reason')}
          <textarea name="reason" rows={2} maxlength={2000} dir="auto" data-reason>
            {`\n${draft?.reason ?? ''}`}
          </textarea>
        </label>
        <label>
          {words.say('review.name')}
          <input
            name="name"
            value={draft?.name || sender.name}
            maxlength={80}
            dir="auto"
            required
          />
        </label>
        <label class="check">
          <input type="checkbox" name="proposed" value="yes" checked={draft?.isProposed === true} />
          {words.say('review.propose')}
        </label>
      </div>
      {opened.choices.length > 0 && (
        <p class="actions">
          {opened.choices.map((choice, at) => (
            <ChoiceButton setting={setting} opened={opened} choice={choice} isMain={at === 0} />
          ))}
        </p>
      )}
      {isRow && <Amend {...props} />}
      <Elsewhere {...props} />
      {opened.item?.kind === 'fact-unnamed' && opened.facts.length > 0 && <SameFact {...props} />}
      {done.length > 0 && (
        <section class="done" aria-labelledby="done">
          <h3 id="done">{words.say('review.decided')}</h3>
          <ul>
            {done.map(({ id, author, recordedAt, reason, decided, state }, at) => (
              <li>
                <p class="facts">
                  <strong>{words.say(`decision.what.${decided.what}`)}</strong>
                  <bdi>{author}</bdi>
                  <span>{words.day(recordedAt.slice(0, 10))}</span>
                  <span>{words.say(`decision.state.${state}`)}</span>
                </p>
                {reason !== '' && <p dir="auto">{reason}</p>}
                <button
                  type="submit"
                  name="do"
                  value={`undo ${id}`}
                  class="button"
                  data-key={at === 0 ? 'KeyZ' : undefined}
                >
                  {words.say('review.undo')} {at === 0 && <kbd>Z</kbd>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  )
}

const ChoiceButton: FC<{
  setting: Setting
  opened: ReviewCase
  choice: ReviewChoice
  isMain: boolean
}> = ({ setting, opened, choice: { name, needsReason }, isMain }) => {
  const { words } = setting
  const key = KEYS[name] ?? ''
  const own = `review.choice.${opened.item?.kind}.${name}`
  return (
    <button
      type="submit"
      name="do"
      value={name}
      class={isMain ? 'button main' : 'button'}
      data-key={/\d/.test(key) ? `Digit${key}` : `Key${key}`}
      data-needs-reason={needsReason ? 'yes' : undefined}
    >
      {words.say(words.has(own) ? own : `review.choice.${name}`)} <kbd>{key}</kbd>
    </button>
  )
}

/** The same as another item, or this one account put under another. */
const Elsewhere: FC<AnswerProps> = ({ setting, opened, draft }) => {
  const { words } = setting
  const { alike, commitment } = opened
  if (commitment === undefined) return null
  const { into, split } = draft?.fields ?? {}
  return (
    <details
      class="elsewhere"
      data-open-key="KeyM"
      open={into !== undefined || split !== undefined}
    >
      <summary>
        {words.say('review.elsewhere')} <kbd>M</kbd>
      </summary>
      {alike.length > 0 && (
        <div class="row">
          <label>
            {words.say('review.merge-into')}
            <select name="into">
              <option value="">{words.say('review.none-chosen')}</option>
              {alike.map((item) => (
                <option value={item.commitment} selected={into === item.commitment}>
                  {words.name(item.party, opened.parties[item.party]).text}
                  {words.say('colon')}
                  {words.label('action', item.action)} ({item.commitment})
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="do" value="merge" class="button" data-needs-reason="yes">
            {words.say('review.merge')}
          </button>
        </div>
      )}
      <div class="row">
        <label>
          {words.say('review.split-into')}
          <input name="split" value={split} dir="ltr" maxlength={200} list="alike" />
        </label>
        <button type="submit" name="do" value="split" class="button" data-needs-reason="yes">
          {words.say('review.split')}
        </button>
      </div>
      <datalist id="alike">
        {alike.map((item) => (
          <option value={item.commitment} />
        ))}
      </datalist>
    </details>
  )
}

const SameFact: FC<AnswerProps> = ({ setting, opened, draft }) => {
  const { words } = setting
  return (
    <div class="row">
      <label>
        {words.say('review.same-fact')}
        <select name="fact">
          <option value="">{words.say('review.none-chosen')}</option>
          {opened.facts.map((fact) => (
            <option value={fact} selected={draft?.fields.fact === fact}>
              {factText(words, fullFact(words, { fact }, opened.parties))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" name="do" value="same-fact" class="button" data-needs-reason="yes">
        {words.say('review.same')}
      </button>
    </div>
  )
}

// Reading otherwise: who, what, how firmly, on what condition and in which words; words are taken
// from what is selected in the paragraph.
import type { FC } from 'hono/jsx'
import type { ReviewCase } from '../../service/contract/index.ts'
import type { Setting } from '../shell/setting.ts'
import { factText, fullFact } from '../words/fact.ts'
import type { AnswerProps } from './answer.tsx'
import type { Draft, Field } from './draft.ts'

interface Part {
  readonly setting: Setting
  readonly opened: ReviewCase
  readonly fields: Draft['fields']
}

export const Amend: FC<AnswerProps> = ({ setting, opened, draft }) => {
  const { words } = setting
  const fields = draft?.fields ?? {}
  const part = { setting, opened, fields }
  return (
    <details class="amend" data-open-key="KeyE" open={draft?.act === 'amend'}>
      <summary>
        {words.say('review.amend')} <kbd>E</kbd>
      </summary>
      <p class="note">{words.say('review.amend-hint')}</p>
      <Words {...part} field="words" label={words.say('review.words')} isPlaced />
      <Named {...part} field="party" label={words.say('review.party')} />
      <Named {...part} field="speaker" label={words.say('review.speaker')} />
      <Named {...part} field="object" label={words.say('review.object')} />
      <div class="row">
        <Chosen {...part} field="action" label={words.say('review.action')} kind="action" />
        <Chosen {...part} field="stance" label={words.say('review.stance')} kind="stance" />
      </div>
      <label>
        {words.say('review.condition')}
        <select name="condition">
          <option value="">{words.say('review.as-read')}</option>
          <option value="none" selected={fields.condition === 'none'}>
            {words.say('review.condition-none')}
          </option>
          <option value="other" selected={fields.condition === 'other'}>
            {words.say('review.condition-other')}
          </option>
        </select>
      </label>
      <Words {...part} field="conditionWords" label={words.say('review.condition-words')} />
      <label>
        {words.say('review.condition-fact')}
        <select name="conditionFact">
          <option value="">{words.say('review.condition-own')}</option>
          {opened.facts.map((fact) => (
            <option value={fact} selected={fields.conditionFact === fact}>
              {factText(words, fullFact(words, { fact }, opened.parties))}
            </option>
          ))}
        </select>
      </label>
      <p class="actions">
        <button type="submit" name="do" value="amend" class="button main" data-needs-reason="yes">
          {words.say('review.amend-do')}
        </button>
      </p>
    </details>
  )
}

/** Words of the paragraph: typed, or taken from what is selected. */
const Words: FC<Part & { field: Field; label: string; isPlaced?: boolean }> = (props) => {
  const { setting, fields, field, label, isPlaced = false } = props
  return (
    <div class="row">
      <label>
        {label}
        <input name={field} value={fields[field]} dir="auto" maxlength={2000} />
      </label>
      {isPlaced && <input type="hidden" name="start" value={fields.start} />}
      <Take setting={setting} field={field} />
    </div>
  )
}

/** A party by a name of the report's own, an id or two letters. */
const Named: FC<Part & { field: Field; label: string }> = (props) => {
  const { setting, opened, fields, field, label } = props
  const list = `named-${field}`
  return (
    <div class="row">
      <label>
        {label}
        <input name={field} value={fields[field]} dir="auto" maxlength={200} list={list} />
      </label>
      <datalist id={list}>
        {opened.meant.map((id) => (
          <option value={id}>{setting.words.name(id, opened.parties[id]).text}</option>
        ))}
      </datalist>
      <Take setting={setting} field={field} />
    </div>
  )
}

const Take: FC<{ setting: Setting; field: Field }> = ({ setting, field }) => (
  <button type="button" class="button needs-script" data-take={field}>
    {setting.words.say('review.take')}
  </button>
)

const Chosen: FC<Part & { field: 'action' | 'stance'; label: string; kind: string }> = (props) => {
  const { setting, opened, fields, field, label, kind } = props
  const { words } = setting
  const known = field === 'action' ? opened.actions : opened.stances
  return (
    <label>
      {label}
      <select name={field}>
        <option value="">{words.say('review.as-read')}</option>
        {known.map((id) => (
          <option value={id} selected={fields[field] === id}>
            {words.label(kind, id)}
          </option>
        ))}
      </select>
    </label>
  )
}

// The queue: everything that waits, as links, with a box before each that can be answered with
// others at once.
import type { FC } from 'hono/jsx'
import type { ReviewLine, ReviewView } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import { directionOf } from '../mark/quote.tsx'
import type { Sender } from '../shell/sender.ts'
import { here, type Setting } from '../shell/setting.ts'

export interface QueueProps {
  readonly setting: Setting
  readonly view: ReviewView
  /** Those of the kind that the address names. */
  readonly items: readonly ReviewLine[]
  readonly open: string | undefined
  /** undefined where nobody may write. */
  readonly sender: Sender | undefined
}

/** The address of an item, with the filter kept. */
export function itemHref(setting: Setting, id: string): string {
  return here(setting, '/review', { kind: setting.query.kind, item: id })
}

export const Queue: FC<QueueProps> = ({ setting, view, items, open, sender }) => {
  const { words } = setting
  const list = (
    <ol class="queue-list">
      {items.map((item) => (
        <Line setting={setting} view={view} item={item} isOpen={item.id === open} sender={sender} />
      ))}
    </ol>
  )
  if (sender === undefined) return list
  return (
    <form method="post" action={here(setting, '/review')} class="many">
      <button type="submit" disabled hidden />
      {list}
      {items.some(isPlain) && (
        <fieldset>
          <legend>{words.say('review.many')}</legend>
          <input type="hidden" name="token" value={sender.token} />
          <input type="hidden" name="seen" value={view.seen} />
          <label>
            {words.say('review.name')}
            <input name="name" value={sender.name} maxlength={80} dir="auto" required />
          </label>
          <label>
            {words.say('review.reason')}
            <input name="reason" maxlength={2000} dir="auto" />
          </label>
          <p class="actions">
            <button type="submit" name="do" value="many accept" class="button">
              {words.say('review.many-accept')}
            </button>
            <button type="submit" name="do" value="many reject" class="button">
              {words.say('review.many-reject')}
            </button>
          </p>
        </fieldset>
      )}
    </form>
  )
}

/** Whether it can be answered without looking at its two sides. */
function isPlain({ choices }: ReviewLine): boolean {
  return choices.some(({ name }) => name === 'accept')
}

const Line: FC<{
  setting: Setting
  view: ReviewView
  item: ReviewLine
  isOpen: boolean
  sender: Sender | undefined
}> = ({ setting, view, item, isOpen, sender }) => {
  const { words } = setting
  const { party, action } = item
  const kind = words.say(`review.kind.${item.kind}`)
  return (
    <li class={isOpen ? 'is-open' : undefined}>
      {sender !== undefined && isPlain(item) && (
        <label class="tick">
          <input type="checkbox" name="chosen" value={item.id} />
          <span class="hidden">{words.say('review.choose')}</span>
        </label>
      )}
      <a href={itemHref(setting, item.id)} aria-current={isOpen ? 'true' : undefined}>
        <small>
          {kind}
          {item.publisher !== undefined && (
            <>
              {words.say('dot')}
              <bdi>{item.publisher}</bdi>
            </>
          )}
        </small>
        <strong>
          {party !== undefined && (
            <>
              <NameMark name={words.name(party, view.parties[party])} />
              {action !== undefined && words.say('colon')}
            </>
          )}
          {action !== undefined && words.label('action', action)}
          {party === undefined && action === undefined && (item.said === undefined ? kind : '')}
        </strong>
        {item.said !== undefined && (
          <span class="said" lang={item.lang} dir={directionOf(setting, item.lang ?? '')}>
            {item.said}
          </span>
        )}
      </a>
    </li>
  )
}

// Review: what waits on one side, the evidence of one case in the middle, the answers on the other.
import type { FC } from 'hono/jsx'
import type { ReviewCase, ReviewView } from '../../service/contract/index.ts'
import { KindPills } from '../change/view.tsx'
import { Frame } from '../shell/frame.tsx'
import type { Sender } from '../shell/sender.ts'
import { here, type Setting } from '../shell/setting.ts'
import { factText, fullFact } from '../words/fact.ts'
import { Answer } from './answer.tsx'
import type { Draft } from './draft.ts'
import { CaseEvidence } from './evidence.tsx'
import { itemHref, Queue } from './queue.tsx'

export interface ReviewProps {
  readonly setting: Setting
  readonly view: ReviewView
  readonly opened: ReviewCase | undefined
  /** undefined where nobody may write. */
  readonly sender: Sender | undefined
  readonly draft?: Draft | undefined
  /** What went wrong with the draft, in words for people. */
  readonly problem?: string | undefined
}

export function filterReview(view: ReviewView, kind: string | undefined): ReviewView {
  return kind ? { ...view, items: view.items.filter((item) => item.kind === kind) } : view
}

export const ReviewPage: FC<ReviewProps> = (props) => {
  const { setting, view, opened, sender, draft, problem } = props
  const { words, query } = setting
  const title = words.say('review.title', { count: view.items.length })
  const shown = filterReview(view, query.kind)
  const kinds = [...new Set(view.items.map(({ kind }) => kind))]
  return (
    <Frame setting={setting} title={title} look="review" forms={['json', 'csv']}>
      {problem !== undefined && (
        <p class="alarm" role="alert">
          {problem}
        </p>
      )}
      {query.done !== undefined && (
        <p class="kept" role="status">
          {words.say('review.kept')}
        </p>
      )}
      <div class="desk" data-review>
        <section class="queue" aria-labelledby="queue">
          <h1 id="queue">{title}</h1>
          {kinds.length > 1 && (
            <KindPills
              setting={{ ...setting, query: { kind: query.kind ?? '' } }}
              path="/review"
              label={words.say('review.filter')}
              counts={kinds.map((kind) => [
                kind,
                words.say(`review.kind.${kind}`),
                view.items.filter((one) => one.kind === kind).length,
              ])}
              all={words.say('review.all')}
              total={view.items.length}
            />
          )}
          <Queue
            setting={setting}
            view={shown}
            items={shown.items}
            open={opened?.id}
            sender={sender}
          />
          <Steps setting={setting} view={shown} open={opened?.id} />
        </section>
        {opened !== undefined && (
          <article class="case" aria-labelledby="case">
            <h2 id="case">
              <CaseTitle setting={setting} opened={opened} />
            </h2>
            <CaseEvidence setting={setting} opened={opened} />
          </article>
        )}
        {opened !== undefined && (
          <section class="decide" aria-labelledby="decide">
            <h2 id="decide">{words.say('review.answer')}</h2>
            {sender === undefined ? (
              <p class="notice">{words.say('review.read-only')}</p>
            ) : (
              <Answer setting={setting} opened={opened} sender={sender} draft={draft} />
            )}
          </section>
        )}
      </div>
    </Frame>
  )
}

const CaseTitle: FC<{ setting: Setting; opened: ReviewCase }> = ({ setting, opened }) => {
  const { words } = setting
  const { item } = opened
  if (item === undefined) return <>{words.say('review.opened')}</>
  const said = item.said === undefined ? {} : { said: item.said }
  const fact =
    'fact' in item
      ? factText(words, fullFact(words, { fact: item.fact, ...said }, opened.parties))
      : ''
  const value = 'value' in item ? words.say(`condition.${item.value}`) : ''
  const id = 'commitment' in item ? item.commitment : 'decision' in item ? item.decision : ''
  return <bdi>{words.say(`review.${item.kind}`, { fact, value, id })}</bdi>
}

/** The one before and the one after, by links and by J and K. */
const Steps: FC<{ setting: Setting; view: ReviewView; open: string | undefined }> = (props) => {
  const { setting, view, open } = props
  const { words } = setting
  const at = view.items.findIndex(({ id }) => id === open)
  const [before, after] = [view.items[at - 1], view.items[at + 1]]
  return (
    <nav class="steps" aria-label={words.say('review.steps')}>
      {before !== undefined && (
        <a href={itemHref(setting, before.id)} rel="prev">
          {words.say('review.previous')} <kbd>K</kbd>
        </a>
      )}
      {after !== undefined && (
        <a href={itemHref(setting, after.id)} rel="next">
          {words.say('review.next')} <kbd>J</kbd>
        </a>
      )}
      <p class="note needs-script">{words.say('review.keys')}</p>
    </nav>
  )
}

/** Somebody decided about the same meanwhile: both are shown, and nothing is lost. */
export const ConflictPage: FC<{
  setting: Setting
  draft: Draft
  values: Readonly<Record<string, string>>
  sender: Sender
}> = ({ setting, draft, values, sender }) => {
  const { words } = setting
  const title = words.say('review.conflict')
  const { author = '', recordedAt = '', reason = '' } = values
  return (
    <Frame setting={setting} title={title} look="review">
      <section class="conflict">
        <h1>{title}</h1>
        <p class="deck">{words.say('review.conflict-why')}</p>
        <h2>{words.say('review.theirs')}</h2>
        <p class="facts">
          <strong>
            <bdi>{author}</bdi>
          </strong>
          <span>{words.day(recordedAt.slice(0, 10))}</span>
        </p>
        {reason !== '' && <blockquote dir="auto">{reason}</blockquote>}
        <h2>{words.say('review.yours')}</h2>
        <form method="post" action={here(setting, '/review')}>
          <button type="submit" disabled hidden />
          <input type="hidden" name="token" value={sender.token} />
          <input type="hidden" name="item" value={draft.item} />
          <input type="hidden" name="seen" value={recordedAt} />
          <input type="hidden" name="name" value={draft.name} />
          {draft.isProposed && <input type="hidden" name="proposed" value="yes" />}
          {draft.chosen.map((id) => (
            <input type="hidden" name="chosen" value={id} />
          ))}
          {Object.entries(draft.fields).map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
          <label>
            {words.say('review.reason')}
            <textarea name="reason" rows={3} dir="auto">{`\n${draft.reason}`}</textarea>
          </label>
          <p class="actions">
            <a class="button main" href={here(setting, '/review', { item: draft.item })}>
              {words.say('review.leave')}
            </a>
            <button type="submit" name="do" value={draft.act} class="button">
              {words.say('review.anyway')}
            </button>
          </p>
        </form>
      </section>
    </Frame>
  )
}

// Paste: a text goes in, its reading is shown at once, and it is kept only when the reader says so.
import type { FC } from 'hono/jsx'
import type { Reading } from '../../model/index.ts'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { ReadingView } from '../source/page.tsx'

/** A form as it was sent; empty strings where a field was left empty. */
export interface Draft {
  readonly text: string
  readonly publishedOn: string
  readonly publisher: string
  readonly title: string
  readonly url: string
}

export const BLANK: Draft = { text: '', publishedOn: '', publisher: '', title: '', url: '' }

export interface PasteProps {
  readonly setting: Setting
  readonly draft: Draft
  /** Whether the text can be kept from here. */
  readonly isKeepable: boolean
  /** Why the text could not be read, in words for people. */
  readonly problem?: string
  readonly reading?: Reading
}

export const PastePage: FC<PasteProps> = ({ setting, draft, isKeepable, problem, reading }) => {
  const { words } = setting
  const title = words.say(reading === undefined ? 'paste.title' : 'paste.read-title')
  return (
    <Frame setting={setting} title={title} look="paste">
      {reading !== undefined && (
        <Unkept setting={setting} draft={draft} isKeepable={isKeepable} reading={reading} />
      )}
      {problem !== undefined && (
        <p class="alarm" role="alert">
          {problem}
        </p>
      )}
      <section class="paste" aria-labelledby="paste">
        {reading === undefined ? (
          <h1 id="paste">{title}</h1>
        ) : (
          <h2 id="paste">{words.say('paste.change')}</h2>
        )}
        <p class="deck">{words.say('paste.hint')}</p>
        <PasteForm setting={setting} draft={draft} isKeepable={isKeepable} />
      </section>
    </Frame>
  )
}

const Unkept: FC<{
  setting: Setting
  draft: Draft
  isKeepable: boolean
  reading: Reading
}> = (props) => {
  const { setting, draft, isKeepable, reading } = props
  const { words } = setting
  const view = { reading, recordedAt: '', commitments: {}, intact: true }
  return (
    <>
      <form class="unkept" method="post" action={here(setting, '/paste')}>
        <p>
          <strong>{words.say('paste.unkept')}</strong>{' '}
          {words.say('paste.found', {
            statements: reading.statements.length,
            positions: reading.positions.length,
          })}
        </p>
        <Hidden draft={draft} />
        {isKeepable && (
          <button type="submit" name="do" value="keep" class="button main">
            {words.say('paste.keep')}
          </button>
        )}
      </form>
      <ReadingView setting={setting} view={view} />
    </>
  )
}

const Hidden: FC<{ draft: Draft }> = ({ draft }) => (
  <>
    <textarea name="text" hidden readonly>
      {`\n${draft.text}`}
    </textarea>
    {(['publishedOn', 'publisher', 'title', 'url'] as const).map((field) => (
      <input type="hidden" name={field} value={draft[field]} />
    ))}
  </>
)

const PasteForm: FC<{ setting: Setting; draft: Draft; isKeepable: boolean }> = (props) => {
  const { setting, draft, isKeepable } = props
  const { words } = setting
  return (
    <form class="paste-form" method="post" action={here(setting, '/paste')}>
      <label class="wide">
        {words.say('paste.text')}
        <textarea name="text" rows={14} dir="auto" required>
          {`\n${draft.text}`}
        </textarea>
      </label>
      <label>
        {words.say('paste.published')}
        <input type="date" name="publishedOn" value={draft.publishedOn} />
      </label>
      <label>
        {words.say('paste.publisher')}
        <input name="publisher" value={draft.publisher} dir="auto" maxlength={200} />
      </label>
      <label>
        {words.say('paste.headline')}
        <input name="title" value={draft.title} dir="auto" maxlength={400} />
      </label>
      <label>
        {words.say('paste.address')}
        <input name="url" type="url" value={draft.url} dir="ltr" maxlength={2000} />
      </label>
      <p class="actions">
        <button type="submit" name="do" value="read" class="button main">
          {words.say('paste.read')}
        </button>
        {isKeepable && (
          <button type="submit" name="do" value="keep" class="button">
            {words.say('paste.keep')}
          </button>
        )}
      </p>
    </form>
  )
}

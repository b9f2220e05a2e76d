// One source: its words in the middle, the list of statements on one side, margin notes on the
// other.
import type { FC } from 'hono/jsx'
import type { SourceView } from '../../service/contract/index.ts'
import { directionOf } from '../mark/quote.tsx'
import { Frame } from '../shell/frame.tsx'
import type { Setting } from '../shell/setting.ts'
import { StatementList } from './list.tsx'
import { type Note, notesOf } from './note.ts'
import { joinCopies, passagesOf } from './passage.ts'
import { CopyView, PassageView } from './text.tsx'

export const SourcePage: FC<{ setting: Setting; view: SourceView }> = ({ setting, view }) => {
  const { report } = view.reading
  const title = report.title ?? report.publisher ?? setting.words.say('source.unnamed')
  return (
    <Frame setting={setting} title={title} look="source" forms={['json', 'csv']}>
      <ReadingView setting={setting} view={view} />
    </Frame>
  )
}

/** The reading of a text, kept or not. */
export const ReadingView: FC<{ setting: Setting; view: SourceView }> = ({ setting, view }) => {
  const { words } = setting
  const { report } = view.reading
  const notes = notesOf(view.reading)
  const passages = passagesOf(report, notes)
  return (
    <>
      {!view.intact && (
        <p class="alarm" role="alert">
          {words.say('source.changed')}
        </p>
      )}
      <SourceLine setting={setting} view={view} notes={notes} />
      <div class="reading">
        <StatementList setting={setting} view={view} notes={notes} />
        <article class="sheet">
          <h1 lang={report.lang} dir={directionOf(setting, report.lang)}>
            {report.title ?? report.publisher ?? words.say('source.unnamed')}
          </h1>
          {joinCopies(passages).map((part) =>
            'sentences' in part ? (
              <PassageView setting={setting} view={view} passage={part} />
            ) : (
              <CopyView setting={setting} view={view} passages={part} />
            ),
          )}
        </article>
      </div>
      <VoiceKey setting={setting} />
      {notes.length > 1 && <Stepper setting={setting} count={notes.length} />}
      <Notices setting={setting} view={view} />
    </>
  )
}

const SourceLine: FC<{ setting: Setting; view: SourceView; notes: readonly Note[] }> = (props) => {
  const { setting, view, notes } = props
  const { words } = setting
  const { report, positions } = view.reading
  return (
    <p class="source-line">
      {report.publisher !== undefined && (
        <strong>
          <bdi>{report.publisher}</bdi>
        </strong>
      )}
      {report.publishedOn !== undefined && <span>{words.day(report.publishedOn)}</span>}
      {report.copies.length > 1 && (
        <span>{words.say('counts.copies', { count: report.copies.length })}</span>
      )}
      <span>
        {words.list([
          words.say('counts.statements', { count: notes.length }),
          words.say('counts.positions', { count: positions.length }),
        ])}
      </span>
      {isAddress(report.url) && (
        <a href={report.url} rel="noreferrer external">
          {words.say('source.original')}
        </a>
      )}
    </p>
  )
}

/** Only addresses of the web become links: a report may call anything its address. */
function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url)
}

const VoiceKey: FC<{ setting: Setting }> = ({ setting: { words } }) => (
  <ul class="voice-key needs-script">
    {(['own', 'said-of', 'asked'] as const).map((voice) => (
      <li class={`voice-${voice}`}>{words.label('voice', voice)}</li>
    ))}
    <li class="bracket">{words.say('source.bracket')}</li>
  </ul>
)

/** On a phone the list is far from the text: two buttons lead from one statement to the next. */
const Stepper: FC<{ setting: Setting; count: number }> = ({ setting: { words }, count }) => (
  <div class="stepper needs-script" data-stepper>
    <button type="button" data-step="-1">
      {words.say('source.previous')}
    </button>
    <output data-words={words.say('source.step', { number: '#', count })} />
    <button type="button" data-step="1">
      {words.say('source.next')}
    </button>
  </div>
)

const Notices: FC<{ setting: Setting; view: SourceView }> = ({ setting, view }) => {
  const { notices } = view.reading
  if (notices.length === 0) return null
  return (
    <section class="notices" aria-labelledby="notices">
      <h2 id="notices">{setting.words.say('source.notices')}</h2>
      <ul>
        {notices.map((notice) => (
          <li>
            <bdi dir="auto">{notice.message}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

// The text as published, in passages; each sentence has an address and each statement an anchor
// before it.
import type { FC } from 'hono/jsx'
import type { SourceView } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import { directionOf } from '../mark/quote.tsx'
import type { Setting } from '../shell/setting.ts'
import type { Note } from './note.ts'
import { NoteView, speakerOf } from './note-view.tsx'
import { type Passage, sentenceId } from './passage.ts'

export interface PassageProps {
  readonly setting: Setting
  readonly view: SourceView
  readonly passage: Passage
}

/** A passage with its notes beside it. */
export const PassageView: FC<PassageProps> = (props) => (
  <div class="passage">
    <Words {...props} />
    {props.passage.notes.length > 0 && <Notes {...props} />}
  </div>
)

/** A repeated part of the text, folded away, but there. */
export const CopyView: FC<Omit<PassageProps, 'passage'> & { passages: readonly Passage[] }> = ({
  setting,
  view,
  passages,
}) => (
  <div class="passage">
    <details class="copy">
      <summary>{setting.words.say('source.copy')}</summary>
      {passages.map((passage) => (
        <Words setting={setting} view={view} passage={passage} />
      ))}
    </details>
  </div>
)

/**
 * The letters of the passage, untouched: between its first and last there is nothing but text and
 * anchors.
 */
const Words: FC<PassageProps> = ({ setting, view, passage }) => {
  const { lang, text } = view.reading.report
  let at = passage.start
  const parts = passage.sentences.map((sentence, place) => {
    const before = text.slice(at, sentence.start)
    at = sentence.end
    const next = passage.sentences[place + 1]?.start ?? Number.POSITIVE_INFINITY
    const from = place === 0 ? Number.NEGATIVE_INFINITY : sentence.start
    const anchors = passage.notes.filter((note) => note.start >= from && note.start < next)
    return (
      <>
        {before}
        <span class="sentence" id={sentenceId(sentence)}>
          {anchors.map((note) => (
            <Anchor note={note} />
          ))}
          {text.slice(sentence.start, sentence.end)}
        </span>
      </>
    )
  })
  return (
    <p data-start={passage.start} lang={lang} dir={directionOf(setting, lang)}>
      {parts}
      {text.slice(at, passage.end)}
    </p>
  )
}

const Anchor: FC<{ note: Note }> = ({ note }) => <span class="anchor" id={note.id} />

const Notes: FC<PassageProps> = ({ setting, view, passage }) => {
  const { words } = setting
  const names = [
    ...new Map(
      passage.notes.map((note) => {
        const speaker = speakerOf({ setting, view, note })
        return [speaker.text, speaker]
      }),
    ).values(),
  ]
  return (
    <details class="notes" open>
      <summary>
        {words.say('counts.statements', { count: passage.notes.length })}
        {words.say('comma')}
        {names.map((one, at) => (
          <>
            {at > 0 && words.say('comma')}
            <NameMark name={one} />
          </>
        ))}
      </summary>
      <ol>
        {passage.notes.map((note) => (
          <NoteView setting={setting} view={view} note={note} />
        ))}
      </ol>
    </details>
  )
}

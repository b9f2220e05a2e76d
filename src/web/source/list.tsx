// The statements of a source in the order of the text: the way through it for keys and for the ear.
import type { FC } from 'hono/jsx'
import { polarityOf } from '../../model/index.ts'
import type { SourceView } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { NameMark } from '../mark/name.tsx'
import { hueOf, StanceIcon } from '../mark/stance.tsx'
import type { Setting } from '../shell/setting.ts'
import type { Note } from './note.ts'
import { NoteTitle, speakerOf, voiceOf } from './note-view.tsx'

export interface StatementListProps {
  readonly setting: Setting
  readonly view: SourceView
  readonly notes: readonly Note[]
}

export const StatementList: FC<StatementListProps> = (props) => {
  const { setting, view, notes } = props
  const { words } = setting
  return (
    <nav class="statements" aria-label={words.say('source.statements')}>
      <p class="small">{words.say('source.statements')}</p>
      <ol>
        {notes.map((note) => (
          <li class={`level-${Math.min(note.depth, 3)}`}>
            <a href={`#${note.id}`} data-note={note.id}>
              <NoteIcon view={view} note={note} />
              <span class="number">{words.count(note.number)}</span>
              <span class="about">
                <NoteTitle setting={setting} view={view} note={note} />
                <small>
                  <NameMark name={speakerOf({ setting, view, note })} />
                </small>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p class="keys needs-script">
        <kbd>{words.say('key.next')}</kbd> {words.say('source.next')}{' '}
        <kbd>{words.say('key.previous')}</kbd> {words.say('source.previous')}
      </p>
    </nav>
  )
}

const NoteIcon: FC<{ view: SourceView; note: Note }> = ({ view, note }) => {
  const position = note.lines[0]?.positions[0]
  if (position === undefined) return <Icon names={['voice-said-of']} class="hue-said" />
  const { stance } = position
  const look = { stance, polarity: polarityOf(stance), voice: voiceOf(view, position) }
  return <StanceIcon look={look} class={hueOf(look)} />
}

// The state of a commitment on the day of the view, with the reason in a sentence.
import type { FC } from 'hono/jsx'
import type { CommitmentView } from '../../service/contract/index.ts'
import type { Setting } from '../shell/setting.ts'
import { WhenControl } from '../shell/when.tsx'
import { leadingCell } from './headline.ts'

export const StateBox: FC<{ setting: Setting; view: CommitmentView }> = ({ setting, view }) => {
  const { words } = setting
  const cell = leadingCell(view)
  if (cell === undefined) return null
  // A contradiction is shown with its words further down.
  const marks = cell.marks.filter((mark) => mark !== 'disputed' || !cell.contradicted)
  const why = `state-why.${cell.state}`
  return (
    <section class="state-box" aria-label={words.say('state.on', { day: words.day(view.asOf) })}>
      <WhenControl setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      <p class="state-word">{words.capital(words.label('state', cell.state))}</p>
      {words.has(why) && <p class="why">{words.say(why)}</p>}
      {marks.length > 0 && (
        <p class="small">{words.list(marks.map((mark) => words.label('mark', mark)))}</p>
      )}
    </section>
  )
}

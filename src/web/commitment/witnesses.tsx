// Who told it: one line an outlet, a thick stroke for its account and a thin one for each copy.
import type { FC } from 'hono/jsx'
import type { CommitmentView } from '../../service/contract/index.ts'
import type { Setting } from '../shell/setting.ts'

/** Over this many copies strokes say less than the number. */
const STROKES_MAX = 24

interface Outlet {
  readonly outlet: string
  readonly accounts: number
  readonly copies: number
}

export const Witnesses: FC<{ setting: Setting; view: CommitmentView }> = ({ setting, view }) => {
  const { words } = setting
  const outlets = outletsOf(view, words.say('source.unnamed'))
  return (
    <section class="witnesses" aria-labelledby="witnesses">
      <h2 id="witnesses">{words.say('witnesses.title')}</h2>
      <ul>
        {outlets.map(({ outlet, accounts, copies }) => (
          <li>
            <span>
              <bdi>{outlet}</bdi>
            </span>
            {copies <= STROKES_MAX && <Strokes copies={copies} />}
            <small>
              {words.list([
                words.say('counts.accounts', { count: accounts }),
                words.say('counts.copies', { count: copies }),
              ])}
            </small>
          </li>
        ))}
      </ul>
      <p class="note">{words.say('witnesses.note')}</p>
    </section>
  )
}

const Strokes: FC<{ copies: number }> = ({ copies }) => (
  <span class="strokes" aria-hidden="true">
    {Array.from({ length: Math.max(1, copies) }, (_, at) => (
      <i class={at === 0 ? 'thick' : 'thin'} />
    ))}
  </span>
)

/** Each report counts once, however many of its sentences speak of the commitment. */
function outletsOf(view: CommitmentView, unnamed: string): readonly Outlet[] {
  const reports = new Map(view.evidence.map((piece) => [piece.report, piece]))
  const outlets = new Map<string, Outlet>()
  for (const piece of reports.values()) {
    const outlet = piece.publisher ?? unnamed
    const known = outlets.get(outlet)
    const copies = (known?.copies ?? 0) + piece.copies
    outlets.set(outlet, { outlet, accounts: (known?.accounts ?? 0) + 1, copies })
  }
  return [...outlets.values()]
}

// One commitment: its sentence, its state and why, its words along time, what it hangs on, and the
// evidence.
import type { FC } from 'hono/jsx'
import type { BoardRow, CommitmentView } from '../../service/contract/index.ts'
import { countsOf } from '../board/counts.ts'
import { Members } from '../board/members.tsx'
import { Said } from '../mark/name.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand } from '../shell/when.tsx'
import { Contradictions } from './contradiction.tsx'
import { Evidence } from './evidence.tsx'
import { commitmentHead, leadingCell, partyOf } from './headline.ts'
import { Settle } from './settle.tsx'
import { StateBox } from './state.tsx'
import { layTimeLine } from './time-line.ts'
import { TimeLineView, timeLineRules } from './time-line-view.tsx'
import { ConditionTree } from './tree.tsx'
import { Witnesses } from './witnesses.tsx'

export const CommitmentPage: FC<{ setting: Setting; view: CommitmentView }> = ({
  setting,
  view,
}) => {
  const { words } = setting
  const head = commitmentHead(view, words)
  const line = layTimeLine(view)
  return (
    <Frame
      setting={setting}
      title={words.say(head.key, head.values)}
      look="commitment"
      forms={['json', 'csv']}
      {...(line === undefined ? {} : { rules: timeLineRules(line) })}
    >
      <PastBand setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      <Trail setting={setting} view={view} />
      <div class="opening">
        <div class="heading-block">
          <h1>
            <Said words={words} sentence={head} />
          </h1>
          <p class="deck">{deckOf(setting, view)}</p>
        </div>
        <div class="beside">
          <StateBox setting={setting} view={view} />
        </div>
      </div>
      {view.collective !== undefined && <Collective setting={setting} view={view} />}
      <Contradictions setting={setting} view={view} />
      {line !== undefined && <TimeLineView words={words} view={view} line={line} />}
      {view.condition !== undefined && (
        <ConditionTree setting={setting} view={view} condition={view.condition} />
      )}
      <Settle setting={setting} view={view} />
      <div class="proof">
        <Evidence setting={setting} view={view} />
        <Witnesses setting={setting} view={view} />
      </div>
    </Frame>
  )
}

const Trail: FC<{ setting: Setting; view: CommitmentView }> = ({ setting, view }) => {
  const { words } = setting
  const party = partyOf(view, words)
  return (
    <nav class="trail" aria-label={words.say('nav.trail')}>
      <a href={here(setting, '/board')}>{words.say('nav.board')}</a>
      {' / '}
      <a href={here(setting, `/party/${encodeURIComponent(view.party)}`)}>
        <bdi lang={party.lang}>{party.text}</bdi>
      </a>
      {' / '}
      <span>{words.label('action', view.action)}</span>
    </nav>
  )
}

/** What stands behind the sentence, and that something speaks against it. */
function deckOf({ words }: Setting, view: CommitmentView): string {
  const cell = leadingCell(view)
  const counts = cell === undefined ? [] : countsOf(words, cell)
  const told =
    counts.length === 0 ? '' : words.say('commitment.told', { counts: words.list(counts) })
  const open = view.contradictions.filter(({ isOpen = true }) => isOpen).length
  if (open === 0) return told
  return `${told} ${words.say('commitment.contradicted', { count: open })}`
}

const Collective: FC<{ setting: Setting; view: CommitmentView }> = ({ setting, view }) => {
  const { collective } = view
  if (collective === undefined) return null
  const row: BoardRow = {
    party: view.party,
    kind: 'group',
    names: view.names,
    statedSize: collective.stated,
    ...collective,
    cells: view.cells,
  }
  const name = (id: string) => setting.words.name(id, view.parties[id])
  return (
    <section class="collective" aria-labelledby="collective">
      <h2 id="collective">{setting.words.say('members.title')}</h2>
      <Members setting={setting} row={row} nameOf={name} />
    </section>
  )
}

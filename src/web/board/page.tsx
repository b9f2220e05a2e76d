// The board: a headline, the groups known by size, the grid of parties and actions, and the key.
import type { FC } from 'hono/jsx'
import type { Board } from '../../service/contract/index.ts'
import { Said } from '../mark/name.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand, WhenControl } from '../shell/when.tsx'
import { filterBoard, filterFrom } from './filter.ts'
import { isSized, layGrid } from './grid.ts'
import { type Headline, headlineOf } from './headline.ts'
import { Key } from './key.tsx'
import { knownOf } from './known.ts'
import { Matrix, runRules } from './matrix.tsx'
import { Pills } from './pills.tsx'
import { Strip } from './strip.tsx'

/** `board`: the whole view; the filter is in the setting's query. */
export const BoardPage: FC<{ setting: Setting; board: Board }> = ({ setting, board }) => {
  const { words } = setting
  const known = knownOf(board)
  const filter = filterFrom(setting.query)
  const shown = filterBoard(board, filter, words)
  const grid = layGrid(shown, words)
  const headline = headlineOf(board, words, known)
  const title = words.say(headline.head.key, headline.head.values)
  return (
    <Frame
      setting={setting}
      title={title}
      look="board"
      forms={['json', 'csv']}
      rules={runRules(grid)}
    >
      <PastBand setting={setting} asOf={board.asOf} knownAt={board.knownAt} />
      <div class="opening">
        <Heading setting={setting} headline={headline} />
        <WhenControl setting={setting} asOf={board.asOf} knownAt={board.knownAt} />
      </div>
      {board.rows.length === 0 ? (
        <Empty setting={setting} />
      ) : (
        <>
          <Pills setting={setting} board={board} filter={filter} />
          {shown.rows.length === 0 && <NoMatch setting={setting} />}
          {shown.rows.filter(isSized).map((row) => (
            <Strip setting={setting} row={row} known={known} />
          ))}
          {grid.rows.length > 0 && <Matrix setting={setting} grid={grid} known={known} />}
          {shown.rows.length > 0 && <p class="card-note">{words.say('board.card-note')}</p>}
          {shown.rows.length > 0 && <Key words={words} board={shown} />}
        </>
      )}
    </Frame>
  )
}

const Heading: FC<{ setting: Setting; headline: Headline }> = ({
  setting: { words },
  headline,
}) => (
  <div class="heading-block">
    <h1>
      <Said words={words} sentence={headline.head} />
    </h1>
    {headline.deck.length > 0 && (
      <p class="deck">
        {headline.deck.map((sentence) => (
          <>
            <Said words={words} sentence={sentence} />{' '}
          </>
        ))}
      </p>
    )}
  </div>
)

const Empty: FC<{ setting: Setting }> = ({ setting }) => (
  <section class="notice">
    <p>{setting.words.say('board.empty-hint')}</p>
    <p>
      <a class="button main" href={here(setting, '/paste')}>
        {setting.words.say('nav.paste')}
      </a>
    </p>
  </section>
)

const NoMatch: FC<{ setting: Setting }> = ({ setting }) => {
  const { words, query } = setting
  const when = { 'as-of': query['as-of'], 'known-at': query['known-at'] }
  return (
    <section class="notice">
      <p class="lead">{words.say('board.no-match')}</p>
      <p>
        <a href={here(setting, '/board', when)}>{words.say('board.all-filters-off')}</a>
      </p>
    </section>
  )
}

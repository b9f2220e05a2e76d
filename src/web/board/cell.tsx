// One position in a cell: stance, what it hangs on, who says so, and how many told it. Three lines
// at most.
import type { FC } from 'hono/jsx'
import type { BoardCell } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { hueOf, StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { name } from '../words/name.ts'
import { countsOf } from './counts.ts'
import { conditionWords, diamondOf, type Known } from './known.ts'

/** States that a stance does not already tell. */
const TOLD = new Set([
  'considering',
  'undecided',
  'declined',
  'conditional',
  'active',
  'underway',
  'suspended',
  'withdrawn',
  'disputed',
  'asked',
])

export interface CellProps {
  readonly setting: Setting
  readonly cell: BoardCell
  readonly known: Known
  /** Words before the stance, such as the domains of a cell that spans several columns. */
  readonly scope?: string
  /** Every count instead of the accounts alone. */
  readonly counts?: boolean
}

/** The position as a link to its commitment; plain where the register keeps none. */
export const Cell: FC<CellProps> = (props) => {
  const { setting, cell } = props
  const id = cell.commitments[0]
  const look = `cell ${hueOf(cell)} pattern-${cell.stance}`
  const inside = <CellWords {...props} />
  if (id === undefined) return <div class={look}>{inside}</div>
  return (
    <a class={look} href={here(setting, `/commitment/${encodeURIComponent(id)}`, whenOf(setting))}>
      {inside}
    </a>
  )
}

/** The dates of the view, so that a link leads to the same day. */
export function whenOf({ query }: Setting): Readonly<Record<string, string | undefined>> {
  return { 'as-of': query['as-of'], 'known-at': query['known-at'] }
}

const CellWords: FC<CellProps> = ({ setting, cell, known, scope, counts }) => {
  const { words } = setting
  return (
    <>
      <span class="line">
        <StanceMark words={words} look={cell} />
        {cell.contradicted && (
          <span class="clash">
            <Icon names={['contradiction']} />
            {words.say('contradiction.word')}
          </span>
        )}
        {!TOLD.has(cell.state) && cell.state !== cell.stance && (
          <span class="state">{words.label('state', cell.state)}</span>
        )}
        {scope !== undefined && <span class="scope">{scope}</span>}
      </span>
      <Hangs setting={setting} cell={cell} known={known} />
      {cell.attributedTo !== undefined && <Attributed {...{ setting, cell, known }} />}
      <span class="told">
        {cell.marks
          .filter((mark) => mark !== 'disputed' || !cell.contradicted)
          .map((mark) => (
            <span class="mark-word">{words.label('mark', mark)}</span>
          ))}{' '}
        {counts
          ? words.list(countsOf(words, cell))
          : words.say('counts.accounts', { count: cell.witnesses })}
      </span>
    </>
  )
}

/** Conditions with a diamond, a window with a clock. */
const Hangs: FC<Pick<CellProps, 'setting' | 'cell' | 'known'>> = ({ setting, cell, known }) => {
  const { words } = setting
  const facts = cell.conditions.map((id) => known.fact(id))
  if (facts.length === 0 && cell.window === undefined) return null
  return (
    <span class="hangs">
      {facts.length > 0 && (
        <span class="condition">
          <Icon names={[`condition-${diamondOf(facts)}`]} />
          <span>
            <Said words={words} sentence={conditionWords(words, facts)} />
          </span>
          <span class="hidden"> ({words.say(`condition.${diamondOf(facts)}`)})</span>
        </span>
      )}
      {cell.window !== undefined && cell.window.kind !== 'until-condition' && (
        <span class="window">
          <Icon names={['clock']} />
          <span>
            <Said
              words={words}
              sentence={{ key: 'window.said', values: { words: name(cell.window.text) } }}
            />
          </span>
        </span>
      )}
    </span>
  )
}

const Attributed: FC<Pick<CellProps, 'setting' | 'cell' | 'known'>> = ({
  setting: { words },
  cell,
  known,
}) => {
  const id = cell.attributedTo ?? null
  const speaker = words.shortName(id, id === null ? [] : known.parties[id])
  return (
    <span class="by">
      <Said
        words={words}
        sentence={{
          key: cell.voice === 'asked' ? 'asked-by' : 'according-to',
          values: { speaker },
        }}
      />
    </span>
  )
}

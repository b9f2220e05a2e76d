// The grid of parties and actions as a table; on a narrow screen the same table is read as cards.
import type { FC } from 'hono/jsx'
import type { BoardCell, BoardRow } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import type { Setting } from '../shell/setting.ts'
import type { Words } from '../words/words.ts'
import { Cell } from './cell.tsx'
import type { Column } from './column.ts'
import type { Block, Grid } from './grid.ts'
import type { Known } from './known.ts'
import { scopeOf, spanScope } from './scope.ts'

export interface MatrixProps {
  readonly setting: Setting
  readonly grid: Grid
  readonly known: Known
}

/** Written out, because a browser forgets that a table is one when its rows become cards. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

export const Matrix: FC<MatrixProps> = ({ setting, grid, known }) => {
  const { words } = setting
  return (
    <div class="matrix-frame">
      <table class="matrix" {...ROLES.table} data-grid aria-label={words.say('board.table')}>
        <Head setting={setting} columns={grid.columns} />
        <tbody {...ROLES.rowgroup}>
          {grid.rows.map(({ row, blocks }) => (
            <tr {...ROLES.row}>
              <RowName setting={setting} row={row} />
              {blocks.map((block) =>
                block.kind === 'blank' ? (
                  <Blank setting={setting} block={block} />
                ) : (
                  <Filled setting={setting} block={block} known={known} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Head: FC<{ setting: Setting; columns: readonly Column[] }> = ({
  setting: { words },
  columns,
}) => {
  const isSplit = columns.some((column) => column.domains.length > 0)
  return (
    <thead {...ROLES.rowgroup}>
      <tr {...ROLES.row}>
        <th {...ROLES.columnheader} scope="col" rowspan={isSplit ? 2 : 1} class="corner">
          {words.say('board.party')}
        </th>
        {columns.map((column) =>
          column.domains.length > 0 ? (
            <th {...ROLES.columnheader} scope="colgroup" colspan={column.width} class="whole">
              {columnWords(words, column)}
            </th>
          ) : (
            <th
              {...ROLES.columnheader}
              scope="col"
              colspan={column.width}
              rowspan={isSplit ? 2 : 1}
            >
              {columnWords(words, column)}
            </th>
          ),
        )}
      </tr>
      {isSplit && (
        <tr {...ROLES.row}>
          {columns.flatMap(({ domains }) =>
            domains.map((domain) => (
              <th {...ROLES.columnheader} scope="col" class="part">
                {words.capital(words.label('domain', domain))}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  )
}

const RowName: FC<{ setting: Setting; row: BoardRow }> = ({ setting: { words }, row }) => (
  <th {...ROLES.rowheader} scope="row">
    <NameMark name={words.name(row.party, row.names)} />
    {row.kind !== 'state' && <small>{words.label('party-kind', row.kind)}</small>}
    <small class="tally">{words.say('counts.positions', { count: row.cells.length })}</small>
  </th>
)

function columnWords(words: Words, column: Column): string {
  if (column.isRest) return words.say('board.rest')
  return words.capital(words.label('action', column.actions[0] ?? ''))
}

const Filled: FC<{
  setting: Setting
  block: Block & { kind: 'cells' }
  known: Known
}> = ({ setting, block, known }) => {
  const { words } = setting
  const { column, domain } = block
  const action = columnWords(words, column)
  const label =
    domain === undefined
      ? action
      : words.say('board.scoped', { deed: action, scope: words.label('domain', domain) })
  return (
    <td {...ROLES.cell} colspan={block.width} class="filled">
      <span class="heading" aria-hidden="true">
        {label}
      </span>
      {block.cells.map((cell) => {
        const scope = scopeIn(words, block, cell)
        return (
          <Cell
            setting={setting}
            cell={cell}
            known={known}
            {...(scope === undefined ? {} : { scope })}
          />
        )
      })}
    </td>
  )
}

/** What a cell has to add to the head of its column: its deed, its domains, or that it has none. */
function scopeIn(words: Words, block: Block & { kind: 'cells' }, cell: BoardCell) {
  const { column, domain } = block
  if (domain !== undefined) return undefined
  if (column.domains.length > 0) return spanScope(words, cell)
  const scope = scopeOf(words, cell)
  if (!column.isRest) return scope
  const deed = words.label('action', cell.action)
  return scope === undefined ? deed : words.say('board.scoped', { deed, scope })
}

/** Each blank says so to the ear; a run of them once to the eye. */
const Blank: FC<{ setting: Setting; block: Block & { kind: 'blank' } }> = ({ setting, block }) => {
  const words = setting.words.say('nothing-found')
  return (
    <td {...ROLES.cell} colspan={block.width} class={block.run === 0 ? 'blank within' : 'blank'}>
      {block.run === 0 ? (
        <span class="hidden">{words}</span>
      ) : (
        <span class={`run ${runName(block)}`}>{words}</span>
      )}
    </td>
  )
}

function runName({ run, width }: Block & { kind: 'blank' }): string {
  return `run-${run}-${width}`
}

/** Widths of the runs of this grid, by the width of the blank that they start in. */
export function runRules(grid: Grid): string {
  const blanks = grid.rows.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'blank' && block.run > block.width),
  ) as (Block & { kind: 'blank' })[]
  const rules = blanks.map(
    (blank) => `.${runName(blank)}{inline-size:${(blank.run / blank.width) * 100}%}`,
  )
  return [`.matrix{--columns:${grid.width}}`, ...new Set(rules)].join('')
}

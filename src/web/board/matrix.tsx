// The grid of parties and actions as a table; on a narrow screen the same table is read as cards.
import type { FC } from 'hono/jsx'
import type { BoardRow } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import type { Setting } from '../shell/setting.ts'
import { Cell } from './cell.tsx'
import type { ActionColumn, Block, Grid } from './grid.ts'
import type { Known } from './known.ts'
import { spanScope } from './scope.ts'

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
                  <Blank setting={setting} run={block.run} />
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

const Head: FC<{ setting: Setting; columns: readonly ActionColumn[] }> = ({
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
        {columns.map(({ action, domains }) =>
          domains.length > 0 ? (
            <th {...ROLES.columnheader} scope="colgroup" colspan={domains.length} class="whole">
              {words.capital(words.label('action', action))}
            </th>
          ) : (
            <th {...ROLES.columnheader} scope="col" rowspan={isSplit ? 2 : 1}>
              {words.capital(words.label('action', action))}
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

const Filled: FC<{
  setting: Setting
  block: Block & { kind: 'cells' }
  known: Known
}> = ({ setting, block, known }) => {
  const { words } = setting
  const isWhole = block.domain === undefined && block.span > 1
  const action = words.capital(words.label('action', block.action))
  const domain = block.domain === undefined ? undefined : words.label('domain', block.domain)
  const label =
    domain === undefined ? action : words.say('board.scoped', { deed: action, scope: domain })
  return (
    <td {...ROLES.cell} colspan={block.span} class="filled">
      <span class="heading" aria-hidden="true">
        {label}
      </span>
      {block.cells.map((cell) => (
        <Cell
          setting={setting}
          cell={cell}
          known={known}
          {...(isWhole ? { scope: spanScope(words, cell) } : {})}
        />
      ))}
    </td>
  )
}

/** Each blank says so to the ear; a run of them once to the eye. */
const Blank: FC<{ setting: Setting; run: number }> = ({ setting: { words }, run }) => (
  <td {...ROLES.cell} class={run === 0 ? 'blank within' : 'blank'}>
    {run === 0 ? (
      <span class="hidden">{words.say('nothing-found')}</span>
    ) : (
      <span class={`run run-${run}`}>{words.say('nothing-found')}</span>
    )}
  </td>
)

/** Widths of runs that this grid has: a run of three is three columns wide. */
export function runRules(grid: Grid): string {
  const runs = grid.rows.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === 'blank' ? block.run : 0)),
  )
  const rules = [...new Set(runs)]
    .filter((run) => run > 1)
    .sort((one, other) => one - other)
    .map((run) => `.run-${run}{inline-size:${run * 100}%}`)
  return [`.matrix{--columns:${grid.width}}`, ...rules].join('')
}

// The key under the board: only the stances that stand on it, what hue and blank mean, and the
// other marks.
import type { FC } from 'hono/jsx'
import { polarityOf, STANCES } from '../../model/index.ts'
import type { Board, BoardCell } from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { hueOf, StanceIcon } from '../mark/stance.tsx'
import type { Words } from '../words/words.ts'

export const Key: FC<{ words: Words; board: Board }> = ({ words, board }) => {
  const cells = board.rows.flatMap((row) => row.cells)
  return (
    <section class="key" aria-label={words.say('key.title')}>
      <h2>{words.say('key.title')}</h2>
      <ul>
        {STANCES.flatMap((stance) => {
          const shown = cells.find((cell) => cell.stance === stance)
          return shown === undefined ? [] : [<StanceKey words={words} cell={shown} />]
        })}
        {cells.some((cell) => cell.conditional) && (
          <li class="plain">
            <Icon names={['condition-unknown']} />
            {words.say('key.condition')}
          </li>
        )}
        {cells.some((cell) => cell.contradicted) && (
          <li class="clash">
            <Icon names={['contradiction']} />
            {words.say('key.contradiction')}
          </li>
        )}
      </ul>
      <ul class="hues">
        <li>{words.say('key.hue')}</li>
        {(['for', 'against', 'open'] as const).map((polarity) => (
          <li>
            <i class={`swatch hue-${polarity}`} aria-hidden="true" />
            {words.label('polarity', polarity)}
          </li>
        ))}
        <li>
          <i class="swatch hue-said" aria-hidden="true" />
          {words.say('key.others')}
        </li>
        <li>{words.say('key.blank')}</li>
      </ul>
    </section>
  )
}

const StanceKey: FC<{ words: Words; cell: BoardCell }> = ({ words, cell }) => {
  const look = { stance: cell.stance, polarity: polarityOf(cell.stance), voice: cell.voice }
  return (
    <li class={`${hueOf(look)} pattern-${cell.stance}`}>
      <i class="sample" aria-hidden="true" />
      <StanceIcon look={look} />
      {words.capital(words.label('stance', cell.stance))}
    </li>
  )
}

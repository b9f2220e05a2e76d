// All sources that the register has read, newest first.
import type { FC } from 'hono/jsx'
import type { SourceLine } from '../../service/contract/index.ts'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'

export const SourcesPage: FC<{ setting: Setting; lines: readonly SourceLine[] }> = ({
  setting,
  lines,
}) => {
  const { words } = setting
  const newest = [...lines].sort((a, b) => ((b.publishedOn ?? '') < (a.publishedOn ?? '') ? -1 : 1))
  const title = words.say('sources.title', { count: lines.length })
  return (
    <Frame setting={setting} title={title} look="sources" forms={['json', 'csv']}>
      <div class="opening">
        <h1>{title}</h1>
        <p>
          <a class="button" href={here(setting, '/paste')}>
            {words.say('nav.paste')}
          </a>
        </p>
      </div>
      <ol class="sources">
        {newest.map((line) => (
          <li>
            <h2 lang={line.lang}>
              <a href={here(setting, `/source/${encodeURIComponent(line.report)}`)}>
                <bdi>{line.title ?? line.publisher ?? words.say('source.unnamed')}</bdi>
              </a>
            </h2>
            <p class="facts">
              {line.publisher !== undefined && <bdi>{line.publisher}</bdi>}
              {line.publishedOn === undefined ? (
                <span>{words.say('source.undated')}</span>
              ) : (
                <span>{words.day(line.publishedOn)}</span>
              )}
              <span>{countsOf(setting, line)}</span>
            </p>
          </li>
        ))}
      </ol>
    </Frame>
  )
}

function countsOf({ words }: Setting, line: SourceLine): string {
  return words.list([
    words.say('counts.statements', { count: line.statements }),
    words.say('counts.positions', { count: line.positions }),
    ...(line.copies > 1 ? [words.say('counts.copies', { count: line.copies })] : []),
  ])
}

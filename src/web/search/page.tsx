// Search: parties and statements that hold all the words, in whatever spelling.
import type { FC } from 'hono/jsx'
import type { FoundStatement, SearchFound } from '../../service/contract/index.ts'
import { NameMark } from '../mark/name.tsx'
import { Quote } from '../mark/quote.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand } from '../shell/when.tsx'

export const SearchPage: FC<{ setting: Setting; found: SearchFound }> = ({ setting, found }) => {
  const { words } = setting
  const { query, matches, statements, more } = found
  const count = matches.length + statements.length + more
  const isAsked = query !== ''
  const title = isAsked ? words.say('search.title', { count, query }) : words.say('search.ask')
  return (
    <Frame setting={setting} title={title} look="search" forms={['json', 'csv']}>
      <PastBand setting={setting} asOf={found.asOf} knownAt={found.knownAt} />
      <div class="opening">
        <div class="heading-block">
          <h1>{title}</h1>
          <p class="deck">{words.say('search.folded')}</p>
        </div>
      </div>
      <search>
        <form class="search-form" action={here(setting, '/search')}>
          <label class="hidden" for="sought">
            {words.say('search.label')}
          </label>
          <input id="sought" name="q" type="search" value={query} dir="auto" />
          <button type="submit" class="button main">
            {words.say('search.submit')}
          </button>
        </form>
      </search>
      {isAsked && count === 0 && <p class="notice">{words.say('search.empty')}</p>}
      {matches.length > 0 && (
        <section aria-labelledby="parties">
          <h2 id="parties">{words.say('search.parties')}</h2>
          <ul class="hits">
            {matches.map(({ party, names }) => (
              <li>
                <a href={here(setting, `/party/${encodeURIComponent(party)}`)}>
                  <NameMark name={words.name(party, names)} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {statements.length > 0 && (
        <section aria-labelledby="statements">
          <h2 id="statements">{words.say('search.statements')}</h2>
          <ol class="hits">
            {statements.map((statement) => (
              <li>
                <Hit setting={setting} found={found} statement={statement} />
              </li>
            ))}
          </ol>
          {more > 0 && <p class="note">{words.say('search.more', { count: more })}</p>}
        </section>
      )}
    </Frame>
  )
}

const Hit: FC<{ setting: Setting; found: SearchFound; statement: FoundStatement }> = ({
  setting,
  found,
  statement,
}) => {
  const { words } = setting
  const { report, lang, title, publisher, publishedOn, speaker, quote, marks } = statement
  const path = here(setting, `/source/${encodeURIComponent(report)}`)
  const href = `${path}#${encodeURIComponent(statement.statement)}`
  return (
    <article>
      <p class="facts">
        <strong>
          <NameMark name={words.name(speaker, speaker === null ? [] : found.parties[speaker])} />
        </strong>
        <bdi>{publisher ?? title ?? words.say('source.unnamed')}</bdi>
        {publishedOn !== undefined && <span>{words.day(publishedOn)}</span>}
      </p>
      <Quote setting={setting} lang={lang} marks={marks} href={href}>
        {quote}
      </Quote>
      <p class="facts">
        <a href={href}>{words.say('evidence.open')}</a>
        {statement.commitments.map((id) => (
          <a href={here(setting, `/commitment/${encodeURIComponent(id)}`)}>
            <bdi dir="ltr">{id}</bdi>
          </a>
        ))}
      </p>
    </article>
  )
}

// The head of every page: the name, the views, a search field and the other languages of the same
// address.
import type { FC } from 'hono/jsx'
import { Icon } from '../mark/icon.tsx'
import { addressOf, here, type Setting, VIEWS } from './setting.ts'

export const Masthead: FC<{ setting: Setting }> = ({ setting }) => {
  const { words } = setting
  return (
    <header class="masthead">
      <a class="brand" href={here(setting, '/board')} aria-label={words.say('nav.home')}>
        <Brand setting={setting} />
      </a>
      <nav class="views" aria-label={words.say('nav.views')}>
        <ul>
          {VIEWS.map((view) => (
            <li>
              <a
                href={here(setting, `/${view}`)}
                aria-current={view === setting.view ? 'page' : undefined}
              >
                {words.say(`nav.${view}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search class="find">
        <form action={here(setting, '/search')}>
          <label class="hidden" for="find">
            {words.say('search.label')}
          </label>
          <Icon names={['search']} />
          <input
            id="find"
            name="q"
            type="search"
            placeholder={words.say('search.hint')}
            value={setting.query.q ?? ''}
            aria-keyshortcuts="/"
          />
          <kbd>/</kbd>
        </form>
      </search>
      <LanguageSwitch setting={setting} />
    </header>
  )
}

/**
 * The name in the first language is the mark; a page in another language says its own beside it.
 */
const Brand: FC<{ setting: Setting }> = ({ setting: { words, languages } }) => {
  const first = languages[0]
  const mark = first?.messages['web.brand']
  const isOwn = first === undefined || first.id === words.language.id || mark === undefined
  if (isOwn) return <span class="mark">{words.say('brand')}</span>
  return (
    <>
      <span class="mark" lang={first.id} dir={first.direction}>
        {mark}
      </span>
      <span class="name">{words.say('brand')}</span>
    </>
  )
}

const LanguageSwitch: FC<{ setting: Setting }> = ({ setting }) => (
  <ul class="languages" aria-label={setting.words.say('nav.languages')}>
    {setting.languages
      .filter((language) => language.id !== setting.words.language.id)
      .map((language) => (
        <li>
          <a
            href={addressOf(language.id, setting.path, setting.query)}
            lang={language.id}
            hreflang={language.id}
            rel="alternate"
          >
            {language.name}
          </a>
        </li>
      ))}
  </ul>
)

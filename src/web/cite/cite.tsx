// A citation to be taken along: outlet, day, the words and their address; copied in one click.
import type { FC } from 'hono/jsx'
import { addressOf, type Setting } from '../shell/setting.ts'

export interface Cited {
  readonly quote: string
  readonly report: string
  /** Id of the statement or position that the address leads to. */
  readonly at?: string
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  readonly publishedOn?: string | undefined
}

/** The whole citation as text; its address is a permanent one, with the place of the words. */
export function citationOf({ words, origin }: Setting, cited: Cited): string {
  const path = addressOf(words.language.id, `/source/${encodeURIComponent(cited.report)}`)
  const anchor = cited.at === undefined ? '' : `#${encodeURIComponent(cited.at)}`
  return words.say('cite.text', {
    outlet: cited.publisher ?? cited.title ?? words.say('source.unnamed'),
    day: cited.publishedOn === undefined ? 'none' : words.day(cited.publishedOn),
    quote: cited.quote.trim(),
    address: `${origin}${path}${anchor}`,
  })
}

/** Without script the text can be selected; with it a button copies it. */
export const Cite: FC<{ setting: Setting; cited: Cited }> = ({ setting, cited }) => {
  const { words } = setting
  const text = citationOf(setting, cited)
  return (
    <details class="cite" data-cite>
      <summary>{words.say('cite.title')}</summary>
      <p class="citation" dir="auto">
        {text}
      </p>
      <button type="button" class="button needs-script" data-copied={words.say('cite.copied')}>
        {words.say('cite.copy')}
      </button>
    </details>
  )
}

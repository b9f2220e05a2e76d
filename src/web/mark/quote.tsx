// Words of a source, verbatim, in their own language and direction; marked words are lit by the
// script.
import type { FC } from 'hono/jsx'
import type { Spans } from '../../model/index.ts'
import type { Setting } from '../shell/setting.ts'

/**
 * The writing direction of a language that the program knows; the browser finds out about others.
 */
export function directionOf(setting: Setting, lang: string): 'rtl' | 'ltr' | 'auto' {
  return setting.languages.find((language) => language.id === lang)?.direction ?? 'auto'
}

/** Spans for the script: "3-9 12-20", in UTF-16 units of the element's own text. */
export function spanList(spans: Spans, from = 0): string {
  return spans.map(([start, end]) => `${start - from}-${end - from}`).join(' ')
}

export const Quote: FC<{
  setting: Setting
  lang: string
  marks?: Spans
  href?: string
  /** Which light falls on the marked words. */
  light?: 'evidence' | 'clash'
  children: string
}> = ({ setting, lang, marks = [], href, light = 'evidence', children }) => (
  <blockquote
    class="quote"
    lang={lang}
    dir={directionOf(setting, lang)}
    cite={href}
    data-light={light}
    data-marks={marks.length === 0 ? undefined : spanList(marks)}
  >
    {children}
  </blockquote>
)

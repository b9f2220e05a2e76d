// The document around a view: head, masthead, main and foot, with the nonce of this answer.
import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { Symbols } from '../mark/symbols.tsx'
import { Masthead } from './masthead.tsx'
import { type Form, formOf, type Setting } from './setting.ts'

export interface FrameProps {
  readonly setting: Setting
  readonly title: string
  /** A word for the style sheet, "board". */
  readonly look: string
  /** Other forms of the same address, in the foot. */
  readonly forms?: readonly Form[]
  /** Rules that depend on the values of this page; written by our own code alone. */
  readonly rules?: string
  readonly children?: Child
}

/** A whole page. The style element holds only numbers that we computed, never words of a text. */
export const Frame: FC<FrameProps> = ({ setting, title, look, forms = [], rules, children }) => {
  const { words, nonce } = setting
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={words.language.id} dir={words.language.direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{words.say('title', { title, brand: words.say('brand') })}</title>
          {setting.styles.map((address) => (
            <link rel="stylesheet" href={address} nonce={nonce} />
          ))}
          <link rel="icon" href={setting.icon} type="image/svg+xml" />
          {rules !== undefined && <style nonce={nonce}>{raw(rules)}</style>}
          <script type="module" src={setting.island} nonce={nonce} />
        </head>
        <body class={`page-${look}`}>
          <a class="skip" href="#main">
            {words.say('nav.skip')}
          </a>
          <Symbols />
          <Masthead setting={setting} />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <Foot setting={setting} forms={forms} />
        </body>
      </html>
    </>
  )
}

const Foot: FC<{ setting: Setting; forms: readonly Form[] }> = ({ setting, forms }) => (
  <footer class="foot">
    <p>{setting.words.say('foot.words')}</p>
    {forms.length > 0 && (
      <ul class="forms">
        {forms.map((form) => (
          <li>
            <a href={formOf(setting, form)} dir="ltr">
              {form.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    )}
  </footer>
)

// What went wrong, where, and what to do next.
import type { FC } from 'hono/jsx'
import type { Problem } from '../../service/contract/index.ts'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import type { Words } from '../words/words.ts'

/** The words of a problem in this language; its code where the language has none for it. */
export function problemWords(words: Words, problem: Problem): string {
  const key = `problem.${problem.code}`
  if (!words.has(key)) return words.say('problem-page.unknown', { code: problem.code })
  return words.say(key, problem.values)
}

export const ProblemPage: FC<{ setting: Setting; title: string; why: string }> = ({
  setting,
  title,
  why,
}) => (
  <Frame setting={setting} title={title} look="problem">
    <section class="problem">
      <h1>{title}</h1>
      <p class="deck">{why}</p>
      <p>
        <a class="button main" href={here(setting, '/board')}>
          {setting.words.say('problem-page.to-board')}
        </a>{' '}
        <a class="button" href={here(setting, '/sources')}>
          {setting.words.say('nav.sources')}
        </a>
      </p>
    </section>
  </Frame>
)

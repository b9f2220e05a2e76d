// What came, changed and ended since a day, the latest first, each a sentence with its source.
import type { Changes } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { printChange } from './print.ts'

/** @throws Problem for a day that is none */
export async function showChanges(session: Session): Promise<number> {
  const useCases = await session.useCases()
  const { since, json } = session.settings
  const found = await useCases.changes(since, session.when)
  if (json) session.json(found)
  else printChanges(await session.page(), found)
  return exitOf(session, found)
}

/** 3 where there was something and somebody asked to be told by the exit code. */
export function exitOf({ settings }: Session, { changes }: Changes): number {
  return settings['exit-code'] === true && changes.length > 0 ? EXIT.changed : EXIT.ok
}

function printChanges(page: Page, found: Changes): void {
  const { words, style } = page
  const { from, to, changes } = found
  const title = { count: changes.length, day: words.day(from.asOf) }
  page.paragraph(style('strong', words.say('changes.title', title)))
  const days = { from: words.day(from.asOf), to: words.day(to.asOf) }
  page.paragraph(style('faint', words.say('changes.until', days)))
  let day = ''
  for (const change of changes) {
    if (change.on !== day) {
      page.blank()
      page.paragraph(style('strong', words.day(change.on)))
    }
    day = change.on
    printChange(page, found, change)
  }
}

// Two views of the register compared: what differs, before and after, and why.
import { type Changes, Problem, type When } from '../../service/contract/index.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { exitOf } from './changes.ts'
import { printChange } from './print.ts'

/** @throws Problem 'view-unreadable' for a word that names no view */
export async function showComparison(session: Session, said: readonly string[]): Promise<number> {
  const [one, other] = said.map(viewOf)
  const useCases = await session.useCases()
  const found = await useCases.compare(one ?? {}, other ?? {})
  if (session.settings.json) session.json(found)
  else printComparison(await session.page(), found)
  return exitOf(session, found)
}

/** "2025-09-04", "2025-09-04@2025-09-09" as known on the second day, "@2025-09-09" likewise. */
function viewOf(word: string): When {
  const [asOf = '', knownAt, ...rest] = word.split('@')
  if (rest.length > 0 || knownAt === '') throw new Problem('view-unreadable', { word }, 2)
  return {
    ...(asOf === '' ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
}

function printComparison(page: Page, found: Changes): void {
  const { words, style } = page
  const { from, to, changes } = found
  page.paragraph(style('strong', words.say('compare.title', { count: changes.length })))
  const day = ({ asOf, knownAt }: Changes['from']) =>
    words.say('compare.view', { day: words.day(asOf), known: words.day(knownAt) })
  page.paragraph(style('faint', words.say('compare.deck', { from: day(from), to: day(to) })))
  for (const change of changes) {
    page.blank()
    printChange(page, found, change)
  }
}

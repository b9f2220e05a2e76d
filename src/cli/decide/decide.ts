// Keeps a decision and says so; lists decisions with who made them, when, why, and whether they
// stand.
import type { DecisionLine } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { wantedOf } from './wanted.ts'

/** @throws Problem, exit code 2, for words that ask for no decision */
export async function decide(session: Session, said: readonly string[]): Promise<number> {
  const [what, ...names] = said
  const useCases = await session.useCases()
  const { settings } = session
  if (what === undefined) {
    const lines = await useCases.decisions(session.when)
    if (settings.json) session.json(lines)
    else printDecisions(await session.page(), lines)
    return EXIT.ok
  }
  const { asOf } = await useCases.review({})
  const line = await useCases.decide(wantedOf(what, names, settings, asOf), {
    reason: settings.because ?? '',
    ...(settings.propose ? { isProposed: true } : {}),
  })
  if (settings.json) session.json(line)
  else {
    const page = await session.page()
    printDecision(page, line)
    page.say(line.state === 'proposed' ? 'decision.waits' : 'decision.kept', { id: line.id })
  }
  return EXIT.ok
}

export function printDecisions(page: Page, lines: readonly DecisionLine[]): void {
  page.say('decision.count', { count: lines.length })
  for (const line of lines) printDecision(page, line)
}

function printDecision(page: Page, line: DecisionLine): void {
  const { words, style } = page
  const { id, recordedAt, author, reason, origin, state, decided } = line
  const about = Object.entries(decided).flatMap(([name, value]) =>
    name !== 'what' && typeof value === 'string' ? [isolate(clean(value))] : [],
  )
  const told = words.say('decision.line', {
    what: words.say(`decision.what.${decided.what}`),
    about: about.join(words.say('comma')),
    state: words.say(`decision.state.${state}`),
  })
  page.paragraph(`${style('strong', isolate(id))} ${told}`, 0, 2)
  const day = words.day(recordedAt.slice(0, DAY_LENGTH))
  const by = origin === 'report' ? 'decision.found' : 'decision.by'
  page.paragraph(style('faint', words.say(by, { author: clean(author), day })), 2)
  if (reason !== '') page.paragraph(page.own(reason, undefined), 2, 2)
}

const DAY_LENGTH = '2025-09-04'.length

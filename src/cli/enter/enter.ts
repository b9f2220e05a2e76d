// Keeps notes that people enter, and says of each that is refused which field and why.
import type { EnterLine, EntryFault } from '../../service/contract/index.ts'
import { exitOf } from '../outcome.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import { givenBy } from './given.ts'

/** Resolves to 0, to 4 where some were refused, to 1 where all were. */
export async function enter(session: Session, words: readonly string[]): Promise<number> {
  const given = await givenBy(words)
  const useCases = await session.useCases()
  const { json } = session.settings
  const page = json ? undefined : await session.page()
  const all: EnterLine[] = []
  for (const { file, notes } of given) {
    const lines = await useCases.enter(notes)
    all.push(...lines)
    for (const line of lines) {
      if (page === undefined) session.json({ ...(file === undefined ? {} : { file }), ...line })
      else printLine(page, line, file)
    }
  }
  const refused = all.filter(({ outcome }) => outcome === 'refused').length
  return exitOf(all.length - refused, refused)
}

function printLine(page: Page, line: EnterLine, file: string | undefined): void {
  const { words, style } = page
  const { entry, outcome, report = '', audience = '', positions, faults } = line
  const where =
    file === undefined
      ? words.say('enter.here')
      : words.say('enter.place', { file: isolate(clean(file)), entry })
  const id = isolate(clean(line.filed?.id ?? ''))
  const key = line.filed === undefined ? `enter.${outcome}` : `enter.filed-${outcome}`
  const told = words.say(key, {
    id,
    where,
    positions,
    report,
    audience: isolate(clean(audience)),
    scope: audience === 'open' ? 'open' : 'circle',
    faults: faults.length,
  })
  page.paragraph(outcome === 'refused' ? style('open', told) : told, 0, 2)
  for (const fault of faults) page.paragraph(faultWords(page, fault), 2, 4)
}

/** One fault in words: the field, and what is wrong with it. */
export function faultWords({ words }: Page, { position, field, code, values }: EntryFault): string {
  const said = Object.entries(values).map(([name, value]) => [name, isolate(clean(value))])
  const why = words.say(`enter.fault.${code}`, Object.fromEntries(said))
  const place = { field: isolate(clean(field)), why, number: position ?? 0 }
  return words.say(position === undefined ? 'enter.in-note' : 'enter.in-position', place)
}

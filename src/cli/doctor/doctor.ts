// Examines the register and says each thing that is wrong with it.
import type { DoctorFinding } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'

/** 0 for a sound register, 5 for one that is not. */
export async function examine(session: Session): Promise<number> {
  const useCases = await session.useCases()
  const findings = await useCases.doctor()
  const page = session.settings.json ? undefined : await session.page()
  for (const finding of findings)
    if (page === undefined) session.json(finding)
    else page.paragraph(`- ${findingWords(page, finding)}`, 0, 2)
  page?.say('doctor.count', { count: findings.length })
  return findings.length === 0 ? EXIT.ok : EXIT.integrity
}

function findingWords({ words }: Page, { code, values, message }: DoctorFinding): string {
  const key = `doctor.${code}`
  if (!words.has(key)) return clean(message)
  const said = Object.entries(values).map(([slot, value]) => [slot, clean(value)])
  return words.say(key, Object.fromEntries(said))
}

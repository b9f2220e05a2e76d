// Reads files one after the other and shows each reading; a file that can't be read is told and
// passed.
import type { Reading } from '../../model/index.ts'
import { Problem } from '../../service/contract/index.ts'
import { type Listed, listFiles, type Refusal, readBytes } from '../../sources/index.ts'
import { EXIT } from '../command.ts'
import { exitOf } from '../outcome.ts'
import { asProblem } from '../problem.ts'
import type { Session } from '../session.ts'

/** @throws Problem for a slip that every file would meet, such as a date that is none */
export async function readFiles(session: Session, paths: readonly string[]): Promise<number> {
  let read = 0
  let failed = 0
  for await (const listed of listFiles(paths)) {
    try {
      const reading = await readListed(session, listed)
      await showReading(session, reading, read)
      read++
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.exitCode === EXIT.usage) throw problem
      const { tellProblem } = await import('../telling.ts')
      tellProblem(await session.notes(), problem)
      failed++
    }
  }
  return exitOf(read, failed)
}

async function readListed(session: Session, listed: Listed | Refusal): Promise<Reading> {
  if (listed.kind === 'refused') throw new Problem(listed.code, listed.values)
  const found = await readBytes(listed.path)
  if (found.kind === 'refused') throw new Problem(found.code, found.values)
  const useCases = await session.useCases()
  return useCases.read({ name: listed.path, bytes: found.bytes }, session.note, {
    explain: session.settings.explain === true,
  })
}

async function showReading(session: Session, reading: Reading, before: number): Promise<void> {
  if (session.settings.json) {
    session.json(reading)
    return
  }
  const [{ printReading }, page, { vocabulary }] = await Promise.all([
    import('./print.ts'),
    session.page(),
    session.shelf(),
  ])
  if (before > 0) page.blank()
  printReading(page, reading, vocabulary)
}

// Adds files to the register and says what became of each as soon as it is durable.
import type { AddLine } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { exitOf } from '../outcome.ts'
import type { Session } from '../session.ts'
import { addLineWords, addSummary } from './line.ts'

/** Ctrl-C is heeded between two files, so that what was begun is whole. */
export async function addFiles(session: Session, paths: readonly string[]): Promise<number> {
  const { json } = session.settings
  const signal = session.program.interruption()
  const useCases = await session.useCases()
  const page = json ? undefined : await session.page()
  const lines: AddLine[] = []
  for await (const line of useCases.add(paths, session.note, signal)) {
    lines.push(line)
    if (page === undefined) session.json(line)
    else page.paragraph(addLineWords(page, line), 0, 2)
  }
  const failed = lines.filter(({ outcome }) => outcome === 'failed').length
  if (signal.aborted) {
    ;(await session.notes()).say('add.stopped', { count: lines.length })
    return EXIT.interrupted
  }
  if (page !== undefined && lines.length > 1) addSummary(await session.notes(), lines)
  return exitOf(lines.length - failed, failed)
}

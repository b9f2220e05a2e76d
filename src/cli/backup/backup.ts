// Writes a register's backup into a file, and fills an empty register from one.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type BackedUp, Problem } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { writeWhole } from '../export/file.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import { isolate } from '../terminal/style.ts'

/** @throws Problem of the register, or 'file-unwritable' */
export async function backUp(session: Session, file: string): Promise<number> {
  const useCases = await session.useCases()
  let counted: BackedUp = { entries: 0, texts: 0 }
  async function* lines(): AsyncGenerator<string> {
    counted = yield* useCases.backup()
  }
  await writeWhole(file, lines())
  return tell(session, 'backup.done', file, counted)
}

/** @throws Problem of the backup or the register; nothing is changed then */
export async function restore(session: Session, file: string): Promise<number> {
  const useCases = await session.useCases()
  const counted = await useCases.restore(() => linesOf(file))
  return tell(session, 'restore.done', file, counted)
}

async function tell(
  session: Session,
  key: string,
  file: string,
  counted: BackedUp,
): Promise<number> {
  if (session.settings.json) session.json({ file, ...counted })
  else (await session.page()).say(key, { file: isolate(clean(file)), ...counted })
  return EXIT.ok
}

/** @throws Problem 'file-missing', 'file-unreadable' */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8')
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (thrown) {
    const { code: cause } = thrown as NodeJS.ErrnoException
    if (cause === undefined) throw thrown
    throw cause === 'ENOENT'
      ? new Problem('file-missing', { file })
      : new Problem('file-unreadable', { file, cause })
  } finally {
    input.destroy()
  }
}

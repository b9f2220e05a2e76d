// Backups: what the desk's audiences hold as lines, and a register filled from such lines.
import type { BackedUp } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { asProblem, told } from './trouble.ts'

/** @throws Problem of the register, 'register-damaged' where a chain or a text is not whole */
export async function* backUp(desk: Desk): AsyncGenerator<string, BackedUp> {
  const store = await desk.store()
  try {
    return yield* store.backup(desk.audiences)
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/**
 * Reads the backup twice: a damaged one leaves no register where none was.
 * @param open gives its lines from the first one on, without their ends
 * @throws Problem 'backup-damaged', 'backup-foreign', 'register-not-empty'
 */
export async function restore(desk: Desk, open: () => AsyncIterable<string>): Promise<BackedUp> {
  const { countBackup } = await import('../store/index.ts')
  await told(() => countBackup(open()))
  const store = await desk.store(true)
  return told(() => store.restore(open()))
}

// A file that is there as a whole or not at all.
import { open, rename, rm } from 'node:fs/promises'
import { Problem } from '../../service/contract/index.ts'

/**
 * Writes the pieces beside the file and puts them in its place once all are on the disk; what stood
 * there stays where something goes wrong. @throws Problem 'file-unwritable'
 */
export async function writeWhole(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const part = `${file}.part`
  const handle = await told(file, () => open(part, 'w'))
  try {
    for await (const piece of pieces) await told(file, () => handle.writeFile(piece))
    await told(file, () => handle.sync())
    await handle.close()
    await told(file, () => rename(part, file))
  } catch (thrown) {
    await handle.close()
    await rm(part, { force: true })
    throw thrown
  }
}

async function told<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    throw new Problem('file-unwritable', { file, cause: code })
  }
}

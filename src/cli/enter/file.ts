// A file of entries: a list of records, or one, in YAML or JSON.
import { Problem } from '../../service/contract/index.ts'
import { readBytes } from '../../sources/index.ts'

/** @throws Problem for a file that can't be read, holds nothing, or is neither YAML nor JSON */
export async function readEntries(file: string): Promise<readonly unknown[]> {
  const found = await readBytes(file)
  if (found.kind === 'refused') throw new Problem(found.code, found.values)
  const { parse } = await import('yaml')
  let held: unknown
  try {
    // JSON is YAML too.
    held = parse(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes))
  } catch (thrown) {
    const [why = ''] = (thrown as Error).message.split('\n')
    throw new Problem('entries-unreadable', { file, why }, 2)
  }
  if (held === null || held === undefined) throw new Problem('text-empty', { file })
  return Array.isArray(held) ? held : [held]
}

// A scenario as a file: the facts that it supposes, to be saved, shared and supposed again.
import { writeFile } from 'node:fs/promises'
import type { Answer } from '../../model/index.ts'
import { Problem } from '../../service/contract/index.ts'
import { readBytes } from '../../sources/index.ts'

const SCHEMA = 'mithaq/scenario/1'
const ANSWERS: readonly unknown[] = ['yes', 'no', 'unknown']

type Facts = Readonly<Record<string, Answer>>

/** @throws Problem for a file that can't be read or holds no scenario */
export async function readScenario(file: string): Promise<Facts> {
  const found = await readBytes(file)
  if (found.kind === 'refused') throw new Problem(found.code, found.values)
  let held: unknown
  try {
    held = JSON.parse(new TextDecoder().decode(found.bytes))
  } catch {
    throw new Problem('scenario-unreadable', { file }, 2)
  }
  const { schema, facts } = (held ?? {}) as { schema?: unknown; facts?: unknown }
  const isRecord = typeof facts === 'object' && facts !== null && !Array.isArray(facts)
  const isWhole = isRecord && Object.values(facts).every((answer) => ANSWERS.includes(answer))
  if (schema !== SCHEMA || !isWhole) throw new Problem('scenario-unreadable', { file }, 2)
  return facts as Facts
}

/** @throws Problem 'file-unwritable' */
export async function writeScenario(file: string, facts: Facts): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify({ schema: SCHEMA, facts }, undefined, 2)}\n`)
  } catch (thrown) {
    const cause = (thrown as NodeJS.ErrnoException).code ?? String(thrown)
    throw new Problem('file-unwritable', { file, cause })
  }
}

// A reader of somebody else's: a command that gets the path of a text and prints the contract.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Reading, SCHEMA } from '../../model/index.ts'
import { Problem } from '../contract/index.ts'
import { admitFounded } from '../foundation.ts'

/** A reading of the longest text that is read, with room. */
const OUTPUT_BYTES_MAX = 1 << 30

/** Reads texts one after the other until `close`. */
export interface ForeignReader {
  /** @throws Problem 'reader-failed', 'reader-answer' */
  read(text: string): Promise<Reading>
  close(): Promise<void>
}

/** @param command as a shell would have it; the path is put after it */
export async function openForeignReader(command: string): Promise<ForeignReader> {
  const folder = await mkdtemp(join(tmpdir(), 'mithaq-trial-'))
  const path = join(folder, 'text.txt')
  return {
    read: async (text) => {
      await writeFile(path, text)
      return readAnswer(command, await run(command, path), text)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

const execute = promisify(execFile)

async function run(command: string, path: string): Promise<string> {
  try {
    const options = { shell: true, maxBuffer: OUTPUT_BYTES_MAX, encoding: 'utf8' } as const
    return (await execute(`${command} "${path}"`, [], options)).stdout
  } catch (thrown) {
    const { stderr, message } = thrown as { stderr?: string; message: string }
    const [cause = message] = (stderr ?? '').trim().split('\n').slice(-1)
    throw new Problem('reader-failed', { command, cause: cause === '' ? message : cause })
  }
}

function readAnswer(command: string, answer: string, text: string): Reading {
  const refuse = (cause: string): Problem => new Problem('reader-answer', { command, cause })
  let value: unknown
  try {
    value = JSON.parse(answer)
  } catch (thrown) {
    throw refuse((thrown as SyntaxError).message)
  }
  const reading = (value ?? {}) as Partial<Reading>
  if (reading.schema !== SCHEMA) throw refuse('schema')
  for (const field of ['statements', 'positions', 'events', 'notices', 'parties'] as const)
    if (!Array.isArray(reading[field])) throw refuse(field)
  // Offsets count over our text; over another one they would point anywhere.
  if (reading.report?.text !== text) throw refuse('report.text')
  return admitFounded(reading as Reading)
}

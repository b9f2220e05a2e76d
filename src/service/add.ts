// Adds files and folders in order, one line each as soon as it is durable.
import { basename } from 'node:path'
import { type Listed, listFiles, type Refusal, readBytes } from '../sources/index.ts'
import { type AddLine, Problem, type ReportNote } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { keepSource } from './keep.ts'
import { isLasting, refusalAsProblem } from './trouble.ts'

/**
 * A file that can't be read is a line, and the next one goes on. Between two files `signal` is
 * heeded:
 * what was begun is finished, and nothing is half-written.
 * @throws Problem after the line of the file that met it, where the register itself is in trouble
 */
export async function* addFiles(
  desk: Desk,
  paths: readonly string[],
  note: ReportNote,
  signal?: AbortSignal,
): AsyncGenerator<AddLine> {
  // Before any line: a register that can't be opened is no file's fault.
  await desk.store(true)
  for await (const listed of listFiles(paths)) {
    if (signal?.aborted) return
    const file = listed.kind === 'file' ? listed.path : (listed.values.file ?? '')
    try {
      yield await addListed(desk, listed, note)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield failedLine(file, problem)
      if (isLasting(problem)) throw problem
    }
  }
}

async function addListed(desk: Desk, listed: Listed | Refusal, note: ReportNote): Promise<AddLine> {
  if (listed.kind === 'refused') throw refusalAsProblem(listed)
  const { path } = listed
  const read = await readBytes(path)
  if (read.kind === 'refused') throw refusalAsProblem(read)
  const source = { name: path, bytes: read.bytes }
  const kind = path === '-' ? 'paste' : 'file'
  // The name alone: where a person keeps files is nobody's business.
  return keepSource(desk, source, note, { kind, name: basename(path) })
}

function failedLine(file: string, { code, values }: Problem): AddLine {
  return { file, outcome: 'failed', statements: 0, positions: 0, problem: code, values }
}

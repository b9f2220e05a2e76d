// Files and folders that a person names: listed in order, read whole, each trouble told about its
// own file.
import { createReadStream, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuseOverLong } from './limit.ts'
import { type Refusal, refuse } from './refusal.ts'

/** What is read in a folder; a file that somebody names is read whatever its ending. */
const READ_IN_FOLDERS = /\.(txt|html?)$/i
const CHUNK_BYTES = 1024 * 1024

/** A file still to be read, by the path that messages use; `-` is the standard input. */
export interface Listed {
  readonly kind: 'file'
  readonly path: string
}

/**
 * The files that the paths stand for: a folder stands for those in it and below it, by name.
 * What can't be listed is a refusal in its place, so that the rest goes on.
 */
export async function* listFiles(paths: readonly string[]): AsyncGenerator<Listed | Refusal> {
  for (const path of paths) {
    for await (const listed of listPath(path)) {
      yield listed
      // A turn of the event loop between two files: whoever stops the program is heard.
      await new Promise((done) => setImmediate(done))
    }
  }
}

async function* listPath(path: string): AsyncGenerator<Listed | Refusal> {
  if (path === '-') {
    yield { kind: 'file', path }
    return
  }
  try {
    const found = statSync(path)
    if (!found.isDirectory()) {
      yield { kind: 'file', path }
      return
    }
  } catch (problem) {
    yield refuseFile(path, problem)
    return
  }
  let count = 0
  for await (const listed of listFolder(path)) {
    count++
    yield listed
  }
  if (count === 0) yield refuse('folder-empty', path)
}

async function* listFolder(folder: string): AsyncGenerator<Listed | Refusal> {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (problem) {
    yield refuseFile(folder, problem)
    return
  }
  for (const name of names.sort()) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    const found = statOf(path)
    // A link that points nowhere is named when it would have been read.
    if (found === undefined && READ_IN_FOLDERS.test(name)) yield refuse('file-missing', path)
    else if (found?.isDirectory()) yield* listFolder(path)
    else if (READ_IN_FOLDERS.test(name)) yield { kind: 'file', path }
  }
}

/** Undefined where a link points nowhere, or a file went meanwhile. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

export interface FileBytes {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
}

/** Reads a file, a pipe, or the standard input for `-`; stops as soon as it is over the limit. */
export async function readBytes(path: string): Promise<FileBytes | Refusal> {
  try {
    if (path === '-') return await readStream(path, process.stdin)
    const found = statSync(path)
    const overLong = refuseOverLong(path, found.size)
    if (overLong !== undefined) return overLong
    // At once: what reads in pieces, or waits, costs a short run a tenth of its time.
    if (found.isFile() && found.size > 0) return whole(path)
    return await readStream(path, createReadStream(path, { highWaterMark: CHUNK_BYTES }))
  } catch (problem) {
    return refuseFile(path, problem)
  }
}

function whole(path: string): FileBytes | Refusal {
  const bytes = readFileSync(path)
  // It may have grown since it was measured.
  return refuseOverLong(path, bytes.length) ?? { kind: 'bytes', bytes }
}

async function readStream(
  path: string,
  stream: AsyncIterable<string | Buffer>,
): Promise<FileBytes | Refusal> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    const overLong = refuseOverLong(path, length)
    if (overLong !== undefined) return overLong
  }
  return {
    kind: 'bytes',
    bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
  }
}

function refuseFile(path: string, problem: unknown): Refusal {
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-missing', path)
  return refuse('file-unreadable', path, { cause: code ?? message })
}

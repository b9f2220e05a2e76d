// A backup as lines of JSON. Each carries a sum over itself and the line before it, so that
// whatever happens to one is known by its number.
import { canonicalJson, FIRST, type Head, sha256 } from './chain.ts'
import { StoreProblem } from './problem.ts'
import type { EntryTable, TextTable } from './schema.ts'
import { faultsOf } from './verify.ts'

const SCHEMA = 'mithaq/backup/1'

/** How much a backup holds. */
export interface BackedUp {
  readonly entries: number
  readonly texts: number
}

/** A text stands before the first entry that speaks of it, an audience's entries by sequence. */
export type BackupPart =
  | { readonly kind: 'text'; readonly text: TextTable }
  | { readonly kind: 'entry'; readonly entry: EntryTable }

type Line =
  | BackupPart
  | { readonly kind: 'begin'; readonly schema: string }
  | ({ readonly kind: 'end' } & BackedUp)

interface Summed {
  readonly sum: string
  readonly is: Line
}

/** Gives the lines of a backup, each with its end. @throws StoreProblem 'register-damaged' */
export async function* writeBackup(
  parts: AsyncIterable<BackupPart>,
): AsyncGenerator<string, BackedUp> {
  const check = new BackupCheck()
  let sum = ''
  const write = (is: Line): string => {
    sum = sumOf(sum, is)
    return printLine({ sum, is })
  }
  yield write({ kind: 'begin', schema: SCHEMA })
  for await (const part of parts) {
    if (!check.passes(part)) {
      const { audience, seq } = part.kind === 'entry' ? part.entry : { audience: 'text', seq: 0 }
      throw new StoreProblem('register-damaged', { cause: `${audience}/${seq}` })
    }
    yield write(part)
  }
  const { counted } = check
  yield write({ kind: 'end', ...counted })
  return counted
}

/**
 * Hands on what a backup holds, each part once it was found sound; that all of it was there is
 * known at the end.
 * @throws StoreProblem 'backup-foreign', or 'backup-damaged' with the number of the line
 */
export async function readBackup(
  lines: AsyncIterable<string>,
  take: (part: BackupPart) => Promise<void>,
): Promise<BackedUp> {
  const check = new BackupCheck()
  let sum = ''
  let number = 0
  let isWhole = false
  for await (const line of lines) {
    number++
    const found = parseLine(line)
    const isBegin = found?.is.kind === 'begin' && found.is.schema === SCHEMA
    if (number === 1 && !isBegin) throw new StoreProblem('backup-foreign')
    if (found === undefined || isWhole || (number > 1 && found.is.kind === 'begin'))
      throw damaged(number)
    if (found.sum !== sumOf(sum, found.is)) throw damaged(number)
    sum = found.sum
    if (found.is.kind === 'end') {
      const { entries, texts } = check.counted
      isWhole = found.is.entries === entries && found.is.texts === texts
      if (!isWhole) throw damaged(number)
    } else if (found.is.kind !== 'begin') {
      if (!check.passes(found.is)) throw damaged(number)
      await take(found.is)
    }
  }
  if (number === 0) throw new StoreProblem('backup-foreign')
  if (!isWhole) throw damaged(number + 1)
  return check.counted
}

/** Reads a backup through without keeping anything. @throws as `readBackup` does */
export function countBackup(lines: AsyncIterable<string>): Promise<BackedUp> {
  return readBackup(lines, async () => {})
}

/** Whether each part is what its hashes say, and each chain without a gap. */
class BackupCheck {
  readonly #heads = new Map<string, Head>()
  #entries = 0
  #texts = 0

  passes(part: BackupPart): boolean {
    if (part.kind === 'text') {
      this.#texts++
      return isText(part.text) && sha256(part.text.text) === part.text.hash
    }
    this.#entries++
    const { entry } = part
    if (!isEntry(entry)) return false
    const last = this.#heads.get(entry.audience) ?? FIRST
    this.#heads.set(entry.audience, entry)
    return faultsOf(entry, last).length === 0
  }

  get counted(): BackedUp {
    return { entries: this.#entries, texts: this.#texts }
  }
}

const TEXT_FIELDS = ['report', 'hash', 'folded', 'text']
const ENTRY_FIELDS = ['audience', 'recordedAt', 'kind', 'author', 'salt', 'bodyHash', 'hash']

function isText(text: unknown): text is TextTable {
  return holds(text, TEXT_FIELDS) && Object.keys(text).length === TEXT_FIELDS.length
}

function isEntry(entry: unknown): entry is EntryTable {
  if (!holds(entry, ENTRY_FIELDS)) return false
  const { seq, v, body } = entry
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(v)) return false
  const isBody = body === null || typeof body === 'string'
  return isBody && Object.keys(entry).length === ENTRY_FIELDS.length + ['seq', 'v', 'body'].length
}

function holds(value: unknown, fields: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return fields.every((field) => typeof (value as Record<string, unknown>)[field] === 'string')
}

function parseLine(line: string): Summed | undefined {
  try {
    const { sum, is } = JSON.parse(line)
    return typeof sum === 'string' && KINDS.includes(is?.kind) ? { sum, is } : undefined
  } catch {
    // No JSON is what a cut or overwritten line looks like; the caller tells its number.
    return undefined
  }
}

const KINDS: readonly unknown[] = ['begin', 'text', 'entry', 'end']

function sumOf(before: string, is: Line): string {
  return sha256(before + canonicalJson(is))
}

/** Some readers of lines also end one at U+2028 and U+2029. */
function printLine(line: Summed): string {
  return `${JSON.stringify(line)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}\n`
}

function damaged(line: number): StoreProblem {
  return new StoreProblem('backup-damaged', { line: String(line) })
}

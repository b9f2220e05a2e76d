// The SQLite adapter: one file, several processes, each commit on the disk before it is
// acknowledged.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely'
import type { Adapter } from './adapter.ts'
import { StoreProblem, type StoreProblemCode } from './problem.ts'
import type { Tables } from './schema.ts'

const BUSY_MILLISECONDS = 5000
const LONGEST_WAIT_MILLISECONDS = 20
/** Below this much room a failed write is a full disk, whatever SQLite calls it. */
const ROOM_BYTES = 256 * 1024

/**
 * Opens the file. @throws StoreProblem 'register-missing' where it is not there and not to be made.
 */
export function openSqlite(path: string, create: boolean): Adapter {
  const translate = (problem: unknown) => translateSqlite(problem, path)
  if (!create && !holdsBytes(path)) throw new StoreProblem('register-missing', { address: path })
  let file: BetterSqlite.Database | undefined
  try {
    file = new BetterSqlite(path, { timeout: BUSY_MILLISECONDS })
    refuseForeign(file, path)
    prepareFile(file)
  } catch (problem) {
    file?.close()
    throw translate(problem)
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: file }) })
  return {
    db,
    address: path,
    types: { text: sql`text`, integer: sql`integer`, tableEnd: sql`strict` },
    locksRows: false,
    isOurs: true,
    snapshotLevel: 'snapshot',
    async tableNames() {
      const found = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`
        .execute(db)
        .catch((problem) => Promise.reject(translate(problem)))
      return found.rows.map((row) => row.name)
    },
    // `begin immediate` has taken the one write lock already.
    async lockSchema() {},
    async lockEntries() {},
    translate,
  }
}

function holdsBytes(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}

/** Before anything is set: even the journal's mode is written into the file. */
function refuseForeign(file: BetterSqlite.Database, path: string): void {
  const tables = file.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
  if (tables.length > 0 && !tables.includes('register'))
    throw new StoreProblem('register-foreign', { address: path })
}

function prepareFile(file: BetterSqlite.Database): void {
  // better-sqlite3 is compiled with NORMAL in WAL: a power cut could then take back what was
  // acknowledged.
  file.pragma('synchronous = FULL')
  // On macOS fsync alone does not reach the disk; elsewhere this changes nothing.
  file.pragma('fullfsync = ON')
  file.pragma('checkpoint_fullfsync = ON')
  file.pragma('trusted_schema = OFF')
  turnToWal(file)
}

/**
 * Turning to WAL does not wait as other locks do: two processes that make one register meet here.
 */
function turnToWal(file: BetterSqlite.Database): void {
  const giveUpAt = performance.now() + BUSY_MILLISECONDS
  for (;;) {
    try {
      file.pragma('journal_mode = WAL')
      return
    } catch (problem) {
      if (!codeOf(problem).startsWith('SQLITE_BUSY') || performance.now() > giveUpAt) throw problem
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** Starts writing transactions at once: a lock asked for half-way fails instead of waiting. */
class ImmediateDriver extends SqliteDriver {
  readonly #file: BetterSqlite.Database

  constructor(config: SqliteDialectConfig & { readonly database: BetterSqlite.Database }) {
    super(config)
    this.#file = config.database
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.isolationLevel === 'snapshot' ? 'begin' : 'begin immediate'
    const giveUpAt = performance.now() + BUSY_MILLISECONDS
    for (let wait = 1; ; wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)) {
      try {
        this.#file.pragma('busy_timeout = 0')
        await connection.executeQuery(CompiledQuery.raw(begin))
        return
      } catch (problem) {
        if (codeOf(problem) !== 'SQLITE_BUSY' || performance.now() > giveUpAt) throw problem
      } finally {
        this.#file.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`)
      }
      // SQLite's own waiting stops the whole process, also the one that may hold the lock here.
      await setTimeout(wait)
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has rolled back already; a second rollback would hide why.
    if (this.#file.inTransaction) await super.rollbackTransaction(connection)
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig & { readonly database: BetterSqlite.Database }

  constructor(config: SqliteDialectConfig & { readonly database: BetterSqlite.Database }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

function codeOf(problem: unknown): string {
  return String((problem as { code?: unknown } | undefined)?.code ?? '')
}

const CODES: readonly (readonly [start: string, code: StoreProblemCode])[] = [
  ['SQLITE_BUSY', 'register-busy'],
  ['SQLITE_LOCKED', 'register-busy'],
  ['SQLITE_FULL', 'register-disk-full'],
  ['SQLITE_READONLY', 'register-read-only'],
  ['SQLITE_CANTOPEN', 'register-unreachable'],
  ['SQLITE_PERM', 'register-unreachable'],
  ['SQLITE_AUTH', 'register-unreachable'],
  ['SQLITE_CORRUPT', 'register-damaged'],
  ['SQLITE_NOTADB', 'register-damaged'],
  ['SQLITE_IOERR', 'register-disk-failed'],
]

function translateSqlite(problem: unknown, path: string): unknown {
  const code = codeOf(problem)
  const told = CODES.find(([start]) => code.startsWith(start))?.[1]
  // better-sqlite3 throws a bare TypeError where the folder is not there.
  const noFolder = problem instanceof TypeError && !existsSync(dirname(path))
  if (told === undefined && !noFolder) return problem
  const values = { address: path, cause: (problem as Error).message }
  const shown = closerLook(told ?? 'register-unreachable', path)
  return new StoreProblem(shown, values, { cause: problem })
}

/** What SQLite calls a failed write or open, told by the disk itself. */
function closerLook(told: StoreProblemCode, path: string): StoreProblemCode {
  const folder = dirname(path)
  if (told === 'register-disk-failed' && roomBytes(folder) < ROOM_BYTES) return 'register-disk-full'
  if (told === 'register-unreachable' && !mayWrite(folder)) return 'register-read-only'
  return told
}

function roomBytes(folder: string): number {
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}

/** False where the folder is there and the system says that nothing may be written in it. */
function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (problem) {
    return codeOf(problem) === 'ENOENT'
  }
}

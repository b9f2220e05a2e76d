// The PostgreSQL adapter: a pool of connections to one database, locks by row, commits as durable
// as the server can make them.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Adapter } from './adapter.ts'
import { StoreProblem, type StoreProblemCode } from './problem.ts'
import type { Tables } from './schema.ts'

const LOCK_MILLISECONDS = 10_000
const CONNECT_MILLISECONDS = 5_000
const INT8 = 20
/** Any fixed number: every Mithaq takes the same lock before it changes tables. */
const SCHEMA_LOCK = 6_448_427

/**
 * Opens a pool and asks the server for its encoding. @throws StoreProblem where it can't be
 * reached.
 */
export async function openPostgresql(address: string): Promise<Adapter> {
  const translate = (problem: unknown) => translatePostgresql(problem, address)
  const pool = new pg.Pool({
    connectionString: address,
    max: 8,
    application_name: 'mithaq',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    lock_timeout: LOCK_MILLISECONDS,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    // By the pool, which drops a connection that is cut meanwhile: a dialect would keep its place
    // taken for ever.
    verify: makeDurable,
  })
  // A connection that breaks is dropped by the pool, and whoever uses it gets the error from its
  // query;
  // without a listener here the whole process would end as well.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(db, address)
  } catch (problem) {
    await db.destroy()
    throw translate(problem)
  }
  return {
    db,
    address: withoutPassword(address),
    types: { text: sql`text collate "C"`, integer: sql`bigint`, tableEnd: sql`` },
    locksRows: true,
    isOurs: false,
    snapshotLevel: 'repeatable read',
    async tableNames() {
      const found = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = current_schema()`
        .execute(db)
        .catch((problem) => Promise.reject(translate(problem)))
      return found.rows.map((row) => row.name)
    },
    async lockSchema(trx) {
      await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(trx)
    },
    async lockEntries(trx) {
      // Against the row locks with which commits begin, of audiences that have no row yet as well.
      await sql`lock table ${sql.table('chain')} in exclusive mode`.execute(trx)
    },
    translate,
  }
}

async function checkServer(db: Kysely<Tables>, address: string): Promise<void> {
  const found = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding`.execute(db)
  const encoding = found.rows[0]?.encoding ?? ''
  if (encoding === 'UTF8') return
  throw new StoreProblem('register-encoding', { address: withoutPassword(address), encoding })
}

/** Acknowledged means durable: a server told to acknowledge before it writes is told otherwise. */
function makeDurable(client: pg.PoolClient, done: (problem?: Error) => void): void {
  client
    .query(`select set_config('synchronous_commit', 'on', false)
      where current_setting('synchronous_commit') = 'off'`)
    .then(() => done(), done)
}

/** int8 as a number; one that a number can't hold is refused, never rounded. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return safeInteger
  return pg.types.getTypeParser(oid, format as 'text')
}

function safeInteger(digits: string): number {
  const value = Number(digits)
  if (Number.isSafeInteger(value)) return value
  throw new StoreProblem('register-damaged', { cause: `an unsafe integer, ${digits}` })
}

/** The address as a message may show it. */
function withoutPassword(address: string): string {
  return address
    .replace(/^([a-z]+:\/\/[^:/@]*):[^@]*@/, '$1@')
    .replace(/password=[^&]*/, 'password=')
}

const CODES: readonly (readonly [start: string, code: StoreProblemCode])[] = [
  ['53100', 'register-disk-full'],
  ['58030', 'register-disk-failed'],
  ['25006', 'register-read-only'],
  ['3D000', 'register-missing'],
  ['22021', 'entry-unwritable'],
  ['55P03', 'register-busy'],
  ['40', 'register-busy'],
  ['XX001', 'register-damaged'],
  ['XX002', 'register-damaged'],
  ['42501', 'register-unreachable'],
  ['28', 'register-unreachable'],
  ['08', 'register-unreachable'],
  ['53', 'register-unreachable'],
  ['57P', 'register-unreachable'],
  ['ECONN', 'register-unreachable'],
  ['ENOTFOUND', 'register-unreachable'],
  ['EHOST', 'register-unreachable'],
  ['ETIMEDOUT', 'register-unreachable'],
  ['EPIPE', 'register-unreachable'],
]

/** pg names no code for a connection that is cut or takes too long: only the words tell. */
const CUT = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'The server does not support SSL',
]

function translatePostgresql(problem: unknown, address: string): unknown {
  if (!(problem instanceof Error) || problem instanceof StoreProblem) return problem
  const code = String((problem as { code?: unknown }).code ?? '')
  const told = CODES.find(([start]) => code.startsWith(start))?.[1]
  if (told === undefined && !CUT.some((words) => problem.message.startsWith(words))) return problem
  const values = { address: withoutPassword(address), cause: problem.message || code }
  return new StoreProblem(told ?? 'register-unreachable', values, { cause: problem })
}

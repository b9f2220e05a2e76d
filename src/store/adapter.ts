// Where the two databases differ: all that is not plain Kysely on the common subset stands behind
// this.
import type { IsolationLevel, RawBuilder } from 'kysely'
import type { Database } from './schema.ts'

export interface Adapter {
  readonly db: Database
  /** Where it is, as messages may show it: without a password. */
  readonly address: string
  /**
   * Column types that compare by code point and hold safe integers, and what ends a table's
   * definition.
   */
  readonly types: {
    readonly text: RawBuilder<unknown>
    readonly integer: RawBuilder<unknown>
    readonly tableEnd: RawBuilder<unknown>
  }
  /**
   * Whether a row can be locked; where not, the whole register is locked by the transaction's
   * start.
   */
  readonly locksRows: boolean
  /** Whether everything in the database is ours; a server's may hold other programs' tables too. */
  readonly isOurs: boolean
  /**
   * A transaction at this level sees one state from its first read on, and keeps nobody from
   * writing.
   */
  readonly snapshotLevel: IsolationLevel
  /** Names of all tables that stand in the database. */
  tableNames(): Promise<readonly string[]>
  /** Called first in the transaction that migrates: a second process waits here. */
  lockSchema(db: Database): Promise<void>
  /**
   * Called first in a transaction that derives all rows: running commits end first, others wait.
   */
  lockEntries(db: Database): Promise<void>
  /**
   * Turns what the database throws into a StoreProblem where a person can act on it, else gives it
   * back.
   */
  translate(problem: unknown): unknown
}

// Registers for the proofs of trust: a fresh one in each kind of store, and raw SQL behind its
// back.
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { findServer } from '../soak/server.ts'

export interface TrustGround {
  readonly name: string
  /** The address of a register that is not there yet. */
  fresh(): Promise<string>
  /** The address of a copy; the copied register must be closed. */
  copyOf(address: string): Promise<string>
  run(address: string, statement: string): Promise<void>
  /** Removes every register that was made. */
  drop(): Promise<void>
}

export function sqliteGround(): TrustGround {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-trust-'))
  let made = 0
  const fresh = async () => join(folder, `${++made}.db`)
  return {
    name: 'SQLite',
    fresh,
    copyOf: async (address) => {
      const copy = await fresh()
      copyFileSync(address, copy)
      return copy
    },
    run: async (address, statement) => {
      const file = new BetterSqlite(address)
      file.exec(statement)
      file.close()
    },
    drop: async () => rmSync(folder, { recursive: true }),
  }
}

/** undefined where no server answers. */
export async function postgresqlGround(): Promise<TrustGround | undefined> {
  const server = await findServer()
  if (server === undefined) return undefined
  const made: string[] = []
  const nameOf = (address: string) => new URL(address).pathname.slice(1)
  const make = async (template: string) => {
    const name = `mithaq_trust_${randomBytes(6).toString('hex')}`
    await server.run(`create database "${name}" encoding 'UTF8' template "${template}"`)
    made.push(name)
    return server.addressOf(name)
  }
  return {
    name: 'PostgreSQL',
    fresh: () => make('template0'),
    copyOf: (address) => make(nameOf(address)),
    run: async (address, statement) => {
      const client = new pg.Client(address)
      await client.connect()
      await client.query(statement)
      await client.end()
    },
    drop: async () => {
      for (const name of made.splice(0)) await server.run(`drop database "${name}" with (force)`)
    },
  }
}

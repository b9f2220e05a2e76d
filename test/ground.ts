// The databases on which a case runs: a file, and a PostgreSQL server where one answers.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openUseCases } from '../src/main/use-cases.ts'
import type { UseCases } from '../src/service/contract/index.ts'
import { findServer } from './soak/server.ts'

export interface Ground {
  readonly name: string
  freshAddress(): Promise<string>
  drop(address: string): Promise<void>
}

const SQLITE: Ground = {
  name: 'SQLite',
  freshAddress: async () => join(mkdtempSync(join(tmpdir(), 'mithaq-ground-')), 'mithaq.db'),
  drop: async (address) => rmSync(join(address, '..'), { recursive: true }),
}

export async function findGrounds(): Promise<readonly Ground[]> {
  const server = await findServer()
  if (server === undefined) return [SQLITE]
  const freshAddress = async () => {
    const name = `mithaq_test_${randomBytes(6).toString('hex')}`
    await server.run(`create database "${name}" encoding 'UTF8' template template0`)
    return server.addressOf(name)
  }
  const nameIn = (address: string) => new URL(address).pathname.slice(1)
  const drop = (address: string) => server.run(`drop database "${nameIn(address)}"`)
  return [SQLITE, { name: 'PostgreSQL', freshAddress, drop }]
}

/** The program as main wires it, signed by a person. */
export function openAs(author: string, register: string, circle?: string): UseCases {
  const around = { environment: {}, folder: tmpdir(), home: tmpdir(), platform: 'linux' }
  return openUseCases({ register, author, circle }, around, '0.0.0')
}

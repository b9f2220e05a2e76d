// Acknowledged entries and decisions survive a kill at any moment: 10 rounds a store here, 300 with
// npm run soak.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCluster } from './cluster.ts'
import { type KillReport, killWriters } from './kill.ts'
import { findServer, type Server } from './server.ts'

const ROUNDS = Number(
  process.env.MITHAQ_SOAK_ROUNDS ?? (process.env.MITHAQ_SOAK === '1' ? 300 : 10),
)
/** A killed server takes seconds to come back, and is killed several times a round. */
const SERVER_ROUNDS = Math.ceil(ROUNDS / 8)
const SEED = Number(process.env.MITHAQ_SOAK_SEED ?? 20310304)
/** A round takes under a second on an idle machine; a busy one may be ten times slower. */
const TIMEOUT = 60_000 + ROUNDS * 10_000

function expectNothingLost(report: KillReport, rounds = ROUNDS): void {
  expect(report).toEqual({
    acknowledged: expect.any(Number),
    lost: [],
    doubled: [],
    halfWritten: [],
    unsound: [],
  })
  // A writer that is killed before it says anything proves nothing.
  expect(report.acknowledged).toBeGreaterThan(rounds)
}

describe('what was acknowledged before a kill', () => {
  it('is kept once and whole in SQLite', { timeout: TIMEOUT }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-kill-'))
    try {
      const address = join(folder, 'mithaq.db')
      expectNothingLost(await killWriters({ address, rounds: ROUNDS, seed: SEED }))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is kept once and whole in PostgreSQL', { timeout: TIMEOUT }, async (context) => {
    const server = await findServer()
    if (server === undefined) return context.skip('no PostgreSQL server answers')
    await onDatabase(server, async (address) => {
      expectNothingLost(await killWriters({ address, rounds: ROUNDS, seed: SEED }))
    })
  })

  it('is kept though PostgreSQL is cut off mid-work', { timeout: TIMEOUT }, async (context) => {
    const server = await findServer()
    if (server === undefined) return context.skip('no PostgreSQL server answers')
    await onDatabase(server, async (address, name) => {
      let cuts = 0
      const cut = async () => {
        const ended = await server.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
        )
        cuts += ended.length
      }
      expectNothingLost(await killWriters({ address, rounds: ROUNDS, seed: SEED + 1, cut }))
      expect(cuts).toBeGreaterThan(ROUNDS)
    })
  })

  it('is kept though the whole PostgreSQL server is killed', {
    timeout: TIMEOUT,
  }, async (context) => {
    const cluster = await makeCluster()
    if (cluster === undefined) return context.skip('initdb and postgres are not installed')
    try {
      let kills = 0
      const cut = async () => {
        await cluster.killAndStart()
        kills += 1
      }
      const { address } = cluster
      const killing = { address, rounds: SERVER_ROUNDS, seed: SEED + 2, cut, isCutLate: true }
      // Some rounds end before a writer says anything: the server may die first.
      expectNothingLost(await killWriters(killing), 0)
      expect(kills).toBeGreaterThanOrEqual(SERVER_ROUNDS)
    } finally {
      await cluster.drop()
    }
  })
})

async function onDatabase(
  server: Server,
  work: (address: string, name: string) => Promise<void>,
): Promise<void> {
  const name = `mithaq_kill_${randomBytes(6).toString('hex')}`
  await server.run(`create database "${name}" encoding 'UTF8' template template0`)
  try {
    await work(server.addressOf(name), name)
  } finally {
    await server.run(`drop database "${name}" with (force)`)
  }
}

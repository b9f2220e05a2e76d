// Acknowledged entries survive a kill at any moment: 10 rounds a store here, 300 with npm run soak.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type KillReport, killWriters } from './kill.ts'
import { findServer } from './server.ts'

const ROUNDS = Number(
  process.env.MITHAQ_SOAK_ROUNDS ?? (process.env.MITHAQ_SOAK === '1' ? 300 : 10),
)
const SEED = Number(process.env.MITHAQ_SOAK_SEED ?? 20310304)
/** A round takes under a second on an idle machine; a busy one may be ten times slower. */
const TIMEOUT = 60_000 + ROUNDS * 10_000

function expectNothingLost(report: KillReport): void {
  expect(report).toEqual({
    acknowledged: expect.any(Number),
    lost: [],
    doubled: [],
    halfWritten: [],
    unsound: [],
  })
  // A writer that is killed before it says anything proves nothing.
  expect(report.acknowledged).toBeGreaterThan(ROUNDS)
}

describe('what was acknowledged before a kill', () => {
  it('is kept once and whole in SQLite', { timeout: TIMEOUT }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-kill-'))
    try {
      expectNothingLost(await killWriters(join(folder, 'mithaq.db'), ROUNDS, SEED))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is kept once and whole in PostgreSQL', { timeout: TIMEOUT }, async (context) => {
    const server = await findServer()
    if (server === undefined) return context.skip('no PostgreSQL server answers')
    const name = `mithaq_kill_${randomBytes(6).toString('hex')}`
    await server.run(`create database "${name}" encoding 'UTF8' template template0`)
    try {
      expectNothingLost(await killWriters(server.addressOf(name), ROUNDS, SEED))
    } finally {
      await server.run(`drop database "${name}" with (force)`)
    }
  })
})

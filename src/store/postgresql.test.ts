// The store on a PostgreSQL server, and what only a server can do wrong.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { draftOf, projectOfTests } from '../../test/soak/register.ts'
import { findServer } from '../../test/soak/server.ts'
import { describeStore } from './cases.ts'
import { openStore, type StoreProblem } from './index.ts'
import { openPostgresql } from './postgresql.ts'

const server = await findServer()

if (server === undefined)
  describe.skip('PostgreSQL (skipped: no server answers; MITHAQ_TEST_POSTGRESQL names one)', () => {
    it('is not tested here', () => undefined)
  })
else {
  describeStore({
    name: 'PostgreSQL',
    freshAddress: async () => {
      const name = `mithaq_test_${randomBytes(6).toString('hex')}`
      await server.run(`create database "${name}" encoding 'UTF8' template template0`)
      return server.addressOf(name)
    },
    run: async (address, statement) => {
      const client = new pg.Client(address)
      await client.connect()
      try {
        await client.query(statement)
      } finally {
        await client.end()
      }
    },
    drop: (address) => server.run(`drop database "${new URL(address).pathname.slice(1)}"`),
  })

  const openAt = (address: string, create = true) =>
    openStore({
      address,
      create,
      clock: () => new Date(Date.UTC(2031, 2, 4)),
      salt: () => '0'.repeat(32),
      project: projectOfTests,
      derivation: 'tests',
    })

  describe('a PostgreSQL server', () => {
    it('without the database says that no register is there, and shows no password', async () => {
      const address = new URL(server.addressOf('mithaq_test_nowhere'))
      if (address.password === '') address.password = 'secret'
      const problem: StoreProblem = await openAt(address.href).catch((thrown) => thrown)
      expect(problem.code).toBe('register-missing')
      expect(problem.values.address).toContain('mithaq_test_nowhere')
      expect(JSON.stringify(problem.values)).not.toContain(address.password)
    })

    it('with an empty database shows no password either', async () => {
      const name = `mithaq_test_${randomBytes(6).toString('hex')}`
      await server.run(`create database "${name}" encoding 'UTF8' template template0`)
      const address = new URL(server.addressOf(name))
      if (address.password === '') address.password = 'secret'
      const problem: StoreProblem = await openAt(address.href, false).catch((thrown) => thrown)
      expect(problem.code).toBe('register-missing')
      expect(problem.values.address).toContain(name)
      expect(JSON.stringify(problem.values)).not.toContain(address.password)
      await server.run(`drop database "${name}"`)
    })

    it('that does not answer is named as out of reach', async () => {
      const problem: StoreProblem = await openAt('postgres://nobody@127.0.0.1:9/none').catch(
        (thrown) => thrown,
      )
      expect(problem.code).toBe('register-unreachable')
    })

    it('whose database can not hold every text is refused', async () => {
      const name = `mithaq_test_${randomBytes(6).toString('hex')}`
      await server.run(`create database "${name}" encoding 'LATIN1' locale 'C' template template0`)
      const problem: StoreProblem = await openAt(server.addressOf(name)).catch((thrown) => thrown)
      expect(problem.code).toBe('register-encoding')
      await server.run(`drop database "${name}"`)
    })

    it('that cuts the connection keeps nothing of the commit, and the next goes on', async () => {
      const name = `mithaq_test_${randomBytes(6).toString('hex')}`
      await server.run(`create database "${name}" encoding 'UTF8' template template0`)
      const store = await openAt(server.addressOf(name))
      const cut = store.commit('open', async (writer) => {
        await writer.append(draftOf('r1', { kind: 'reading' }))
        await server.run(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
        )
        await writer.append(draftOf('r2', { kind: 'reading' }))
      })
      const problem: StoreProblem = await cut.catch((thrown) => thrown)
      expect(problem.code).toBe('register-unreachable')
      const entry = await store.commit('open', (writer) =>
        writer.append(draftOf('r3', { kind: 'reading' })),
      )
      expect(entry.seq).toBe(1)
      await store.close()
      await server.run(`drop database "${name}"`)
    })

    it('told to acknowledge before it writes is told otherwise', async () => {
      const name = `mithaq_test_${randomBytes(6).toString('hex')}`
      await server.run(`create database "${name}" encoding 'UTF8' template template0`)
      await server.run(`alter database "${name}" set synchronous_commit = off`)
      const { db } = await openPostgresql(server.addressOf(name))
      const shown = await sql`show synchronous_commit`.execute(db)
      expect(shown.rows).toEqual([{ synchronous_commit: 'on' }])
      await db.destroy()
      await server.run(`drop database "${name}"`)
    })
  })
}

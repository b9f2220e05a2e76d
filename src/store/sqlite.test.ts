// The store in a SQLite file, and what only a file on a disk can do wrong.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { canMount, dropDisk, mountDisk } from '../../test/small-disk.ts'
import { draftOf, projectOfTests } from '../../test/soak/register.ts'
import { describeStore } from './cases.ts'
import { openStore, type Store, type StoreProblem, type View } from './index.ts'

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mithaq-store-'))
}

describeStore({
  name: 'SQLite',
  freshAddress: async () => join(freshFolder(), 'mithaq.db'),
  run: async (address, statement) => {
    const file = new BetterSqlite(address)
    try {
      file.exec(statement)
    } finally {
      file.close()
    }
  },
  drop: async (address) => rmSync(dirname(address), { recursive: true }),
})

const ALL: View = { audiences: ['open'], knownAt: '9999-12-31T23:59:59.999Z' }

function openAt(address: string, create = true): Promise<Store> {
  return openStore({
    address,
    create,
    clock: () => new Date(Date.UTC(2031, 2, 4)),
    salt: () => '0'.repeat(32),
    project: projectOfTests,
    derivation: 'tests',
  })
}

async function problemOf(work: Promise<unknown>): Promise<StoreProblem> {
  return work.then(
    () => expect.fail('no problem was met'),
    (thrown) => thrown as StoreProblem,
  )
}

function keep(store: Store, report: string, text = ''): Promise<unknown> {
  return store.commit('open', async (writer) => {
    await writer.keepText({ report, hash: report, folded: report, text })
    await writer.append(draftOf(report, { kind: 'reading' }))
  })
}

const mountable = canMount()

/** Skipped, and saying so, where no small disk can be mounted. */
function onSmallDisk(name: string, test: () => Promise<void>): void {
  const said = mountable ? name : `${name} (skipped: no small disk can be mounted here)`
  it.runIf(mountable)(said, test)
}

describe('a register file', () => {
  it('is written with WAL and a sync before each acknowledgement', async () => {
    const address = join(freshFolder(), 'mithaq.db')
    const store = await openAt(address)
    await keep(store, 'r1')
    const other = new BetterSqlite(address)
    expect(other.pragma('journal_mode', { simple: true })).toBe('wal')
    other.close()
    await store.close()
    rmSync(dirname(address), { recursive: true })
  })

  it('that is no database is named as damaged and left untouched', async () => {
    const address = join(freshFolder(), 'mithaq.db')
    writeFileSync(
      address,
      'not a database at all, but long enough to be taken for one. '.repeat(40),
    )
    const problem = await problemOf(openAt(address))
    expect(problem.code).toBe('register-damaged')
    expect(problem.values.address).toBe(address)
    expect(readFileSync(address, 'utf8')).toMatch(/^not a database/)
    rmSync(dirname(address), { recursive: true })
  })

  it('of another program is left untouched', async () => {
    const address = join(freshFolder(), 'bookmarks.sqlite')
    const file = new BetterSqlite(address)
    file.exec('create table bookmark (id integer)')
    file.close()
    const before = readFileSync(address)
    expect((await problemOf(openAt(address))).code).toBe('register-foreign')
    expect(readFileSync(address)).toEqual(before)
    rmSync(dirname(address), { recursive: true })
  })

  it('with bytes overwritten in the middle is named as damaged when they are met', async () => {
    const address = join(freshFolder(), 'mithaq.db')
    const store = await openAt(address)
    for (let count = 0; count < 200; count++) await keep(store, `r${count}`, 'x'.repeat(500))
    await store.close()
    const bytes = readFileSync(address)
    bytes.fill(0xab, 8192, bytes.length - 4096)
    writeFileSync(address, bytes)
    const met = async () => {
      const damaged = await openAt(address)
      try {
        await damaged.verifyChain()
        await damaged.reports(ALL)
        await damaged.verifyProjections()
      } finally {
        await damaged.close()
      }
    }
    expect((await problemOf(met())).code).toBe('register-damaged')
    rmSync(dirname(address), { recursive: true })
  })

  it('in a folder that is not there says so', async () => {
    const folder = freshFolder()
    const problem = await problemOf(openAt(join(folder, 'nowhere', 'mithaq.db')))
    expect(problem.code).toBe('register-unreachable')
    rmSync(folder, { recursive: true })
  })

  it('that is a folder says so', async () => {
    const folder = freshFolder()
    expect((await problemOf(openAt(folder))).code).toBe('register-unreachable')
    rmSync(folder, { recursive: true })
  })

  it('of no bytes is a new register, and missing where none is to be made', async () => {
    const address = join(freshFolder(), 'mithaq.db')
    writeFileSync(address, '')
    expect((await problemOf(openAt(address, false))).code).toBe('register-missing')
    const store = await openAt(address)
    await keep(store, 'r1')
    await store.close()
    rmSync(dirname(address), { recursive: true })
  })

  onSmallDisk(
    'on a disk that may only be read is named, and opens again when it may be written',
    async () => {
      const folder = freshFolder()
      expect(mountDisk(folder, 'size=4m')).toBe(true)
      try {
        const address = join(folder, 'mithaq.db')
        const store = await openAt(address)
        await keep(store, 'r1')
        await store.close()
        expect(mountDisk(folder, 'remount', 'ro')).toBe(true)
        for (const name of ['mithaq.db', 'other.db'])
          expect((await problemOf(openAt(join(folder, name)))).code).toBe('register-read-only')
        expect(mountDisk(folder, 'remount', 'rw')).toBe(true)
        const again = await openAt(address)
        expect(await again.reports(ALL)).toHaveLength(1)
        await again.close()
      } finally {
        dropDisk(folder)
      }
    },
  )

  onSmallDisk(
    'on a full disk keeps what it acknowledged, and goes on when there is room',
    async () => {
      const folder = freshFolder()
      expect(mountDisk(folder, 'size=1m')).toBe(true)
      try {
        const address = join(folder, 'mithaq.db')
        let store = await openAt(address)
        let kept = 0
        const fill = async () => {
          for (; kept < 200; kept++) await keep(store, `r${kept}`, 'x'.repeat(20_000))
        }
        expect((await problemOf(fill())).code).toBe('register-disk-full')
        expect(kept).toBeGreaterThan(3)
        expect(await store.reports(ALL)).toHaveLength(kept)
        await store.close()
        expect(mountDisk(folder, 'remount', 'size=8m')).toBe(true)
        store = await openAt(address)
        expect(await store.reports(ALL)).toHaveLength(kept)
        expect(await store.verifyChain()).toEqual([])
        expect(await store.verifyProjections()).toEqual([])
        await keep(store, 'after')
        expect(statSync(address).size).toBeGreaterThan(0)
        await store.close()
      } finally {
        dropDisk(folder)
      }
    },
  )
})

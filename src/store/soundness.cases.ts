// What a register refuses, what its checks find, and how several that write at once get on.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { projectOfTests } from '../../test/soak/register.ts'
import { openStore, type StoreProblem } from './index.ts'
import { ALL, codesOf, type UsedGround } from './used.cases.ts'

const WRITER = fileURLToPath(new URL('../../test/soak/writer.ts', import.meta.url))

export function describeSoundness(ground: UsedGround): void {
  it.each([
    ['an author signed anew', `update "entry" set "author" = 'x' where "seq" = 2`, ['chain-hash']],
    ['a body changed', `update "entry" set "body" = '{}' where "seq" = 2`, ['chain-body']],
    [
      'an entry moved in time',
      `update "entry" set "recordedAt" = '2000-01-01T00:00:00.000Z' where "seq" = 2`,
      ['chain-time', 'chain-hash'],
    ],
    ['an entry taken out', `delete from "entry" where "seq" = 2`, ['chain-gap', 'chain-hash']],
    ['the last entry taken out', `delete from "entry" where "seq" = 3`, ['chain-head']],
    ['a body withheld, its hash kept', `update "entry" set "body" = null where "seq" = 2`, []],
  ])('sees %s', async (_, statement, codes) => {
    const store = await ground.open()
    for (const report of ['r1', 'r2', 'r3']) await ground.keep(store, report)
    expect(await codesOf(store.verifyChain())).toEqual([])
    await ground.run(statement)
    expect(await codesOf(store.verifyChain())).toEqual(codes)
  })

  it('sees rows that do not follow from the entries, and derives them anew', async () => {
    const store = await ground.open()
    for (const report of ['r1', 'r2', 'r1']) await ground.keep(store, report, { positions: 2 })
    expect(await codesOf(store.verifyProjections())).toEqual([])
    await ground.run(`update "position" set "data" = '{}' where "seq" = 2`)
    await ground.run(`delete from "report" where "seq" = 1`)
    const codes = await codesOf(store.verifyProjections())
    expect(codes.sort()).toEqual([
      'projection-extra',
      'projection-extra',
      'projection-missing',
      'projection-missing',
      'projection-missing',
    ])
    await store.rebuild()
    expect(await codesOf(store.verifyProjections())).toEqual([])
    expect(await store.positions(ALL)).toHaveLength(4)
  })

  it('derives its rows anew when the rule behind them is another', async () => {
    await ground.keep(await ground.open(), 'r1')
    const changed = await openStore({
      address: ground.address,
      create: false,
      clock: () => new Date(ground.now),
      salt: () => '0'.repeat(32),
      derivation: 'another rule',
      project: (entry) => {
        const projection = projectOfTests(entry)
        const positions = projection.positions?.map((row) => ({ ...row, action: 'fund' }))
        return { ...projection, ...(positions && { positions }) }
      },
    })
    ground.closeLater(changed)
    expect((await changed.positions(ALL)).map((row) => row.action)).toEqual(['fund'])
    expect(await codesOf(changed.verifyProjections())).toEqual([])
  })

  it('refuses a register from a newer version, and leaves it as it is', async () => {
    await ground.keep(await ground.open(), 'r1')
    await ground.run(`update "register" set "value" = '99' where "name" = 'version'`)
    const problem: StoreProblem = await ground.open().catch((thrown) => thrown)
    expect(problem.code).toBe('register-newer')
    expect(problem.values).toMatchObject({ version: '99', known: '2' })
    await ground.run(`update "register" set "value" = '2' where "name" = 'version'`)
    expect(await (await ground.open(false)).reports(ALL)).toHaveLength(1)
  })

  it.each(['entry', 'register'])(
    'does not write among tables of another program: %s',
    async (table) => {
      await ground.run(`create table "${table}" ("id" integer)`)
      const problem: StoreProblem = await ground.open().catch((thrown) => thrown)
      expect(problem.code).toBe('register-foreign')
    },
  )

  it('says that no register is there when it is not to be made', async () => {
    const problem: StoreProblem = await ground.open(false).catch((thrown) => thrown)
    expect(problem.code).toBe('register-missing')
  })

  it('lets several open a new register at once', async () => {
    const stores = await Promise.all([ground.open(), ground.open(), ground.open()])
    await Promise.all(stores.map((store, index) => ground.keep(store, `r${index}`)))
    expect(await stores[0]?.reports(ALL)).toHaveLength(3)
  })

  it('derives anew while others add, and loses no row of either', async () => {
    const store = await ground.open()
    const other = await ground.open()
    await ground.keep(store, 'r0')
    const work = Array.from({ length: 12 }, (_, index) => [
      ground.keep(other, `r${index % 4}`, { audience: index % 3 === 0 ? 'circle' : 'open' }),
      ...(index % 4 === 0 ? [store.rebuild()] : []),
    ])
    await Promise.all(work.flat())
    expect(await codesOf(store.verifyProjections())).toEqual([])
  })

  it('lets two commits of one process take turns', async () => {
    const store = await ground.open()
    const reports = Array.from({ length: 20 }, (_, index) => `r${index}`)
    await Promise.all(reports.map((report) => ground.keep(store, report)))
    expect(await store.reports(ALL)).toHaveLength(20)
    expect(await codesOf(store.verifyChain())).toEqual([])
  })

  it('loses nothing of two processes that add at once', { timeout: 60_000 }, async () => {
    const writers = ['left', 'right', 'third'].map((name) => runWriter(ground.address, name, 40))
    expect(await Promise.all(writers)).toEqual(['', '', ''])
    const store = await ground.open(false)
    expect(await store.reports(ALL)).toHaveLength(120)
    expect(await codesOf(store.verifyChain())).toEqual([])
    expect(await codesOf(store.verifyProjections())).toEqual([])
  })
}

/** What the writer says of a failure; '' where all went well. */
function runWriter(address: string, name: string, commits: number): Promise<string> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', WRITER, address, name, String(commits)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  writer.stderr.on('data', (words) => {
    said += words
  })
  return new Promise((resolve, reject) => {
    writer.on('close', (code) => resolve(code === 0 ? '' : `ended with ${code}: ${said}`))
    writer.on('error', reject)
  })
}

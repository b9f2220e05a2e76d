// The case table of the store: what every database must do, run by the tests of each adapter.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DraftOfTests, draftOf, projectOfTests } from '../../test/soak/register.ts'
import { type KeptText, openStore, type Store, type StoreProblem, type View } from './index.ts'

/** One database to test: a fresh address for each case, and raw SQL behind the store's back. */
export interface Ground {
  readonly name: string
  freshAddress(): Promise<string>
  run(address: string, statement: string): Promise<void>
  drop(address: string): Promise<void>
}

const WRITER = fileURLToPath(new URL('../../test/soak/writer.ts', import.meta.url))
const NOON = Date.UTC(2031, 2, 4, 12)
const ALL: View = { audiences: ['open'], knownAt: '9999-12-31T23:59:59.999Z' }

/**
 * Characters that get lost where text is handled carelessly: bidi controls, an emoji of many parts,
 * a joiner.
 */
const ODD =
  '\u0645\u064a\u062b\u0627\u0642 \u2067isolated\u2069 \u202eover\u202c \ufeff \u200d \ufffd ' +
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u{10ffff} \ufb01 "quoted" \\ \' \u0001\u001f\t\n'

export function describeStore(ground: Ground): void {
  describe(`a register in ${ground.name}`, () => {
    let address = ''
    let now = NOON
    let salts = 0
    const open: Store[] = []

    async function openHere(create = true, at = address): Promise<Store> {
      const store = await openStore({
        address: at,
        create,
        clock: () => new Date(now),
        salt: () => String(++salts).padStart(32, '0'),
        project: projectOfTests,
        derivation: 'tests',
      })
      open.push(store)
      return store
    }

    async function keep(store: Store, report: string, given: Partial<DraftOfTests> = {}) {
      const draft = draftOf(report, { kind: 'reading', ...given })
      return store.commit(draft.audience, (writer) => writer.append(draft))
    }

    async function codesOf(findings: Promise<readonly { code: string }[]>): Promise<string[]> {
      return (await findings).map((finding) => finding.code)
    }

    beforeEach(async () => {
      now = NOON
      address = await ground.freshAddress()
    })
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close()
      await ground.drop(address)
    })

    it('gives back what was appended, in order, after it was closed and opened', async () => {
      const store = await openHere()
      const first = await keep(store, 'r1', { title: 'one' })
      const second = await keep(store, 'r2', { positions: 3 })
      const again = await openHere(false)
      const kept = []
      for await (const entry of again.entries('open')) kept.push(entry)
      expect(kept).toEqual([stripped(first), stripped(second)])
      expect(kept.map((entry) => entry.seq)).toEqual([1, 2])
    })

    it('pages through more entries than one page holds, and stops at an instant', async () => {
      const store = await openHere()
      const instants = await store.commit('open', async (writer) => {
        const given: string[] = []
        for (let count = 0; count < 450; count++)
          given.push((await writer.append(draftOf(`r${count}`, { kind: 'copy' }))).recordedAt)
        return given
      })
      let count = 0
      for await (const _ of store.entries('open', { upTo: instants[400] })) count++
      expect(count).toBe(401)
      for await (const _ of store.entries('open', { kind: 'reading' })) count++
      expect(count).toBe(401)
    })

    it('records strictly rising instants when the clock stands still or goes back', async () => {
      const store = await openHere()
      const instants: string[] = []
      for (const step of [0, 0, -60_000, 5]) {
        now += step
        instants.push((await keep(store, `r${instants.length}`)).recordedAt)
      }
      expect(instants[0]).toBe('2031-03-04T12:00:00.000Z')
      expect([...new Set(instants)].sort()).toEqual(instants)
    })

    it('keeps nothing of a commit that fails half-way', async () => {
      const store = await openHere()
      await keep(store, 'r1')
      const failing = store.commit('open', async (writer) => {
        await writer.keepText(textOf('r2', 'two'))
        await writer.append(draftOf('r2', { kind: 'reading' }))
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await store.text('r2')).toBeUndefined()
      expect((await store.reports(ALL)).map((row) => row.report)).toEqual(['r1'])
      expect((await keep(store, 'r3')).seq).toBe(2)
      expect(await codesOf(store.verifyChain())).toEqual([])
    })

    it('keeps texts with odd characters as they are', async () => {
      const store = await openHere()
      await store.commit('open', async (writer) => {
        await writer.keepText(textOf('r1', ODD))
        await writer.append(draftOf('r1', { kind: 'reading', title: ODD, publisher: ODD }))
      })
      expect((await store.text('r1'))?.text).toBe(ODD)
      const [row] = await store.reports(ALL)
      expect([row?.title, row?.publisher]).toEqual([ODD, ODD])
      const entry = await store.entryOfReport('r1', ALL)
      expect(entry?.body).toEqual(
        stripped(draftOf('r1', { kind: 'reading', title: ODD, publisher: ODD }).body),
      )
      expect(await codesOf(store.verifyProjections())).toEqual([])
    })

    it.each([
      ['a lone surrogate in a body', { title: 'half \ud83d' }],
      ['a lone surrogate in a row', { publisher: '\udc00' }],
      ['U+0000 in a row', { publisher: 'a\0b' }],
      ['U+0000 in the name of a circle', { audience: 'a\0b' }],
    ])('refuses %s instead of changing it', async (_, given) => {
      const store = await openHere()
      const problem = await keep(store, 'r1', given).catch((thrown) => thrown)
      expect((problem as StoreProblem).code).toBe('entry-unwritable')
      expect(await store.reports({ ...ALL, audiences: ['open', 'a\ufffdb'] })).toEqual([])
    })

    it('refuses a sequence number that JavaScript can not hold', async () => {
      const store = await openHere()
      await keep(store, 'r1')
      const tampered = ground.run(address, `update "chain" set "seq" = 9007199254740993`)
      await expect(tampered).rejects.toThrow()
    })

    it('gives the instant of a report in its own view only', async () => {
      const store = await openHere()
      const first = await keep(store, 'r1', { title: 'as first read', positions: 2 })
      now += 86_400_000
      const second = await keep(store, 'r1', { title: 'as read again', positions: 1 })
      const before: View = { audiences: ['open'], knownAt: first.recordedAt }
      expect((await store.reports(before)).map((row) => row.title)).toEqual(['as first read'])
      expect((await store.reports(ALL)).map((row) => row.title)).toEqual(['as read again'])
      expect(await store.positions(before)).toHaveLength(2)
      expect(await store.positions(ALL)).toHaveLength(1)
      expect((await store.entryOfReport('r1', before))?.seq).toBe(first.seq)
      expect((await store.entryOfReport('r1', ALL))?.seq).toBe(second.seq)
    })

    it('finds the positions of a commitment, of a report, and all, as handed in', async () => {
      const store = await openHere()
      await keep(store, 'r1', { positions: 2, commitment: 'A.deploy.B', publishedOn: '2031-03-04' })
      const entry = await keep(store, 'r2', { commitment: 'C.fund.B' })
      const one = await store.positions(ALL, { commitment: 'C.fund.B' })
      expect(one).toEqual([
        {
          commitment: 'C.fund.B',
          position: 'p0',
          report: 'r2',
          party: 'country:XX',
          action: 'deploy',
          data: expect.objectContaining({ at: entry.recordedAt }),
          audience: 'open',
          seq: 2,
          recordedAt: entry.recordedAt,
        },
      ])
      expect(await store.positions(ALL, { report: 'r1' })).toHaveLength(2)
      expect(await store.positions(ALL)).toHaveLength(3)
    })

    it('gives each name of a party once, from the reports that stand', async () => {
      const store = await openHere()
      for (const title of ['Land of X', 'X', 'Land of X', 'gone']) {
        const report = title === 'gone' ? 'r4' : `r${now}`
        await keep(store, report, { title })
        now += 1000
      }
      await keep(store, 'r4', { title: 'Land of X' })
      const names = await store.names(ALL, ['country:XX', 'country:YY'])
      expect(names).toEqual([
        { party: 'country:XX', lang: 'xx', name: 'Land of X' },
        { party: 'country:XX', lang: 'xx', name: 'X' },
      ])
      expect(await store.names(ALL, [])).toEqual([])
    })

    it('keeps a position that belongs to no commitment', async () => {
      const store = await openHere()
      const draft = draftOf('r1', { kind: 'reading', commitment: '' })
      await store.commit('open', (writer) => writer.append(draft))
      const [row] = await store.positions(ALL)
      expect(row?.position).toBe('p0')
      expect(row).not.toHaveProperty('commitment')
    })

    it('keeps a thousand positions of one report', async () => {
      const store = await openHere()
      await keep(store, 'r1', { positions: 1200 })
      expect(await store.positions(ALL)).toHaveLength(1200)
    })

    it('counts where a report was met, and knows a text met in another spelling', async () => {
      const store = await openHere()
      await store.commit('open', async (writer) => {
        await writer.keepText({ ...textOf('r1', 'spelt so'), folded: 'f1' })
        await writer.append(draftOf('r1', { kind: 'reading', publisher: 'first' }))
        await writer.append(draftOf('r1', { kind: 'copy', publisher: 'second' }))
      })
      const met = await store.commit('open', (writer) =>
        writer.sightings({ report: 'other', folded: 'f1' }),
      )
      expect(met.map((row) => [row.publisher, row.report])).toEqual([
        ['first', 'r1'],
        ['second', 'r1'],
      ])
      expect((await store.reports(ALL))[0]?.sightings).toBe(2)
      expect(await store.sightings('r1', ALL)).toHaveLength(2)
      const elsewhere = await store.commit('circle', (writer) =>
        writer.sightings({ report: 'r1', folded: 'f1' }),
      )
      expect(elsewhere).toEqual([])
    })

    it('gives each audience its own sequence, and shows a view only what it may see', async () => {
      const store = await openHere()
      await keep(store, 'r1')
      const hidden = await keep(store, 'r2', { audience: 'circle' })
      expect(hidden.seq).toBe(1)
      expect((await store.reports(ALL)).map((row) => row.report)).toEqual(['r1'])
      expect(await store.entryOfReport('r2', ALL)).toBeUndefined()
      const both = { ...ALL, audiences: ['open', 'circle'] }
      expect(await store.positions(both)).toHaveLength(2)
      expect(await store.positions({ ...ALL, audiences: [] })).toEqual([])
      expect(await store.audiences()).toEqual(['circle', 'open'])
      expect(await codesOf(store.verifyChain())).toEqual([])
    })

    it.each([
      [
        'an author signed anew',
        `update "entry" set "author" = 'x' where "seq" = 2`,
        ['chain-hash'],
      ],
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
      const store = await openHere()
      for (const report of ['r1', 'r2', 'r3']) await keep(store, report)
      expect(await codesOf(store.verifyChain())).toEqual([])
      await ground.run(address, statement)
      expect(await codesOf(store.verifyChain())).toEqual(codes)
    })

    it('sees rows that do not follow from the entries, and derives them anew', async () => {
      const store = await openHere()
      for (const report of ['r1', 'r2', 'r1']) await keep(store, report, { positions: 2 })
      expect(await codesOf(store.verifyProjections())).toEqual([])
      await ground.run(address, `update "position" set "data" = '{}' where "seq" = 2`)
      await ground.run(address, `delete from "report" where "seq" = 1`)
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
      await keep(await openHere(), 'r1')
      const changed = await openStore({
        address,
        create: false,
        clock: () => new Date(now),
        salt: () => '0'.repeat(32),
        derivation: 'another rule',
        project: (entry) => {
          const projection = projectOfTests(entry)
          const positions = projection.positions?.map((row) => ({ ...row, action: 'fund' }))
          return { ...projection, ...(positions && { positions }) }
        },
      })
      open.push(changed)
      expect((await changed.positions(ALL)).map((row) => row.action)).toEqual(['fund'])
      expect(await codesOf(changed.verifyProjections())).toEqual([])
    })

    it('refuses a register from a newer version, and leaves it as it is', async () => {
      await keep(await openHere(), 'r1')
      await ground.run(address, `update "register" set "value" = '99' where "name" = 'version'`)
      const problem: StoreProblem = await openHere().catch((thrown) => thrown)
      expect(problem.code).toBe('register-newer')
      expect(problem.values).toMatchObject({ version: '99', known: '1' })
      await ground.run(address, `update "register" set "value" = '1' where "name" = 'version'`)
      expect(await (await openHere(false)).reports(ALL)).toHaveLength(1)
    })

    it.each(['entry', 'register'])(
      'does not write among tables of another program: %s',
      async (table) => {
        await ground.run(address, `create table "${table}" ("id" integer)`)
        const problem: StoreProblem = await openHere().catch((thrown) => thrown)
        expect(problem.code).toBe('register-foreign')
      },
    )

    it('says that no register is there when it is not to be made', async () => {
      const problem: StoreProblem = await openHere(false).catch((thrown) => thrown)
      expect(problem.code).toBe('register-missing')
    })

    it('lets several open a new register at once', async () => {
      const stores = await Promise.all([openHere(), openHere(), openHere()])
      await Promise.all(stores.map((store, index) => keep(store, `r${index}`)))
      expect(await stores[0]?.reports(ALL)).toHaveLength(3)
    })

    it('derives anew while others add, and loses no row of either', async () => {
      const store = await openHere()
      const other = await openHere()
      await keep(store, 'r0')
      const work = Array.from({ length: 12 }, (_, index) => [
        keep(other, `r${index % 4}`, { audience: index % 3 === 0 ? 'circle' : 'open' }),
        ...(index % 4 === 0 ? [store.rebuild()] : []),
      ])
      await Promise.all(work.flat())
      expect(await codesOf(store.verifyProjections())).toEqual([])
    })

    it('lets two commits of one process take turns', async () => {
      const store = await openHere()
      const reports = Array.from({ length: 20 }, (_, index) => `r${index}`)
      await Promise.all(reports.map((report) => keep(store, report)))
      expect(await store.reports(ALL)).toHaveLength(20)
      expect(await codesOf(store.verifyChain())).toEqual([])
    })

    it('loses nothing of two processes that add at once', { timeout: 60_000 }, async () => {
      const writers = ['left', 'right', 'third'].map((name) => runWriter(address, name, 40))
      expect(await Promise.all(writers)).toEqual(['', '', ''])
      const store = await openHere(false)
      expect(await store.reports(ALL)).toHaveLength(120)
      expect(await codesOf(store.verifyChain())).toEqual([])
      expect(await codesOf(store.verifyProjections())).toEqual([])
    })
  })
}

function textOf(report: string, text: string): KeptText {
  return { report, hash: `hash of ${report}`, folded: `folded ${report}`, text }
}

/** As JSON gives it back: fields that are undefined are absent. */
function stripped<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
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

// What a register keeps, and how it is found again: entries, texts, rows, and what a view may see.
import { expect, it } from 'vitest'
import { draftOf } from '../../test/soak/register.ts'
import type { KeptText, StoreProblem, View } from './index.ts'
import { ALL, codesOf, type UsedGround } from './used.cases.ts'

/**
 * Characters that get lost where text is handled carelessly: bidi controls, an emoji of many parts,
 * a joiner.
 */
const ODD =
  '\u0645\u064a\u062b\u0627\u0642 \u2067isolated\u2069 \u202eover\u202c \ufeff \u200d \ufffd ' +
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u{10ffff} \ufb01 "quoted" \\ \' \u0001\u001f\t\n'

export function describeKeeping(ground: UsedGround): void {
  it('gives back what was appended, in order, after it was closed and opened', async () => {
    const store = await ground.open()
    const first = await ground.keep(store, 'r1', { title: 'one' })
    const second = await ground.keep(store, 'r2', { positions: 3 })
    const again = await ground.open(false)
    const kept = []
    for await (const entry of again.entries('open')) kept.push(entry)
    expect(kept).toEqual([stripped(first), stripped(second)])
    expect(kept.map((entry) => entry.seq)).toEqual([1, 2])
  })

  it('pages through more entries than one page holds, and stops at an instant', async () => {
    const store = await ground.open()
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
    const store = await ground.open()
    const instants: string[] = []
    for (const step of [0, 0, -60_000, 5]) {
      ground.now += step
      instants.push((await ground.keep(store, `r${instants.length}`)).recordedAt)
    }
    expect(instants[0]).toBe('2031-03-04T12:00:00.000Z')
    expect([...new Set(instants)].sort()).toEqual(instants)
  })

  it('tells under its lock what one kind of entry was added since an instant', async () => {
    const store = await ground.open()
    const first = await ground.keep(store, 'r1')
    const added = await store.commit('open', (writer) =>
      writer.append(draftOf('r1', { kind: 'copy' })),
    )
    await store.commit('circle', (writer) =>
      writer.append(draftOf('r2', { kind: 'copy', audience: 'circle' })),
    )
    const since = (kind: string, instant: string) =>
      store.commit('open', (writer) => writer.since(kind, instant))
    expect(await since('copy', first.recordedAt)).toEqual([stripped(added)])
    expect(await since('copy', added.recordedAt)).toEqual([])
    expect(await since('reading', first.recordedAt)).toEqual([])
  })

  it('keeps nothing of a commit that fails half-way', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1')
    const failing = store.commit('open', async (writer) => {
      await writer.keepText(textOf('r2', 'two'))
      await writer.append(draftOf('r2', { kind: 'reading' }))
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await store.text('r2')).toBeUndefined()
    expect((await store.reports(ALL)).map((row) => row.report)).toEqual(['r1'])
    expect((await ground.keep(store, 'r3')).seq).toBe(2)
    expect(await codesOf(store.verifyChain())).toEqual([])
  })

  it('keeps texts with odd characters as they are', async () => {
    const store = await ground.open()
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
    const store = await ground.open()
    const problem = await ground.keep(store, 'r1', given).catch((thrown) => thrown)
    expect((problem as StoreProblem).code).toBe('entry-unwritable')
    expect(await store.reports({ ...ALL, audiences: ['open', 'a\ufffdb'] })).toEqual([])
  })

  it('refuses a sequence number that JavaScript can not hold', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1')
    const tampered = ground.run(`update "chain" set "seq" = 9007199254740993`)
    await expect(tampered).rejects.toThrow()
  })

  it('gives the instant of a report in its own view only', async () => {
    const store = await ground.open()
    const first = await ground.keep(store, 'r1', { title: 'as first read', positions: 2 })
    ground.now += 86_400_000
    const second = await ground.keep(store, 'r1', { title: 'as read again', positions: 1 })
    const before: View = { audiences: ['open'], knownAt: first.recordedAt }
    expect((await store.reports(before)).map((row) => row.title)).toEqual(['as first read'])
    expect((await store.reports(ALL)).map((row) => row.title)).toEqual(['as read again'])
    expect(await store.positions(before)).toHaveLength(2)
    expect(await store.positions(ALL)).toHaveLength(1)
    expect((await store.entryOfReport('r1', before))?.seq).toBe(first.seq)
    expect((await store.entryOfReport('r1', ALL))?.seq).toBe(second.seq)
  })

  it('finds the positions of a commitment, of a report, and all, as handed in', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1', {
      positions: 2,
      commitment: 'A.deploy.B',
      publishedOn: '2031-03-04',
    })
    const entry = await ground.keep(store, 'r2', { commitment: 'C.fund.B' })
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
    const store = await ground.open()
    for (const title of ['Land of X', 'X', 'Land of X', 'gone']) {
      const report = title === 'gone' ? 'r4' : `r${ground.now}`
      await ground.keep(store, report, { title })
      ground.now += 1000
    }
    await ground.keep(store, 'r4', { title: 'Land of X' })
    const names = await store.names(ALL, ['country:XX', 'country:YY'])
    expect(names).toEqual([
      { party: 'country:XX', lang: 'xx', name: 'Land of X' },
      { party: 'country:XX', lang: 'xx', name: 'X' },
    ])
    expect(await store.names(ALL, [])).toEqual([])
  })

  it('keeps a position that belongs to no commitment', async () => {
    const store = await ground.open()
    const draft = draftOf('r1', { kind: 'reading', commitment: '' })
    await store.commit('open', (writer) => writer.append(draft))
    const [row] = await store.positions(ALL)
    expect(row?.position).toBe('p0')
    expect(row).not.toHaveProperty('commitment')
  })

  it('keeps a thousand positions of one report', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1', { positions: 1200 })
    expect(await store.positions(ALL)).toHaveLength(1200)
  })

  it('counts where a report was met, and knows a text met in another spelling', async () => {
    const store = await ground.open()
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

  it('finds reports by the clues that they share, most first, within one audience', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1', { clues: ['a', 'b', 'c'] })
    await ground.keep(store, 'r2', { clues: ['b', 'c', 'd'] })
    await ground.keep(store, 'r3', { clues: ['d'] })
    await ground.keep(store, 'r4', { clues: ['a', 'b', 'c', 'd'], audience: 'circle' })
    const ask = (clues: readonly string[], max = 9) =>
      store.commit('open', (writer) => writer.sharing(clues, max, ['open']))
    expect(await ask(['c', 'd', 'b'])).toEqual(['r2', 'r1', 'r3'])
    expect(await ask(['c', 'd', 'b'], 1)).toEqual(['r2'])
    expect(await ask(['nowhere'])).toEqual([])
    expect(await ask([])).toEqual([])
    expect(await codesOf(store.verifyProjections())).toEqual([])
  })

  it('gives each audience its own sequence, and shows a view only what it may see', async () => {
    const store = await ground.open()
    await ground.keep(store, 'r1')
    const hidden = await ground.keep(store, 'r2', { audience: 'circle' })
    expect(hidden.seq).toBe(1)
    expect((await store.reports(ALL)).map((row) => row.report)).toEqual(['r1'])
    expect(await store.entryOfReport('r2', ALL)).toBeUndefined()
    const both = { ...ALL, audiences: ['open', 'circle'] }
    expect(await store.positions(both)).toHaveLength(2)
    expect(await store.positions({ ...ALL, audiences: [] })).toEqual([])
    expect(await store.audiences()).toEqual(['circle', 'open'])
    expect(await codesOf(store.verifyChain())).toEqual([])
  })
}

function textOf(report: string, text: string): KeptText {
  return { report, hash: `hash of ${report}`, folded: `folded ${report}`, text }
}

/** As JSON gives it back: fields that are undefined are absent. */
function stripped<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

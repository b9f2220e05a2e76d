// Review on a real register: what waits, with its answers; several at once; and two people at once,
// of whom none overwrites the other unseen.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createService, type DecisionWanted, type Problem, type UseCases } from './index.ts'
import { readerOfTests } from './reader.cases.ts'

let folder = ''
let amal: UseCases

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-review-'))
  amal = createService({
    register: join(folder, 'mithaq.db'),
    reader: async () => readerOfTests(),
    clock: () => new Date('2031-03-09T12:00:00Z'),
    author: 'amal',
    create: true,
  })
})
afterEach(async () => {
  await amal.close()
  rmSync(folder, { recursive: true })
})

async function keep(text: string, publisher: string) {
  const source = { name: publisher, bytes: new TextEncoder().encode(text) }
  const line = await amal.keep(source, { publisher, publishedOn: '2031-03-04', lang: 'xx' })
  return line.report ?? ''
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (problem: Problem) => problem.code,
  )
const ids = async () => (await amal.review({})).items.map(({ id }) => id)

describe('what waits for review', () => {
  it('is a contradiction with both accounts, and settling it closes it', async () => {
    await keep('DE says DE will deploy UA. One.', 'A')
    await keep("DE says DE won't deploy UA. Two, three.", 'B')
    const [item] = (await amal.review({})).items
    expect(item).toMatchObject({ kind: 'contradiction', party: 'country:DE' })
    expect(item?.choices.map(({ name }) => name)).toEqual(['first', 'second', 'both'])
    const opened = await amal.reviewCase(item?.id ?? '', {})
    expect(opened?.accounts.map(({ publisher }) => publisher).sort()).toEqual(['A', 'B'])
    const wanted = item?.choices[0]?.wanted as DecisionWanted
    await amal.decide(wanted, { reason: 'the transcript has it' })
    expect(await ids()).toEqual([])
    const after = await amal.reviewCase(item?.id ?? '', {})
    expect(after).toMatchObject({ choices: [], decisions: [{ author: 'amal', state: 'stands' }] })
    expect(after?.item).toBeUndefined()
  })

  it('is a condition that nobody has named: a known fact, or one of its own', async () => {
    const report = await keep('FR says FR will fund UA if said:rain.', 'A')
    await keep('FR says FR will deploy UA if ceasefire.', 'B')
    const fact = 'said:rain/0'
    expect(await ids()).toEqual([`fact/${fact}`])
    const opened = await amal.reviewCase(`fact/${fact}`, {})
    expect(opened?.accounts).toMatchObject([{ row: `${report}/p0` }])
    expect(opened?.facts).toEqual(['ceasefire()'])
    const same = { what: 'same-fact', from: fact, into: 'ceasefire' } as const
    const line = await amal.decide(same, { reason: 'it rains where guns are silent' })
    expect(await ids()).toEqual([])
    expect((await amal.show('FR.fund.UA', {}))?.facts.map((one) => one.fact)).toEqual([
      'ceasefire()',
    ])
    await amal.decide({ what: 'undo', decision: line.id }, { reason: '' })
    await amal.decide({ what: 'confirmation', row: `${report}/p0` }, { reason: '' })
    expect(await ids()).toEqual([])
  })
})

describe('a position that somebody opens', () => {
  it('shows its paragraph, and is confirmed, corrected or taken away by its row', async () => {
    const report = await keep('First things.\n\nFR says DE will deploy UA.', 'A')
    const row = `${report}/p15`
    const opened = await amal.reviewCase(`row/${row}`, {})
    expect(opened?.passage).toEqual({ text: 'FR says DE will deploy UA.', start: 15 })
    expect(opened?.meant).toEqual(['country:FR', 'country:DE', 'country:UA'])
    expect(opened?.choices.map(({ name }) => name)).toEqual(['accept', 'reject'])
    await amal.decide(
      { what: 'rereading', row, reads: { party: 'land FR', words: 'DE will', start: 23 } },
      { reason: 'it speaks of itself' },
    )
    const item = await amal.show('FR.deploy.UA', {})
    expect(item?.cells[0]).toMatchObject({ voice: 'own', stance: 'pledged' })
    expect(item?.evidence[0]?.position.evidence.spans).toEqual([[23, 30]])
    await amal.decide({ what: 'rejection', row }, { reason: 'it says nothing of the kind' })
    expect((await amal.board({})).rows).toEqual([])
    expect((await amal.show('FR.deploy.UA', {}))?.evidence[0]?.struck?.how).toBe('rejection')
    expect((await amal.reviewCase(`row/${row}`, {}))?.decisions).toHaveLength(2)
  })

  it.each<[string, DecisionWanted & { what: 'rereading' }]>(
    (
      [
        ['read-party-unknown', { party: 'Atlantis' }],
        ['read-words-absent', { words: 'never said' }],
        ['read-not-one-of', { stance: 'keen' }],
        ['read-not-one-of', { action: 'dance' }],
        ['fact-unknown', { condition: { words: 'DE', fact: 'rain' } }],
        ['read-nothing', { party: 'DE', stance: 'pledged', words: 'DE will deploy UA' }],
      ] as const
    ).map(([code, reads]) => [code, { what: 'rereading', row: '', reads }]),
  )('is not corrected to what nobody can mean: %s', async (code, wanted) => {
    const report = await keep('FR says DE will deploy UA.', 'A')
    const work = amal.decide({ ...wanted, row: `${report}/p0` }, { reason: 'because' })
    expect(await codeOf(work)).toBe(code)
    expect(await amal.decisions({})).toEqual([])
  })

  it('that is not there is told so', async () => {
    await keep('FR says DE will deploy UA.', 'A')
    expect(await amal.reviewCase('row/nowhere/p0', {})).toBeUndefined()
    const work = amal.decide({ what: 'rejection', row: 'nowhere/p0' }, { reason: 'because' })
    expect(await codeOf(work)).toBe('row-unknown')
  })
})

describe('two people at once', () => {
  it('are told of each other, and nothing is overwritten unseen', async () => {
    const badr = amal.as('badr')
    const report = await keep('FR says FR will fund UA.\nDE says DE will deploy UA.', 'A')
    const { seen = '' } = (await amal.reviewCase(`row/${report}/p0`, {})) ?? {}
    await amal.decide({ what: 'confirmation', row: `${report}/p0` }, { reason: '', seen })
    const late = badr.decide(
      { what: 'rejection', row: `${report}/p0` },
      { reason: 'no such words', seen },
    )
    await expect(late).rejects.toMatchObject({
      code: 'decision-overtaken',
      values: { author: 'amal' },
    })
    // About something else nobody is in the way.
    await badr.decide({ what: 'rejection', row: `${report}/p25` }, { reason: 'no', seen })
    expect((await amal.decisions({})).map(({ author }) => author)).toEqual(['amal', 'badr'])
  })

  it('in the same instant are judged under the lock: one of them is kept', async () => {
    const report = await keep('FR says FR will fund UA.', 'A')
    const { seen } = await amal.review({})
    const people = ['badr', 'dina', 'huda', 'omar'].map((name) => amal.as(name))
    const done = await Promise.allSettled(
      people.map((person) =>
        person.decide({ what: 'rejection', row: `${report}/p0` }, { reason: 'no', seen }),
      ),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await amal.decisions({})).toHaveLength(1)
  })

  it('decide many things all or none', async () => {
    const report = await keep('FR says FR will fund UA.\nDE says DE will deploy UA.', 'A')
    const { seen } = await amal.review({})
    const both = ['p0', 'p25'].map((id) => {
      return { what: 'rejection', row: `${report}/${id}` } as const
    })
    await amal.as('badr').decide({ what: 'confirmation', row: `${report}/p25` }, { reason: '' })
    const work = amal.decideAll(both, { reason: 'neither', seen })
    expect(await codeOf(work)).toBe('decision-overtaken')
    expect(await amal.decisions({})).toHaveLength(1)
    await amal.decideAll(both, { reason: 'neither' })
    expect((await amal.board({})).rows).toEqual([])
  })
})

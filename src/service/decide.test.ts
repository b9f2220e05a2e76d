// Decisions on a real register: they move the view, name what they are about by content, and undo
// takes each back.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createService, type DecisionWanted, type Problem, type UseCases } from './index.ts'
import { readerOfTests } from './reader.cases.ts'

let folder = ''
let now = new Date('2031-03-09T12:00:00Z')
const open: UseCases[] = []
const ID = 'DE.deploy.UA'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-decide-'))
  now = new Date('2031-03-09T12:00:00Z')
})

afterEach(async () => {
  for (const service of open.splice(0)) await service.close()
  rmSync(folder, { recursive: true })
})

function serve(author = 'amal'): UseCases {
  const service = createService({
    register: join(folder, 'mithaq.db'),
    reader: async () => readerOfTests(),
    clock: () => now,
    author,
    create: true,
  })
  open.push(service)
  return service
}

function keep(service: UseCases, text: string, publisher: string, publishedOn = '2031-03-04') {
  const source = { name: publisher, bytes: new TextEncoder().encode(text) }
  return service.keep(source, { publisher, publishedOn, lang: 'xx' })
}

const PROMISE = 'DE says DE will deploy UA.'
const REFUSAL = "DE says DE won't deploy UA."

async function state(service: UseCases, when = {}) {
  return (await service.show(ID, when))?.cells[0]?.state
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (problem: Problem) => problem.code,
  )
}

describe('a decision', () => {
  it('sets a fact for an interval, and what hangs on it becomes active', async () => {
    const service = serve()
    await keep(service, 'DE says DE will deploy UA if ceasefire.', 'A')
    expect(await state(service)).toBe('conditional')
    const fact = {
      what: 'fact',
      fact: 'ceasefire',
      value: 'yes',
      holdsFromOn: '2031-03-06',
    } as const
    now = new Date('2031-03-10T12:00:00Z')
    const line = await service.decide(fact, { reason: 'announced by both sides' })
    expect(line).toMatchObject({ author: 'amal', state: 'stands', origin: 'person' })
    expect(await state(service)).toBe('active')
    expect(await state(service, { asOf: '2031-03-05' })).toBe('conditional')
    expect(await state(service, { knownAt: '2031-03-09' })).toBe('conditional')
    expect((await service.show(ID, {}))?.transitions?.map((one) => [one.on, one.to])).toEqual([
      ['2031-03-04', 'conditional'],
      ['2031-03-06', 'active'],
    ])
  })

  it('settles a contradiction; the unsettled view stays reachable, undo restores it', async () => {
    const service = serve()
    await keep(service, `${PROMISE} One.`, 'A')
    await keep(service, `${REFUSAL} Two, three.`, 'B')
    const before = await service.show(ID, {})
    expect(before?.contradictions).toHaveLength(1)
    const [first, second] = before?.contradictions[0]?.between ?? [0, 0]
    const isFirst = before?.evidence[first]?.publisher === 'A'
    const line = await service.decide(
      { what: 'settlement', commitment: ID, accounts: [first, second], holds: isFirst ? 0 : 1 },
      { reason: 'the transcript has it' },
    )
    const settled = await service.show(ID, {})
    expect(settled?.contradictions).toEqual([])
    expect(settled?.cells[0]).toMatchObject({ stance: 'pledged', contradicted: false })
    expect(settled?.evidence.map((one) => one.struck?.how)).toContain('settlement')
    const unsettled = await service.show(ID, { unsettled: true })
    expect(unsettled?.cells[0]).toMatchObject({ contradicted: true })
    now = new Date('2031-03-10T12:00:00Z')
    await service.decide({ what: 'undo', decision: line.id }, { reason: 'no transcript after all' })
    const { decisions: _, ...after } = (await service.show(ID, { asOf: '2031-03-09' })) ?? {}
    const { decisions: __, ...then } = before ?? {}
    expect({ ...after, knownAt: '' }).toEqual({ ...then, knownAt: '' })
  })

  it('calls a promise broken, and only a decision does', async () => {
    const service = serve()
    await keep(service, PROMISE, 'A')
    const verdict = {
      what: 'verdict',
      commitment: ID,
      verdict: 'broken',
      on: '2031-03-08',
    } as const
    await service.decide(verdict, { reason: 'it sent nobody' })
    expect(await state(service)).toBe('broken')
    expect((await service.show(ID, {}))?.transitions?.at(-1)).toMatchObject({
      from: 'active',
      to: 'broken',
      cause: { kind: 'decision', author: 'amal' },
    })
  })

  it('merges two commitments, and the old id leads to the new one', async () => {
    const service = serve()
    await keep(service, `${PROMISE} FR says FR will fund UA.`, 'A')
    const merge = { what: 'merge', from: 'FR.fund.UA', into: ID } as const
    await service.decide(merge, { reason: 'one promise' })
    expect((await service.show('FR.fund.UA', {}))?.id).toBe(ID)
    expect((await service.show(ID, {}))?.evidence).toHaveLength(2)
  })

  it('that is proposed counts nothing until another person agrees', async () => {
    const service = serve()
    await keep(service, PROMISE, 'A')
    const verdict = {
      what: 'verdict',
      commitment: ID,
      verdict: 'released',
      on: '2031-03-08',
    } as const
    const given = { reason: 'no longer asked for', isProposed: true }
    const { id } = await service.decide(verdict, given)
    expect(await state(service)).toBe('active')
    expect((await service.review({})).items).toMatchObject([
      { kind: 'decision-proposed', decision: id },
    ])
    const agreement: DecisionWanted = { what: 'agreement', decision: id }
    expect(await problemOf(service.decide(agreement, { reason: 'me too' }))).toBe('agreement-own')
    await serve('badr').decide(agreement, { reason: 'so it is' })
    expect(await state(service)).toBe('released')
  })

  it('about a report that is taken back leaves its words struck and in view', async () => {
    const service = serve()
    const { report = '' } = await keep(service, PROMISE, 'A')
    await service.decide({ what: 'amendment', how: 'retraction', report }, { reason: 'withdrawn' })
    const item = await service.show(ID, {})
    expect(item?.cells).toEqual([])
    expect(item?.evidence[0]?.struck).toMatchObject({ how: 'retraction' })
    expect((await service.board({})).rows).toEqual([])
    expect((await service.review({})).items).toMatchObject([
      { kind: 'rests-on-nothing', commitment: ID },
    ])
  })

  it.each<[string, DecisionWanted]>([
    [
      'item-unknown',
      { what: 'verdict', commitment: 'XX.deploy.UA', verdict: 'broken', on: '2031-03-08' },
    ],
    ['fact-unknown', { what: 'fact', fact: 'rain', value: 'yes' }],
    ['date-unreadable', { what: 'fact', fact: 'ceasefire', value: 'yes', holdsFromOn: 'monday' }],
    ['decision-unknown', { what: 'undo', decision: 'd0' }],
    ['account-unknown', { what: 'split', commitment: ID, account: 7, into: 'FR.deploy.UA' }],
    ['source-unknown', { what: 'amendment', how: 'retraction', report: 'nowhere' }],
  ])('about what is not there is refused: %s', async (code, wanted) => {
    const service = serve()
    await keep(service, PROMISE, 'A')
    expect(await problemOf(service.decide(wanted, { reason: 'because' }))).toBe(code)
    expect(await service.decisions({})).toEqual([])
  })

  it('without a reason is none', async () => {
    const service = serve()
    await keep(service, PROMISE, 'A')
    const fact = { what: 'government', party: 'country:DE', fromOn: '2031-03-01' } as const
    expect(await problemOf(service.decide(fact, { reason: ' ' }))).toBe('decision-without-reason')
  })
})

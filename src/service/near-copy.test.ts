// Near copies and amendments on a real register: what joins as a copy, what stays a rendering, and
// what an outlet takes back.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createService, type UseCases } from './index.ts'
import { readerOfTests } from './reader.cases.ts'

let folder = ''
let service: UseCases
const ID = 'DE.deploy.UA'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-near-'))
  service = createService({
    register: join(folder, 'mithaq.db'),
    reader: async () => readerOfTests(),
    clock: () => new Date('2031-03-09T12:00:00Z'),
    create: true,
  })
})

afterEach(async () => {
  await service.close()
  rmSync(folder, { recursive: true })
})

/** A wire of eight sentences around one promise; `told` is that sentence. */
function wire(told: string, head = 'The ministers met.'): string {
  const around = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (of) => `Those who were there spoke for an hour about matter ${of} and left the hall ${of}.`,
  )
  return [head, ...around.slice(0, 3), told, ...around.slice(3)].join('\n')
}

function keep(text: string, publisher: string, publishedOn: string, title?: string) {
  const source = { name: publisher, bytes: new TextEncoder().encode(text) }
  return service.keep(source, { publisher, publishedOn, lang: 'xx', ...(title ? { title } : {}) })
}

const PROMISE = 'DE says DE will deploy UA.'
const REFUSAL = "DE says DE won't deploy UA."

async function counts() {
  const cell = (await service.show(ID, {}))?.cells[0]
  return [cell?.utterances, cell?.witnesses, cell?.copies, cell?.contradicted]
}

it('a wire with another head is a copy, one account and two texts', async () => {
  await keep(wire(PROMISE), 'A', '2031-03-04')
  const line = await keep(wire(PROMISE, 'Berlin, Tuesday.'), 'B', '2031-03-05')
  expect(line).toMatchObject({ outcome: 'added' })
  expect(line.nearCopyOf).toBeDefined()
  expect(await counts()).toEqual([1, 1, 2, false])
})

it('a wire that loses the "not" is another rendering, seen on the commitment', async () => {
  await keep(wire(REFUSAL), 'A', '2031-03-04')
  await keep(wire(PROMISE), 'B', '2031-03-05')
  const item = await service.show(ID, {})
  expect(item?.contradictions.map((one) => one.kind)).toEqual(['rendering'])
  expect(item?.evidence.map(({ publisher, copyOf }) => [publisher, copyOf === undefined])).toEqual([
    ['A', true],
    ['B', false],
  ])
})

it.each([[['2031-03-04', '2031-03-06']], [['2031-03-06', '2031-03-04']]])(
  'the earlier text is the origin, in whatever order they come: %o',
  async (days) => {
    for (const [at, day] of days.entries())
      await keep(wire(PROMISE, `Head ${day}.`), `Outlet ${at}`, day)
    const item = await service.show(ID, {})
    expect(item?.evidence.map((one) => [one.publishedOn, one.copies])).toEqual([['2031-03-04', 2]])
  },
)

it('another report about the same is no copy', async () => {
  await keep(wire(PROMISE), 'A', '2031-03-04')
  const line = await keep(
    `A short note on the talks. ${PROMISE} Nobody else spoke.`,
    'B',
    '2031-03-04',
  )
  expect(line.nearCopyOf).toBeUndefined()
  expect(await counts()).toEqual([1, 2, 2, false])
})

it('a wire that a circle holds is a copy of the open one for the circle alone', async () => {
  const inside = createService({
    register: join(folder, 'mithaq.db'),
    reader: async () => readerOfTests(),
    clock: () => new Date('2031-03-09T12:00:00Z'),
    circle: 'talks',
  })
  try {
    const open = await keep(wire(PROMISE), 'A', '2031-03-04')
    const bytes = new TextEncoder().encode(wire(PROMISE, 'Berlin, Tuesday.'))
    const note = { publisher: 'B', publishedOn: '2031-03-05', lang: 'xx' }
    const line = await inside.keep({ name: 'B', bytes }, note)
    expect(line.nearCopyOf).toBe(open.report)
    const cell = (await inside.show(ID, {}))?.cells[0]
    expect([cell?.utterances, cell?.witnesses, cell?.copies]).toEqual([1, 1, 2])
    expect(await counts()).toEqual([1, 1, 1, false])
  } finally {
    await inside.close()
  }
})

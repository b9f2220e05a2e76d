// Reading again with another reader: the new reading stands, the old one is not lost, and decisions
// hold where their words are still read.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createService, type UseCases } from './index.ts'
import { readerOfTests } from './reader.cases.ts'
import type { Reader } from './reader.ts'

const TEXT = `publisher: Harbour Wire
published: 2031-03-03

FR says FR will deploy UA.
DE says DE will deploy UA.
`

let folder = ''
const open: UseCases[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-reread-'))
})
afterEach(async () => {
  for (const service of open.splice(0)) await service.close()
  rmSync(folder, { recursive: true })
})

/** The next version, which no longer reads what it says of Germany. */
function newerReader(): Reader {
  const reader = readerOfTests()
  return {
    ...reader,
    read: async (text, lang, note) => {
      const { positions, ...reading } = await reader.read(text, lang, note)
      const others = positions.filter(({ party }) => party !== 'country:DE')
      return { ...reading, reader: 'tests 2', positions: others }
    },
  }
}

function serve(day: string, reader: Reader): UseCases {
  const clock = () => new Date(`${day}T12:00:00Z`)
  const register = join(folder, 'mithaq.db')
  const service = createService({ register, reader: async () => reader, clock, author: 'desk' })
  open.push(service)
  return service
}

const source = { name: 'a.txt', bytes: Buffer.from(TEXT) }

async function parties(service: UseCases, knownAt?: string) {
  const { rows } = await service.board(knownAt === undefined ? {} : { knownAt })
  return rows.map(({ party }) => party).sort()
}

it('supersedes the old reading, which the view of its day still shows', async () => {
  const first = serve('2031-03-04', readerOfTests())
  expect(await first.keep(source, {})).toMatchObject({ outcome: 'added', positions: 2 })
  const second = serve('2031-03-10', newerReader())
  expect(await second.keep(source, {})).toMatchObject({ outcome: 'reread', positions: 1 })
  expect(await parties(second)).toEqual(['country:FR'])
  expect(await parties(second, '2031-03-05')).toEqual(['country:DE', 'country:FR'])
  expect((await second.board({})).counts).toMatchObject({ reports: 1, copies: 1 })
  expect(await second.doctor()).toEqual([])
})

it('by the same reader adds nothing, and so does a text without its day', async () => {
  const first = serve('2031-03-04', readerOfTests())
  await first.keep(source, {})
  expect(await first.keep(source, {})).toMatchObject({ outcome: 'known' })
  const second = serve('2031-03-10', newerReader())
  const bare = { name: 'b.txt', bytes: Buffer.from(TEXT.slice(TEXT.indexOf('FR'))) }
  expect(await second.keep(bare, {})).toMatchObject({ outcome: 'known' })
})

it('keeps decisions that still apply, and puts the others up for review', async () => {
  const first = serve('2031-03-04', readerOfTests())
  await first.keep(source, {})
  for (const commitment of ['FR.deploy.UA', 'DE.deploy.UA'])
    await first.decide(
      { what: 'split', commitment, account: 0, into: `${commitment}~ships` },
      { reason: 'speaks of ships' },
    )
  expect((await first.review({})).items).toEqual([])
  const second = serve('2031-03-10', newerReader())
  await second.keep(source, {})
  expect(await second.show('FR.deploy.UA~ships', {})).toBeDefined()
  expect((await second.review({})).items).toHaveLength(1)
})

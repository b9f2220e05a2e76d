// The published schema of the reading contract holds for every sample, and for the seed where it is
// at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { loadLanguages } from '../src/packs/index.ts'
import { makeReader } from '../src/reading/index.ts'

const root = new URL('..', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('docs/schema/reading-1.json', root), 'utf8'))
const validate = new Ajv2020({ strict: false }).compile(schema)
const languages = await loadLanguages()

async function readerOf(lang: string) {
  const { pack } = await languages.load(lang)
  return makeReader({
    pack,
    vocabulary: languages.vocabulary,
    parties: languages.parties,
    version: 'test',
  })
}

describe('the reading contract', () => {
  const samples = readdirSync(new URL('samples/', root)).filter((name) => name.endsWith('.txt'))
  it.each(samples)('%s is read into the published shape', async (name) => {
    const raw = readFileSync(new URL(`samples/${name}`, root), 'utf8')
    const text = raw.slice(raw.indexOf('\n\n') + 2)
    const reader = await readerOf(name.endsWith('.en.txt') ? 'en' : 'ar')
    const reading = JSON.parse(JSON.stringify(reader.read(text, { publishedOn: '2025-09-05' })))
    expect(validate(reading), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.stringify(reader.read(text, { publishedOn: '2025-09-05' }))).toBe(
      JSON.stringify(reading),
    )
    const known = new Set(reading.parties.map((one: { id: string }) => one.id))
    for (const { speaker } of reading.statements) {
      if (speaker.party !== null) expect(known).toContain(speaker.party)
    }
  })

  it.each(samples)('%s is explained in the same shape, and read no otherwise', async (name) => {
    const raw = readFileSync(new URL(`samples/${name}`, root), 'utf8')
    const text = raw.slice(raw.indexOf('\n\n') + 2)
    const reader = await readerOf(name.endsWith('.en.txt') ? 'en' : 'ar')
    const note = { publishedOn: '2025-09-05' }
    const { explain, ...reading } = reader.read(text, note, { explain: true })
    expect(JSON.stringify(reading)).toBe(JSON.stringify(reader.read(text, note)))
    const whole = JSON.parse(JSON.stringify({ ...reading, explain }))
    expect(validate(whole), JSON.stringify(validate.errors)).toBe(true)
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)
    expect(explain?.statements.map((one) => one.statement)).toEqual(ids(reading.statements))
    expect(explain?.positions.map((one) => one.position)).toEqual(ids(reading.positions))
  })

  const seed = new URL('../shared/seed/000_7cd0c4751b1002d9.txt', root)
  it.skipIf(!existsSync(seed))(
    'the seed, where it is at hand, is one report with two copies',
    async () => {
      const reader = await readerOf('ar')
      const reading = reader.read(readFileSync(seed, 'utf8'), { publishedOn: '2025-09-04' })
      expect(validate(JSON.parse(JSON.stringify(reading))), JSON.stringify(validate.errors)).toBe(
        true,
      )
      expect(reading.report.copies).toHaveLength(2)
    },
  )
})

// The check of a reading: what the built-in reader reads well stays, what is bent does not.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Condition, Position, Reading } from '../../model/index.ts'
import { loadLanguages } from '../../packs/index.ts'
import { makeReader, type Reader } from '../index.ts'
import { checkReading } from './reading.ts'
import { corpusReports, type ReportCase, ROOT, reportOf, sampleReports } from './report.cases.ts'

const SEED = join(ROOT, '../shared/seed')

const readers = new Map<string, Reader>()
let readings: readonly Reading[] = []

beforeAll(async () => {
  const languages = await loadLanguages()
  const { vocabulary, parties } = languages
  for (const lang of ['ar', 'en']) {
    const { pack } = await languages.load(lang)
    readers.set(lang, makeReader({ pack, vocabulary, parties, version: '0' }))
  }
  readings = [...sampleReports(), ...corpusReports('ar')].map(read)
})

function read({ lang, text, publishedOn }: ReportCase): Reading {
  return readerOf(lang).read(text, { publishedOn })
}

function readerOf(lang: string): Reader {
  return readers.get(lang) as Reader
}

const check = (reading: Reading) => checkReading(readerOf(reading.report.lang).lexicon, reading)

describe('good readings', () => {
  it('of samples and corpus hardly anything is refused, and nothing silently', () => {
    const refused = readings.flatMap((reading) => check(reading).refused)
    const parts = readings.flatMap(({ statements, positions }) => [...statements, ...positions])
    expect(parts.length).toBeGreaterThan(400)
    expect(refused.length / parts.length, JSON.stringify(refused, null, 1)).toBeLessThan(0.01)
    for (const reading of readings) {
      const { reading: kept, refused: lost } = check(reading)
      const told = kept.notices.filter(({ code }) => code === 'unsupported')
      expect(told.length).toBe(lost.length)
      if (lost.length === 0) expect(kept).toBe(reading)
    }
  })

  it('what is kept is not refused when it is checked again', () => {
    for (const reading of readings) {
      const { reading: kept } = check(reading)
      expect(check(kept).refused).toEqual([])
    }
  })

  it.skipIf(!existsSync(SEED))('of the seed report nothing is refused', () => {
    const [name = ''] = readdirSync(SEED).filter((one) => one.endsWith('.txt'))
    const reading = read(reportOf(readFileSync(join(SEED, name), 'utf8'), 'ar'))
    expect(reading.positions.length).toBeGreaterThan(10)
    expect(check(reading).refused).toEqual([])
  })
})

const AFFIRMING = ['pledged', 'committed', 'willing', 'allocated', 'underway', 'done']
const isAffirmed = ({ stance, negated, denies }: Position) =>
  AFFIRMING.includes(stance) && !negated && !denies

type Bend = (position: Position, reading: Reading) => Partial<Position> | undefined

function bendNumber(
  position: Position,
  bend: (value: number) => number,
): Partial<Position> | undefined {
  const [first, ...rest] = position.quantity ?? []
  if (first?.value === undefined) return undefined
  return { quantity: [{ ...first, value: bend(first.value) }, ...rest] }
}

function bendRelation(
  { condition, stance }: Position,
  from: readonly string[],
  relation: 'unless' | 'regardless' | 'after',
): Partial<Position> | undefined {
  // "Not before X" and "unless X" say the same of a refusal.
  if (condition?.kind !== 'fact' || !AFFIRMING.includes(stance)) return undefined
  if (!from.includes(condition.relation)) return undefined
  return { condition: { ...condition, relation } as Condition }
}

/** Ways to bend a position, and the least share of them that the check has to find. */
const BENT: Readonly<Record<string, readonly [share: number, bend: Bend]>> = {
  'a party that the text never names': [
    1,
    ({ party }) => (party?.startsWith('country:') ? { party: 'country:BT' } : undefined),
  ],
  'another number': [1, (position) => bendNumber(position, (value) => value + 1)],
  'a thousandfold number': [1, (position) => bendNumber(position, (value) => value * 1000)],
  'another unit': [
    1,
    ({ quantity: [first] = [] }) =>
      first && { quantity: [{ ...first, unit: first.unit === 'EUR' ? 'USD' : 'EUR' }] },
  ],
  'a refusal out of a promise': [
    0.97,
    (position) => (isAffirmed(position) ? { stance: 'declined' } : undefined),
  ],
  'a promise out of a refusal': [
    0.85,
    ({ stance }) => (stance === 'declined' ? { stance: 'pledged' } : undefined),
  ],
  'a deed out of a promise': [
    0.9,
    ({ stance }) => (stance === 'pledged' ? { stance: 'done' } : undefined),
  ],
  'unless for if': [1, (position) => bendRelation(position, ['if', 'when', 'after'], 'unless')],
  'regardless for if': [
    1,
    (position) => bendRelation(position, ['if', 'when', 'after'], 'regardless'),
  ],
  'after for unless': [1, (position) => bendRelation(position, ['unless'], 'after')],
  'evidence beyond the text': [
    1,
    (_, { report }) => ({
      evidence: { spans: [[report.text.length - 1, report.text.length + 4]] },
    }),
  ],
  'evidence without words': [1, () => ({ evidence: { spans: [[5, 5]] } })],
  'evidence out of order': [
    1,
    () => ({
      evidence: {
        spans: [
          [9, 12],
          [3, 6],
        ],
      },
    }),
  ],
  'words that do not stand there': [
    1,
    ({ window }) => window && { window: { ...window, text: `${window.text} x` } },
  ],
  'a window in another year': [
    1,
    ({ window }) =>
      window !== undefined && /20\d\d/.test(window.text)
        ? {
            window: { kind: 'day', text: window.text, spans: window.spans, earliest: '1950-01-01' },
          }
        : undefined,
  ],
}

describe('bent positions are refused', () => {
  it.each(Object.keys(BENT))('%s', (name) => {
    const [share, bend] = BENT[name] as (typeof BENT)[string]
    const missed: string[] = []
    let tried = 0
    for (const reading of readings.filter(({ report }) => report.lang === 'ar')) {
      const lost = new Set(check(reading).refused.map(({ id }) => id))
      for (const position of reading.positions) {
        const change = lost.has(position.id) ? undefined : bend(position, reading)
        if (change === undefined) continue
        tried++
        const bent = { ...reading, positions: [{ ...position, ...change } as Position] }
        if (!check(bent).refused.some(({ id }) => id === position.id))
          missed.push(
            reading.report.text.slice(...(position.evidence.spans[0] as [number, number])),
          )
      }
    }
    expect(tried).toBeGreaterThan(0)
    expect(1 - missed.length / tried, missed.join('\n')).toBeGreaterThanOrEqual(share)
  })
})

describe('what falls with what', () => {
  const first = () => readings[0] as Reading

  it('a speaker whom the words do not name is left open, and the statement stays', () => {
    const [statement, ...rest] = first().statements
    const speaker = { ...(statement as Reading['statements'][number]).speaker, party: 'country:BT' }
    const bent = {
      ...first(),
      statements: [{ ...statement, speaker }, ...rest] as Reading['statements'],
    }
    const { reading, refused } = check(bent)
    expect(reading.statements[0]?.speaker).toMatchObject({ party: null, resolution: 'unresolved' })
    expect(refused).toContainEqual(expect.objectContaining({ id: statement?.id, field: 'speaker' }))
  })

  it('a position falls with its statement, and a beneficiary falls alone', () => {
    const [position] = first().positions
    const gone = { ...first(), positions: [{ ...position, statement: 's999999' } as Position] }
    expect(check(gone).reading.positions).toEqual([])
    const bent = { ...first(), positions: [{ ...position, beneficiary: 'country:BT' } as Position] }
    const { reading, refused } = check(bent)
    expect(reading.positions).toHaveLength(1)
    expect(reading.positions[0]).not.toHaveProperty('beneficiary')
    expect(refused).toEqual([expect.objectContaining({ id: position?.id, field: 'beneficiary' })])
  })

  it('a statement whose spans lead nowhere takes its positions along', () => {
    const statements = first().statements.map((one) => ({
      ...one,
      content: { spans: [[-4, 3]] as const },
    }))
    const { reading } = check({ ...first(), statements })
    expect(reading.statements).toEqual([])
    expect(reading.positions.every(({ statement }) => statement === null)).toBe(true)
  })
})

it('whatever a reading holds, the check answers', () => {
  const odd = fc.oneof(
    fc.integer({ min: -5, max: 4000 }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.5),
  )
  const anySpans = fc.array(fc.tuple(odd, odd), { maxLength: 3 })
  fc.assert(
    fc.property(fc.nat(), anySpans, fc.string(), fc.integer(), (at, spans, word, value) => {
      const reading = readings[at % readings.length] as Reading
      const bent = {
        ...reading,
        statements: reading.statements.map((one) => ({ ...one, content: { spans } })),
        positions: reading.positions.map((one, nth) => ({
          ...one,
          statement: nth % 2 === 0 ? null : one.statement,
          party: word,
          place: word,
          ...(nth % 3 === 0 && { evidence: { spans } }),
          quantity: [{ value, unit: word, text: word, spans }],
          window: { kind: 'day' as const, text: word, spans, earliest: word },
        })),
      }
      const { reading: kept, refused } = check(bent)
      expect(kept.positions.length).toBeLessThanOrEqual(bent.positions.length)
      expect(kept.notices.length).toBe(reading.notices.length + refused.length)
    }),
    { numRuns: 60 },
  )
})

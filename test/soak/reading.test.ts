// No text makes the reader throw, point outside the text or take forever: some 3,300 mutated texts
// here (as many as 8 seconds allow) and long ones of 150,000 units; 100,000 and ten megabytes
// with npm run soak.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Reader } from '../../src/reading/index.ts'
import { openSoak } from './corpus-texts.ts'
import type { LongText } from './long-text.ts'
import { mutate } from './mutation.ts'
import { unsoundness } from './soundness.ts'

const IS_WHOLE = process.env.MITHAQ_SOAK === '1'
const TEXTS = Number(process.env.MITHAQ_SOAK_TEXTS ?? (IS_WHOLE ? 100_000 : 3_300))
const SEED = Number(process.env.MITHAQ_SOAK_SEED ?? 20310304)
/** Whoever runs everything shall not wait longer; a busy machine reads fewer texts. */
const TIME_MAX_MS = IS_WHOLE ? Number.MAX_SAFE_INTEGER : 8_000
const TEXTS_MIN = 200
/** One text in so many is read twice, to see that it is read alike. */
const AGAIN = 20
const FAULTS_MAX = 20
const DAYS = [undefined, '2031-03-04', '2024-02-29', '2025-12-31', '1999-01-01']

const { readers, sources } = await openSoak()

describe('mutated texts', () => {
  test('are read without a throw, and all that is read stands in them', async () => {
    const started = performance.now()
    const wrong: string[] = []
    let read = 0
    let found = 0
    for (; read < TEXTS && performance.now() - started < TIME_MAX_MS; read++) {
      const text = mutate(sources, SEED, read)
      // Every language in turn: a reader also meets texts of another one.
      const { fault, statements } = judge(readers[read % readers.length] as Reader, text, read)
      found += statements
      if (fault !== undefined) wrong.push(`text ${read} of seed ${SEED}: ${fault}\n${show(text)}`)
      if (wrong.length >= FAULTS_MAX) break
      // The runner must be able to answer that it lives.
      if (read % 200 === 0) await new Promise(setImmediate)
    }
    expect(wrong.join('\n\n')).toBe('')
    expect(read).toBeGreaterThanOrEqual(Math.min(TEXTS, TEXTS_MIN))
    // Texts in which nothing is left to read would prove nothing.
    expect(found / read).toBeGreaterThan(0.5)
  }, 7_200_000)
})

function judge(reader: Reader, text: string, number: number) {
  const publishedOn = DAYS[number % DAYS.length]
  const note = publishedOn === undefined ? {} : { publishedOn }
  try {
    const reading = reader.read(text, note)
    const statements = reading.statements.length
    const wrong = unsoundness(reading, text)
    if (wrong !== undefined || number % AGAIN !== 0) return { fault: wrong, statements }
    const again = JSON.stringify(reader.read(text, note))
    const isSame = again === JSON.stringify(reading)
    return { fault: isSame ? undefined : 'read otherwise the second time', statements }
  } catch (thrown) {
    const { stack } = thrown as Error
    return { fault: stack?.split('\n').slice(0, 4).join('\n') ?? String(thrown), statements: 0 }
  }
}

function show(text: string): string {
  return JSON.stringify(text.length > 600 ? `${text.slice(0, 600)} ...` : text)
}

const UNITS = IS_WHOLE ? 10_000_000 : 150_000
const MARKS = IS_WHOLE ? 1_000_000 : 20_000
/** Far below what reading takes on a busy machine, far above what anything quadratic does. */
const PACE_MIN_UNITS_PER_S = 5_000
const LONG_TEXT = fileURLToPath(new URL('./long-text.ts', import.meta.url))
const execute = promisify(execFile)

describe.each(readers.map(({ lexicon }) => lexicon.pack.id))('long texts, read in %s', (id) => {
  test('are read in time, and all that is read stands in them', async () => {
    const words = ['--import', 'tsx', LONG_TEXT, id, String(UNITS), String(MARKS)]
    const { stdout } = await execute(process.execPath, words)
    const told = stdout.trim().split('\n')
    const texts = told.map((line) => JSON.parse(line) as LongText)
    expect(texts.length).toBe(15)
    for (const { name, units, seconds, wrong } of texts) {
      expect([name, wrong]).toEqual([name, undefined])
      expect([name, units / seconds > PACE_MIN_UNITS_PER_S]).toEqual([name, true])
    }
  }, 3_600_000)
})

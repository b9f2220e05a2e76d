// No text makes the reader throw, point outside the text or take forever: some 3,000 mutated texts
// here (as many as 15 seconds allow), 100,000 with npm run soak.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpusWords, readCorpus, samplesBelow } from '../../src/corpus/index.ts'
import { loadLanguages } from '../../src/packs/index.ts'
import { makeReader, type Reader } from '../../src/reading/index.ts'
import { ROOT } from '../../tools/root.ts'
import { mutate } from './mutation.ts'
import { unsoundness } from './soundness.ts'

const IS_WHOLE = process.env.MITHAQ_SOAK === '1'
const TEXTS = Number(process.env.MITHAQ_SOAK_TEXTS ?? (IS_WHOLE ? 100_000 : 3_300))
const SEED = Number(process.env.MITHAQ_SOAK_SEED ?? 20310304)
/** Whoever runs everything shall not wait longer; a busy machine reads fewer texts. */
const TIME_MAX_MS = IS_WHOLE ? Number.MAX_SAFE_INTEGER : 15_000
const TEXTS_MIN = 200
/** One text in so many is read twice, to see that it is read alike. */
const AGAIN = 20
const DAYS = [undefined, '2031-03-04', '2024-02-29', '2025-12-31', '1999-01-01']

const languages = await loadLanguages()
const readers: Reader[] = []
const sources: string[] = []
const sample = samplesBelow(ROOT)
for (const name of readdirSync(join(ROOT, 'samples')))
  if (name.endsWith('.txt')) sources.push(sample(`samples/${name}`) ?? '')
for (const id of languages.ids) {
  const { pack } = await languages.load(id)
  const { vocabulary, parties } = languages
  readers.push(makeReader({ pack, vocabulary, parties, version: 'soak' }))
  const words = corpusWords(languages.labelsOf(id).words, pack)
  for (const file of readCorpus(join(ROOT, 'languages', id, 'corpus'), words, sample))
    for (const one of file.cases) sources.push(one.text)
}

function judge(reader: Reader, text: string, number: number): string | undefined {
  const publishedOn = DAYS[number % DAYS.length]
  const note = publishedOn === undefined ? {} : { publishedOn }
  try {
    const reading = reader.read(text, note)
    const wrong = unsoundness(reading, text)
    if (wrong !== undefined || number % AGAIN !== 0) return wrong
    const again = JSON.stringify(reader.read(text, note))
    return again === JSON.stringify(reading) ? undefined : 'read otherwise the second time'
  } catch (thrown) {
    return (thrown as Error).stack?.split('\n').slice(0, 4).join('\n') ?? String(thrown)
  }
}

test('mutated texts are read without a throw, and all that is read stands in them', () => {
  const started = performance.now()
  const wrong: string[] = []
  let read = 0
  for (; read < TEXTS && performance.now() - started < TIME_MAX_MS; read++) {
    const text = mutate(sources, SEED, read)
    // Every language in turn: a reader also meets texts of another one.
    const fault = judge(readers[read % readers.length] as Reader, text, read)
    if (fault !== undefined) wrong.push(`text ${read} of seed ${SEED}: ${fault}\n${show(text)}`)
    if (wrong.length >= 20) break
  }
  expect(wrong.join('\n\n')).toBe('')
  expect(read).toBeGreaterThanOrEqual(Math.min(TEXTS, TEXTS_MIN))
}, 3_600_000)

function show(text: string): string {
  return JSON.stringify(text.length > 600 ? `${text.slice(0, 600)} ...` : text)
}

const SIZE = IS_WHOLE ? 10_000_000 : 500_000
const MARKS = IS_WHOLE ? 1_000_000 : 50_000
/** Far above what reading takes; what is quadratic takes hours. */
const PACE_MIN_UNITS_PER_S = 20_000

const joined = sources.join(' ')
const fill = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

describe.each(readers.map((reader) => [reader.lexicon.pack.id, reader] as const))(
  '%s',
  (_, reader) => {
    const first = reader.lexicon.pack.functionWords[0] ?? 'a'
    test.each([
      ['reports without a full stop', fill(joined.replace(/[.!?؟…\n]/g, ''), SIZE)],
      ['reports without a mark or a line end', fill(joined.replace(/[^\p{L}\p{N} ]/gu, ''), SIZE)],
      ['one word that does not end', fill('ب', SIZE)],
      ['one number that does not end', fill('7', SIZE)],
      ['one function word again and again', fill(`${first} `, SIZE)],
      ['straight quotation marks', fill('"', MARKS)],
      ['opening quotation marks', fill('«', MARKS)],
      ['quotation marks that open and close', fill('«»“”', MARKS)],
      ['quotation marks around words', fill(`"${first}" «${first}» `, MARKS * 5)],
      ['colons and commas', fill(': , ، ', MARKS)],
      ['full stops', fill('.', MARKS)],
      ['empty lines', fill('\n', MARKS)],
      ['lines of one letter', fill('a\nب\n', MARKS)],
      ['one sentence again and again, a paragraph each', fill(`${sources[0]}\n`, SIZE)],
      ['signs that turn a direction', fill('\u202e\u2066', MARKS)],
    ])(
      '%s',
      (_, text) => {
        const started = performance.now()
        const reading = reader.read(text, { publishedOn: '2031-03-04' })
        const seconds = (performance.now() - started) / 1000
        expect(unsoundness(reading, text)).toBe(undefined)
        expect(text.length / seconds).toBeGreaterThan(PACE_MIN_UNITS_PER_S)
      },
      1_200_000,
    )
  },
)

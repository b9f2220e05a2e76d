// What every language pack must hold to, whatever its language: one table over all packs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reading, Span } from '../model/index.ts'
import { makeReader } from '../reading/index.ts'
import { foldText, makeFolding } from '../text/index.ts'
import { readSources } from './compile.ts'
import { ofSources } from './live.ts'

const ROOT = join(import.meta.dirname, '../..')
const sources = readSources(ROOT)
const languages = ofSources(sources)
const { vocabulary, parties } = sources

/** Our own reports with their language, as their heads give it. */
const SAMPLES = readdirSync(join(ROOT, 'samples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const [head = '', ...text] = readFileSync(join(ROOT, 'samples', name), 'utf8').split('\n\n')
    return { lang: /^lang: (.+)$/m.exec(head)?.[1] ?? '', text: text.join('\n\n').trim() }
  })
/** Texts of a pack's own corpus as one: a new language has no sample yet. */
function corpusText(id: string, labels: Readonly<Record<string, readonly string[]>>): string {
  const { text = ['text'], reading = ['reading'] } = labels
  const folder = join(ROOT, 'languages', id, 'corpus')
  const block = new RegExp(`^--- ${text[0]}\\n([^]*?)\\n--- ${reading[0]}$`, 'gm')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(block)])
    .map(([, words = '']) => words.trim())
    .join('\n\n')
}
const PUBLISHED = { publishedOn: '2025-09-05' }

/** Every span of a reading, from whatever depth. */
function spansOf(value: unknown, above = ''): Span[] {
  if (Array.isArray(value)) {
    return above === 'spans' ? (value as Span[]) : value.flatMap((one) => spansOf(one))
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => spansOf(inner, key))
}

function judgeSpans(reading: Reading): void {
  for (const [start, end] of spansOf(reading)) {
    const isInside = start >= 0 && start < end && end <= reading.report.text.length
    if (!isInside) throw new Error(`span [${start}, ${end}) in ${reading.report.text.length} units`)
  }
}

describe.each(sources.languages.map((one) => [one.head.id, one] as const))('%s', (id, language) => {
  const { pack, head, labels } = language
  const reader = makeReader({ pack, vocabulary: vocabulary.vocabulary, parties, version: 'test' })
  const sampled = SAMPLES.filter((one) => one.lang === id)
  const own =
    sampled.length > 0 ? sampled : [{ lang: id, text: corpusText(id, labels.corpus ?? {}) }]
  const folding = makeFolding(pack.folding.letters, pack.folding.dropped)

  test('each id of the vocabulary has one printed label', () => {
    const waived = head.notYet.labels ?? []
    for (const [list, ids] of Object.entries(vocabulary.labelled)) {
      if (waived.includes(list) || waived.includes('all')) continue
      const printed = ids.map((one) => labels[list]?.[one]?.[0])
      expect(printed, list).not.toContain(undefined)
      expect(new Set(printed).size, list).toBe(ids.length)
    }
  })

  test('each id has phrases or is openly not yet there', () => {
    for (const file of vocabulary.files) {
      if (file.phrases === undefined) continue
      const waived = head.notYet[file.phrases] ?? []
      if (waived.includes('all')) continue
      const worded = new Set(
        pack.entries.filter(([name]) => name === file.phrases).map(([, path]) => path[0]),
      )
      const bare = file.ids.filter((one) => !one.unworded && !worded.has(one.id))
      expect(bare.map((one) => one.id).filter((one) => !waived.includes(one))).toEqual([])
      expect(
        waived.filter((one) => worded.has(one)),
        'not yet, and yet there',
      ).toEqual([])
    }
  })

  test('each state has a name', () => {
    const states = Object.keys(parties).filter((one) => parties[one]?.kind === 'state')
    expect(states.filter((one) => language.partyNames[one] === undefined)).toEqual([])
  })

  test('folding twice changes nothing more', () => {
    for (const [, , phrase] of pack.entries) {
      const once = foldText(folding, phrase)
      expect(foldText(folding, once)).toBe(once)
    }
  })

  test('its own text is told, and every span of its reading lies in the text', () => {
    expect(own.length).toBeGreaterThan(0)
    for (const { text } of own) {
      expect(languages.recognise(text)).toBe(id)
      const reading = reader.read(text, PUBLISHED)
      expect(reading.report.text).toBe(text)
      judgeSpans(reading)
    }
    expect(
      own.flatMap(({ text }) => reader.read(text, PUBLISHED).statements).length,
    ).toBeGreaterThan(0)
  })

  test('signs that folding drops change neither what is read nor where', () => {
    const sign = [...pack.folding.dropped].find((one) => /\p{M}/u.test(one))
    for (const { text } of own) {
      if (sign === undefined) continue
      const marked = text.replace(/(\p{L})(?=\p{L}{3})/gu, `$1${sign}`)
      const plain = reader.read(text, PUBLISHED)
      const other = reader.read(marked, PUBLISHED)
      judgeSpans(other)
      const words = (reading: Reading) =>
        reading.statements.map(({ cue, speaker, content }) =>
          [cue.spans, speaker.spans, content.spans].map((spans) =>
            spans.map(([start, end]) => foldText(folding, reading.report.text, start, end)),
          ),
        )
      expect(words(other)).toEqual(words(plain))
    }
  })

  test('an empty text and one of blanks give nothing', () => {
    for (const text of ['', ' \n\n\t ', '.', '«»']) {
      const { statements, positions, events } = reader.read(text, {})
      expect([statements, positions, events]).toEqual([[], [], []])
    }
  })

  test('a megabyte is read like its parts', { timeout: 60_000 }, () => {
    const text = own.map((one) => one.text).join('\n\n')
    const times = Math.ceil(1_000_000 / text.length)
    const reading = reader.read(Array(times).fill(text).join('\n\n'), PUBLISHED)
    judgeSpans(reading)
    expect(reading.statements.length).toBeGreaterThan(0)
  })

  test('a text in another language gives nothing', () => {
    for (const { text } of SAMPLES.filter((one) => one.lang !== id)) {
      expect(languages.recognise(text)).not.toBe(id)
      const { statements, positions, events } = reader.read(text, PUBLISHED)
      expect([statements, positions, events]).toEqual([[], [], []])
    }
  })
})

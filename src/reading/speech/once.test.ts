// No words are told twice in one statement, wherever an ascription or a colon has taken them.
import { expect, test } from 'vitest'
import { loadLanguages } from '../../packs/index.ts'
import { makeReader } from '../reader.ts'

const languages = await loadLanguages()
const { pack } = await languages.load('en')
const { vocabulary, parties } = languages
const reader = makeReader({ pack, vocabulary, parties, version: 'test' })

test.each([
  'Turbines, according to Anna Holm, stood still for a week.',
  ', according to Anna Holm, stood still for a week.',
  'The quay stood. , according to Anna Holm, stood still for a week.',
  'Anna wrote:\n\n"The quay is mended, and the crane will answer".',
  'Anna wrote:\n\n"The quay is mended, and the crane will answer"..',
])('%s', (text) => {
  const { statements } = reader.read(text, {})
  expect(statements.length).toBeGreaterThan(0)
  for (const { content } of statements) {
    let last = 0
    for (const [start, end] of content.spans) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
  }
})

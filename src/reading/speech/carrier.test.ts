// Carriers whose quotation stands before them: the agency reports the same words.
import { expect, test } from 'vitest'
import { loadLanguages } from '../../packs/index.ts'
import { makeReader } from '../reader.ts'

const languages = await loadLanguages()
const { pack } = await languages.load('ar')
const { vocabulary, parties } = languages
const reader = makeReader({ pack, vocabulary, parties, version: 'test' })

test.each([
  ['"سنعيد بناء الجسر قريبا" نقلت وكالة المرفأ عن وزير النقل', 'سنعيد بناء الجسر قريبا'],
  ['"ا ى"نقل عن ب', 'ا ى'],
])('%s', (text, words) => {
  const { statements } = reader.read(text, {})
  for (const { content } of statements)
    for (const [start, end] of content.spans) {
      expect(start).toBeLessThan(end)
      expect(text.slice(start, end)).toContain(words)
    }
  expect(statements.length).toBeGreaterThan(0)
})

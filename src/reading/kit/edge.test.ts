// Edges: a glued "and" stays outside a phrase, and a token knows where its quotation closes.
import { expect, test } from 'vitest'
import { quotationEnd, startOf } from './edge.ts'
import { lexiconFrom, sentenceFrom } from './folder.cases.ts'
import { hitAt } from './sentence.ts'

const lexicon = lexiconFrom('ar')

test.each([
  ['إذا صمدت', 'إذا صمدت'],
  ['وإذا صمدت', 'إذا صمدت'],
  ['وَإذا صمدت', 'إذا صمدت'],
  ['فإذا صمدت', 'إذا صمدت'],
  ['وــإذا صمدت', 'إذا صمدت'],
])('%s starts at its opener', (text, rest) => {
  const sentence = sentenceFrom(lexicon, text)
  const hit = hitAt(sentence, 0, 'conditions', 'if')
  expect(hit).toBeDefined()
  if (hit !== undefined) expect(text.slice(startOf(sentence, hit))).toBe(rest)
})

test('a token inside a quotation knows its end, one outside the end of the sentence', () => {
  const text = 'قال «سنأتي إذا "طلبوا" ذلك» ثم خرج'
  const sentence = sentenceFrom(lexicon, text)
  const ends = sentence.tokens.map((_, at) => quotationEnd(sentence, at))
  const of = (word: string) =>
    ends[sentence.tokens.findIndex(({ start }) => start === text.indexOf(word))]
  expect(of('قال')).toBe(text.length)
  expect(of('إذا')).toBe(text.indexOf('»'))
  expect(of('طلبوا')).toBe(text.lastIndexOf('"'))
  expect(of('ذلك')).toBe(text.indexOf('»'))
  expect(of('خرج')).toBe(text.length)
})

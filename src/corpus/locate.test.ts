// Copied words, their places, and how much two stretches have in common.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedBeginning, findWords, wholeWords, wordAgreement } from './locate.ts'

test('the second place is found, and a third that is not there is not', () => {
  expect(findWords('to be or not to be', 'to be', 2)).toEqual([[13, 18]])
  expect(findWords('to be or not to be', 'to be', 3)).toBeUndefined()
})

test('parts with a gap come after each other', () => {
  expect(findWords('a b c a', 'b ... a', 1)).toEqual([
    [2, 3],
    [6, 7],
  ])
  expect(findWords('b a', 'a ... b', 1)).toBeUndefined()
})

test('letters glued to a word and marks around it are no difference', () => {
  const text = 'وقال: «نعم»'
  expect(wholeWords(text, [[1, 4]])).toEqual([[0, 4]])
  expect(wordAgreement(text, [[6, 11]], [[7, 10]])).toBe(1)
})

test('half a stretch agrees by the words that it shares', () => {
  expect(wordAgreement('one two three four', [[0, 7]], [[4, 13]])).toBe(0.5)
})

test('the longest beginning that stands in the text is given in whole words', () => {
  expect(agreedBeginning('it will send ships', 'will send tanks now')).toBe('will send')
  expect(agreedBeginning('nothing alike', 'will send')).toBe('')
})

test('a stretch always agrees wholly with itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort(
        (a, b) => a - b,
      )
      const spans = [[start as number, end as number]] as const
      expect(wordAgreement(text, spans, spans)).toBe(1)
    }),
  )
})

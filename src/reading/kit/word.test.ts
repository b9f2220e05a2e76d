// Words are known by their letters however many there are, and a sentence's gist misses nothing
// that stands in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldAlike, foldText, makeFolding } from '../../text/index.ts'
import { lexiconFrom, sentenceFrom } from './folder.cases.ts'
import { readWord } from './lexicon.ts'
import { tokensOf } from './token.ts'
import { makeWords, wordIn } from './word.ts'

const lexicon = lexiconFrom('ar')
const { folding } = lexicon
const letters = fc.string({
  unit: fc.constantFrom(...'\u0627\u0623\u0644\u0648\u0641\u0645\u0646\u064a\u0649\u064f\u0640aA'),
  maxLength: 12,
})

test('a word is the one that its letters fold to, also after many others', () => {
  const words = makeWords(folding, () => [])
  const met = Array.from({ length: 50_000 }, (_, number) => `w${number.toString(36)}`)
  expect(met.filter((text) => wordIn(words, text, 0, text.length).fold !== text)).toEqual([])
  fc.assert(
    fc.property(letters, (text) => {
      return wordIn(words, text, 0, text.length).fold === foldText(folding, text)
    }),
  )
})

test('a word knows what the lexicon reads in it', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const fold = foldText(folding, text)
      const tags = readWord(lexicon, fold).flatMap((reading) => reading.tags)
      const { senses } = wordIn(lexicon.words, text, 0, text.length)
      return (
        senses.length === tags.length && senses.every((one, at) => one.entry === tags[at]?.entry)
      )
    }),
  )
})

test('the gist of a sentence holds the traits of its hits', () => {
  const entries = lexicon.pack.entries.filter((_, at) => at % 7 === 0).map(([, , phrase]) => phrase)
  const text = fc.array(fc.constantFrom(...entries, ':', '12', '\u00ab', '.'), { maxLength: 12 })
  fc.assert(
    fc.property(text, (parts) => {
      const sentence = sentenceFrom(lexicon, parts.join(' '))
      const sum = sentence.traits.reduce((all, traits) => all | traits, 0)
      expect(sentence.gist & sum).toBe(sum)
      expect(sentence.tokens).toEqual(tokensOf(folding, sentence.text, 0, sentence.end))
    }),
  )
})

test('two stretches fold alike where their folded forms are equal', () => {
  const plain = makeFolding({ b: 'a' }, '-')
  const unit = fc.string({ unit: fc.constantFrom(...'abAB-c'), maxLength: 6 })
  fc.assert(
    fc.property(unit, unit, (one, other) => {
      const text = one + other
      const stretches = [
        { start: 0, end: one.length },
        { start: one.length, end: text.length },
      ] as const
      return (
        foldAlike(plain, text, ...stretches) === (foldText(plain, one) === foldText(plain, other))
      )
    }),
  )
})

// Likeness: a lightly edited text is found by its sketch, another text is not.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { likenessOf, runsOf, sketchOf } from './likeness.ts'

const WORD = fc.integer({ min: 0, max: 4000 }).map((of) => `w${of}`)
const TEXT = fc.array(WORD, { minLength: 80, maxLength: 200 })

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((mark) => b.includes(mark))
}

it('a text in which one word was changed shares a mark of its sketch', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(79), WORD, (words, at, other) => {
      const edited = words.with(at, other)
      expect(meet(sketchOf(words.join(' ')), sketchOf(edited.join(' ')))).toBe(true)
      const likeness = likenessOf(runsOf(words.join(' ')), runsOf(edited.join(' ')))
      expect(likeness.jaccard).toBeGreaterThan(0.9)
    }),
    { numRuns: 100 },
  )
})

it('two texts of other words share no mark', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (words, others) => {
      const other = others.map((word) => `x${word}`)
      expect(meet(sketchOf(words.join(' ')), sketchOf(other.join(' ')))).toBe(false)
      expect(likenessOf(runsOf(words.join(' ')), runsOf(other.join(' '))).containment).toBe(0)
    }),
    { numRuns: 50 },
  )
})

it('a text cut short is contained in the whole', () => {
  const words = Array.from({ length: 100 }, (_, at) => `word${at}`)
  const whole = runsOf(words.join(' '))
  expect(likenessOf(whole, runsOf(words.slice(0, 60).join(', ')))).toMatchObject({ containment: 1 })
})

it('signs between words make no difference', () => {
  const words = Array.from({ length: 30 }, (_, at) => `word${at}`)
  expect(sketchOf(words.join(', '))).toEqual(sketchOf(`${words.join(' ')}.`))
})

it('a text of a few words has no sketch', () => {
  expect(sketchOf('one two three four five')).toEqual([])
})

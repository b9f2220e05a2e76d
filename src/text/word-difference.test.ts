// Two wordings side by side: what is shared is left alone, whatever else moves.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceSpans } from './slice.ts'
import { differWords, wordsIn } from './word-difference.ts'

function differ(first: string, second: string): readonly string[][] {
  const side = (text: string) => {
    return { text, folds: wordsIn(text).map(([from, to]) => text.slice(from, to).toLowerCase()) }
  }
  const found = differWords(side(first), side(second))
  const cut = (text: string, spans: typeof found.first) =>
    spans.map((span) => sliceSpans(text, [span]))
  return [cut(first, found.first), cut(second, found.second)]
}

describe('two wordings', () => {
  it('that are equal but for capitals and commas differ in nothing', () => {
    expect(differ('We will, if asked, send ships.', 'we will if asked send ships')).toEqual([
      [],
      [],
    ])
  })

  it('differ in the word that was put in place of another', () => {
    expect(differ('We will send ships', 'We may send ships')).toEqual([['will'], ['may']])
  })

  it('differ in what was dropped at the end, as one stretch', () => {
    expect(differ('We will send ships if the truce holds', 'We will send ships')).toEqual([
      ['if the truce holds'],
      [],
    ])
  })

  it('in Arabic keep a word with its signs whole', () => {
    expect(differ('سنُرسل سفينتين إلى البعثة', 'سنُرسل سفناً إلى البعثة')).toEqual([
      ['سفينتين'],
      ['سفناً'],
    ])
  })

  it('share, in order, exactly the words that are left', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [first, second] = [one.join(' '), other.join(' ')]
        const left = (text: string, cut: readonly string[]) => {
          const gone = cut.flatMap((part) => part.split(' ')).length
          return (text === '' ? 0 : text.split(' ').length) - (cut.length === 0 ? 0 : gone)
        }
        const [mine, theirs] = differ(first, second) as [string[], string[]]
        expect(left(first, mine)).toBe(left(second, theirs))
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

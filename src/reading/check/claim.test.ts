// Properties of the check of claims: whatever the spelling a sentence is kept, whatever the flip it
// is not.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { paragraphsOf, quotationsOf, sentencesOf } from '../../text/index.ts'
import { lexiconFrom } from '../kit/folder.cases.ts'
import { checkClaim } from './claim.ts'
import { pairsOf } from './pairs.cases.ts'
import { corpusReports } from './report.cases.ts'
import { dice, FLIPS, VARIANTS, vary } from './variant.cases.ts'

const lexicon = lexiconFrom('ar')

/** Texts in our own wording: those of the pairs and of the corpus of whole reports. */
const texts = new Set([...pairsOf('ar'), ...corpusReports('ar')].map(({ text }) => text))

const sentences = [...texts].flatMap((text) =>
  paragraphsOf(text).flatMap((paragraph) =>
    sentencesOf(text, paragraph, quotationsOf(text, paragraph.start, paragraph.end)).map(
      ({ start, end }) => ({ text, sentence: text.slice(start, end) }),
    ),
  ),
)
const anySentence = fc
  .nat({ max: sentences.length - 1 })
  .map((at) => sentences[at] as (typeof sentences)[number])

const parties = [...lexicon.partyNames]
  .filter(([id]) => id.startsWith('country:'))
  .map(([, name]) => name)

const RUNS = process.env.MITHAQ_SOAK === '1' ? 4000 : 400

// Long runs must let the runner speak between two properties.
afterEach(() => new Promise((resolve) => setImmediate(resolve)))

it('there are sentences to vary', () => {
  expect(sentences.length).toBeGreaterThan(300)
})

describe('true variants are kept', () => {
  it.each(Object.keys(VARIANTS))('%s', (name) => {
    fc.assert(
      fc.property(anySentence, dice, ({ text, sentence }, roll) => {
        const claim = VARIANTS[name]?.(sentence, roll) ?? ''
        const check = checkClaim(lexicon, text, claim)
        expect(check.supports, `${claim}\n${sentence}\n${check.why}`).toBe(true)
      }),
      { numRuns: RUNS / 2 },
    )
  })

  it('several at once', () => {
    fc.assert(
      fc.property(anySentence, dice, ({ text, sentence }, roll) => {
        const claim = vary(sentence, roll)
        const check = checkClaim(lexicon, text, claim)
        expect(check.supports, `${claim}\n${sentence}\n${check.why}`).toBe(true)
      }),
      { numRuns: RUNS * 2 },
    )
  })
})

describe('flips are never kept', () => {
  it.each(Object.keys(FLIPS))('%s', (name) => {
    let tried = 0
    fc.assert(
      fc.property(anySentence, dice, fc.boolean(), ({ text, sentence }, roll, isVaried) => {
        const flipped = FLIPS[name]?.(sentence, roll, parties)
        if (flipped === undefined || flipped === sentence) return
        tried++
        const claim = isVaried ? vary(flipped, roll) : flipped
        const check = checkClaim(lexicon, text, claim)
        expect(check.supports, `${claim}\n${sentence}`).toBe(false)
      }),
      { numRuns: RUNS },
    )
    expect(tried).toBeGreaterThan(10)
  })
})

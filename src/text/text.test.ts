// Folding, paragraphs, sentences and quotations over whole texts and hostile ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, makeFolding, paragraphsOf, quotationsOf, sentencesOf } from './index.ts'

const folding = makeFolding({ أ: 'ا', ة: 'ه', ى: 'ي', '٢': '2' }, '\u0640\u064b')

describe('folding', () => {
  it('letters that the pack calls equal fold to one, signs vanish, capitals become small', () => {
    expect(foldText(folding, 'أمـةً على ٢٦ Paris')).toBe('امه علي 2٦ paris')
  })

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(folding, text)
        expect(foldText(folding, once)).toBe(once)
      }),
    )
  })
})

const parts = fc.array(
  fc.constantFrom('قال', ' ', '.', '،', '"', '«', '»', '\n', '؟', '5,4', 'U.S.', '“', '”', ':'),
  { maxLength: 80 },
)

describe('paragraphs, quotations and sentences', () => {
  it('every span stands in the text, in order, and holds no blank at its ends', () => {
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('')
        for (const paragraph of paragraphsOf(text)) {
          const quotations = quotationsOf(text, paragraph.start, paragraph.end)
          let last = paragraph.start
          for (const { start, end } of sentencesOf(text, paragraph, quotations)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(paragraph.end)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            last = end
          }
          for (const one of quotations) {
            expect(one.end - one.start).toBeGreaterThanOrEqual(2)
            expect(one.end).toBeLessThanOrEqual(paragraph.end)
          }
        }
      }),
    )
  })

  it('a full stop inside a quotation does not end the sentence around it', () => {
    const text = 'قال: "لا موعد. ولا لقاء" ثم غادر. انتهى اللقاء.'
    const [paragraph] = paragraphsOf(text)
    const range = paragraph as { start: number; end: number }
    const found = sentencesOf(text, range, quotationsOf(text, 0, text.length))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'قال: "لا موعد. ولا لقاء" ثم غادر.',
      'انتهى اللقاء.',
    ])
  })

  it('a decimal point does not end a sentence', () => {
    const text = 'خصصت 5.4 مليار. وانتهى.'
    const found = sentencesOf(text, { start: 0, end: text.length }, [])
    expect(found).toHaveLength(2)
  })

  it('a quotation mark inside straight quotation marks is told by its neighbours', () => {
    const text = 'قال "إن "القوة" ستأتي" اليوم'
    const found = quotationsOf(text, 0, text.length)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"إن "القوة" ستأتي"',
      '"القوة"',
    ])
  })

  it('a million quotation marks and ten megabytes without a stop take linear time', () => {
    const marks = '"'.repeat(1_000_000)
    expect(quotationsOf(marks, 0, marks.length).length).toBeGreaterThan(0)
    const long = 'كلمة '.repeat(2_000_000)
    const found = sentencesOf(long, { start: 0, end: long.length }, [])
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2400)
  })
})

it('two apostrophes are one mark; a single one is none', () => {
  const text = "''It's ours,'' he said. ''The boats' crews stay.''"
  const found = quotationsOf(text, 0, text.length)
  expect(found.map((one) => text.slice(one.start, one.end))).toEqual([
    "''It's ours,''",
    "''The boats' crews stay.''",
  ])
})

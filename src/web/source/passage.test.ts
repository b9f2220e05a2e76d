// The text on the page is the kept text, letter for letter, and every note stands in one passage.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../model/index.ts'
import { joinCopies, passagesOf } from './passage.ts'

function report(text: string, copies: Report['copies'] = []): Report {
  return { id: 'x', lang: 'ar', text, copies }
}

const note = (start: number) => ({
  id: `s${start}`,
  number: 1,
  depth: 0,
  lines: [],
  start,
  spans: [],
})

test('sentences lie inside their passage, in order, without overlap', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ا', ' ', '.', '؟', '\n', '"', '«', '»', 'a') }),
      (text) => {
        for (const passage of passagesOf(report(text), [])) {
          let at = passage.start
          for (const sentence of passage.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(at)
            expect(sentence.end).toBeGreaterThan(sentence.start)
            at = sentence.end
          }
          expect(at).toBeLessThanOrEqual(passage.end)
          // What lies between sentences is blank, so no letter is outside all of them.
          const inside = passage.sentences.map(({ start, end }) => text.slice(start, end)).join('')
          const whole = text.slice(passage.start, passage.end)
          expect(inside.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''))
        }
      },
    ),
  )
})

test('each note stands in exactly one passage', () => {
  const text = 'الأولى.\n\nالثانية.\n\nالثالثة.'
  const notes = [0, 9, 10, 20].map(note)
  const passages = passagesOf(report(text), notes)
  expect(passages.flatMap((passage) => passage.notes)).toEqual(notes)
})

test('a repeated paragraph is folded away, unless a note needs it', () => {
  const text = 'كلام.\n\nكلام.'
  const copies = [
    { start: 0, end: 5 },
    { start: 7, end: 12 },
  ]
  expect(passagesOf(report(text, copies), []).map((one) => one.isCopy)).toEqual([false, true])
  const noted = passagesOf(report(text, copies), [note(7)])
  expect(noted.map((one) => one.isCopy)).toEqual([false, false])
})

test('copies that follow each other are folded as one', () => {
  const text = 'a.\n\nb.\n\na.\n\nb.'
  const copies = [
    { start: 0, end: 6 },
    { start: 8, end: 14 },
  ]
  const parts = joinCopies(passagesOf(report(text, copies), []))
  expect(parts.map((part) => (Array.isArray(part) ? part.length : 'text'))).toEqual([
    'text',
    'text',
    2,
  ])
})

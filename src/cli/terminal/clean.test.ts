// What a report may do to a terminal: nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, printJson } from './clean.ts'

const ESCAPE = String.fromCharCode(27)

test('a report that sets the title of the window sets nothing', () => {
  expect(clean(`before ${ESCAPE}]0;owned\u0007after`)).toBe('before ]0;ownedafter')
})

test('a report of several lines is one line', () => {
  expect(clean('one\r\n\ttwo\u2028three')).toBe('one two three')
})

test('a direction that a report turns is shown and not obeyed', () => {
  expect(clean('a\u202eb\u2066c')).toBe('a<U+202E>b<U+2066>c')
})

test('letters, marks and joiners stay as they are', () => {
  const words = 'مُحمَّد نیم‌فاصله 日本 Zoë'
  expect(clean(words)).toBe(words)
})

test('no text leaves a control or a sign of direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})

test('JSON means the same when its signs are escaped, and holds none of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const printed = printJson({ text })
      expect(JSON.parse(printed)).toEqual({ text })
      expect(printed).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})

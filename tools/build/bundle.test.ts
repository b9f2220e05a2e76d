// The program is read a byte a letter, so no letter of it may take more.
import { expect, test } from 'vitest'
import { escapeLetters } from './bundle.ts'

test('letters are escaped so that the script means the same', () => {
  const script = "[/[«،–]/.test('،'), /^\\p{L}+ؠ$/u.test('أؠ'), '😀'.length, /^[😀]$/u.test('😀')]"
  const escaped = escapeLetters(script)
  expect(Buffer.byteLength(escaped)).toBe(escaped.length)
  expect(new Function(`return ${escaped}`)()).toEqual([true, true, 2, true])
})

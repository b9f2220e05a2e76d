// Lines are as wide as the terminal shows them, and each is laid out by itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colourStyle, isolate } from './style.ts'
import { layTable } from './table.ts'
import { widthOf } from './width.ts'
import { wrapText } from './wrap.ts'

describe('the width of a text', () => {
  test.each([
    ['Latin letters', 'board', 5],
    ['Arabic letters with vowels', 'مُحَمَّد', 4],
    ['wide letters', '日本', 4],
    ['a picture', '🌍', 2],
    ['a family of pictures', '👨‍👩‍👧', 2],
    ['letters that a joiner shapes', 'نیم‌فاصله', 8],
    ['signs of direction', '\u2067ab\u2069', 2],
    ['a look', colourStyle('strong', 'ab'), 2],
    ['nothing', '', 0],
  ])('%s', (_, text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })
})

describe('wrapping', () => {
  test('breaks between words', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three'])
  })

  test('a word longer than the line is broken, not lost', () => {
    expect(wrapText('a abcdefghij', 4).join('')).toContain('abc')
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('an isolate that goes over two lines is closed and opened again', () => {
    const lines = wrapText(`x ${isolate('one two', 'rtl')} y`, 7)
    expect(lines).toEqual(['x \u2067one\u2069', '\u2067two\u2069 y'])
  })

  test('a look that goes over two lines is ended and begun again', () => {
    const [first = '', second = ''] = wrapText(colourStyle('strong', 'one two'), 4)
    expect(first).toBe(colourStyle('strong', 'one'))
    expect(second).toBe(colourStyle('strong', 'two'))
  })

  test('no line is wider than asked for and every letter stays', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 30 }), (text, columns) => {
        const lines = wrapText(text, columns)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('a table', () => {
  test('columns stand under each other by what is shown, not by letters', () => {
    const lines = layTable(
      [
        ['مُ', 'x'],
        ['ab', 'y'],
      ],
      40,
      false,
    )
    expect(lines.map((line) => widthOf(line))).toEqual([5, 5])
  })

  test('where there is no room the widest column gives way', () => {
    const rows = [['short', 'word '.repeat(30).trim()]]
    const lines = layTable(rows, 40, false)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40)
    expect(lines[0]).toMatch(/^short {2}word/)
  })

  test('from right to left every cell is kept apart from its neighbours', () => {
    expect(layTable([['DE.deploy', 'NATO']], 40, true)).toEqual([
      '\u2068DE.deploy\u2069  \u2068NATO\u2069',
    ])
  })

  test('a text over all columns keeps its indent', () => {
    expect(layTable(['  one two three', ['a', 'b']], 9, false)).toEqual([
      '  one two',
      '  three',
      'a  b',
    ])
  })
})

// The style sheet of the fonts points at our own copies and keeps each cut's range of letters.
import { expect, test } from 'vitest'
import { pickRule } from './font.ts'

const rule = (file: string, range: string) => `/* ${file} */
@font-face {
  font-family: 'Serif';
  font-style: normal;
  font-weight: 700;
  src: url(./files/${file}.woff2) format('woff2'), url(./files/${file}.woff) format('woff');
  unicode-range: ${range};
}
`
const sheet = rule('serif-greek-700-normal', 'U+370-3FF') + rule('serif-latin-700-normal', 'U+0-FF')

test('the rule of a cut names our file, its weight and its letters', () => {
  expect(pickRule(sheet, 'serif-latin-700-normal')).toBe(
    "@font-face{font-family: 'Serif';font-weight: 700;font-style:normal;font-display:swap;" +
      'src:url(font/serif-latin-700-normal.woff2) format("woff2");unicode-range: U+0-FF;}',
  )
})

test('a cut that a font package no longer has stops the build by name', () => {
  expect(() => pickRule(sheet, 'serif-arabic-700-normal')).toThrow('serif-arabic-700-normal')
})

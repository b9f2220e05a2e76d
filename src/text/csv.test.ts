// Tables that a spreadsheet opens without running anything, and that a program reads back whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

/** A strict reader of RFC 4180, so that the writer is not judged by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++
        cell += text[at]
      }
      at++
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    }
    rows.at(-1)?.push(cell)
    if (text[at] === ',') at++
    else {
      at += 2
      if (at < text.length) rows.push([])
    }
  }
  return rows
}

test('a table starts with the mark that tells spreadsheets its encoding', () => {
  expect(writeCsv(['party'], [['فرنسا']])).toBe('\uFEFFparty\r\nفرنسا\r\n')
})

test.each([
  ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
  ['\u202e=1', "'\u202e=1"],
  ['\u200f@x', "'\u200f@x"],
  ['＝1+1', "'＝1+1"],
  ['\n=1', '"\'\n=1"'],
])('a text that starts like a formula stays a text: %s', (text, cell) => {
  expect(writeCsv(['x'], [[text]])).toBe(`\uFEFFx\r\n${cell}\r\n`)
})

test('a number that we counted is no text and may be negative', () => {
  expect(writeCsv(['x'], [[-1]])).toBe('\uFEFFx\r\n-1\r\n')
})

test('whatever stands in the cells, they come back in their places', () => {
  const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 })
  fc.assert(
    fc.property(texts, (rows) => {
      const read = readCsv(writeCsv(['a', 'b'], rows))
      const bare = (cell: string) => cell.replace(/^'/, '')
      expect(read.slice(1).map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)))
    }),
  )
})

// Breaks text into lines of a terminal's width, by display width and between words.
import { marksAfter } from './style.ts'
import { widthOf } from './width.ts'

/**
 * Lines of at most `columns`; a word that is longer is broken. Looks and isolates that are open at
 * the end of a line are ended there and begun again on the next: each line is laid out by itself.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ').flatMap((one) => breakWord(one, columns))) {
    const wide = widthOf(word)
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line)
      line = word
      width = wide
    } else {
      width += line === '' ? wide : 1 + wide
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return carryMarks([...lines, line])
}

function breakWord(word: string, columns: number): string[] {
  if (widthOf(word) <= columns) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (widthOf(part + letter) > columns) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

function carryMarks(lines: readonly string[]): string[] {
  let open: ReturnType<typeof marksAfter> = []
  return lines.map((line) => {
    const start = open.map((mark) => mark.start).join('')
    open = marksAfter(line, open)
    const end = open
      .map((mark) => mark.end)
      .reverse()
      .join('')
    return `${start}${line}${end}`
  })
}

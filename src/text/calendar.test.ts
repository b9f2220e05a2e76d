// A calendar as other programs read it: ends of lines, folds, and text that could break it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeCalendar } from './calendar.ts'

const day = (title: string) => ({ id: 'a', on: '2025-12-31', title })

it('holds a whole day that ends before the next one', () => {
  const written = writeCalendar([{ ...day('Vote'), place: 'Paris' }], '2025-12-01')
  expect(written).toContain('DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n')
  expect(written).toContain('LOCATION:Paris\r\n')
})

it('whatever a title holds, it stays one property, in lines of 75 octets at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 200 }), (title) => {
      const lines = writeCalendar([day(title)], '2025-12-01').split('\r\n')
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
      const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
      const [found] = unfolded.filter((line) => line.startsWith('SUMMARY:'))
      const read = found
        ?.slice('SUMMARY:'.length)
        .replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))
      const wanted = title.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
      expect(read).toBe(wanted)
      expect(unfolded).toHaveLength(14)
    }),
  )
})

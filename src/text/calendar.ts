// A calendar of whole days as RFC 5545 has it: lines end in CRLF and are folded after 75 octets.

export interface CalendarDay {
  /** Stays the same, so that a calendar replaces what it had. */
  readonly id: string
  /** ISO civil date. */
  readonly on: string
  readonly title: string
  readonly place?: string
}

const OCTETS_MAX = 75
const DAY_MILLISECONDS = 86_400_000

/** @param stampedOn ISO civil date on which what it says was known */
export function writeCalendar(days: readonly CalendarDay[], stampedOn: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mithaq//Agenda//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => eventLines(day, stampedOn)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines({ id, on, title, place }: CalendarDay, stampedOn: string): readonly string[] {
  const next = new Date(Date.parse(on) + DAY_MILLISECONDS).toISOString()
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${plainDay(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${plainDay(on)}`,
    `DTEND;VALUE=DATE:${plainDay(next)}`,
    `SUMMARY:${escapeText(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function plainDay(iso: string): string {
  return iso.slice(0, '2025-09-04'.length).replaceAll('-', '')
}

/** Text values (RFC 5545, 3.3.11); other control characters are allowed in none. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** Never inside a character: a fold between its octets would break it (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let [folded, width] = ['', 0]
  for (const letter of line) {
    const octets = encoder.encode(letter).length
    if (width + octets > OCTETS_MAX) {
      folded += '\r\n '
      width = 1
    }
    folded += letter
    width += octets
  }
  return folded
}

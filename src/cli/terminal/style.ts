// The few looks that text has in a terminal, and the marks that set and end them.

const ESCAPE = String.fromCharCode(27)

/** Nothing is said by a look alone: each stands beside words that say the same. */
const LOOKS = {
  strong: [1, 22],
  faint: [2, 22],
  open: [33, 39],
  place: [36, 39],
  under: [4, 24],
} as const
export type Look = keyof typeof LOOKS

/** How a terminal shows a look; plain where it has no colours or nobody wants them. */
export type Style = (look: Look, text: string) => string

export const plainStyle: Style = (_, text) => text

export const colourStyle: Style = (look, text) => {
  const [start, end] = LOOKS[look]
  return text === '' ? '' : `${ESCAPE}[${start}m${text}${ESCAPE}[${end}m`
}

const RIGHT_TO_LEFT = '\u2067'
const FIRST_STRONG = '\u2068'
const POP = '\u2069'

/** Keeps a text of whatever direction from reordering what stands around it. */
export function isolate(text: string, direction?: 'rtl' | 'ltr'): string {
  if (text === '') return ''
  return `${direction === 'rtl' ? RIGHT_TO_LEFT : FIRST_STRONG}${text}${POP}`
}

/** Something that stays in force until it is ended: a look, or an isolate. */
interface Mark {
  readonly start: string
  readonly end: string
}

/** What sets and ends a look. */
export const LOOK_CODES = new RegExp(`${ESCAPE}\\[\\d+m`, 'g')

const MARKS = new RegExp(`${ESCAPE}\\[(\\d+)m|[\u2066-\u2069]`, 'g')

/** The marks still in force after a piece of text, given those before it. */
export function marksAfter(text: string, before: readonly Mark[]): readonly Mark[] {
  const open = [...before]
  for (const [sign, code] of text.matchAll(MARKS)) {
    const ended = open.findLastIndex((mark) => mark.end === sign)
    if (ended >= 0) open.splice(ended, 1)
    else if (code !== undefined) open.push({ start: sign, end: endOf(Number(code)) })
    else if (sign !== POP) open.push({ start: sign, end: POP })
  }
  return open
}

function endOf(code: number): string {
  const look = Object.values(LOOKS).find(([start]) => start === code)
  return `${ESCAPE}[${look?.[1] ?? 0}m`
}

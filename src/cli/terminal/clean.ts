// Makes the words of others harmless for a terminal: a report must not move the cursor or turn
// lines.

/** What would end or reorder a line that we have begun; each is shown instead of obeyed. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * One line of text: breaks are spaces, control characters (C0, DEL, C1, so also ESC) are gone, and
 * the signs that embed, override or isolate a direction are visible as <U+202E>.
 */
export function clean(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(TURNING, showSign)
}

function showSign(sign: string): string {
  return `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`
}

/** What JSON lets through and a terminal may obey: DEL, C1, line separators, signs of direction. */
const OBEYED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/**
 * A value as one line of JSON that is safe to look at; it means the same to every reader of JSON.
 */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

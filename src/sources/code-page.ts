// The one-byte encodings of old pages: each is believed only where the text it gives looks written
// in its script.

interface CodePage {
  readonly encoding: string
  /** A letter that the encoding is there for, beyond ASCII. */
  readonly letter: RegExp
  /** How much of what is beyond ASCII must be such letters. */
  readonly lettersShareMin: number
  /** How much of the whole may lie beyond ASCII. */
  readonly beyondShareMax: number
}

/**
 * In order of trial. For a script of its own nearly every high byte is a letter; in Latin few are.
 */
const CODE_PAGES: readonly CodePage[] = [
  {
    encoding: 'windows-1256',
    letter: /[\p{Script=Arabic}\p{M}\u0640]/u,
    lettersShareMin: 0.9,
    beyondShareMax: 1,
  },
  {
    encoding: 'windows-1252',
    letter: /[\p{Script=Latin}\u2013-\u201d\u20ac\u2026\u00a0\u00ab\u00bb\u00b0\u00a3]/u,
    lettersShareMin: 0.95,
    beyondShareMax: 0.2,
  },
]

/** Enough of a text to tell its encoding by, bytes. */
const SAMPLE_BYTES = 64 * 1024

/** The encoding whose script the bytes spell, if any does. `bytes` are known not to be UTF-8. */
export function recogniseCodePage(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return CODE_PAGES.find((page) => spells(page, sample))?.encoding
}

function spells(page: CodePage, sample: Uint8Array): boolean {
  const text = decodeCodePage(sample, page.encoding)
  let beyond = 0
  let letters = 0
  let whole = 0
  for (const character of text) {
    if (/\s/.test(character)) continue
    whole++
    if (character <= '\u007f') continue
    // A byte that the encoding leaves empty: this is another encoding.
    if (character === '\ufffd' || (character >= '\u0080' && character <= '\u009f')) return false
    beyond++
    if (page.letter.test(character)) letters++
  }
  return (
    beyond > 0 && letters >= beyond * page.lettersShareMin && beyond <= whole * page.beyondShareMax
  )
}

/** windows-1252 from 0x80 on; Node 20 gives control characters there. */
const UPPER_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021' +
  '\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'
const UPPER_START = 0x80

/** @param encoding a name of the Encoding Standard */
export function decodeCodePage(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (unit) =>
    UPPER_1252.charAt(unit.charCodeAt(0) - UPPER_START),
  )
}

// How many columns a terminal gives to a text.
import { eastAsianWidth } from 'get-east-asian-width'
import { LOOK_CODES } from './style.ts'

/** Marks over and under letters, and signs that are not shown: joiners, isolates, controls. */
const SHOWS_NOTHING = /[\p{M}\p{Cf}\p{Cc}]/u
const ALL_THAT_SHOW_NOTHING = new RegExp(SHOWS_NOTHING, 'gu')
/** All wide letters are in these two ranges of UTF-16 units, with many that are not. */
const FIRST_WIDE = [0x1100, 0x115f] as const
const OTHERS_WIDE = 0x231a
const JOINER = '\u200d'

/**
 * Columns of a text: none for looks, marks and isolates, two for wide letters and pictures. Letters
 * that join stay letters: no terminal sets two of them into one column.
 */
export function widthOf(text: string): number {
  const plain = text.replace(LOOK_CODES, '')
  const shown = plain.replace(ALL_THAT_SHOW_NOTHING, '')
  if (!isPerhapsWide(shown)) return shown.length
  let width = 0
  let isJoined = false
  for (const letter of plain) {
    if (!isJoined && !SHOWS_NOTHING.test(letter))
      width += eastAsianWidth(letter.codePointAt(0) as number)
    isJoined = letter === JOINER && width > 0 && isPicture(plain)
  }
  return width
}

function isPerhapsWide(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= OTHERS_WIDE || (unit >= FIRST_WIDE[0] && unit <= FIRST_WIDE[1])) return true
  }
  return false
}

/**
 * Pictures that a joiner makes one of, such as a family; letters of other scripts it only shapes.
 */
function isPicture(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text)
}

// How many columns a terminal gives to a text.
import { eastAsianWidth } from 'get-east-asian-width'
import { LOOK_CODES } from './style.ts'

/** Marks over and under letters, and signs that are not shown: joiners, isolates, controls. */
const SHOWS_NOTHING = /[\p{M}\p{Cf}\p{Cc}]/u
const JOINER = '\u200d'

/**
 * Columns of a text: none for looks, marks and isolates, two for wide letters and pictures. Letters
 * that join stay letters: no terminal sets two of them into one column.
 */
export function widthOf(text: string): number {
  const plain = text.replace(LOOK_CODES, '')
  let width = 0
  let isJoined = false
  for (const letter of plain) {
    if (!isJoined && !SHOWS_NOTHING.test(letter))
      width += eastAsianWidth(letter.codePointAt(0) as number)
    isJoined = letter === JOINER && width > 0 && isPicture(plain)
  }
  return width
}

/**
 * Pictures that a joiner makes one of, such as a family; letters of other scripts it only shapes.
 */
function isPicture(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text)
}

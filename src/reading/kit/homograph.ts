// Homographs: names of two parties that fold to the same letters, told apart by the signs with
// which they are spelt.
import { foldText } from '../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Hit } from './sentence.ts'
import type { Token } from './token.ts'

/** Only names are told apart: other words mean the same with their signs or without. */
const NAMES = 'parties'

/** True where two of the hits are names of different parties over the same words. */
function areHomographs(one: Hit, other: Hit): boolean {
  return (
    one.entry.file === NAMES &&
    other.entry.file === NAMES &&
    one.to === other.to &&
    one.before === other.before &&
    one.entry.id !== other.entry.id
  )
}

/** The other parties that the name at a hit could be, as far as its letters go. */
export function homographsOf(hits: readonly Hit[], hit: Hit): readonly Hit[] {
  return hits.filter((one) => areHomographs(hit, one))
}

/** Puts the name that is spelt as the text spells it before its homographs; in place. */
export function settleHomographs(lexicon: Lexicon, text: string, token: Token, hits: Hit[]): void {
  for (let at = 0; at + 1 < hits.length; at++) {
    const one = hits[at] as Hit
    if (one.entry.file !== NAMES) continue
    const next = hits.findIndex((other, place) => place > at && areHomographs(one, other))
    if (next < 0) continue
    const other = hits[next] as Hit
    const written = text.slice(token.start, token.end)
    if (likeness(lexicon, written, other) <= likeness(lexicon, written, one)) continue
    hits[at] = other
    hits[next] = one
  }
}

/** True where a name is spelt with a sign that its homographs lack. */
export function isSpelt(lexicon: Lexicon, written: string, hit: Hit): boolean {
  return likeness(lexicon, written, hit) > 0
}

/** Signs that the name's own spelling shares with the written word. */
function likeness({ folding }: Lexicon, written: string, { entry }: Hit): number {
  let shared = 0
  for (const sign of entry.lemma)
    if (foldText(folding, sign) === '' && written.includes(sign)) shared++
  return shared
}

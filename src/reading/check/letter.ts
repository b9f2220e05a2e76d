// Letters: the ways in which one word is spelled, and whether two words are the same in one of
// them.
import type { Pack } from '../kit/index.ts'

/** A way of spelling: letters that count as another one, or as none (''). */
export type Manner = ReadonlyMap<string, string>

/**
 * The ways of spelling that a pack lists: the letters of a line count as its first, one alone as
 * none.
 */
export function mannersOf(pack: Pack): Manner[] {
  const found = new Map<string, Map<string, string>>()
  for (const [file, [first, name], line] of pack.entries) {
    if (file !== 'check' || first !== 'letters' || name === undefined) continue
    const manner = found.get(name) ?? new Map<string, string>()
    found.set(name, manner)
    const [kept, ...others] = line.split(/\s+/)
    if (others.length === 0) manner.set(kept as string, '')
    for (const other of others) manner.set(other, kept as string)
  }
  return [...found.values()]
}

/** Every letter that some manner changes or keeps in place of others. */
export function mutableLetters(manners: readonly Manner[]): ReadonlySet<string> {
  return new Set(manners.flatMap((manner) => [...manner].flat()).filter((letter) => letter !== ''))
}

/** The letters of a folded word that no manner touches. */
export function skeletonOf(mutable: ReadonlySet<string>, word: string): string {
  let kept = ''
  for (const letter of word) if (!mutable.has(letter)) kept += letter
  return kept
}

/** True where two folded words have the same letters in one of the manners. */
export function isSameWord(manners: readonly Manner[], one: string, other: string): boolean {
  if (one === other) return true
  return manners.some((manner) => spell(manner, one) === spell(manner, other))
}

/** A word as a manner writes it. */
export function spell(manner: Manner, word: string): string {
  let spelled = ''
  for (const letter of word) spelled += manner.get(letter) ?? letter
  return spelled
}

/** The vowel signs that a pack lists. */
export function vowelsOf(pack: Pack): string {
  const lines = pack.entries.filter(([file, [first]]) => file === 'check' && first === 'vowels')
  return lines.map(([, , line]) => line.replace(/\P{Mn}/gu, '')).join('')
}

/**
 * False where a letter bears one vowel in one word and another in the other: two words written
 * alike.
 */
export function vowelsAgree(vowels: string, one: string, other: string): boolean {
  if (!hasAny(vowels, one) || !hasAny(vowels, other)) return true
  const first = voweled(vowels, one)
  const second = voweled(vowels, other)
  if (first.length !== second.length) return true
  // The last letter's vowel is the case, which the claim's own sentence may change.
  return first.slice(0, -1).every((vowel, at) => {
    const against = second[at] as string
    return vowel === '' || against === '' || vowel === against
  })
}

function hasAny(vowels: string, word: string): boolean {
  return [...word].some((sign) => vowels.includes(sign))
}

/** The vowel of each letter, '' where it bears none. */
function voweled(vowels: string, word: string): string[] {
  const found: string[] = []
  for (const sign of word) {
    if (/\p{L}/u.test(sign) && !/\p{Lm}/u.test(sign)) found.push('')
    else if (found.length > 0 && vowels.includes(sign)) found[found.length - 1] = sign
  }
  return found
}

// The words of a text as a search takes them: each with every form under which it may be sought.

import { foldText } from '../../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import { readWord } from './lexicon.ts'
import { tokensOf } from './token.ts'

/** Shorter stems say nothing: what is left of a small word without its prefix is any letter. */
const STEM_LETTERS_MIN = 3

export interface Term {
  /** UTF-16 offsets over the text. */
  readonly start: number
  readonly end: number
  /**
   * The folded word; without what is glued to it; and the dictionary form that the pack gives it,
   * so that a broken plural is found by its singular.
   */
  readonly keys: readonly string[]
}

function keysOf(lexicon: Lexicon, fold: string): readonly string[] {
  const keys = new Set([fold])
  for (const { stem, tags } of readWord(lexicon, fold)) {
    keys.add(stem)
    for (const { entry } of tags) {
      const lemma = foldText(lexicon.folding, entry.lemma)
      if (!lemma.includes(' ')) keys.add(lemma)
    }
  }
  // A word that no list knows may carry the same prefixes.
  if (keys.size === 1)
    for (const prefix of lexicon.before) {
      const rest = fold.slice(prefix.length)
      if (fold.startsWith(prefix) && rest.length >= STEM_LETTERS_MIN) keys.add(rest)
    }
  return [...keys]
}

/** Words and numbers of a text in order; signs are left out. */
export function termsOf(lexicon: Lexicon, text: string): readonly Term[] {
  return tokensOf(lexicon.folding, text, 0, text.length)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ start, end, kind, fold }) => ({
      start,
      end,
      keys: kind === 'word' ? keysOf(lexicon, fold) : [fold],
    }))
}

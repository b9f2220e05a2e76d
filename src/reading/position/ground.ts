// The ground of the scan: a sentence with its signs, its walls and the stretches that hold no deed
// of their own.
import { FILE, hasTrait, hitsOf, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { Sign } from './sign.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Ground {
  readonly sentence: Sentence
  /** What each word can contribute; a cue that only reports contributes nothing. */
  readonly signs: readonly (readonly Sign[])[]
  /**
   * Tokens at which another speaker's words begin or end; where they begin, the token of their
   * cue.
   */
  readonly walls: ReadonlyMap<number, number | undefined>
  /** For a token inside a condition or window: one past its end; else 0. */
  readonly skips: readonly number[]
  /** For a token of a noun phrase after its first: one past its end; else 0. */
  readonly names: readonly number[]
  /**
   * Tokens at which a condition that a deed hangs on begins, and how it governs: "subject to",
   * "depends on".
   */
  readonly hanging: ReadonlyMap<number, 'future' | 'undecided'>
  /** Noun phrases cut before the first word that governs or does something. */
  readonly mentions: readonly Mention[]
}

/** Lays the ground for a sentence. */
export function groundOf(
  sentence: Sentence,
  signs: Ground['signs'],
  mentions: readonly Mention[],
  skipped: readonly Stretch[],
  walls: ReadonlyMap<number, number | undefined>,
  hanging: Ground['hanging'] = new Map(),
): Ground {
  // Not typed arrays: for a few dozen numbers the engine needs four times as long to make one.
  const skips = new Array<number>(sentence.tokens.length + 1).fill(0)
  for (const { from, to } of skipped) skips.fill(to, from, to)
  const names = new Array<number>(sentence.tokens.length + 1).fill(0)
  for (const { from, to } of [...officesIn(sentence), ...mentions]) {
    if (to > from + 1) names.fill(to, from + 1, to)
  }
  return { sentence, signs, walls, skips, names, hanging, mentions }
}

/** Titles of several words: "minister of defence" holds no deed. */
function officesIn(sentence: Sentence): Stretch[] {
  return hitsOf(sentence, 'offices').filter(({ from, to }) => to - from > 1)
}

/** True where a noun phrase begins or goes on at a token. */
export function isName(sentence: Sentence, at: number): boolean {
  return hasTrait(sentence, at, FILE.parties | FILE.offices)
}

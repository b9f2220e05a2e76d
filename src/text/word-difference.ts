// Two wordings side by side: which words of each the other does not have, in the same order.
import type { Span, Spans } from './span.ts'

/** Words beyond this many are taken as they come: the comparison grows with both lengths. */
const WORDS_MAX = 400

const WORD = /[\p{L}\p{M}\p{N}]+/gu

export interface WordDifference {
  /** UTF-16 spans of words, neighbours joined. */
  readonly first: Spans
  readonly second: Spans
}

/** The words of a text as UTF-16 spans; marks between letters belong to the word. */
export function wordsIn(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }): Span => [index, index + word.length])
}

/**
 * Lengths of the longest common subsequence of what follows `a[i]` and `b[j]`, row by row
 * (Wagner and Fischer, 1974).
 */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array]
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const kept = Math.max(below[j] ?? 0, row[j + 1] ?? 0)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : kept
    }
  }
  return rows
}

function joinNeighbours(spans: readonly Span[], text: string): Spans {
  const joined: [number, number][] = []
  for (const [start, end] of spans) {
    const last = joined.at(-1)
    const isNext = last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last[1], start))
    if (last !== undefined && isNext) last[1] = end
    else joined.push([start, end])
  }
  return joined
}

/**
 * Words of each text that the other lacks. `folds` are the words of each in the form in which equal
 * ones are equal, as many as `wordsIn` finds.
 */
export function differWords(
  first: { readonly text: string; readonly folds: readonly string[] },
  second: { readonly text: string; readonly folds: readonly string[] },
): WordDifference {
  const a = first.folds.slice(0, WORDS_MAX)
  const b = second.folds.slice(0, WORDS_MAX)
  const rows = commonLengths(a, b)
  const [only, other] = [new Set<number>(), new Set<number>()]
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1
      j += 1
    } else if (
      j >= b.length ||
      (i < a.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))
    ) {
      only.add(i)
      i += 1
    } else {
      other.add(j)
      j += 1
    }
  }
  const spansOf = (text: string, chosen: ReadonlySet<number>) =>
    joinNeighbours(
      wordsIn(text).filter((_, at) => chosen.has(at)),
      text,
    )
  return { first: spansOf(first.text, only), second: spansOf(second.text, other) }
}

// Signs: which tokens of a sentence may begin a time at all, so that all others are passed over at
// once.
import type { Hit, Sentence } from '../kit/index.ts'

/** A day, date, period or length may begin here. */
export const BARE = 1
/** A word that opens a window, a phrase that is one, or one that only looks like it. */
export const OPENER = 2
/** An event that has its time: a season, a meeting. */
export const SPELL = 4

const SIGNS = new WeakMap<Sentence, Uint8Array>()
const OPENING: ReadonlySet<string> = new Set([
  'in',
  'within',
  'by',
  'before',
  'after',
  'from',
  'until',
  'for',
  'between',
  'vague',
  'for-now',
  'earlier',
  'not-a-window',
])
const NAMING: ReadonlySet<string> = new Set([
  'day',
  'day-word',
  'month-word',
  'year-word',
  'edge',
  'this',
  'next',
  'last',
  'few',
  'article',
])
const COUNTING: ReadonlySet<string> = new Set([
  'cardinal',
  'scale',
  'fraction',
  'few',
  'about',
  'at-least',
  'at-most',
])

/** The sum of the signs of a token; 0 for most. */
export function signAt(sentence: Sentence, at: number): number {
  let signs = SIGNS.get(sentence)
  if (signs === undefined) {
    signs = Uint8Array.from(sentence.tokens, ({ kind }, place) =>
      kind === 'number' || sentence.tokens[place + 1]?.kind === 'number'
        ? BARE | signOf(sentence.hits[place] ?? [])
        : signOf(sentence.hits[place] ?? []),
    )
    SIGNS.set(sentence, signs)
  }
  return signs[at] ?? 0
}

function signOf(hits: readonly Hit[]): number {
  let sign = 0
  for (const { entry } of hits) {
    const { file, id } = entry
    if (file === 'calendar' || (file === 'numbers' && COUNTING.has(id))) sign |= BARE
    if (file !== 'windows') continue
    if (OPENING.has(id)) sign |= OPENER
    if (NAMING.has(id) || id === 'for-now') sign |= BARE
    if (id === 'spell') sign |= SPELL
  }
  return sign
}

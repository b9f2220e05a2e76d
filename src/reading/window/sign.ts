// Signs: which tokens of a sentence may begin a time at all, so that all others are passed over at
// once.
import { FILE, type Hit, hasTrait, type Sentence } from '../kit/index.ts'

/** A day, date, period or length may begin here. */
export const BARE = 1
/** A word that opens a window, a phrase that is one, or one that only looks like it. */
export const OPENER = 2
/** An event that has its time: a season, a meeting. */
export const SPELL = 4

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
  const { tokens } = sentence
  const counts = tokens[at]?.kind === 'number' || tokens[at + 1]?.kind === 'number'
  const bare = counts && at < tokens.length ? BARE : 0
  return hasTrait(sentence, at, TIMELY) ? bare | signOf(sentence.hits[at] ?? []) : bare
}

/** Files whose words tell a time or a length of it. */
const TIMELY = FILE.calendar | FILE.numbers | FILE.windows

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

// A scope: a stretch of text with what the language's lexicon and the check's own words know at
// each of its tokens.
import { type Hit, makeSentence, type Sentence } from '../kit/index.ts'
import { type Lore, type Role, roleOf } from './lore.ts'

export interface Scope {
  readonly text: string
  readonly tokens: Sentence['tokens']
  /** For each token the hits that begin there, of both lexicons. */
  readonly hits: readonly (readonly Hit[])[]
}

const PLACE = { paragraph: 0, number: 0 }

/** Opens `text[start, end)`. */
export function scopeOf(lore: Lore, text: string, start = 0, end = text.length): Scope {
  const stretch = { start, end }
  const known = makeSentence(lore.lexicon, text, stretch, PLACE, [])
  const own = makeSentence(lore.words, text, stretch, PLACE, [])
  const hits = known.hits.map((here, at) => [...here, ...(own.hits[at] ?? [])])
  return { text, tokens: known.tokens, hits }
}

const STOP = /[.!?\u061f\u2026](?=["\u00bb\u201d)]*(?:\s|$))|\n/g
/** A stretch without a stop is looked at no further than this on either side. */
const REACH = 600

/** Opens the sentence around `[start, end)`, as far as it is needed. */
export function scopeAround(lore: Lore, text: string, start: number, end: number): Scope {
  const before = text.slice(Math.max(0, start - REACH), start)
  const cut = [...before.matchAll(STOP)].at(-1)
  const from = start - before.length + (cut === undefined ? 0 : cut.index + cut[0].length)
  const after = text.slice(end, end + REACH)
  const stop = after.search(STOP)
  return scopeOf(lore, text, from, stop < 0 ? end + after.length : end + stop + 1)
}

/** The first token that ends after an offset. */
export function tokenAt({ tokens }: Scope, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Hits of a role that begin in tokens `[from, to)`. */
export function hitsWith(scope: Scope, from: number, to: number, ...roles: readonly Role[]): Hit[] {
  const found: Hit[] = []
  for (let at = Math.max(0, from); at < Math.min(to, scope.tokens.length); at++) {
    for (const hit of scope.hits[at] ?? []) {
      const role = roleOf(hit)
      if (role !== undefined && roles.includes(role)) found.push(hit)
    }
  }
  return found
}

const WORDS_MAX = 6

/** Hits that end right before a token, opening quotation marks passed over, the longest first. */
export function hitsEndingAt(scope: Scope, at: number): Hit[] {
  let end = at
  while (end > 0 && isQuoteMark(scope, end - 1)) end--
  const found: Hit[] = []
  for (let from = Math.max(0, end - WORDS_MAX); from < end; from++) {
    for (const hit of scope.hits[from] ?? []) if (hit.to === end) found.push(hit)
  }
  return found
}

function isQuoteMark({ tokens }: Scope, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'mark' && /["'\u00ab\u2039\u201c-\u201e(]/.test(token.fold)
}

/** The words of tokens `[from, to)` as they stand. */
export function wordsOf({ text, tokens }: Scope, from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end)
}

/** Inside a longer phrase a "not" negates nothing: "still", "no less than", "must". */
export function isCovered({ hits }: Scope, hit: Hit): boolean {
  for (let at = Math.max(0, hit.from - 2); at <= hit.from; at++) {
    for (const other of hits[at] ?? []) {
      if (other.to - other.from < 2 || other.from > hit.from || other.to < hit.to) continue
      if (other.entry.file !== 'negation' && other.to - other.from > hit.to - hit.from) return true
    }
  }
  return false
}

// Pairs the statements of the gold with those found, one to one: best cue first, then content, then
// source.

import type { Spans } from '../../text/index.ts'
import type { FoundStatement } from './item.ts'
import { agreementOf, type Places, placesIn, signsIn } from './overlap.ts'

/** A statement as sets of words. */
export interface Worded {
  readonly cue: Places
  /** A cue of signs only, such as the colon of a headline. */
  readonly isBareCue: boolean
  readonly source: Places
  readonly content: Places
  /** The words of the speaker as last named, and of the source. */
  readonly speakerNames: ReadonlySet<string>
  readonly sourceNames: ReadonlySet<string>
}

export interface Match {
  readonly gold: number
  readonly found: number
  readonly cue: number
  readonly content: number
  readonly source: number
}

/** A statement as sets of the words of its text. */
export function wordStatement(one: FoundStatement, text: string, words: Spans): Worded {
  const cue = placesIn(one.cue, words)
  const signs = cue.size === 0 ? signsIn(one.cue, text) : new Set<number>()
  const namesIn = (spans: Spans) => {
    const span = (at: number) => words[at] as readonly [number, number]
    return new Set([...placesIn(spans, words)].map((at) => text.slice(...span(at))))
  }
  return {
    cue: cue.size === 0 ? signs : cue,
    isBareCue: signs.size > 0,
    source: placesIn(one.source, words),
    content: placesIn(one.content, words),
    speakerNames: namesIn(one.speaker),
    sourceNames: namesIn(one.source),
  }
}

export function matchStatements(gold: readonly Worded[], found: readonly Worded[]): Match[] {
  const pairs: Match[] = []
  for (const [at, wanted] of gold.entries()) {
    for (const [place, one] of found.entries()) {
      const cue = agreementOf(wanted.cue, one.cue)
      const content = agreementOf(wanted.content, one.content)
      const source = agreementOf(wanted.source, one.source)
      const hasNoCue = wanted.cue.size === 0 || one.cue.size === 0
      if (cue > 0 || (hasNoCue && content > 0))
        pairs.push({ gold: at, found: place, cue, content, source })
    }
  }
  pairs.sort(
    (one, other) =>
      other.cue - one.cue ||
      other.content - one.content ||
      other.source - one.source ||
      one.gold - other.gold ||
      one.found - other.found,
  )
  const golds = new Set<number>()
  const founds = new Set<number>()
  return pairs.filter((pair) => {
    if (golds.has(pair.gold) || founds.has(pair.found)) return false
    golds.add(pair.gold)
    founds.add(pair.found)
    return true
  })
}

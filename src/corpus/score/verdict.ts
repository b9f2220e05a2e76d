// Judges how one statement of the gold was read: found or missed, and each field right or wrong.
import type { FoundStatement, GoldStatement } from './item.ts'
import type { Match, Worded } from './match.ts'
import { isSameName } from './overlap.ts'

/** How one statement of the gold was read. */
export interface StatementVerdict {
  readonly gold: GoldStatement
  /** Not left out as borderline, or as not of the form or kind that is asked for. */
  readonly isCounted: boolean
  /** Undefined: missed. */
  readonly found?: FoundStatement
  readonly cue: boolean
  /** Also right where nobody is named and nobody was found. */
  readonly source: boolean
  readonly content: boolean
  readonly statement: boolean
  /** Whether the speaker of a clause that names none was told; undefined where there is none. */
  readonly speaker?: 'right' | 'wrong' | 'open'
}

/** A verdict with what only the counts need. */
export interface Judgement extends StatementVerdict {
  /** The cues share a word, the sources most of theirs. */
  readonly hasCue: boolean
  readonly hasSource: boolean
  /** The speaker of a clause that names none, given as its source: neutral for sources. */
  readonly isNeutral: boolean
}

/** From this share of common words a source or a content is right. */
const AGREEMENT_MIN = 0.5

/** Judges a statement that was matched with a found one, or with none. */
export function judgeStatement(
  statement: GoldStatement,
  gold: Worded,
  isCounted: boolean,
  other?: { readonly match: Match; readonly worded: Worded; readonly found: FoundStatement },
): Judgement {
  const isDropped = gold.source.size === 0 && gold.speakerNames.size > 0
  if (other === undefined) {
    const no = { cue: false, source: false, content: false, statement: false, hasCue: false }
    const missed = { gold: statement, isCounted, ...no, hasSource: false, isNeutral: false }
    return isDropped ? { ...missed, speaker: 'open' } : missed
  }
  const { match, worded, found } = other
  const hasCue = match.cue > 0
  const hasSource = match.source >= AGREEMENT_MIN
  const isNeutral =
    isDropped && worded.source.size > 0 && isSameName(gold.speakerNames, worded.sourceNames)
  const isCueless = (gold.cue.size === 0 || gold.isBareCue) && worded.cue.size === 0
  const isSourceless = gold.source.size === 0 && worded.source.size === 0
  const cue = hasCue || isCueless
  const source = hasSource || isSourceless || isNeutral
  const content = match.content >= AGREEMENT_MIN
  return {
    gold: statement,
    isCounted,
    found,
    cue,
    source,
    content,
    statement: cue && source && content,
    hasCue,
    hasSource,
    isNeutral,
    ...(isDropped ? { speaker: judgeSpeaker(gold, worded) } : {}),
  }
}

function judgeSpeaker(gold: Worded, found: Worded): 'right' | 'wrong' | 'open' {
  const who = found.speakerNames.size > 0 ? found.speakerNames : found.sourceNames
  if (isSameName(gold.speakerNames, who)) return 'right'
  return who.size > 0 ? 'wrong' : 'open'
}

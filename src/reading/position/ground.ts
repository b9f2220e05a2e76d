// The ground of the scan: a sentence with its signs, its walls and the stretches that hold no deed
// of their own.
import { glues, type Hit, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import { isFinite, type Sign, signsOf } from './sign.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Ground {
  readonly sentence: Sentence
  /** What each word can contribute; a cue that only reports contributes nothing. */
  readonly signs: readonly (readonly Sign[])[]
  /** Tokens at which another speaker's words begin or end. */
  readonly walls: ReadonlySet<number>
  /** For a token inside a condition or window: one past its end; else 0. */
  readonly skips: Uint32Array
  /** For a token of a noun phrase after its first: one past its end; else 0. */
  readonly names: Uint32Array
  /** Noun phrases cut before the first word that governs or does something. */
  readonly mentions: readonly Mention[]
}

/** Lays the ground for a sentence. */
export function groundOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  skipped: readonly Stretch[],
  walls: ReadonlySet<number>,
  cues: ReadonlySet<number>,
): Ground {
  const signs = signsOf(sentence).map((here, at) => (cues.has(at) ? here.filter(governs) : here))
  const skips = new Uint32Array(sentence.tokens.length + 1)
  for (const { from, to } of skipped) skips.fill(to, from, to)
  const names = new Uint32Array(sentence.tokens.length + 1)
  const cut: Mention[] = []
  for (const mention of mentions) {
    const to = endOfName(sentence, signs, mention)
    cut.push(to === mention.to ? mention : { ...mention, to })
    if (to > mention.from + 1) names.fill(to, mention.from + 1, to)
  }
  return { sentence, signs, walls, skips, names, mentions: cut }
}

/** Cues that are governors too: what they report is what they ask, hope or refuse. */
const GOVERNING: ReadonlySet<string> = new Set([
  'promise',
  'refuse',
  'rule-out',
  'ask',
  'hope',
  'foresee',
  'deny',
  'offer',
])

function governs({ kind, id }: Sign): boolean {
  return kind === 'operator' && GOVERNING.has(id)
}

/**
 * A noun phrase ends before a deed that a preposition ties to the verb: "the allies | with
 * sending".
 */
function endOfName(sentence: Sentence, signs: Ground['signs'], mention: Mention): number {
  const { pack } = sentence.lexicon
  let named = nameEnd(sentence, mention.from)
  for (let at = mention.from + 1; at < mention.to; at++) {
    named = Math.max(named, nameEnd(sentence, at))
    if (at < named) continue
    const tied = (hit: Hit) => glues(pack, hit.before, 'by') || glues(pack, hit.before, 'to')
    const does = (sign: Sign) => tied(sign.hit) || isFinite(sign) || sign.hit.entry.wordClass === 'adjectives'
    if ((signs[at] ?? []).some((sign) => sign.kind !== 'thing' && does(sign))) return at
  }
  return mention.to
}

/** One past the longest name that begins at a token. */
function nameEnd(sentence: Sentence, at: number): number {
  const names = (sentence.hits[at] ?? []).filter(({ entry }) => entry.file === 'parties')
  return Math.max(at, ...names.map((hit) => (hit.to - hit.from > 1 ? hit.to : at)))
}

/** True where a noun phrase begins or goes on at a token. */
export function isName(sentence: Sentence, at: number): boolean {
  return (sentence.hits[at] ?? []).some(
    (hit) => hit.entry.file === 'parties' || hit.entry.file === 'offices',
  )
}

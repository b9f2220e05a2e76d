// Splits: one opener with several facts: "if A and B", "when A or B", "depends on A and on B".
import { copyWith, glues, type Hit, hitAt, type Sentence, startOf } from '../kit/index.ts'
import type { Extent } from './extent.ts'
import { tellsFact } from './fact.ts'
import type { Opener } from './opener.ts'
import { isVerb } from './word.ts'

export interface Piece {
  readonly from: number
  readonly to: number
  /** Offset where its words start, a glued "and" left out; an "or" belongs to them. */
  readonly start: number
}

export interface Split {
  readonly pieces: readonly Piece[]
  readonly join: 'all' | 'any'
}

const MARKS = ',\u060c"\u00bb\u201d'

/** The pieces of a condition's extent, the first from the opener on. */
export function split(sentence: Sentence, opener: Opener, { from, to }: Extent): Split {
  const first = { from, to, start: opener.start }
  const cuts: Piece[] = []
  let join: Split['join'] = 'all'
  let told = tellsFact(sentence, opener.to, opener.to + 1)
  for (let at = opener.to + 1; at < to; at++) {
    const here: Place = { sentence, opener, at, to, told }
    const or = alternativeAt(here)
    const cut = or ?? joinedAt(here)
    told = (cut === undefined && told) || tellsFact(sentence, at, at + 1)
    if (cut === undefined) continue
    if (or !== undefined) join = 'any'
    cuts.push(cut)
  }
  const starts = [first, ...cuts]
  const pieces = starts.map((piece, at) => {
    const next = starts[at + 1]?.from
    if (next === undefined && at === 0) return piece
    return copyWith(piece, { to: endBefore(sentence, next ?? to, piece.from) })
  })
  return { pieces, join }
}

interface Place {
  readonly sentence: Sentence
  readonly opener: Opener
  readonly at: number
  readonly to: number
  /** A fact stands between the last cut and here. */
  readonly told: boolean
}

/** "When A or B": before a verb, or between two facts. */
function alternativeAt({ sentence, opener, at, to, told }: Place): Piece | undefined {
  if (opener.relation === 'regardless' || opener.relation === 'depends-on') return undefined
  const hit = hitAt(sentence, at, 'conditions', 'alternative')
  if (hit === undefined || hit.to >= to) return undefined
  const near = Math.min(to, hit.to + 3)
  const fits = isVerb(sentence, hit.to) || (told && tellsFact(sentence, hit.to, near))
  return fits ? { from: at, to, start: startOf(sentence, hit) } : undefined
}

/**
 * A second fact joined by "and": a verb after a verb's opener, a fact after a fact, a question in a
 * list.
 */
function joinedAt({ sentence, opener, at, to, told }: Place): Piece | undefined {
  if (opener.relation === 'regardless') return undefined
  const isAsked = opener.relation === 'depends-on'
  const also = isAsked ? hitAt(sentence, at, 'conditions', 'also') : undefined
  if (also !== undefined && also.to < to) return { from: at, to, start: startOf(sentence, also) }
  const joined = joinedHits(sentence, at)
  const [hit] = joined
  if (hit === undefined || !told || !tellsFact(sentence, at, Math.min(to, at + 5))) return undefined
  const isClause = opener.frame === 'clause' || opener.frame === 'verb'
  const fits = isClause
    ? joined.some(({ form }) => form === 'past' || form === 'present')
    : isAsked || joined.some(({ entry }) => entry.file === 'facts')
  return fits ? { from: at, to, start: startOf(sentence, hit) } : undefined
}

function joinedHits({ lexicon, hits }: Sentence, at: number): readonly Hit[] {
  return (hits[at] ?? []).filter(({ before }) => glues(lexicon.pack, before, 'and'))
}

/**
 * A piece ends before the comma of the next one; a last one without the mark of a quotation that it
 * did not open.
 */
function endBefore({ tokens }: Sentence, at: number, from: number): number {
  let end = at
  while (end > from + 1 && MARKS.includes(tokens[end - 1]?.fold ?? ' ')) end--
  return end
}

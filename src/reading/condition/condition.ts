// Conditions: what a position hangs on, in a range of a sentence, as trees of facts with relation
// and scope.
import type { Condition, FactCondition, Relation, Spans, Window } from '../../model/index.ts'
import { copyWith, type Hit, hitAt, type Sentence, spansOf } from '../kit/index.ts'
import type { FactSetting } from './argument.ts'
import { extentOf } from './extent.ts'
import { factIn, type ReadFact } from './fact.ts'
import { holds } from './holding.ts'
import { candidateAt, type Deed, type Opener } from './opener.ts'
import { scopeOf } from './scope.ts'
import { type Piece, split } from './split.ts'
import { anaphorBefore } from './word.ts'

/** A condition with the tokens `[from, to)` of its words. */
export interface FoundCondition {
  readonly condition: Condition
  readonly from: number
  readonly to: number
  readonly spans: Spans
  /** The entries of the words that mark it, one for each alternative. */
  readonly markers: readonly Hit[]
  /** Until something happens is a window too, over the same words. */
  readonly window?: Window
  /** It speaks of what was said before: "that depends on ...". */
  readonly isOfEarlier: boolean
}

/**
 * Approval is no question but a gate, whatever word it hangs on: "subject to parliament's
 * approval".
 */
const APPROVALS: readonly string[] = ['approved', 'mandate']
/** Longer chains of alternatives are not one condition that anybody meant. */
const ALTERNATIVES_MAX = 24

/**
 * Conditions in tokens `[from, to)`, in order, not overlapping; alternatives of one opener, or of
 * two joined by "or", are one tree.
 */
export function conditionsIn(
  sentence: Sentence,
  from: number,
  to: number,
  setting: FactSetting,
  deed: Deed,
): FoundCondition[] {
  const limit = Math.min(to, sentence.tokens.length)
  const start = Math.max(0, from)
  const found: FoundCondition[] = []
  for (let at = start; at < limit; ) {
    const candidate = candidateAt(sentence, at)
    const opener = candidate?.opener
    if (opener === undefined || !holds(sentence, opener, start, limit, deed)) {
      at = Math.max(at + 1, opener === undefined ? (candidate?.to ?? 0) : 0)
      continue
    }
    const one = conditionAt(sentence, opener, start, limit, setting, deed)
    if (one === undefined) {
      at = Math.max(at + 1, opener.to)
      continue
    }
    const last = found.at(-1)
    if (last !== undefined && isAlternative(sentence, last, one.from))
      found[found.length - 1] = either(sentence, last, one)
    else found.push(one)
    at = Math.max(one.to, at + 1)
  }
  return found
}

/** All conditions of a position as one tree; undefined where there is none. */
export function joinConditions(found: readonly FoundCondition[]): Condition | undefined {
  const [first] = found
  if (first === undefined) return undefined
  return found.length === 1
    ? first.condition
    : { kind: 'all', of: found.map(({ condition }) => condition) }
}

function conditionAt(
  sentence: Sentence,
  opener: Opener,
  from: number,
  limit: number,
  setting: FactSetting,
  deed: Deed,
): FoundCondition | undefined {
  const extent = extentOf(sentence, opener, from, limit, deed)
  if (extent.to <= opener.to && opener.frame !== 'alone') return undefined
  const { pieces, join } = split(sentence, opener, extent)
  const leaves = pieces.map((piece) => leafOf(sentence, opener, piece, from, setting, deed))
  const own = spansOf(sentence, extent.from, extent.to, opener.start)
  const text = sentence.text.slice(...(own[0] as readonly [number, number]))
  const spans = opener.sign === undefined ? own : [opener.sign, ...own]
  const window: Window | undefined =
    opener.relation === 'until' ? { kind: 'until-condition', text, spans } : undefined
  return {
    condition: treeOf(leaves, turned(join, leaves)),
    from: extent.from,
    to: extent.to,
    spans,
    markers: [opener.hit],
    ...(window === undefined ? {} : { window }),
    isOfEarlier: anaphorBefore(sentence, opener.from),
  }
}

/**
 * "Unless A and B" falls only when both come about: of gates, one that still fails is enough to
 * bind.
 */
function turned(join: 'all' | 'any', leaves: readonly Condition[]): 'all' | 'any' {
  const gated = leaves.every(
    (leaf) => leaf.kind === 'fact' && leaf.relation === 'unless' && leaf.scope === 'gate',
  )
  if (!gated) return join
  return join === 'all' ? 'any' : 'all'
}

function treeOf(leaves: readonly Condition[], join: 'all' | 'any'): Condition {
  const [only] = leaves
  return leaves.length === 1 && only !== undefined ? only : { kind: join, of: leaves }
}

function leafOf(
  sentence: Sentence,
  opener: Opener,
  piece: Piece,
  from: number,
  setting: FactSetting,
  deed: Deed,
): Condition {
  const inner = piece.from === opener.from ? Math.min(opener.to, piece.to) : piece.from
  const read = factIn(setting, sentence, inner, piece.to, piece.start)
  const relation = relationOf(opener, read)
  const isEvent = hitsFact(sentence, inner, piece.to)
  const own = spansOf(sentence, piece.from, piece.to, piece.start)
  const leaf: FactCondition = {
    kind: 'fact',
    fact: read.fact,
    relation,
    scope: scopeOf(sentence, opener, relation, from, deed, isEvent),
    evidence: { spans: opener.sign === undefined ? own : [opener.sign, ...own] },
  }
  return read.negated && relation !== 'regardless' ? { kind: 'not', of: leaf } : leaf
}

function relationOf({ relation }: Opener, { predicate }: ReadFact): Relation {
  return relation === 'depends-on' && APPROVALS.includes(predicate ?? '') ? 'if' : relation
}

/** The words name an event of the facts near their start. */
function hitsFact(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (hitAt(sentence, at, 'facts') !== undefined) return true
  }
  return false
}

/** Only "or" stands between two conditions. */
function isAlternative(
  sentence: Sentence,
  { to, condition }: FoundCondition,
  start: number,
): boolean {
  if (condition.kind === 'any' && condition.of.length >= ALTERNATIVES_MAX) return false
  return [to - 1, to, to + 1].some(
    (at) => hitAt(sentence, at, 'conditions', 'alternative')?.to === start,
  )
}

function either(sentence: Sentence, one: FoundCondition, other: FoundCondition): FoundCondition {
  const { window, ...kept } = one
  const spans = spansOf(sentence, one.from, other.to, one.spans[0]?.[0])
  const of = [one, other].flatMap(({ condition }) =>
    condition.kind === 'any' ? condition.of : [condition],
  )
  const text = sentence.text.slice(...(spans[0] as readonly [number, number]))
  const until = window ?? other.window
  return copyWith(kept, {
    condition: { kind: 'any', of },
    to: other.to,
    spans,
    markers: [...one.markers, ...other.markers],
    ...(until === undefined ? {} : { window: copyWith(until, { text, spans }) }),
  })
}

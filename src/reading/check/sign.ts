// Signs: what the words of a position hold that says yes, no, not yet or perhaps, by rules of the
// check's own.
import type { Span, Spans } from '../../text/index.ts'
import type { Hit } from '../kit/index.ts'
import type { Ground } from './ground.ts'
import { OWN, roleOf } from './lore.ts'
import { isCovered, type Scope, tokenAt } from './scope.ts'

/** What the words around a predicate hold. */
export interface Signs {
  /** A negation, or a word of refusing or denying. */
  readonly negative: boolean
  /** A word of ending, halting or taking back. */
  readonly ending: boolean
  /** The predicate itself stands under a negation. */
  readonly negatedLead: boolean
  /** The predicate itself refuses. */
  readonly refusingLead: boolean
  /** The predicate only promises, hopes or asks. */
  readonly promisingLead: boolean
  readonly futureLead: boolean
  readonly mayLead: boolean
}

/** Tokens at the beginning of the evidence among which the predicate is. */
const LEAD = 2

/**
 * The signs in the first sentence that the spans touch.
 * @param skipped stretches with a "no" and a "not yet" of their own: conditions and windows
 */
export function signsOf(ground: Ground, spans: Spans, skipped: Spans): Signs {
  const first = spans[0] as Span
  const scope = ground.sentence(first)
  const start = tokenAt(scope, first[0])
  const lead = leadFrom(scope, start)
  const within = ({ from }: Hit): boolean => {
    const token = scope.tokens[from]
    if (token === undefined) return false
    // A glued "and" stands before the evidence's first word in its token.
    const isIn = ([begin, end]: Span) => token.end > begin && token.start < end
    return from >= lead && (from < start || (spans.some(isIn) && !skipped.some(isIn)))
  }
  const own = scope.hits.flat().filter(within)
  const leading = own.filter(({ from }) => from < start + LEAD)
  const negation = leading.find((hit) => isNegating(hit) && !isCovered(scope, hit))
  const isDouble =
    negation !== undefined && own.some((hit) => isBeside(negation, hit) && isRefusing(hit))
  const refusing = leading.find((hit) => isRefusing(hit) && FINITE.includes(hit.form))
  return {
    negative: own.some((hit) => isNegative(hit) && !isCovered(scope, hit)),
    ending: own.some(isEnding),
    negatedLead: negation !== undefined && !isDouble,
    refusingLead:
      refusing !== undefined && negation === undefined && !isAffirmingToo(scope, refusing),
    promisingLead: leading.some((hit) => isPromising(scope, hit)),
    futureLead: leading.some((hit) => isFuture(ground, hit)),
    mayLead: leading.some((hit) => roleOf(hit) === 'may' && isOfVerb(scope, hit)),
  }
}

const FINITE: readonly string[] = ['past', 'present']

/** Right after a negation, or with one word between. */
function isBeside(negation: Hit, { from }: Hit): boolean {
  return from >= negation.to && from <= negation.to + 1
}

/**
 * The first token that still belongs to the predicate: a negation or "may" right before the
 * evidence.
 */
function leadFrom({ tokens, hits }: Scope, start: number): number {
  const before = start - 1
  if (before < 0 || tokens[before]?.kind !== 'word') return start
  const isSmall = (hits[before] ?? []).some((hit) => isNegating(hit) || roleOf(hit) === 'may')
  return isSmall ? before : start
}

const VERBAL: readonly string[] = ['present', 'never', 'past', 'nominal', 'not']

function isNegating(hit: Hit): boolean {
  return (
    roleOf(hit) === 'not' &&
    VERBAL.includes(hit.entry.path[0] ?? '') &&
    hit.entry.wordClass === 'particles'
  )
}

function isRefusing({ entry: { file, path } }: Hit): boolean {
  if (file === 'stances')
    return path[0] === 'declined' && (path[1] === 'refuse' || path[1] === 'rule-out')
  return (
    file === OWN &&
    (path[0] === 'deny' ||
      (path[0] === 'opposite' && path[1] === 'accept' && path[2] === 'against'))
  )
}

/** Letters that may also be a verb of accepting leave the matter open. */
function isAffirmingToo({ hits }: Scope, { from }: Hit): boolean {
  return (hits[from] ?? []).some(({ entry: { file, path } }) => file === OWN && path[2] === 'for')
}

function isNegative(hit: Hit): boolean {
  const role = roleOf(hit)
  if (role === 'not' || role === 'deny' || role === 'without' || isRefusing(hit)) return true
  return hit.entry.file === 'stances' && hit.entry.path[0] === 'declined'
}

const ENDING: readonly string[] = ['withdrawn', 'suspended', 'deferred']

function isEnding({ entry: { file, path } }: Hit): boolean {
  if (file === 'stances') return ENDING.includes(path[0] ?? '')
  return file === OWN && path[0] === 'opposite' && path[2] === 'against'
}

const PROMISING: readonly string[] = [
  'pledged',
  'willing',
  'considering',
  'hoped',
  'expected',
  'urged',
]

/** A word that only promises; not one that may also tell of a deed. */
function isPromising({ hits }: Scope, { from, entry }: Hit): boolean {
  if (entry.file !== 'stances' || !PROMISING.includes(entry.path[0] ?? '')) return false
  const here = hits[from] ?? []
  return !here.some(
    (hit) =>
      hit.entry.file === 'actions' ||
      (hit.entry.file === 'stances' && !PROMISING.includes(hit.entry.path[0] ?? '')),
  )
}

function isFuture({ lore }: Ground, { form, before, entry }: Hit): boolean {
  const letters = lore.lexicon.pack.clitics.meanings.future ?? []
  if (form === 'present') return letters.some((one) => before.includes(one))
  return entry.file === 'stances' && entry.path[1] === 'future'
}

function isOfVerb({ hits }: Scope, hit: Hit): boolean {
  if (hit.entry.path[1] !== 'present') return true
  return (hits[hit.to] ?? []).some(({ form }) => form === 'present')
}

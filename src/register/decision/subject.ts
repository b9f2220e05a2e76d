// Whether two decisions speak of the same thing: of two such the later wins, so that whoever makes
// it should know of the earlier one.
import type { Span } from '../../model/index.ts'
import type { Content, Decided } from './decided.ts'

interface Subject {
  /** Ids of facts, items, parties, reports and decisions, each with its kind before it. */
  readonly names: readonly string[]
  readonly contents: readonly Content[]
}

function subjectOf(decided: Decided): Subject {
  const about = (names: readonly string[], contents: readonly Content[] = []) => {
    return { names, contents }
  }
  switch (decided.what) {
    case 'fact':
      return about([`fact ${decided.fact}`])
    case 'binding':
      return about([`fact ${decided.fact}`])
    case 'same-fact':
      return about([`fact ${decided.from}`])
    case 'verdict':
      return about([`item ${decided.commitment}`])
    case 'merge':
      return about([`item ${decided.from}`])
    case 'settlement':
      return about([], decided.between)
    case 'clarification':
      return about([], [decided.of])
    case 'split':
    case 'confirmation':
    case 'rejection':
    case 'rereading':
      return about([], [decided.content])
    case 'amendment':
      return about([`report ${decided.report}`])
    case 'same-party':
      return about([`party ${decided.from}`])
    case 'office':
    case 'member':
    case 'authority':
    case 'government':
      return about([`${decided.what} ${decided.party}`])
    case 'undo':
    case 'agreement':
      return about([`decision ${decided.decision}`])
  }
}

function overlap(one: Content, other: Content): boolean {
  const meets = ([start, end]: Span) => other.spans.some(([from, to]) => start < to && from < end)
  return one.report === other.report && one.spans.some(meets)
}

/** The same fact, item, report, party or decision, or words that overlap. */
export function isSameSubject(one: Decided, other: Decided): boolean {
  const [here, there] = [subjectOf(one), subjectOf(other)]
  return (
    here.names.some((name) => there.names.includes(name)) ||
    here.contents.some((content) => there.contents.some((of) => overlap(content, of)))
  )
}

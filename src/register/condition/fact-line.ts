// Facts as time lines: what signed decisions say a fact was on a day, and when it first came true.
import type { Answer, FactCondition, Vocabulary } from '../../model/index.ts'
import { gather } from '../gather.ts'
import type { KeptFact } from '../kept.ts'
import { canonicalFact, factEntry } from './fact.ts'

export interface FactLine {
  /** The fact's value on an ISO civil date; unknown where no decision speaks of that day. */
  valueOn(fact: string, day: string): Answer
  /** The first day of `from..to` on which it was yes. */
  firstYes(fact: string, from: string, to: string): string | undefined
  /** The days of `from..to` on which some decision begins or ends, sorted. */
  turningDays(facts: readonly string[], from: string, to: string): readonly string[]
  /** Whether some decision made for a day of `from..to` speaks of it. */
  decidedSince(fact: string, from: string, to: string): boolean
  /** What a leaf's fact counts for on a day, for a word said on `since`. */
  leafOn(leaf: FactCondition, since: string, day: string): Answer
}

function covers(decision: KeptFact, day: string): boolean {
  return (decision.holdsFromOn ?? day) <= day && day <= (decision.holdsToOn ?? day)
}

/** The civil day after, by the calendar and no clock. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, day.length)
}

/** `decisions` in the order in which they were made: of two about one day the later counts. */
export function factLine(decisions: readonly KeptFact[], vocabulary: Vocabulary): FactLine {
  const lines = gather(decisions, ({ fact }) => canonicalFact(fact, vocabulary))
  const valueOn = (fact: string, day: string): Answer =>
    lines.get(canonicalFact(fact, vocabulary))?.findLast((of) => covers(of, day))?.value ??
    'unknown'
  const turningDays = (facts: readonly string[], from: string, to: string) => {
    const decided = facts.flatMap((fact) => lines.get(canonicalFact(fact, vocabulary)) ?? [])
    const turns = decided.flatMap((of) => [
      of.holdsFromOn ?? from,
      ...(of.holdsToOn === undefined ? [] : [dayAfter(of.holdsToOn)]),
    ])
    return [...new Set([from, ...turns, to])].filter((day) => from <= day && day <= to).sort()
  }
  const firstYes = (fact: string, from: string, to: string): string | undefined =>
    turningDays([fact], from, to).find((day) => valueOn(fact, day) === 'yes')
  const latches = (leaf: FactCondition): boolean => {
    if (leaf.relation === 'when' || leaf.relation === 'after') return true
    // An event that has happened stays happened; only a state must go on.
    const isEvent = factEntry(leaf.fact, vocabulary)?.kind === 'event'
    return isEvent && leaf.relation !== 'depends-on'
  }
  const leafOn = (leaf: FactCondition, since: string, day: string): Answer => {
    if (latches(leaf) && firstYes(leaf.fact, since, day) !== undefined) return 'yes'
    return valueOn(leaf.fact, day)
  }
  const decidedSince = (fact: string, from: string, to: string): boolean =>
    (lines.get(canonicalFact(fact, vocabulary)) ?? []).some(
      ({ holdsFromOn = from }) => from <= holdsFromOn && holdsFromOn <= to,
    )
  return { valueOn, firstYes, turningDays, decidedSince, leafOn }
}

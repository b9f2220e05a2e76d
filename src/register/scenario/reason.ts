// Why a result is so, and which facts would settle one that is open.
import type { Answer, FactCondition } from '../../model/index.ts'
import { factsOf } from '../../model/index.ts'
import { bearingLeaves, type LeafValues } from '../condition/gate.ts'
import { resultOf, type ScenarioResult } from './result.ts'
import type { Subject } from './subject.ts'

export interface Reason {
  readonly fact: string
  readonly value: Answer
}

export interface Settling {
  readonly facts: Readonly<Record<string, 'yes' | 'no'>>
  readonly result: 'live' | 'dormant'
}

/** More facts than this are "more than four" to a reader, and a search that nobody waits for. */
const SETTLING_MAX = 4
/** Above so many open facts the search is not begun. */
const OPEN_MAX = 16

/** One value a fact and way of asking: "after" may count what "if" no longer does. */
function atomsOf(subject: Subject, leaves: LeafValues): ReadonlyMap<string, Reason> {
  const bearing = new Set(bearingLeaves(subject.conditions, subject.polarity))
  const atoms = new Map<string, Reason>()
  for (const leaf of subject.conditions.flatMap(factsOf)) {
    if (!bearing.has(leaf)) continue
    const value = leaves.value(leaf)
    atoms.set(atomKey(leaf, value), { fact: leaf.fact, value })
  }
  return atoms
}

function atomKey(leaf: FactCondition, value: Answer): string {
  return `${leaf.fact} ${value}`
}

/** Subsets of a size, in the order of their parts. */
function* subsets<T>(of: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at <= of.length - size; at += 1) {
    for (const rest of subsets(of, size - 1, at + 1)) yield [of[at] as T, ...rest]
  }
}

/** The leaves as if only some facts were known. */
function knowing(leaves: LeafValues, keys: ReadonlySet<string>): LeafValues {
  return {
    value: (leaf) => {
      const value = leaves.value(leaf)
      return keys.has(atomKey(leaf, value)) ? value : 'unknown'
    },
    isStrict: leaves.isStrict,
  }
}

/**
 * The smallest set of known facts that gives this result by itself; where it needs none, the facts
 * that keep it so by not being yes.
 */
export function reasonsOf(
  subject: Subject,
  leaves: LeafValues,
  result: ScenarioResult,
): readonly Reason[] {
  const atoms = atomsOf(subject, leaves)
  const known = [...atoms.keys()].filter((key) => atoms.get(key)?.value !== 'unknown')
  const give = (keys: readonly string[]): readonly Reason[] =>
    keys.flatMap((key) => atoms.get(key) ?? [])
  if (result === 'unaffected') return []
  if (resultOf(subject, knowing(leaves, new Set())) === result) {
    const isOpen = result === 'undetermined' || result === 'decision-pending'
    const open = [...atoms.values()].filter(({ value }) => value === 'unknown')
    if (isOpen && open.length > 0) return open
    return [...atoms.values()].filter(({ value }) => value !== 'yes')
  }
  const most = Math.min(known.length, SETTLING_MAX)
  for (let size = 1; size <= most; size += 1) {
    for (const keys of subsets(known, size)) {
      if (resultOf(subject, knowing(leaves, new Set(keys))) === result) return give(keys)
    }
  }
  return give(pruned(known, (keys) => resultOf(subject, knowing(leaves, new Set(keys))) === result))
}

/** A set from which nothing can be left out, found by leaving out one after another. */
function pruned(keys: readonly string[], holds: (keys: readonly string[]) => boolean) {
  return keys.reduce((kept, key) => {
    const fewer = kept.filter((other) => other !== key)
    return holds(fewer) ? fewer : kept
  }, keys)
}

export interface Settlings {
  readonly sets: readonly Settling[]
  /** True where one way or the other needs more than four facts. */
  readonly needsMore: boolean
}

function assigned(leaves: LeafValues, facts: Readonly<Record<string, 'yes' | 'no'>>): LeafValues {
  return {
    value: (leaf) => {
      const value = leaves.value(leaf)
      return value === 'unknown' && Object.hasOwn(facts, leaf.fact)
        ? (facts[leaf.fact] ?? value)
        : value
    },
    isStrict: leaves.isStrict,
  }
}

/** All ways to answer some facts. */
function answers(facts: readonly string[]): readonly Readonly<Record<string, 'yes' | 'no'>>[] {
  return facts.reduce<readonly Readonly<Record<string, 'yes' | 'no'>>[]>(
    (ways, fact) =>
      ways.flatMap((way) => [
        { ...way, [fact]: 'yes' },
        { ...way, [fact]: 'no' },
      ]),
    [{}],
  )
}

/** The smallest sets of open facts that would make an undetermined promise live, and dormant. */
export function settlingsOf(subject: Subject, leaves: LeafValues): Settlings {
  const atoms = [...atomsOf(subject, leaves).values()]
  const open = [...new Set(atoms.flatMap((of) => (of.value === 'unknown' ? [of.fact] : [])))]
  if (open.length > OPEN_MAX) return { sets: [], needsMore: true }
  const wanted = ['live', 'dormant'] as const
  const found = wanted.map((result) => smallest(subject, leaves, open, result))
  return { sets: found.flat(), needsMore: found.some((sets) => sets.length === 0) }
}

function smallest(
  subject: Subject,
  leaves: LeafValues,
  open: readonly string[],
  result: 'live' | 'dormant',
): readonly Settling[] {
  for (let size = 1; size <= Math.min(open.length, SETTLING_MAX); size += 1) {
    const sets = [...subsets(open, size)]
      .flatMap(answers)
      .filter((facts) => resultOf(subject, assigned(leaves, facts)) === result)
    if (sets.length > 0) return sets.map((facts) => ({ facts, result }))
  }
  return []
}

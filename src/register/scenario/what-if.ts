// What becomes of every commitment if some facts were so: computed, never written to the register.
import type { Answer, FactCondition } from '../../model/index.ts'
import type { Outlook } from '../cell/outcome.ts'
import { canonicalFact } from '../condition/fact.ts'
import { decisionsOf } from '../decision/standing.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { Kept } from '../kept.ts'
import { compareText, type When } from '../order.ts'
import type { Reference } from '../reference.ts'
import { deedOf, type Family, familiesOf } from '../view/family.ts'
import { factsNamed, type NamedFact } from '../view/known-fact.ts'
import { type View, viewOf } from '../view/outlook.ts'
import type { Binding } from './binding.ts'
import { type Reason, reasonsOf, type Settling, settlingsOf } from './reason.ts'
import { type Resolution, resolve } from './resolution.ts'
import { resultOf, type ScenarioResult } from './result.ts'
import { isWord, type Subject, subjectOf, weight } from './subject.ts'
import { waitingRings } from './waiting.ts'

export type { ScenarioResult } from './result.ts'

export interface ScenarioCommitment {
  readonly id: string
  readonly party: string
  readonly action: string
  readonly result: ScenarioResult
  readonly reasons: readonly Reason[]
  readonly wouldSettle: readonly Settling[]
  readonly under?: string
  /** One way or the other needs more than four facts. */
  readonly needsMore?: boolean
  /** Domains for which this is the result, and others whose result differs. */
  readonly domains?: readonly string[]
  readonly besides?: readonly {
    readonly domains: readonly string[]
    readonly result: ScenarioResult
  }[]
}

export interface Scenario {
  readonly facts: Readonly<Record<string, Answer>>
  readonly commitments: readonly ScenarioCommitment[]
  readonly waiting: readonly (readonly string[])[]
  readonly asOf: string
  readonly knownAt: string
  readonly known: readonly (Omit<NamedFact, 'commitments'> & {
    readonly value: Answer
    readonly commitments: number
  })[]
}

/** A member named or implied stands under the row of its group. */
function groupOf(family: Family, families: readonly Family[]): string | undefined {
  const holds = ({ collective, action, object }: Family) =>
    collective !== undefined &&
    action === family.action &&
    object === family.object &&
    [...collective.named, ...collective.implied].includes(family.party)
  return families.find((other) => other !== family && holds(other))?.party
}

/** Every facet that carries a word of its party, or what others say of it while it has none. */
export function subjectsOf(families: readonly Family[]): readonly Subject[] {
  const groups = families.filter((family) => family.collective !== undefined)
  return families
    .flatMap((family) => {
      const under = groupOf(family, groups)
      return family.outcomes.map((outcome) => subjectOf(outcome, under))
    })
    .filter(isWord)
}

/**
 * A fact's value for a leaf: the hypothesis for the present; what "after" and "when" have latched
 * on
 * before stays so, since a hypothesis about today changes no history.
 */
function valueUnder(
  facts: Readonly<Record<string, Answer>>,
  { facts: line, reference, when }: Outlook,
) {
  return (leaf: FactCondition, subject: Subject): Answer => {
    const fact = canonicalFact(leaf.fact, reference.vocabulary)
    const known = line.leafOn({ ...leaf, fact }, subject.since, when.asOf)
    if (!Object.hasOwn(facts, fact)) return known
    const latches = leaf.relation === 'when' || leaf.relation === 'after'
    return latches && known === 'yes' ? known : (facts[fact] ?? known)
  }
}

function commitmentUnder(
  id: string,
  facets: readonly Subject[],
  resolution: Resolution,
): ScenarioCommitment {
  const inOrder = facets.toSorted(
    (a, b) => weight(b) - weight(a) || compareText(a.domains.join(), b.domains.join()),
  )
  const subject = inOrder[0] as Subject
  const leaves = resolution.leavesOf(subject)
  const result = resultOf(subject, leaves)
  const results = inOrder.map((of) => ({
    domains: of.domains,
    result: resultOf(of, resolution.leavesOf(of)),
  }))
  const same = results.filter((of) => of.result === result).flatMap((of) => of.domains)
  const besides = results.filter((of) => of.result !== result)
  const isOpenPromise = result === 'undetermined' && subject.polarity === 'for'
  const settlings = isOpenPromise ? settlingsOf(subject, leaves) : { sets: [], needsMore: false }
  return {
    id,
    party: subject.party,
    action: subject.action,
    result,
    reasons: reasonsOf(subject, leaves, result),
    wouldSettle: settlings.sets,
    ...(settlings.needsMore ? { needsMore: true } : {}),
    ...(subject.under === undefined ? {} : { under: subject.under }),
    ...(same.length > 0 ? { domains: [...new Set(same)].sort(compareText) } : {}),
    ...(besides.length > 0 ? { besides } : {}),
  }
}

/** The scenario over subjects that somebody already has, facts by canonical id. */
export function weighScenario(
  subjects: readonly Subject[],
  facts: Readonly<Record<string, Answer>>,
  outlook: Outlook,
  bindings: readonly Binding[] = [],
): Pick<Scenario, 'commitments' | 'waiting'> {
  const isSet = (fact: string) => Object.hasOwn(facts, fact)
  const resolution = resolve(subjects, valueUnder(facts, outlook), bindings, isSet)
  const commitments = [...gather(subjects, (subject) => subject.id)].map(([id, facets]) =>
    commitmentUnder(id, facets, resolution),
  )
  return {
    commitments: commitments.sort((a, b) => compareText(a.id, b.id)),
    waiting: waitingRings(subjects, resolution),
  }
}

function knownFacts(rows: readonly KeptPosition[], { reference, facts, when }: Outlook) {
  return factsNamed(rows, reference.vocabulary)
    .map((named) => ({
      ...named,
      value: facts.valueOn(named.fact, when.asOf),
      commitments: named.commitments.length,
    }))
    .sort((a, b) => b.commitments - a.commitments || compareText(a.fact, b.fact))
}

/** The facts that a scenario can set in this view, most named first. */
export function scenarioFacts(kept: Kept, when: When, reference: Reference): Scenario['known'] {
  return factsIn(viewOf(kept, when, reference))
}

/** The same in a view that somebody already has. */
export function factsIn({ outlook, rows }: View): Scenario['known'] {
  return knownFacts(rows, outlook)
}

/**
 * One commitment as things stand, weighed among its peers: what it waits for and what would settle
 * it. undefined where it carries no word of its party.
 */
export function standingOf(id: string, { outlook, rows }: View): ScenarioCommitment | undefined {
  const own = rows.find((row) => row.commitment === id)
  if (own === undefined) return undefined
  const peers = rows.filter((row) => deedOf(row) === deedOf(own))
  const { commitments } = weighScenario(subjectsOf(familiesOf(peers, outlook)), {}, outlook)
  return commitments.find((commitment) => commitment.id === id)
}

/** `facts` by canonical id: see `resolveFact` for what people type. */
export function whatIf(
  facts: Readonly<Record<string, Answer>>,
  kept: Kept,
  when: When,
  reference: Reference,
  bindings: readonly Binding[] = [],
): Scenario {
  return whatIfIn(viewOf(kept, when, reference), facts, bindings)
}

/** The same in a view that somebody already has. */
export function whatIfIn(
  { outlook, rows }: View,
  facts: Readonly<Record<string, Answer>>,
  bindings: readonly Binding[] = [],
): Scenario {
  const subjects = subjectsOf(familiesOf(rows, outlook))
  const decided = decisionsOf('binding', outlook.decisions).map(({ decided: of }) => of)
  return {
    facts,
    ...weighScenario(subjects, facts, outlook, [...decided, ...bindings]),
    ...outlook.when,
    known: knownFacts(rows, outlook),
  }
}

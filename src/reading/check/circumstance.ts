// Conditions of a position: whether each is opened by a word of its relation and is about parties
// that the text names.
import {
  type Condition,
  type FactCondition,
  factsOf,
  type Position,
  polarityOf,
  type Relation,
} from '../../model/index.ts'
import { type Ground, type Objection, quote } from './ground.ts'
import { type Role, roleOf } from './lore.ts'
import { type Scope, tokenAt } from './scope.ts'

/** Openers that may stand for a relation beside its own. */
const ALSO: Readonly<Record<Relation, readonly Role[]>> = {
  if: ['when', 'depends-on', 'until'],
  unless: ['without', 'before'],
  when: ['if', 'after', 'until'],
  after: ['when', 'until', 'if'],
  until: ['after', 'when'],
  'depends-on': ['if', 'when', 'after'],
  'in-exchange-for': ['if'],
  within: ['if', 'when'],
  regardless: ['without'],
}
/**
 * "Not before X" waits for X as "after X" does; "not without" as "if"; "not unless" is left to
 * "unless".
 */
const IN_A_REFUSAL: readonly Role[] = ['before', 'without']
const OPENING: readonly Role[] = [
  'if',
  'unless',
  'when',
  'after',
  'before',
  'until',
  'without',
  'regardless',
  'depends-on',
  'in-exchange-for',
  'within',
]

/** Why a position's condition is not the text's; undefined where it is, or where it has none. */
export function judgeCondition(ground: Ground, position: Position): Objection | undefined {
  const { condition } = position
  const facts = factsOf(condition)
  const opened = facts.map((fact) => openersOf(ground, fact))
  for (const [at, fact] of facts.entries()) {
    const roles = opened[at] as readonly Role[]
    const words = quote(ground.text, fact.evidence.spans)
    const refuse = (what: string): Objection => {
      return {
        field: 'condition',
        why: `condition: ${what} "${words}"`,
        falls: 'part',
        spans: fact.evidence.spans,
      }
    }
    if (roles.length === 0) {
      // The second of two facts under one opener stands without it.
      const isShared = facts.some(
        (other, next) =>
          next < at &&
          other.relation === fact.relation &&
          (opened[next] as readonly Role[]).length > 0,
      )
      if (!isShared) return refuse(`nothing opens "${fact.relation}" in`)
    } else if (!roles.some((role) => fits(role, fact, position))) {
      return refuse(`"${fact.relation}" is not what opens`)
    }
    const stranger = strangerIn(ground, fact.fact)
    if (stranger !== undefined)
      return refuse(`the text does not name ${stranger}, of whom it speaks in`)
  }
  return lostCondition(ground, position)
}

function fits(
  role: Role,
  { relation }: FactCondition,
  { stance, condition, negated }: Position,
): boolean {
  if (role === relation || ALSO[relation].includes(role)) return true
  if (role === 'unless') return relation === 'if' && hasNot(condition)
  const isRefused = polarityOf(stance) !== 'for' || negated === true || hasNot(condition)
  return isRefused && IN_A_REFUSAL.includes(role) && relation !== 'regardless'
}

function hasNot(condition: Condition | undefined): boolean {
  if (condition === undefined || condition.kind === 'fact') return false
  return condition.kind === 'not' || condition.of.some(hasNot)
}

/** Words at the beginning of a condition among which its opener is. */
const OPENER_REACH = 4

/** Roles of the longest openers near the beginning of a condition's words. */
function openersOf(ground: Ground, { evidence }: FactCondition): readonly Role[] {
  const [first] = evidence.spans
  if (first === undefined) return []
  const scope = ground.sentence(first)
  const start = tokenAt(scope, first[0])
  const end = tokenAt(scope, first[1] - 1) + 1
  for (let at = start; at < Math.min(start + OPENER_REACH, end); at++) {
    const roles = rolesAt(scope, at)
    if (roles.length > 0) return roles
  }
  return []
}

function rolesAt({ hits }: Scope, at: number): readonly Role[] {
  const openers = (hits[at] ?? []).filter((hit) => OPENING.includes(roleOf(hit) as Role))
  const longest = Math.max(0, ...openers.map(({ from, to }) => to - from))
  return openers.filter(({ from, to }) => to - from === longest).map((hit) => roleOf(hit) as Role)
}

/** A state or organisation that a fact is about and the text never names. */
function strangerIn(ground: Ground, fact: string): string | undefined {
  const parties = /\(([^)]*)\)/.exec(fact)?.[1]?.split(',') ?? []
  const known = parties.filter((id) => /^(country|org):(?!x-)/.test(id))
  return known.find((id) => !ground.parties.has(id) && !ground.whole().named.has(id))
}

/** Openers that nobody uses but for a condition. */
const PLAIN: readonly Role[] = ['if', 'unless']

/**
 * A condition inside the evidence that the position does not carry: without it the words promise
 * more.
 */
function lostCondition(ground: Ground, { evidence, condition }: Position): Objection | undefined {
  const carried = factsOf(condition).flatMap((fact) => fact.evidence.spans)
  for (const span of evidence.spans) {
    const scope = ground.scope(span)
    for (const [at, here] of scope.hits.entries()) {
      const opener = here.find(
        (hit) => PLAIN.includes(roleOf(hit) as Role) && hit.entry.path[1] === 'clause',
      )
      const start = scope.tokens[at]?.start ?? 0
      if (opener === undefined || isShadowed(scope, at, opener.to)) continue
      if (carried.some(([from, to]) => from <= start && start < to)) continue
      const words = quote(ground.text, [[start, span[1]]])
      return {
        field: 'condition',
        why: `condition: the position leaves out "${words}"`,
        falls: 'part',
        spans: [span],
      }
    }
  }
  return undefined
}

/** "Whether", "as if": longer phrases that begin with an opener's letters and are none. */
function isShadowed({ hits }: Scope, at: number, to: number): boolean {
  for (let back = Math.max(0, at - 2); back <= at; back++) {
    if ((hits[back] ?? []).some((hit) => hit.entry.id === 'not-an-opener' && hit.to >= to))
      return true
  }
  return false
}

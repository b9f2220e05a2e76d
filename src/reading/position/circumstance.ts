// Circumstances: conditions and windows of a sentence, each given to the chain that it stands with.
import type { Condition, FactCondition, Scope, Stance } from '../../model/index.ts'
import { polarityOf } from '../../model/index.ts'
import { glues } from '../kit/index.ts'
import type { Chain } from './chain.ts'
import type { Ground } from './ground.ts'
import type { OperatorKind } from './operator.ts'

export interface FoundCondition {
  readonly from: number
  readonly to: number
  readonly condition: Condition
  /** Opened by a word for "before": what stands until then, not what comes after. */
  readonly isBefore?: boolean
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * For each stretch the place of the chain it belongs to, or -1. A stretch after a chain is that chain's up to the
 * next wall or clause; one before a chain at the head of its clause is that chain's.
 */
export function holdersOf(ground: Ground, chains: readonly Chain[], stretches: readonly Stretch[]): number[] {
  return stretches.map((stretch) => {
    const next = chains.findIndex((chain) => chain.from >= stretch.from)
    const before = next < 0 ? chains.length - 1 : next - 1
    const previous = chains[before]
    if (previous !== undefined && isOpenBetween(ground, previous.to, stretch.from, false)) return before
    const following = chains[next]
    if (following === undefined) return -1
    return isOpenBetween(ground, stretch.to, following.from, true) ? next : -1
  })
}

/** No speaker's words begin or end, no sentence stops and no new clause opens between two tokens. */
function isOpenBetween(ground: Ground, from: number, to: number, leading: boolean): boolean {
  const { sentence, signs, walls } = ground
  for (let at = from; at < to; at++) {
    if (walls.has(at) && at > from) return false
    const token = sentence.tokens[at]
    if (token?.kind === 'mark' && '.!?\u061f\u061b;'.includes(token.fold)) return false
    const here = signs[at] ?? []
    const turns = here.filter((sign) => sign.kind === 'clause' || sign.kind === 'that')
    // "If ..., then that France will": only a consequence may be opened between a condition and its deed.
    if (turns.some(({ hit }) => !leading || glues(sentence.lexicon.pack, hit.before, 'and'))) return false
  }
  return !walls.has(to) || leading
}

/** Kinds that announce a decision to come: what they wait for bars it. */
const DECIDING: ReadonlySet<OperatorKind> = new Set(['decide', 'decision', 'defer', 'undecided', 'take'])

/** The condition with each fact's scope, as the stance and the governors of its position make it. */
export function scoped(found: FoundCondition, stance: Stance, chain: Chain): Condition {
  const decides = chain.links.some((link) => DECIDING.has(link.kind))
  const scope = (fact: FactCondition): Scope => scopeOf(fact, stance, decides, found.isBefore === true)
  return rescope(found.condition, scope)
}

function scopeOf(fact: FactCondition, stance: Stance, decides: boolean, isBefore: boolean): Scope {
  if (fact.relation === 'within') return stance === 'done' || fact.scope === 'part' ? 'part' : 'gate'
  if (polarityOf(stance) === 'for') return fact.scope === 'part' ? 'part' : 'gate'
  if (fact.relation === 'if' || fact.relation === 'in-exchange-for') return decides ? 'bar' : 'gate'
  if (fact.relation === 'after' && !decides && !isBefore) return 'part'
  return 'bar'
}

function rescope(condition: Condition, scope: (fact: FactCondition) => Scope): Condition {
  if (condition.kind === 'fact') return { ...condition, scope: scope(condition) }
  if (condition.kind === 'not') return { ...condition, of: rescope(condition.of, scope) }
  return { ...condition, of: condition.of.map((one) => rescope(one, scope)) }
}

/** Several conditions of one clause hold together. */
export function joined(conditions: readonly Condition[]): Condition | undefined {
  if (conditions.length < 2) return conditions[0]
  return { kind: 'all', of: conditions }
}

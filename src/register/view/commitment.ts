// One commitment of one view: its cells, condition, facts, group, contradictions and rows of
// evidence.
import type { Answer, Condition, PartyName } from '../../model/index.ts'
import type { Outcome, Outlook } from '../cell/outcome.ts'
import type { Collective } from '../claim/collective.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { umbrellaOf } from '../identity/key.ts'
import type { Kept } from '../kept.ts'
import { compareRows, type When } from '../order.ts'
import type { Reference } from '../reference.ts'
import { conditionOf, joinConjuncts } from '../word/conjunct.ts'
import type { BoardCell } from './board-row.ts'
import { deedOf, type Family, familiesOf } from './family.ts'
import { type FactWords, factsNamed } from './known-fact.ts'
import { namesOf } from './name.ts'
import { type View, viewOf } from './outlook.ts'

export interface RegisterCommitment {
  readonly id: string
  readonly asOf: string
  readonly knownAt: string
  readonly party: string
  readonly names: readonly PartyName[]
  readonly action: string
  readonly object?: string
  readonly instrument?: string
  readonly cells: readonly BoardCell[]
  readonly condition?: Condition
  readonly facts: readonly {
    readonly fact: string
    readonly value: Answer
    readonly words: FactWords
  }[]
  readonly collective?: Collective
  readonly contradictions: readonly {
    readonly kind: Contradiction['kind']
    /** Indexes into `rows`. */
    readonly between: readonly [number, number]
    readonly sinceOn: string
    readonly isOpen: boolean
  }[]
  /** What rests on it, oldest first; a contradiction may bring rows of others with it. */
  readonly rows: readonly KeptPosition[]
  /** What was heard when, and what stood after it, by facet. */
  readonly histories: readonly Pick<Outcome, 'facet' | 'moves'>[]
}

/**
 * The condition of the words that stand, as one tree; refusals and promises beside each other
 * join.
 */
function standingCondition(outcomes: readonly Outcome[]): Condition | undefined {
  return conditionOf(joinConjuncts(outcomes.flatMap((outcome) => outcome.held.conditions)))
}

function evidenceOf(id: string, family: Family, peers: readonly Family[]) {
  const own = family.rows.filter((row) => row.commitment === id)
  const all = peers.flatMap((peer) => peer.rows)
  const ids = new Set(own.map((row) => row.id))
  const found = family.contradictions.filter(({ between }) => between.some((of) => ids.has(of)))
  const named = new Set(found.flatMap(({ between }) => between))
  const others = all.filter((row) => named.has(row.id) && !ids.has(row.id))
  return { found, rows: [...own, ...others].sort(compareRows) }
}

function commitmentAmong(
  id: string,
  peers: readonly Family[],
  { when, facts, reference }: Outlook,
): RegisterCommitment | undefined {
  const family = peers.find((of) => of.id === umbrellaOf(id))
  if (family === undefined) return undefined
  const evidence = evidenceOf(id, family, peers)
  const at = (row: string) => evidence.rows.findIndex((of) => of.id === row)
  const own = evidence.rows.filter((row) => row.commitment === id)
  const outcomes = family.outcomes.filter((of) => of.facet.commitment === id)
  const condition = standingCondition(outcomes)
  const instrument = own[0]?.position.instrument
  return {
    id,
    ...when,
    party: family.party,
    names: namesOf(family.rows),
    action: family.action,
    ...(family.object === undefined ? {} : { object: family.object }),
    ...(instrument === undefined || id === family.id ? {} : { instrument }),
    cells: family.cells.filter((cell) => cell.commitments.includes(id)),
    ...(condition === undefined ? {} : { condition }),
    facts: factsNamed(own, reference.vocabulary).map(({ fact, words }) => ({
      fact,
      value: facts.valueOn(fact, when.asOf),
      words,
    })),
    ...(family.collective === undefined ? {} : { collective: family.collective }),
    contradictions: evidence.found.map(({ kind, between: [a, b], sinceOn, isOpen }) => ({
      kind,
      between: [at(a), at(b)] as const,
      sinceOn,
      isOpen,
    })),
    rows: evidence.rows,
    histories: outcomes.map(({ facet, moves }) => ({ facet, moves })),
  }
}

/** undefined where no row of the view has this id. */
export function commitmentOf(
  id: string,
  kept: Kept,
  when: When,
  reference: Reference,
): RegisterCommitment | undefined {
  return commitmentIn(id, viewOf(kept, when, reference))
}

/** The same in a view that somebody already has; only rows on the same action and object matter. */
export function commitmentIn(id: string, { outlook, rows }: View): RegisterCommitment | undefined {
  const own = rows.find((row) => row.commitment === id)
  if (own === undefined) return undefined
  const peers = rows.filter((row) => deedOf(row) === deedOf(own))
  return commitmentAmong(id, familiesOf(peers, outlook), outlook)
}

// One commitment of one view: its cells, condition, facts, group, contradictions and rows of
// evidence.
import type { Answer, Condition, PartyName } from '../../model/index.ts'
import type { Outcome, Outlook } from '../cell/outcome.ts'
import { type Transition, transitionsOf } from '../cell/transition.ts'
import type { Collective } from '../claim/collective.ts'
import type { Contradiction } from '../contradiction/contradiction.ts'
import { decisionsAbout } from '../decision/about.ts'
import type { KeptDecision } from '../decision/decided.ts'
import { currentId } from '../decision/merge.ts'
import type { Struck } from '../decision/strike.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { umbrellaOf } from '../identity/key.ts'
import type { Kept } from '../kept.ts'
import { compareRows, compareText, type When } from '../order.ts'
import type { Reference } from '../reference.ts'
import { conditionOf, joinConjuncts } from '../word/conjunct.ts'
import type { BoardCell } from './board-row.ts'
import { deedOf, type Family, familiesOf } from './family.ts'
import { type FactWords, factsNamed } from './known-fact.ts'
import { namesOf } from './name.ts'
import { type View, viewOf } from './outlook.ts'

/** One facet's words, and the steps of its life with their causes. */
export interface History extends Pick<Outcome, 'facet' | 'moves'> {
  readonly transitions: readonly Transition[]
}

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
  /** Rows of `rows` that count nothing any more, by id, with the reason. */
  readonly struck: ReadonlyMap<string, Struck>
  /** Decisions that say something of it, oldest first. */
  readonly decisions: readonly KeptDecision[]
  /** What was heard when, and what stood after it, by facet. */
  readonly histories: readonly History[]
}

/**
 * The condition of the words that stand, as one tree; refusals and promises beside each other
 * join.
 */
function standingCondition(outcomes: readonly Outcome[]): Condition | undefined {
  return conditionOf(joinConjuncts(outcomes.flatMap((outcome) => outcome.held.conditions)))
}

interface Seen {
  readonly family: Family | undefined
  readonly peers: readonly Family[]
  readonly struck: readonly Struck[]
}

/** Its rows, those that count nothing any more, and what contradictions bring from others. */
function evidenceOf(id: string, { family, peers, struck }: Seen) {
  const own = family?.rows.filter((row) => row.commitment === id) ?? []
  const gone = struck.filter(({ row }) => row.commitment === id)
  const all = peers.flatMap((peer) => peer.rows)
  const ids = new Set(own.map((row) => row.id))
  const found = (family?.contradictions ?? []).filter(({ between }) =>
    between.some((of) => ids.has(of)),
  )
  const named = new Set(found.flatMap(({ between }) => between))
  const others = all.filter((row) => named.has(row.id) && !ids.has(row.id))
  const rows = [...own, ...others, ...gone.map(({ row }) => row)].sort(compareRows)
  return { found, own, rows, struck: new Map(gone.map((one) => [one.row.id, one])) }
}

function commitmentAmong(id: string, seen: Seen, outlook: Outlook): RegisterCommitment | undefined {
  const { when, facts, reference, decisions } = outlook
  const { family } = seen
  const evidence = evidenceOf(id, seen)
  const at = (row: string) => evidence.rows.findIndex((of) => of.id === row)
  const { own } = evidence
  const first = own[0] ?? evidence.rows[0]
  if (first === undefined) return undefined
  const outcomes = family?.outcomes.filter((of) => of.facet.commitment === id) ?? []
  const condition = standingCondition(outcomes)
  const instrument = first.position.instrument
  const object = family?.object ?? first.object
  return {
    id,
    asOf: when.asOf,
    knownAt: when.knownAt,
    party: family?.party ?? first.party ?? '',
    names: namesOf(family?.rows ?? evidence.rows),
    action: family?.action ?? first.action,
    ...(object === undefined ? {} : { object }),
    ...(instrument === undefined || id === umbrellaOf(id) ? {} : { instrument }),
    cells: family?.cells.filter((cell) => cell.commitments.includes(id)) ?? [],
    ...(condition === undefined ? {} : { condition }),
    facts: factsNamed(own, reference.vocabulary).map(({ fact, words }) => ({
      fact,
      value: facts.valueOn(fact, when.asOf),
      words,
    })),
    ...(family?.collective === undefined ? {} : { collective: family.collective }),
    contradictions: evidence.found.map(({ kind, between: [a, b], sinceOn, isOpen }) => ({
      kind,
      between: [at(a), at(b)] as const,
      sinceOn,
      isOpen,
    })),
    rows: evidence.rows,
    struck: evidence.struck,
    decisions: decisionsAbout(id, evidence.rows, decisions),
    histories: outcomes.map((outcome) => ({
      facet: outcome.facet,
      moves: outcome.moves,
      transitions: transitionsOf(outcome, outlook),
    })),
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

/**
 * The same in a view that somebody already has; only rows on the same action and object matter. An
 * id that was merged into another leads there; one whose accounts are all taken back is shown.
 */
export function commitmentIn(asked: string, view: View): RegisterCommitment | undefined {
  const { outlook, rows, struck, aliases } = view
  const id = currentId(asked, aliases)
  const own = rows.find((row) => row.commitment === id)
  if (own === undefined)
    return commitmentAmong(id, { family: undefined, peers: [], struck }, outlook)
  const peers = familiesOf(
    rows.filter((row) => deedOf(row) === deedOf(own)),
    outlook,
  )
  const family = peers.find((of) => of.id === umbrellaOf(id))
  return commitmentAmong(id, { family, peers, struck }, outlook)
}

/** Every commitment of a view by id, each as `commitmentIn` gives it; families are weighed once. */
export function* commitmentsIn({ outlook, rows, struck }: View): Generator<RegisterCommitment> {
  const deeds = gather(rows, deedOf)
  const deedById = new Map(rows.map((row) => [row.commitment, deedOf(row)]))
  const weighed = new Map<string, readonly Family[]>()
  const named = [...deedById].flatMap(([id, deed]) => (id === null ? [] : [{ id, deed }]))
  for (const { id, deed } of named.sort((a, b) => compareText(a.id, b.id))) {
    const peers = weighed.get(deed) ?? familiesOf(deeds.get(deed) ?? [], outlook)
    weighed.set(deed, peers)
    const family = peers.find((of) => of.id === umbrellaOf(id))
    const found = commitmentAmong(id, { family, peers, struck }, outlook)
    if (found !== undefined) yield found
  }
}

// Facts that reports propose: what a condition takes for granted, and deeds that are told. Never
// taken for set: a decision or a bound commitment sets a fact.
import type { Answer, Vocabulary } from '../../model/index.ts'
import { factsOf } from '../../model/index.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { PartyRegistry } from '../identity/party-registry.ts'
import { compareText } from '../order.ts'
import type { Reference } from '../reference.ts'
import { canonicalFact, factEntry } from './fact.ts'

export interface FactProposal {
  readonly fact: string
  readonly value: Answer
  /** ISO civil date, '' where nothing gives one. */
  readonly on: string
  /** Ids of the rows that propose it, in the register's order. */
  readonly rows: readonly string[]
}

/** Stances that tell of a deed, and what each makes of the fact. */
const TOLD: Readonly<Record<string, Answer>> = {
  underway: 'yes',
  done: 'yes',
  suspended: 'no',
  withdrawn: 'no',
}

/** "As long as Moscow keeps refusing" takes it that Moscow refuses now. */
function presupposed(row: KeptPosition, vocabulary: Vocabulary): readonly string[] {
  return factsOf(row.position.condition)
    .filter(({ fact, relation }) => factEntry(fact, vocabulary)?.presupposed && relation === 'if')
    .map(({ fact }) => canonicalFact(fact, vocabulary))
}

/** The two sides of a conflict to which the party belongs, where it belongs to one alone. */
function sidesOf(party: string, registry: PartyRegistry): readonly string[] | undefined {
  const conflicts = Object.values(registry).filter(
    ({ kind, members = [] }) => kind === 'conflict' && members.includes(party),
  )
  return conflicts.length === 1 ? conflicts[0]?.members : undefined
}

interface Deed {
  readonly fact: string
  readonly value: Answer
  readonly row: KeptPosition
  /** Parties that must all be told to have done it. */
  readonly by: readonly string[]
}

/** The facts that a deed comes down to, by the vocabulary's word for each predicate. */
function deedsOf(row: KeptPosition, { vocabulary, parties }: Reference): readonly Deed[] {
  const value = TOLD[row.position.stance]
  const { party, object, action, position } = row
  if (value === undefined || party === null || row.background || position.denies) return []
  if (position.negated === true) return []
  return Object.values(vocabulary.facts)
    .filter(({ deed }) => deed === action)
    .flatMap(({ id, symmetric }): Deed[] => {
      if (symmetric) {
        const sides = sidesOf(party, parties)
        if (sides === undefined) return []
        const fact = canonicalFact(`${id}(${sides.join(',')})`, vocabulary)
        // One side's deed ends it for both; that it has begun takes both.
        return [{ fact, value, row, by: value === 'yes' ? sides : [party] }]
      }
      if (object === undefined) return []
      return [
        { fact: canonicalFact(`${id}(${party},${object})`, vocabulary), value, row, by: [party] },
      ]
    })
}

/** `rows` in the register's order, cut to a view; by fact, then by day. */
export function proposalsIn(
  rows: readonly KeptPosition[],
  reference: Reference,
): readonly FactProposal[] {
  const taken = rows.flatMap((row) => {
    if (row.background || row.voice === 'asked') return []
    return presupposed(row, reference.vocabulary).map((fact): Deed => {
      return { fact, value: 'yes', row, by: [] }
    })
  })
  const told = [...taken, ...rows.flatMap((row) => deedsOf(row, reference))]
  return [...gather(told, ({ fact, value, row }) => `${fact} ${value} ${row.saidToOn ?? ''}`)]
    .flatMap(([, of]): FactProposal[] => {
      const { fact, value, row, by } = of[0] as Deed
      const tellers = new Set(of.map((deed) => deed.row.party))
      if (!by.every((party) => tellers.has(party))) return []
      return [{ fact, value, on: row.saidToOn ?? '', rows: of.map((deed) => deed.row.id) }]
    })
    .sort((a, b) => compareText(a.fact, b.fact) || compareText(a.on, b.on))
}

// What waits for a person: decisions that no longer apply or need a second voice, contradictions,
// facts that reports propose, what rested only on words taken back, conditions and parties that
// nobody has named.
import { type Answer, factsOf, type Spans } from '../../model/index.ts'
import { type FactProposal, proposalsIn } from '../condition/proposal.ts'
import type { ContradictionKind } from '../contradiction/contradiction.ts'
import { isContent, standsAt } from '../decision/content.ts'
import type { Content, Decided, KeptDecision } from '../decision/decided.ts'
import { decisionsOf } from '../decision/standing.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import { contradictionsIn } from './found-contradictions.ts'
import type { View } from './outlook.ts'

export type ReviewItem =
  /** The words that it is about are no longer read, or the id is nobody's. */
  | { readonly kind: 'decision-idle'; readonly decision: string; readonly quote?: string }
  | { readonly kind: 'decision-proposed'; readonly decision: string }
  | {
      readonly kind: 'fact-proposed'
      readonly fact: string
      readonly value: Answer
      readonly on: string
      readonly known: Answer
      readonly row: string
      readonly place: Place
      readonly reports: number
    }
  /** Two accounts that can't both hold, by the rows that tell them, the earlier one first. */
  | {
      readonly kind: 'contradiction'
      readonly contradiction: string
      readonly clash: ContradictionKind
      readonly commitment: string
      readonly rows: readonly [string, string]
      readonly place: Place
    }
  /** A commitment whose every account was taken back or corrected away. */
  | {
      readonly kind: 'rests-on-nothing'
      readonly commitment: string
      readonly by: string
      readonly row: string
    }
  /** A condition in a report's own words that fits no fact of the vocabulary. */
  | {
      readonly kind: 'fact-unnamed'
      readonly fact: string
      readonly row: string
      readonly place: Place
    }
  /** The object was taken from earlier in the report: is it the same? */
  | {
      readonly kind: 'object-inferred'
      readonly commitment: string
      readonly row: string
      readonly place: Place
    }
  /** Something is promised or refused, and the reading leaves open by whom. */
  | { readonly kind: 'party-open'; readonly row: string; readonly place: Place }

interface Place {
  readonly report: string
  readonly lang: string
  readonly spans: Spans
}

function placeOf(row: KeptPosition): Place {
  return { report: row.report, lang: row.lang, spans: row.position.evidence.spans }
}

/** The contents that a decision speaks of, all of which must still be read. */
function contentsOf(decided: Decided): readonly Content[] {
  switch (decided.what) {
    case 'settlement':
      return decided.between
    case 'clarification':
      return [decided.of, decided.by]
    case 'split':
    case 'confirmation':
    case 'rejection':
      return [decided.content]

    default:
      return []
  }
}

function isIdle(
  { decided }: KeptDecision,
  rows: readonly KeptPosition[],
  ids: ReadonlySet<string>,
): boolean {
  if (decided.what === 'verdict') return !ids.has(decided.commitment)
  if (decided.what === 'binding') return !ids.has(decided.commitment)
  if (decided.what === 'merge') return !ids.has(decided.from) && !ids.has(decided.into)
  if (decided.what === 'rereading') {
    // It has put others in place of the party and deed that it names.
    const { content, reads } = decided
    const spans = [...content.spans, ...(reads.spans ?? [])]
    return !rows.some((row) => row.report === content.report && standsAt(spans, row))
  }
  return contentsOf(decided).some((content) => !rows.some((row) => isContent(content, row)))
}

function idleIn({ outlook, rows, struck, aliases }: View): readonly ReviewItem[] {
  const all = [...rows, ...struck.map(({ row }) => row)]
  const ids = new Set(all.flatMap(({ commitment, family }) => [commitment ?? '', family ?? '']))
  for (const [from, into] of aliases) if (ids.has(into)) ids.add(from)
  return outlook.decisions
    .filter((decision) => isIdle(decision, all, ids))
    .map(({ id, decided }): ReviewItem => {
      const quote = contentsOf(decided).find((content) => content.quote !== undefined)?.quote
      return { kind: 'decision-idle', decision: id, ...(quote === undefined ? {} : { quote }) }
    })
}

function proposedFacts({ outlook, rows }: View): readonly ReviewItem[] {
  const { reference, facts, when } = outlook
  const byId = new Map(rows.map((row) => [row.id, row]))
  const latest = new Map<string, FactProposal>()
  for (const proposal of proposalsIn(rows, reference)) latest.set(proposal.fact, proposal)
  return [...latest.values()].flatMap((proposal): ReviewItem[] => {
    const { fact, value, on, rows: ids } = proposal
    // What somebody has decided since is decided, also that it is not known.
    const known = facts.valueOn(fact, when.asOf)
    const row = byId.get(ids[0] ?? '')
    if (known === value || row === undefined) return []
    if (facts.decidedSince(fact, on, when.asOf)) return []
    const reports = new Set(ids.map((id) => byId.get(id)?.report)).size
    const at = { row: row.id, place: placeOf(row) }
    return [{ kind: 'fact-proposed', fact, value, on, known, ...at, reports }]
  })
}

function bereft({ rows, struck, outlook }: View): readonly ReviewItem[] {
  const isSeen = confirmedBy(outlook.decisions)
  const standing = new Set(rows.map(({ commitment }) => commitment))
  const gone = struck.filter(
    ({ row }) => row.commitment !== null && !standing.has(row.commitment) && !isSeen(row),
  )
  return [...gather(gone, ({ row }) => row.commitment ?? '')].map(([commitment, of]) => {
    const { decision: by, row } = of[0] as (typeof gone)[number]
    return { kind: 'rests-on-nothing', commitment, by, row: row.id } as const
  })
}

function unnamedFacts({ rows, outlook }: View): readonly ReviewItem[] {
  const isSeen = confirmedBy(outlook.decisions)
  const unseen = rows.filter((row) => !isSeen(row))
  const leaves = unseen.flatMap((row) =>
    factsOf(row.position.condition)
      .filter(({ fact, scope }) => fact.startsWith('said:') && scope !== 'part')
      .map(({ fact, evidence }) => ({ fact, row, spans: evidence.spans })),
  )
  return [...gather(leaves, ({ fact }) => fact)].map(([fact, of]): ReviewItem => {
    const { row, spans } = of[0] as (typeof leaves)[number]
    return { kind: 'fact-unnamed', fact, row: row.id, place: { ...placeOf(row), spans } }
  })
}

function inferredObjects({ rows, outlook }: View): readonly ReviewItem[] {
  const isSeen = confirmedBy(outlook.decisions)
  const unsure = rows.filter((row) => row.objectInferred && row.commitment !== null && !isSeen(row))
  return [...gather(unsure, (row) => `${row.report} ${row.commitment}`).values()].map(([row]) => {
    const first = row as KeptPosition
    return {
      kind: 'object-inferred',
      commitment: first.commitment ?? '',
      row: first.id,
      place: placeOf(first),
    } as const
  })
}

function openParties({ rows, outlook }: View): readonly ReviewItem[] {
  const isSeen = confirmedBy(outlook.decisions)
  return rows
    .filter((row) => row.party === null && row.voice !== 'asked' && !row.background && !isSeen(row))
    .map((row) => ({ kind: 'party-open', row: row.id, place: placeOf(row) }))
}

function clashes(view: View): readonly ReviewItem[] {
  return contradictionsIn(view)
    .filter(({ isOpen }) => isOpen)
    .map(({ id, kind, commitment, rows: [one, other] }) => ({
      kind: 'contradiction',
      contradiction: id,
      clash: kind,
      commitment,
      rows: [one.id, other.id],
      place: placeOf(one),
    }))
}

/** Whether somebody has looked at a row and found it read rightly. */
function confirmedBy(standing: readonly KeptDecision[]): (row: KeptPosition) => boolean {
  const reports = gather(
    decisionsOf('confirmation', standing),
    ({ decided }) => decided.content.report,
  )
  return (row) =>
    reports.get(row.report)?.some(({ decided }) => isContent(decided.content, row)) ?? false
}

/** By kind in this order, then by content: never by arrival. */
export function reviewIn(view: View): readonly ReviewItem[] {
  const proposed = view.outlook.proposed.map(({ id }): ReviewItem => {
    return { kind: 'decision-proposed', decision: id }
  })
  const groups = [
    idleIn(view),
    proposed,
    clashes(view),
    proposedFacts(view),
    bereft(view),
    unnamedFacts(view),
    inferredObjects(view),
    openParties(view),
  ]
  return groups.flatMap((items) =>
    [...items].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
  )
}

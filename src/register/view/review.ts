// What waits for a person: decisions that no longer apply or need a second voice, facts that
// reports propose, what rested only on words taken back, conditions that nobody has named.
import { type Answer, factsOf, type Spans } from '../../model/index.ts'
import { type FactProposal, proposalsIn } from '../condition/proposal.ts'
import { isContent } from '../decision/content.ts'
import type { Content, Decided, KeptDecision } from '../decision/decided.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
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
      readonly place: Place
      readonly reports: number
    }
  /** A commitment whose every account was taken back or corrected away. */
  | { readonly kind: 'rests-on-nothing'; readonly commitment: string; readonly by: string }
  /** A condition in a report's own words that fits no fact of the vocabulary. */
  | { readonly kind: 'fact-unnamed'; readonly fact: string; readonly place: Place }
  /** The object was taken from earlier in the report: is it the same? */
  | { readonly kind: 'object-inferred'; readonly commitment: string; readonly place: Place }

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
    // What somebody has decided since is decided; what nobody has is asked.
    const known = facts.valueOn(fact, when.asOf)
    const row = byId.get(ids[0] ?? '')
    if (known === value || row === undefined) return []
    if (known !== 'unknown' && facts.decidedSince(fact, on, when.asOf)) return []
    const reports = new Set(ids.map((id) => byId.get(id)?.report)).size
    return [{ kind: 'fact-proposed', fact, value, on, known, place: placeOf(row), reports }]
  })
}

function bereft({ rows, struck }: View): readonly ReviewItem[] {
  const standing = new Set(rows.map(({ commitment }) => commitment))
  const gone = struck.filter(({ row }) => row.commitment !== null && !standing.has(row.commitment))
  return [...gather(gone, ({ row }) => row.commitment ?? '')].map(([commitment, of]) => {
    return { kind: 'rests-on-nothing', commitment, by: of[0]?.decision ?? '' }
  })
}

function unnamedFacts({ rows }: View): readonly ReviewItem[] {
  const leaves = rows.flatMap((row) =>
    factsOf(row.position.condition)
      .filter(({ fact, scope }) => fact.startsWith('said:') && scope !== 'part')
      .map(({ fact, evidence }) => ({ fact, row, spans: evidence.spans })),
  )
  return [...gather(leaves, ({ fact }) => fact)].map(([fact, of]): ReviewItem => {
    const { row, spans } = of[0] as (typeof leaves)[number]
    return { kind: 'fact-unnamed', fact, place: { ...placeOf(row), spans } }
  })
}

function inferredObjects({ rows }: View): readonly ReviewItem[] {
  const unsure = rows.filter((row) => row.objectInferred && row.commitment !== null)
  return [...gather(unsure, (row) => `${row.report} ${row.commitment}`).values()].map(([row]) => {
    const first = row as KeptPosition
    return {
      kind: 'object-inferred',
      commitment: first.commitment ?? '',
      place: placeOf(first),
    } as const
  })
}

/** By kind in this order, then by content: never by arrival. */
export function reviewIn(view: View): readonly ReviewItem[] {
  const proposed = view.outlook.proposed.map(({ id }): ReviewItem => {
    return { kind: 'decision-proposed', decision: id }
  })
  const groups = [
    idleIn(view),
    proposed,
    proposedFacts(view),
    bereft(view),
    unnamedFacts(view),
    inferredObjects(view),
  ]
  return groups.flatMap((items) =>
    [...items].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
  )
}

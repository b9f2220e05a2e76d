// Parties of positions: whom a bearer stands for, by the speaker, by what was named before, or by
// nobody.

import type { Mention } from '../mention/index.ts'
import type { PartyTable } from '../scene.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { Bearer } from './bearer.ts'
import { agrees } from './pronoun.ts'

/** Somebody who was the subject of a clause, for pronouns and dropped subjects after it. */
export interface Subject {
  /** Id of the statement the clause stands in; null for the narration. */
  readonly statement: string | null
  readonly paragraph: number
  readonly party: string
  readonly agreement: string
}

/** Parties that a bearer stands for, several where its members are named; none where it is open. */
export interface Bound {
  readonly parties: readonly string[]
  readonly agreement: string
  /** Taken from elsewhere in the report. */
  readonly inferred: boolean
}

export interface Circle {
  readonly table: PartyTable
  readonly told?: ReadStatement
  readonly subjects: readonly Subject[]
  readonly paragraph: number
  readonly spokenFor: ReadonlyMap<string, string>
  /** Parties by the first word of their full name: "the Union" of "the European Union". */
  readonly shortNames: ReadonlyMap<string, string>
}

const OPEN: Bound = { parties: [], agreement: '', inferred: false }
/** Subjects looked back over. */
const BACK_MAX = 6

/** Resolves a bearer. */
export function boundBy(bearer: Bearer, circle: Circle): Bound {
  if (bearer.kind === 'open') return OPEN
  if (bearer.kind === 'speaker') return speaking(circle)
  if (bearer.kind === 'reference') return referred(bearer.agreement, circle)
  const { actor } = bearer
  const short = actor.short === undefined ? undefined : circle.shortNames.get(actor.short)
  if (short !== undefined) return { parties: [short], agreement: '', inferred: false }
  if (actor.mention === undefined) {
    const own = speaking(circle)
    return own.parties.length > 0 ? own : referred(actor.agreement, circle)
  }
  const parties = partiesOfMention(actor.mention)
  return { parties, agreement: actor.agreement, inferred: false }
}

/**
 * The parties a mention binds: its members, whom an office or institution stands for, or itself.
 */
export function partiesOfMention(mention: Mention): readonly string[] {
  if (mention.members !== undefined && mention.members.length > 0) return mention.members
  if (isNationality(mention)) return [mention.represents as string]
  if (mention.kind === 'group' || mention.kind === 'state')
    return mention.party === null ? [] : [mention.party]
  if (mention.kind === 'anonymous') return []
  const party = mention.represents ?? mention.party
  return party === null || party === undefined ? [] : [party]
}

/** "The French [vanguard]": a nationality left of a longer phrase is its state. */
function isNationality({ kind, from, to, represents }: Mention): boolean {
  return kind === 'group' && to - from === 1 && represents?.startsWith('country:') === true
}

/** The party that the teller of a statement speaks for. */
export function speakerParty({ table, told, spokenFor }: Circle): string | undefined {
  if (told === undefined) return undefined
  const { party } = told.statement.speaker
  const { mention } = told
  if (mention !== undefined && mention.kind !== 'group' && mention.represents !== undefined) {
    return mention.represents
  }
  if (party === null) return undefined
  return spokenFor.get(party) ?? table[party]?.represents ?? party
}

/** Speakers named together are bound one by one. */
function speaking(circle: Circle): Bound {
  const members = circle.told?.mention?.members ?? []
  if (members.length > 1) return { parties: members, agreement: 'm.p', inferred: false }
  const party = speakerParty(circle)
  return party === undefined ? OPEN : { parties: [party], agreement: '', inferred: false }
}

function referred(agreement: string, circle: Circle): Bound {
  const { told, subjects, paragraph } = circle
  const here = told?.statement.id ?? null
  for (let back = subjects.length - 1; back >= Math.max(0, subjects.length - BACK_MAX); back--) {
    const subject = subjects[back] as Subject
    const near = subject.statement === here && (here !== null || subject.paragraph === paragraph)
    if (near && agrees(agreement, subject.agreement)) {
      return { parties: [subject.party], agreement: subject.agreement, inferred: false }
    }
  }
  if (told !== undefined) return speaking(circle)
  return OPEN
}

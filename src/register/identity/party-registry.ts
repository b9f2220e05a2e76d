// What is known of parties beyond one report: kinds, members, offices and their dates, no names.
import type { PartyKind } from '../../model/index.ts'

export interface PartyEntry {
  /** A conflict stands in the same table for its two sides; it is no party and owes nothing. */
  readonly kind: PartyKind | 'conflict'
  /** Members of today. Absent: not known, so that anyone who fits may belong. */
  readonly members?: readonly string[]
  /** Days on which today's members came in, and on which former ones went out. */
  readonly joined?: Readonly<Record<string, string>>
  readonly left?: Readonly<Record<string, string>>
  /** Hosts of a meeting that speak about the group without being in it. */
  readonly hosts?: readonly string[]
  /** Dates of the office or of the party itself (ISO civil dates, inclusive). */
  readonly from?: string
  readonly to?: string
  /** The party that this person or role speaks for while in office. */
  readonly represents?: string
  /** An office of the vocabulary; rank.ts orders them. */
  readonly office?: string
  /** A news agency or paper: it carries words and binds nobody. */
  readonly medium?: boolean
  /** Days on which another government came into office. */
  readonly governmentsFrom?: readonly string[]
}

export type PartyRegistry = Readonly<Record<string, PartyEntry>>

export function partyEntry(registry: PartyRegistry, id: string): PartyEntry | undefined {
  return Object.hasOwn(registry, id) ? registry[id] : undefined
}

/** True unless the day is known and stands outside the dates. */
export function inForceOn(dates: { from?: string; to?: string }, day?: string): boolean {
  if (day === undefined) return true
  return (dates.from ?? day) <= day && day <= (dates.to ?? day)
}

/** Members on a day, sorted; undefined where the registry does not list them. */
export function membersOn(
  registry: PartyRegistry,
  group: string,
  day?: string,
): readonly string[] | undefined {
  const entry = partyEntry(registry, group)
  if (entry?.members === undefined) return undefined
  const { members, joined = {}, left = {} } = entry
  const present = members.filter((id) => day === undefined || (joined[id] ?? day) <= day)
  const former = Object.keys(left).filter((id) => day !== undefined && day < (left[id] ?? day))
  return [...new Set([...present, ...former])].sort()
}

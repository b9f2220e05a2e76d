// What is known of parties beyond one report: kinds, members, offices and their dates, no names.
import type { PartyKind } from '../../model/index.ts'

/** One term of office; ISO civil dates, inclusive. */
export interface Term {
  readonly represents?: string
  readonly office?: string
  readonly from?: string
  readonly to?: string
}

export interface PartyEntry {
  /** A conflict stands in the same table for its two sides; it is no party and owes nothing. */
  readonly kind: PartyKind | 'conflict'
  /** Members of today. Absent: not known, so that anyone who fits may belong. */
  readonly members?: readonly string[]
  /** Days on which today's members came in, and on which former ones went out. */
  readonly joined?: Readonly<Record<string, string>>
  readonly left?: Readonly<Record<string, string>>
  /** A list that is not whole: whoever is on it belongs, and it gives the group no size. */
  readonly isPartial?: boolean
  /** Hosts of a meeting that speak about the group without being in it. */
  readonly hosts?: readonly string[]
  /** Dates of the office or of the party itself (ISO civil dates, inclusive). */
  readonly from?: string
  readonly to?: string
  /** The party that this person or role speaks for while in office. */
  readonly represents?: string
  /** An office of the vocabulary; rank.ts orders them. */
  readonly office?: string
  /** Further terms of the same person, before or after, each with whom it speaks for. */
  readonly terms?: readonly Term[]
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

/** The term that a person serves on a day; of several the one that began last. */
export function termOn(entry: PartyEntry, day?: string): Term | undefined {
  const terms: readonly Term[] = [entry, ...(entry.terms ?? [])]
  const serving = terms.filter((term) => inForceOn(term, day))
  return serving.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]
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
  const isIn = (id: string) => day === undefined || (joined[id] ?? day) <= day
  const former = Object.keys(left).filter((id) => day !== undefined && day < (left[id] ?? day))
  return [...new Set([...members, ...former])].filter(isIn).sort()
}

/** The same where the list is whole; undefined for an open group. */
export function closedMembersOn(
  registry: PartyRegistry,
  group: string,
  day?: string,
): readonly string[] | undefined {
  const isOpen = partyEntry(registry, group)?.isPartial === true
  return isOpen ? undefined : membersOn(registry, group, day)
}

// Whose word a person's or a role's word is: the party behind the name, in office on the day.
import type { Party, PartyKind } from '../../model/index.ts'
import { type PartyRegistry, partyEntry, termOn } from './party-registry.ts'
import { bindsNobody } from './rank.ts'

/**
 * A spokesman speaks for a minister who speaks for a state; longer chains are a mistake in the
 * tables.
 */
const LINKS_MAX = 4

export type Parties = ReadonlyMap<string, Party>

function representedBy(id: string, parties: Parties, registry: PartyRegistry, day?: string) {
  const entry = partyEntry(registry, id)
  const told = parties.get(id)
  const kind = kindOf(id, parties, registry)
  // "European companies" are tied to Europe and do not speak for it; only people and offices speak.
  if (kind !== 'person' && kind !== 'role') return undefined
  if (entry === undefined) return told?.represents
  const term = termOn(entry, day)
  if (term !== undefined)
    return bindsNobody(term.office) ? undefined : (term.represents ?? told?.represents)
  if (bindsNobody(entry.office)) return undefined
  // Before the first known term a report that gives an office knows of an earlier one; after it, or
  // between two, he is former.
  const starts = [entry, ...(entry.terms ?? [])].map(({ from }) => from)
  const isEarlier = day !== undefined && starts.every((from) => from !== undefined && day < from)
  return isEarlier && told?.role !== undefined ? told.represents : undefined
}

/** The office of a speaker on a day, where the registry knows it. */
export function officeOn(id: string, registry: PartyRegistry, day?: string): string | undefined {
  const entry = partyEntry(registry, id)
  return entry === undefined ? undefined : termOn(entry, day)?.office
}

/**
 * The party that this one speaks for, itself when it speaks for nobody else.
 * `day` is an ISO civil date; without one, dates of office are not held against the speaker.
 */
export function principalOf(
  id: string,
  parties: Parties,
  registry: PartyRegistry,
  day?: string,
): string {
  let principal = id
  for (let link = 0; link < LINKS_MAX; link += 1) {
    const next = representedBy(principal, parties, registry, day)
    if (next === undefined || next === principal) return principal
    principal = next
  }
  return principal
}

const KINDS: Readonly<Record<string, PartyKind>> = {
  country: 'state',
  org: 'organisation',
  person: 'person',
  group: 'group',
  role: 'role',
}

/** Kind by registry, then by report, then by the form of the id. */
export function kindOf(id: string, parties: Parties, registry: PartyRegistry): PartyKind {
  const listed = partyEntry(registry, id)?.kind
  const known = listed === 'conflict' ? undefined : listed
  return known ?? parties.get(id)?.kind ?? KINDS[id.split(':')[0] ?? ''] ?? 'organisation'
}

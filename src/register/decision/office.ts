// What decisions say of parties: terms of office, members, governments, authorities of a country.
import { dayAfter } from '../condition/fact-line.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import {
  inForceOn,
  membersOn,
  type PartyEntry,
  type PartyRegistry,
  partyEntry,
} from '../identity/party-registry.ts'
import { bindsNobody } from '../identity/rank.ts'
import type { KeptDecision } from './decided.ts'
import { underOwnKey } from './merge.ts'
import { type DecisionOf, decisionsOf } from './standing.ts'

type Term = DecisionOf<'office'>['decided']

function termOf(
  party: string | null,
  day: string | undefined,
  terms: readonly DecisionOf<'office'>[],
): Term | undefined {
  const of = terms.findLast(({ decided }) => {
    const { fromOn: from, toOn: to } = decided
    const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    return decided.party === party && inForceOn(dates, day)
  })
  return of?.decided
}

/** Words of people whose office somebody has set: whose word they are on the day of saying. */
export function seatSpeakers(
  rows: readonly KeptPosition[],
  standing: readonly KeptDecision[],
  registry: PartyRegistry,
): readonly KeptPosition[] {
  const terms = decisionsOf('office', standing)
  if (terms.length === 0) return rows
  return rows.map((row) => {
    const owing = termOf(row.party, row.saidToOn, terms)
    const bound = owing === undefined ? row : underOwnKey({ ...row, party: owing.represents }, row)
    const speaking = termOf(bound.speaker, bound.saidToOn, terms)
    return speaking === undefined ? bound : spokenAs(bound, speaking, registry)
  })
}

function spokenAs(row: KeptPosition, term: Term, registry: PartyRegistry): KeptPosition {
  const { office: _, ...rest } = row
  const seated = { ...rest, ...(term.office === undefined ? {} : { office: term.office }) }
  if (bindsNobody(term.office)) return seated
  const speaking = { ...seated, speaksFor: term.represents }
  if (row.voice === 'asked' || (row.attributedTo !== undefined && row.attributedTo !== row.speaker))
    return speaking
  if (term.represents === row.party) {
    const { attributedTo: __, ...own } = speaking
    return { ...own, voice: 'own' }
  }
  const members = membersOn(registry, row.party ?? '', row.saidToOn) ?? []
  return members.includes(term.represents) ? { ...speaking, voice: 'claimed' } : speaking
}

function withMember(
  entry: PartyEntry | undefined,
  of: DecisionOf<'member'>['decided'],
): PartyEntry {
  const { party, fromOn, toOn } = of
  const known = entry ?? { kind: 'group' }
  // A list that somebody began is not the whole of it: it gives the group no size.
  const list = known.members === undefined ? { isPartial: true } : {}
  const members =
    toOn === undefined ? [...new Set([...(known.members ?? []), party])] : known.members
  return {
    ...known,
    ...list,
    members: (members ?? []).filter((id) => toOn === undefined || id !== party),
    ...(fromOn === undefined ? {} : { joined: { ...known.joined, [party]: fromOn } }),
    ...(toOn === undefined ? {} : { left: { ...known.left, [party]: dayAfter(toOn) } }),
  }
}

/** The registry as people have amended it. */
export function registryWith(
  registry: PartyRegistry,
  standing: readonly KeptDecision[],
): PartyRegistry {
  const entries: Record<string, PartyEntry> = {}
  const now = (id: string) => entries[id] ?? partyEntry(registry, id)
  for (const { decided } of standing) {
    if (decided.what === 'member') entries[decided.group] = withMember(now(decided.group), decided)
    if (decided.what === 'government') {
      const known: PartyEntry = now(decided.party) ?? { kind: 'state' }
      const governmentsFrom = [
        ...new Set([...(known.governmentsFrom ?? []), decided.fromOn]),
      ].sort()
      entries[decided.party] = { ...known, governmentsFrom }
    }
  }
  return Object.keys(entries).length === 0 ? registry : { ...registry, ...entries }
}

/** The country that a party is an authority of on a day, by decision. */
export function authorityOf(
  party: string,
  day: string,
  standing: readonly KeptDecision[],
): string | undefined {
  return decisionsOf('authority', standing).findLast(({ decided }) => {
    const { fromOn = day, toOn = day } = decided
    return decided.party === party && fromOn <= day && day <= toOn
  })?.decided.of
}

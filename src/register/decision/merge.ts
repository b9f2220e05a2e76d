// Merging and splitting: which commitment rows belong to once people have said so.
import type { KeptPosition } from '../identity/kept-position.ts'
import { familyOf, keyOf, umbrellaOf } from '../identity/key.ts'
import { isContent } from './content.ts'
import type { KeptDecision } from './decided.ts'
import { decisionsOf } from './standing.ts'

/** Merges that lead into each other end where they began. */
function follow(id: string, merged: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = id
  for (let next = merged.get(at); next !== undefined && !seen.has(next); next = merged.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/** Old ids of commitments and where each leads. */
export function aliasesOf(standing: readonly KeptDecision[]): ReadonlyMap<string, string> {
  const merged = new Map(
    decisionsOf('merge', standing).map(({ decided: { from, into } }) => [from, into]),
  )
  return new Map([...merged.keys()].map((from) => [from, follow(from, merged)]))
}

/** The id that a commitment goes by: parts of a merged umbrella go with it. */
export function currentId(id: string, aliases: ReadonlyMap<string, string>): string {
  const direct = aliases.get(id)
  if (direct !== undefined) return direct
  const umbrella = umbrellaOf(id)
  const moved = aliases.get(umbrella)
  if (moved === undefined || umbrella === id) return id
  return `${umbrellaOf(moved)}${id.slice(umbrella.length)}`
}

type Keyed = Pick<
  KeptPosition,
  'commitment' | 'family' | 'party' | 'partyKind' | 'action' | 'object' | 'names'
>

/** A row under another commitment takes party, action and object from the rows that stand there. */
function under(row: KeptPosition, commitment: string, models: ReadonlyMap<string, Keyed>) {
  const family = umbrellaOf(commitment)
  const model = models.get(family)
  if (model === undefined) return { ...row, commitment, family }
  const { party, partyKind, action, object } = model
  const names = row.party === party ? row.names : model.names
  const { object: _, ...rest } = row
  return {
    ...rest,
    ...{ commitment, family, party, partyKind, action, names },
    ...(object === undefined ? {} : { object }),
  }
}

/** `rows` in the register's order. */
export function rekeyRows(
  rows: readonly KeptPosition[],
  standing: readonly KeptDecision[],
): readonly KeptPosition[] {
  const aliases = aliasesOf(standing)
  const splits = decisionsOf('split', standing)
  if (aliases.size === 0 && splits.length === 0) return rows
  const models = new Map<string, Keyed>()
  for (const row of rows)
    if (row.family !== null && !models.has(row.family)) models.set(row.family, row)
  return rows.map((row) => {
    const split = splits.findLast(({ decided }) => isContent(decided.content, row))
    const wanted = split?.decided.into ?? row.commitment
    if (wanted === null) return row
    const id = currentId(wanted, aliases)
    return id === row.commitment ? row : under(row, id, models)
  })
}

/** Two ids of one party: the one that is kept takes the other's rows and words. */
export function linkParties(
  rows: readonly KeptPosition[],
  standing: readonly KeptDecision[],
): readonly KeptPosition[] {
  const links = decisionsOf('same-party', standing)
  if (links.length === 0) return rows
  const linked = new Map(links.map(({ decided: { from, into } }) => [from, into]))
  const known = (id: string) => follow(id, linked)
  return rows.map((row) => {
    const { party, speaker, speaksFor, attributedTo, object } = row
    const ids = [party, speaker, speaksFor, attributedTo, object]
    if (!ids.some((id) => id != null && linked.has(id))) return row
    const renamed = {
      ...row,
      party: party === null ? null : known(party),
      speaker: speaker === null ? null : known(speaker),
      speaksFor: speaksFor === null ? null : known(speaksFor),
      ...(attributedTo === undefined ? {} : { attributedTo: known(attributedTo) }),
      ...(object === undefined ? {} : { object: known(object) }),
    }
    return underOwnKey(renamed, row)
  })
}

/** The key again from changed parts; a sized group keeps the name that its deed gives it. */
export function underOwnKey(row: KeptPosition, before: KeptPosition): KeptPosition {
  if (row.family === null || row.party === null) return row
  const sized = before.party?.startsWith('group:') === true && row.family.startsWith('group.')
  const { party, action, object } = row
  const { instrument } = row.position
  const place = object === undefined ? {} : { object }
  const means = instrument === undefined ? {} : { instrument }
  const key = { party, sized, action, ...place, ...means }
  const isSame = row.party === before.party && row.object === before.object
  if (isSame) return row
  const voice = row.speaksFor === party && row.voice === 'said-of' ? 'own' : row.voice
  return { ...row, family: familyOf(key), commitment: keyOf(key), voice }
}

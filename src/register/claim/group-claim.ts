// The claim that a group of some size will do something: which one stands, whom it names, its
// history.
import { gather } from '../gather.ts'
import type { KeptPosition, StatedSize } from '../identity/kept-position.ts'
import { closedMembersOn, membersOn, type PartyRegistry } from '../identity/party-registry.ts'
import type { Voice } from '../identity/voice.ts'
import { compareText } from '../order.ts'
import { isPromise } from '../word/hold.ts'

export interface GroupClaim {
  readonly row: KeptPosition
  readonly stated: StatedSize
  /** ISO civil date, '' where nothing gives one. */
  readonly day: string
  /** States that the claim lists, and those that belong to a closed group which it names. */
  readonly listed: readonly KeptPosition[]
  readonly implied: readonly string[]
}

/** One figure in the history of a group's size. */
export interface SizeOnce {
  readonly day: string
  readonly size: number
  readonly claimedBy?: string
  readonly row: string
}

const VOICES: readonly Voice[] = ['own', 'claimed', 'said-of']

/** A named group whose members the registry lists has the size that it has. */
function sizeOf(row: KeptPosition, registry: PartyRegistry): StatedSize | undefined {
  if (row.stated !== undefined) return row.stated
  const members = closedMembersOn(registry, row.party ?? '', row.saidToOn)
  if (members === undefined || row.partyKind !== 'group') return undefined
  return { size: members.length, min: members.length, max: members.length, approximate: false }
}

function isClaim(row: KeptPosition, registry: PartyRegistry): boolean {
  const { denies, negated } = row.position
  if (row.background || denies === true || negated === true || row.voice === 'asked') return false
  return row.limits === undefined && sizeOf(row, registry) !== undefined
}

/** How many witnesses give each size. */
function vouchersOf(rows: readonly KeptPosition[]): ReadonlyMap<number | undefined, number> {
  const witnesses = new Map<number | undefined, Set<string>>()
  for (const { stated, witness } of rows)
    witnesses.set(stated?.size, (witnesses.get(stated?.size) ?? new Set()).add(witness))
  return new Map([...witnesses].map(([size, of]) => [size, of.size]))
}

/** The claims of the voice that decides on the last day on which it made any. */
function lastClaims(claims: readonly KeptPosition[]): readonly KeptPosition[] {
  const voice = VOICES.find((of) => claims.some((row) => row.voice === of))
  const spoken = claims.filter((row) => row.voice === voice)
  const lastDay = spoken.at(-1)?.saidToOn
  return spoken.filter((row) => row.saidToOn === lastDay)
}

/** Of several figures of the last day the one that more witnesses give, then the smaller one. */
function standing(claims: readonly KeptPosition[]): KeptPosition | undefined {
  const last = lastClaims(claims)
  const given = vouchersOf(last)
  const vouchers = (row: KeptPosition) => given.get(row.stated?.size) ?? 0
  return last.toSorted(
    (a, b) => vouchers(b) - vouchers(a) || (a.stated?.size ?? 0) - (b.stated?.size ?? 0),
  )[0]
}

function statementOf({ report, position }: KeptPosition): string {
  return `${report} ${position.statement}`
}

/** Promised in the very statements that make the claims, by others than the group itself. */
function besides(
  claims: readonly KeptPosition[],
  peers: readonly KeptPosition[],
): readonly KeptPosition[] {
  const promised = peers.filter(
    ({ position }) =>
      position.statement !== null && position.denies !== true && isPromise(position.stance),
  )
  const told = gather(promised, statementOf)
  return claims.flatMap((claim) =>
    (told.get(statementOf(claim)) ?? []).filter((row) => row.party !== claim.party),
  )
}

/**
 * The claim that stands among rows of one group, with whom it names. `peers` are all rows on the
 * same
 * action and object, both in the register's order.
 */
export function claimOf(
  rows: readonly KeptPosition[],
  peers: readonly KeptPosition[],
  registry: PartyRegistry,
): GroupClaim | undefined {
  const claims = rows.filter((row) => isClaim(row, registry))
  const row = standing(claims)
  if (row === undefined) return undefined
  const stated = sizeOf(row, registry)
  if (stated === undefined) return undefined
  const same = claims.filter(
    (other) => other.saidToOn === row.saidToOn && other.speaker === row.speaker,
  )
  const said = besides(same, peers)
  const closed = [...said.filter((of) => of.partyKind === 'group'), row]
  const implied = closed.flatMap((of) => membersOn(registry, of.party ?? '', of.saidToOn) ?? [])
  return {
    row,
    stated,
    day: row.saidToOn ?? '',
    listed: said.filter((of) => of.partyKind === 'state'),
    implied: [...new Set(implied)].sort(compareText),
  }
}

/** Every stated size with its day and source, oldest first, each once. */
export function sizesOf(rows: readonly KeptPosition[], registry: PartyRegistry) {
  const once = new Map<string, SizeOnce>()
  for (const row of rows.filter((of) => isClaim(of, registry))) {
    const size = sizeOf(row, registry)?.size ?? 0
    const claimedBy = row.attributedTo
    const key = `${row.saidToOn} ${size} ${claimedBy}`
    if (once.has(key)) continue
    const source = claimedBy === undefined ? {} : { claimedBy }
    once.set(key, { day: row.saidToOn ?? '', size, ...source, row: row.id })
  }
  return [...once.values()]
}

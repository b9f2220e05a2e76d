// Collective claims: stated = named + implied + disputed + left + unaccounted; what is possible
// stands beside.
import type { Outcome } from '../cell/outcome.ts'
import { type Contradiction, contradiction } from '../contradiction/contradiction.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import type { PartyRegistry } from '../identity/party-registry.ts'
import { compareText } from '../order.ts'
import { claimOf, type GroupClaim, type SizeOnce, sizesOf } from './group-claim.ts'
import { bare, type Member, membersOf } from './member.ts'

export interface Collective {
  /** The lower bound where the figure is open ("at least"). */
  readonly stated: number
  /** False where only the membership of a named, closed group gives the size. */
  readonly isStated: boolean
  readonly isOpen: boolean
  /** Party id; '' where the report itself says so. */
  readonly claimedBy: string
  readonly claimedOn: string
  readonly sizeNote?: string
  readonly sizeUnit?: string
  readonly named: readonly string[]
  readonly implied: readonly string[]
  readonly disputed: readonly string[]
  readonly left: readonly string[]
  readonly unaccounted: number
  /** Beside the sum. */
  readonly declined: readonly string[]
  readonly possible: readonly string[]
  readonly undecided: readonly string[]
  readonly expected: readonly string[]
  readonly urged: readonly string[]
  /** Promised after the claim, more than it has room for: they do not count over. */
  readonly joinedSince: readonly string[]
  readonly history: readonly SizeOnce[]
  readonly overCount?: Contradiction
}

/** Presumed among them? Not a state among companies, and nobody from outside a closed group. */
function mayCount({ party }: Member, { stated, row, implied }: GroupClaim): boolean {
  if (row.stated === undefined) return implied.includes(party)
  return stated.unit === undefined || stated.unit === 'state'
}

interface Sorted {
  readonly byThen: readonly Member[]
  readonly later: readonly Member[]
  readonly disputed: readonly string[]
}

/** Who is tied to the claim by its day, who came later, and who was listed against its own word. */
function sortMembers(claim: GroupClaim, members: readonly Member[]): Sorted {
  const listed = new Set(claim.listed.map((row) => row.party ?? ''))
  const silent = [...listed].filter((party) => !members.some((of) => of.party === party))
  const asListed = silent.map((party) => bare(party))
  const speaking = members.filter((of) => listed.has(of.party) || mayCount(of, claim))
  const isTied = ({ party, promised }: Member) =>
    listed.has(party) || (promised !== undefined && (promised.saidToOn ?? '') <= claim.day)
  const isGone = ({ tookBack }: Member) =>
    tookBack !== undefined && (tookBack.saidToOn ?? '') < claim.day
  const disputed = speaking.filter(
    ({ party, promised, isDenying, isRefusing }) =>
      (listed.has(party) || claim.implied.includes(party)) &&
      promised === undefined &&
      (isDenying || isRefusing),
  )
  const rest = speaking.filter((member) => !disputed.includes(member) && !isGone(member))
  return {
    byThen: [...asListed, ...rest.filter(isTied)],
    later: rest
      .filter((member) => !isTied(member) && member.promised !== undefined)
      .sort(
        (a, b) =>
          compareText(a.promised?.saidToOn ?? '', b.promised?.saidToOn ?? '') ||
          compareText(a.party, b.party),
      ),
    disputed: disputed.map((member) => member.party),
  }
}

/** The last name that the claim has no room for, if it is tied to more names than it states. */
function overCountOf(claim: GroupClaim, tied: readonly Member[], others: number) {
  const max = claim.stated.max
  if (max === undefined || claim.stated.approximate || tied.length + others <= max) return undefined
  const rows = tied.map(
    ({ party, promised }) => promised ?? claim.listed.find((row) => row.party === party),
  )
  const last = rows.filter((row) => row !== undefined).at(-1)
  return last === undefined ? undefined : contradiction('over-count', claim.row, last)
}

/** States of which something is expected or asked, by party id. */
export interface SpokenOf {
  readonly expected: readonly string[]
  readonly urged: readonly string[]
}

function partiesOf(rows: readonly KeptPosition[], stance: string): readonly string[] {
  return rows
    .filter((row) => row.partyKind === 'state' && row.position.stance === stance)
    .map((row) => row.party ?? '')
}

/**
 * `rows` of the group, `peers` of everyone on the same action and object (both cut to the view and
 * in
 * order), `outcomes` of the peers. Undefined where no size is stated or known.
 */
export function collectiveOf(
  rows: readonly KeptPosition[],
  peers: readonly KeptPosition[],
  outcomes: readonly Outcome[],
  registry: PartyRegistry,
): Collective | undefined {
  const claim = claimOf(rows, peers, registry)
  if (claim === undefined) return undefined
  const spoken = { expected: partiesOf(peers, 'expected'), urged: partiesOf(peers, 'urged') }
  return countClaim(claim, membersOf(outcomes, peers), spoken, sizesOf(rows, registry))
}

/** The count of a claim among members that somebody already has. */
export function countClaim(
  claim: GroupClaim,
  members: readonly Member[],
  spoken: SpokenOf,
  history: readonly SizeOnce[],
): Collective {
  const { byThen, later, disputed } = sortMembers(claim, members)
  const { stated } = claim
  const size = stated.max === undefined ? stated.min : stated.size
  const isNamed = (party: string) => byThen.some((member) => member.party === party)
  const implied = claim.implied.filter((of) => !isNamed(of) && !disputed.includes(of))
  const room = Math.max(0, size - byThen.length - implied.length - disputed.length)
  // A promise of a member that is implied already takes no further place.
  const taking = later.filter((member) => !implied.includes(member.party))
  const joined = [...taking.slice(0, room), ...later.filter((of) => implied.includes(of.party))]
  const among = [...byThen, ...joined]
  const left = among.filter((of) => of.tookBack !== undefined).map((of) => of.party)
  const named = among.filter((of) => of.tookBack === undefined).map((of) => of.party)
  const stillImplied = implied.filter((party) => !named.includes(party) && !left.includes(party))
  const counted = [...named, ...left, ...disputed, ...stillImplied]
  const apart = (is: (member: Member) => boolean) =>
    members.filter((of) => is(of) && !counted.includes(of.party)).map((of) => of.party)
  const besides = (parties: readonly string[]) =>
    [...new Set(parties)].filter((party) => !counted.includes(party)).sort(compareText)
  const overCount = overCountOf(claim, byThen, implied.length + disputed.length)
  return {
    stated: size,
    isStated: claim.row.stated !== undefined,
    isOpen: stated.max === undefined,
    claimedBy: claim.row.attributedTo ?? '',
    claimedOn: claim.day,
    ...(stated.note === undefined ? {} : { sizeNote: stated.note }),
    ...(stated.unit === undefined ? {} : { sizeUnit: stated.unit }),
    named: [...named].sort(compareText),
    implied: stillImplied,
    disputed: [...disputed].sort(compareText),
    left: [...left].sort(compareText),
    unaccounted: Math.max(0, size - counted.length),
    declined: apart((of) => of.isRefusing),
    possible: apart((of) => of.isWilling),
    undecided: apart((of) => of.isUndecided),
    expected: besides(spoken.expected),
    urged: besides(spoken.urged),
    joinedSince: taking.slice(room).flatMap((of) => (of.tookBack ? [] : [of.party])),
    history,
    ...(overCount === undefined ? {} : { overCount }),
  }
}

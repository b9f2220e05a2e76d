// What one state's own words make of it as a member of a group that is to do the same.
import { polarityOf } from '../../model/index.ts'
import type { Outcome } from '../cell/outcome.ts'
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareRows, compareText } from '../order.ts'
import { isPromise } from '../word/hold.ts'

export interface Member {
  readonly party: string
  /**
   * Days and rows of its own first promise and of taking it back; a promise that stands was not.
   */
  readonly promised?: KeptPosition
  readonly tookBack?: KeptPosition
  readonly isRefusing: boolean
  readonly isDenying: boolean
  readonly isWilling: boolean
  readonly isUndecided: boolean
}

/** A deed counts as a promise kept; a limit or a promise not to do is none. */
function doing(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter((outcome) => !outcome.facet.negated && !outcome.marks.includes('limit'))
}

function earliest(rows: readonly KeptPosition[]): KeptPosition | undefined {
  return [...rows].sort(compareRows)[0]
}

function memberOf(party: string, outcomes: readonly Outcome[]): Member {
  const own = outcomes.filter(({ voice }) => voice === 'own')
  const moves = own.flatMap((outcome) => outcome.moves).filter((move) => move.voice === 'own')
  const promised = earliest(
    moves.filter((move) => isPromise(move.to)).flatMap((move) => move.deciding.slice(0, 1)),
  )
  const stands = own.some(({ held }) => isPromise(held.stance))
  const steps = ['refused', 'withdrawn', 'weakened']
  const back = moves.filter((move) => steps.includes(move.step) && polarityOf(move.to) !== 'for')
  const tookBack = stands
    ? undefined
    : [...back.flatMap((move) => move.deciding.slice(0, 1))].sort(compareRows).at(-1)
  const now = own.map(({ held }) => held.stance)
  return {
    party,
    ...(promised === undefined ? {} : { promised }),
    ...(promised === undefined || tookBack === undefined ? {} : { tookBack }),
    isRefusing: !stands && now.some((stance) => stance === 'declined' || stance === 'withdrawn'),
    isDenying: outcomes.some(({ denials }) => denials.length > 0),
    isWilling: !stands && now.includes('willing'),
    isUndecided: !stands && now.includes('deferred'),
  }
}

/** States that only deny: where nothing else is said of them, no outcome speaks for them. */
function denyingAlone(peers: readonly KeptPosition[], known: ReadonlySet<string>): string[] {
  const denying = peers.filter(
    ({ party, partyKind, voice, position }) =>
      position.denies === true &&
      voice === 'own' &&
      partyKind === 'state' &&
      !known.has(party ?? ''),
  )
  return [...new Set(denying.map(({ party }) => party ?? ''))]
}

/** A state of which nothing is known. */
export function bare(party: string): Member {
  const no = { isRefusing: false, isDenying: false, isWilling: false, isUndecided: false }
  return { party, ...no }
}

/**
 * Members by party id; `outcomes` and `peers` are those of all parties on the same action and
 * object.
 */
export function membersOf(
  outcomes: readonly Outcome[],
  peers: readonly KeptPosition[],
): readonly Member[] {
  const ofStates = doing(outcomes).filter(
    ({ deciding }) => deciding[0]?.party != null && deciding[0].partyKind === 'state',
  )
  const known = gather(ofStates, ({ deciding }) => deciding[0]?.party ?? '')
  const speaking = [...known].map(([party, of]) => memberOf(party, of))
  const denying = denyingAlone(peers, new Set(known.keys()))
  return [...speaking, ...denying.map((party) => ({ ...bare(party), isDenying: true }))].sort(
    (a, b) => compareText(a.party, b.party),
  )
}

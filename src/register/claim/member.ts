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

/** Members by party id; `outcomes` are those of all parties on the same action and object. */
export function membersOf(outcomes: readonly Outcome[]): readonly Member[] {
  const ofStates = doing(outcomes).filter(
    ({ deciding }) => deciding[0]?.party != null && deciding[0].partyKind === 'state',
  )
  return [...gather(ofStates, ({ deciding }) => deciding[0]?.party ?? '')]
    .map(([party, of]) => memberOf(party, of))
    .sort((a, b) => compareText(a.party, b.party))
}

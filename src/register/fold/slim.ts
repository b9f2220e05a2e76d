// What is left of rows and outcomes once all that a state, a mark or a scenario asks of them is
// kept.
import { isConfirmed } from '../cell/deed.ts'
import type { Outcome } from '../cell/outcome.ts'
import type { GroupClaim } from '../claim/group-claim.ts'
import type { Member } from '../claim/member.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { slimRow } from '../identity/slim-row.ts'
import type { Word } from '../word/day-word.ts'
import type { Held } from '../word/later-word.ts'

function slimWord(word: Word): Word {
  const first = word.deciding[0] ?? word.rows[0]
  const deciding = first === undefined ? [] : [slimRow(first)]
  const rows = word.rows.slice(0, 1).map(({ party }) => ({ party }) as KeptPosition)
  return { ...word, conditions: [], quantity: [], rows, deciding }
}

/** Of the last word only its day is ever asked. */
function lastWord(word: Word): Word {
  return { ...slimWord(word), rows: [], deciding: [] }
}

export function slimHeld(held: Held): Held {
  const { promise, ...rest } = held
  const earlier = promise === undefined ? {} : { promise: slimHeld(promise) }
  return { ...rest, word: slimWord(held.word), last: lastWord(held.last), ...earlier }
}

/** The fewest rows that confirm a deed, or all that might come to; and one that limits. */
export function confirming(rows: readonly KeptPosition[]): readonly KeptPosition[] {
  const done = rows.filter(
    ({ position, voice }) => position.stance === 'done' && voice !== 'own' && voice !== 'asked',
  )
  const one = done.find((row) => isConfirmed([row]))
  const other = done.find((row) => isConfirmed([done[0] as KeptPosition, row]))
  const kept = one === undefined ? [done[0], other] : [one]
  const limiting = rows.find((row) => row.limits !== undefined)
  return [...new Set([...kept, limiting])].filter((row) => row !== undefined)
}

/** Evidence of the opposite: one deed tells as much as many. */
export function breaching(rows: readonly KeptPosition[]): readonly KeptPosition[] {
  const done = rows.find(({ position: { stance } }) => stance === 'done' || stance === 'underway')
  return done === undefined ? [] : [done]
}

/** The outcome as a state, a mark, a cell and a scenario ask for it; its history is left out. */
export function slimOutcome(outcome: Outcome): Outcome {
  return {
    ...outcome,
    held: slimHeld(outcome.held),
    moves: [],
    rows: confirming(outcome.rows).map(slimRow),
    deciding: outcome.deciding.slice(0, 1).map(slimRow),
    deliveries: [],
    denials: [],
    opposite: breaching(outcome.opposite).map(slimRow),
  }
}

export function slimMember(member: Member): Member {
  const { promised, tookBack, ...rest } = member
  return {
    ...rest,
    ...(promised === undefined ? {} : { promised: slimRow(promised) }),
    ...(tookBack === undefined ? {} : { tookBack: slimRow(tookBack) }),
  }
}

export function slimClaim(claim: GroupClaim): GroupClaim {
  return { ...claim, row: slimRow(claim.row), listed: claim.listed.map(slimRow) }
}

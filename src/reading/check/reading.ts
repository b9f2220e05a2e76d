// The check of a reading: what its own spans do not support is left out, and each loss is told.
import type { Notice, Position, Reading, ReportedEvent, Statement } from '../../model/index.ts'
import type { Lexicon } from '../kit/index.ts'
import { judgeQuantity } from './amount.ts'
import { type Chain, judgeParty, judgeRoles } from './bound.ts'
import { judgeCondition } from './circumstance.ts'
import { type Ground, makeGround, type Objection } from './ground.ts'
import { judgePolarity } from './polarity.ts'
import { judgeAddressee, judgeSpeaker } from './speaker.ts'
import { unfounded } from './stand.ts'
import { judgeWindow } from './term.ts'

/** What was left out: of which part, on account of which field, and why. */
export interface Refusal {
  readonly id: string
  readonly field: string
  /** Whether the whole part fell or the field alone. */
  readonly falls: 'part' | 'field'
  readonly why: string
}

export interface ReadingCheck {
  /** The reading without what is not supported, with a notice for each loss. */
  readonly reading: Reading
  readonly refused: readonly Refusal[]
}

/** Statements that tell each other in a ring are a broken reading; the walk outwards still ends. */
const TELLERS_MAX = 8

/**
 * Checks every statement, position and event against the spans that it carries. The same reading
 * gives the same
 * outcome; a reading that stands comes back as it is. Never throws.
 */
export function checkReading(lexicon: Lexicon, reading: Reading): ReadingCheck {
  const ground = makeGround(lexicon, reading)
  const refused: Refusal[] = []
  const notices: Notice[] = []
  const tell = (id: string, { field, why, falls, spans }: Objection): void => {
    refused.push({ id, field, falls, why })
    const what = falls === 'field' ? `${id} is kept without ${field}` : `${id} is left out`
    notices.push({
      code: 'unsupported',
      message: `${what}: ${why}`,
      ...(spans && spans.length > 0 && { spans }),
    })
  }
  const statements = reading.statements.flatMap((one) => keepStatement(ground, one, tell))
  const told = new Map(statements.map((one) => [one.id, one]))
  const whole = statements.map((one) =>
    one.via === undefined || told.has(one.via) ? one : without(one, 'via'),
  )
  const positions = reading.positions.flatMap((one) => keepPosition(ground, one, told, tell))
  const ids = new Set(positions.map(({ id }) => id))
  const events = reading.events.flatMap((one) => keepEvent(ground, one, tell))
  if (refused.length === 0) return { reading, refused }
  return {
    reading: {
      ...reading,
      statements: whole,
      positions: positions.map((one) =>
        one.limitOf === undefined || ids.has(one.limitOf) ? one : without(one, 'limitOf'),
      ),
      events,
      notices: [...reading.notices, ...notices],
    },
    refused,
  }
}

type Tell = (id: string, objection: Objection) => void

function without<T extends object>(part: T, field: keyof T): T {
  const { [field]: _, ...rest } = part
  return rest as T
}

/** Why a part cannot be looked at: its spans lead nowhere. */
function ungrounded(part: object, text: string): Objection | undefined {
  const found = unfounded(part, text)
  return found && { field: found.path, why: `spans: ${found.path} ${found.what}`, falls: 'part' }
}

function keepStatement(ground: Ground, statement: Statement, tell: Tell): Statement[] {
  const { id } = statement
  const lost = ungrounded(statement, ground.text)
  if (lost !== undefined) {
    tell(id, lost)
    return []
  }
  let kept = statement
  const speaker = judgeSpeaker(ground, statement)
  if (speaker !== undefined) {
    tell(id, speaker)
    // Left open: the words were said, by whom cannot be told.
    kept = {
      ...kept,
      speaker: { party: null, spans: statement.speaker.spans, resolution: 'unresolved' },
    }
  }
  const addressee = judgeAddressee(ground, statement)
  if (addressee !== undefined && statement.addressee !== undefined) {
    tell(id, addressee)
    kept = { ...kept, addressee: without(statement.addressee, 'party') }
  }
  const saidOn = statement.saidOn && judgeWindow(ground, statement.saidOn)
  if (saidOn !== undefined) {
    tell(id, { field: 'saidOn', why: saidOn, falls: 'field' })
    kept = without(kept, 'saidOn')
  }
  return [kept]
}

function chainOf(id: string | null, told: ReadonlyMap<string, Statement>): Chain {
  const chain: Statement[] = []
  let next = id === null ? undefined : told.get(id)
  while (next !== undefined && chain.length < TELLERS_MAX) {
    chain.push(next)
    next = next.via === undefined ? undefined : told.get(next.via)
  }
  return chain
}

function keepPosition(
  ground: Ground,
  position: Position,
  told: ReadonlyMap<string, Statement>,
  tell: Tell,
): Position[] {
  const { id, statement } = position
  if (statement !== null && !told.has(statement)) {
    tell(id, { field: 'statement', why: `its statement ${statement} is left out`, falls: 'part' })
    return []
  }
  const chain = chainOf(statement, told)
  const objection =
    ungrounded(position, ground.text) ??
    judgeParty(ground, position, chain) ??
    judgePolarity(ground, position, chain[0]) ??
    judgeCondition(ground, position)
  if (objection !== undefined) {
    tell(id, objection)
    return []
  }
  let kept = position
  for (const one of judgeRoles(ground, position, chain)) {
    tell(id, one)
    kept = without(kept, one.field as keyof Position)
  }
  const quantity = position.quantity?.filter((one) => {
    const why = judgeQuantity(ground, one)
    if (why !== undefined) tell(id, { field: 'quantity', why, falls: 'field', spans: one.spans })
    return why === undefined
  })
  if (quantity !== undefined && quantity.length < (position.quantity?.length ?? 0)) {
    kept = quantity.length > 0 ? { ...kept, quantity } : without(kept, 'quantity')
  }
  const why = position.window && judgeWindow(ground, position.window)
  if (why !== undefined) {
    tell(id, { field: 'window', why, falls: 'field', spans: position.window?.spans ?? [] })
    kept = without(kept, 'window')
  }
  return [kept]
}

function keepEvent(ground: Ground, event: ReportedEvent, tell: Tell): ReportedEvent[] {
  const lost = ungrounded(event, ground.text)
  if (lost !== undefined) {
    tell(event.id, lost)
    return []
  }
  let kept = event
  const count = event.count && judgeQuantity(ground, event.count)
  if (count !== undefined) {
    tell(event.id, { field: 'count', why: count, falls: 'field', spans: event.count?.spans ?? [] })
    kept = without(kept, 'count')
  }
  const on = event.on && judgeWindow(ground, event.on)
  if (on !== undefined) {
    tell(event.id, { field: 'on', why: on, falls: 'field', spans: event.on?.spans ?? [] })
    kept = without(kept, 'on')
  }
  return [kept]
}

// Measures that several parties take together: who is to move, who has moved by the file, and the
// condition that sets them off.
import { compareText } from '../order.ts'
import { type FiledSource, type KeptFiled, toldById } from './filed.ts'

/**
 * Told bit by bit: parties and parts are added, a move is one party's step on the whole or a part.
 */
export interface FiledMeasure {
  readonly kind: 'measure'
  readonly id: string
  readonly what?: string
  readonly action?: string
  readonly object?: string
  /** The fact that sets it off, by canonical id. */
  readonly trigger?: string
  /** Ids of those who are to move together. */
  readonly parties?: readonly string[]
  readonly parts?: readonly string[]
  readonly move?: MeasureMove
  readonly isDropped?: true
}

export interface MeasureMove {
  readonly party: string
  /** Absent: the whole. */
  readonly part?: string
  readonly step: string
  /** ISO civil date. */
  readonly on: string
  readonly source?: FiledSource
}

export interface Measure {
  readonly id: string
  readonly what: string
  readonly action: string
  readonly object?: string
  readonly trigger?: string
  readonly parties: readonly string[]
  readonly parts: readonly string[]
  readonly moves: readonly MeasureMove[]
}

/** By id; moves up to `asOf`, an ISO civil date, the later of one party on one part alone. */
export function measuresIn(
  filed: readonly KeptFiled<FiledMeasure>[],
  asOf: string,
): readonly Measure[] {
  return [...toldById(filed).values()]
    .flatMap((of) => {
      const told = of.map(({ filed: one }) => one)
      return measureOf(told, asOf) ?? []
    })
    .sort((a, b) => compareText(a.id, b.id))
}

function measureOf(told: readonly FiledMeasure[], asOf: string): Measure | undefined {
  const whole: Partial<FiledMeasure> = Object.assign({}, ...told)
  const { id, what, action = 'sanction', object, trigger } = whole
  if (id === undefined || what === undefined) return undefined
  const moves = new Map<string, MeasureMove>()
  for (const { move } of told)
    if (move !== undefined && move.on <= asOf) {
      const key = `${move.party} ${move.part ?? ''}`
      if ((moves.get(key)?.on ?? '') <= move.on) moves.set(key, move)
    }
  const moved = [...moves.values()]
  const all = (list: readonly (string | undefined)[]) =>
    [...new Set(list)].filter((one) => one !== undefined)
  return {
    id,
    what,
    action,
    ...(object === undefined ? {} : { object }),
    ...(trigger === undefined ? {} : { trigger }),
    parties: all([...told.flatMap((one) => one.parties ?? []), ...moved.map((one) => one.party)]),
    parts: all([...told.flatMap((one) => one.parts ?? []), ...moved.map((one) => one.part)]),
    moves: moved,
  }
}

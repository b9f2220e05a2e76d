// Documents of a country on their way: which step each has reached by the file, whose turn it is,
// and since when.
import { daysBetween } from '../cell/mark.ts'
import { compareText } from '../order.ts'
import { type FiledSource, type KeptFiled, toldById } from './filed.ts'

/** Told bit by bit: the first word names it, each later one moves it or sets a field anew. */
export interface FiledDocument {
  readonly kind: 'document'
  /** A short name by which it is moved or dropped. */
  readonly id: string
  readonly what?: string
  /** Id of the party whose document it is. */
  readonly party?: string
  /** The deed that reports would tell of, and whom it is for. */
  readonly action?: string
  readonly object?: string
  /** Its own way, where it is not that of the vocabulary. */
  readonly steps?: readonly string[]
  readonly step?: string
  /** ISO civil date on which the step was reached. */
  readonly on?: string
  /** Whose turn it is from then on, in words. */
  readonly turn?: string
  readonly source?: FiledSource
  /** The step was never reached. */
  readonly isUndone?: true
  readonly isDropped?: true
}

export interface DocumentMove {
  readonly step: string
  readonly on: string
  readonly turn?: string
  readonly source?: FiledSource
  readonly author: string
  /** UTC instant. */
  readonly recordedAt: string
}

export interface FileDocument {
  readonly id: string
  readonly what: string
  readonly party: string
  readonly action?: string
  readonly object?: string
  readonly steps: readonly string[]
  /** By day, then by the order of the steps. */
  readonly moves: readonly DocumentMove[]
  /** The furthest step reached; absent where none is. */
  readonly step?: string
  readonly turn?: string
  /** Days since the last move; absent at the end of the way. */
  readonly waitingDays?: number
}

/**
 * Documents as the file has them on a day.
 * @param steps the vocabulary's way, for those that name none
 * @param asOf ISO civil date; what moved later is not there yet
 */
export function documentsIn(
  filed: readonly KeptFiled<FiledDocument>[],
  steps: readonly string[],
  asOf: string,
): readonly FileDocument[] {
  return [...toldById(filed)]
    .flatMap(([id, of]) => documentOf(id, of, steps, asOf) ?? [])
    .sort(
      (a, b) =>
        compareText(a.what, b.what) || compareText(a.party, b.party) || compareText(a.id, b.id),
    )
}

function documentOf(
  id: string,
  told: readonly KeptFiled<FiledDocument>[],
  common: readonly string[],
  asOf: string,
): FileDocument | undefined {
  const head = Object.assign({}, ...told.map(({ filed }) => headOf(filed)))
  const { what, party, steps = common } = head as Partial<FiledDocument>
  if (what === undefined || party === undefined) return undefined
  const all = movesOf(told)
  const moves = all
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => compareText(a.on, b.on) || steps.indexOf(a.step) - steps.indexOf(b.step))
  if (all.length > 0 && moves.length === 0) return undefined
  const furthest = [...moves].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step)).at(-1)
  const last = moves.at(-1)
  const isOver = furthest !== undefined && furthest.step === steps.at(-1)
  return {
    ...head,
    id,
    what,
    party,
    steps,
    moves,
    ...(furthest === undefined ? {} : { step: furthest.step }),
    ...(isOver || last?.turn === undefined ? {} : { turn: last.turn }),
    ...(isOver || last === undefined ? {} : { waitingDays: daysBetween(last.on, asOf) }),
  }
}

function headOf({ what, party, action, object, steps }: FiledDocument): object {
  const said = Object.entries({ what, party, action, object, steps })
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}

/** The later word on a step takes the earlier one's place. */
function movesOf(told: readonly KeptFiled<FiledDocument>[]): readonly DocumentMove[] {
  const moves = new Map<string, DocumentMove>()
  for (const { author, recordedAt, filed } of told) {
    const { step, on, turn, source, isUndone } = filed
    if (step === undefined) continue
    if (isUndone === true) moves.delete(step)
    else if (on !== undefined)
      moves.set(step, {
        step,
        on,
        ...(turn === undefined ? {} : { turn }),
        ...(source === undefined ? {} : { source }),
        author,
        recordedAt,
      })
  }
  return [...moves.values()]
}

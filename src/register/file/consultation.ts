// Consultations on file: when and where, who was there and how, what each produced, and what
// followed it.
import { compareText } from '../order.ts'
import { type FiledSource, type KeptFiled, toldById } from './filed.ts'

export interface Attendance {
  /** Id of the party. */
  readonly party: string
  readonly mode?: 'in-person' | 'remote'
  /** Who came for it, in words. */
  readonly who?: string
}

/** What came out of it; a promise names the item of the register that it is. */
export interface Produced {
  readonly what: string
  readonly item?: string
  readonly source?: FiledSource
}

/** Told bit by bit: a later word adds those who came and what came out, and sets the rest anew. */
export interface FiledConsultation {
  readonly kind: 'consultation'
  readonly id: string
  readonly what?: string
  /** A kind of event of the vocabulary: a summit, a call, a briefing, a vote. */
  readonly form?: string
  /** ISO civil date. */
  readonly on?: string
  readonly place?: string
  readonly mode?: 'in-person' | 'remote' | 'hybrid'
  /** How many are said to have come, and what is counted, a unit of the vocabulary. */
  readonly stated?: number
  readonly unit?: string
  /** Id of the consultation that it followed. */
  readonly after?: string
  readonly attended?: readonly Attendance[]
  readonly produced?: readonly Produced[]
  readonly isDropped?: true
}

export interface Consultation extends Omit<FiledConsultation, 'kind' | 'isDropped'> {
  readonly what: string
  readonly form: string
  readonly on: string
  readonly attended: readonly Attendance[]
  readonly produced: readonly Produced[]
  /** Of those stated, how many nobody has named; never below zero. */
  readonly unnamed?: number
  /** Ids of what followed it, by day. */
  readonly followed: readonly string[]
  /** Still to come on the day of the view. */
  readonly isPlanned: boolean
  readonly authors: readonly string[]
}

/** By day; `asOf` is an ISO civil date. */
export function consultationsIn(
  filed: readonly KeptFiled<FiledConsultation>[],
  asOf: string,
): readonly Consultation[] {
  const all = [...toldById(filed).values()]
    .flatMap((of) => consultationOf(of, asOf) ?? [])
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id))
  return all.map((one) => {
    const followed = all.filter(({ after }) => after === one.id).map(({ id }) => id)
    return { ...one, followed }
  })
}

function consultationOf(
  told: readonly KeptFiled<FiledConsultation>[],
  asOf: string,
): Consultation | undefined {
  const whole: Partial<FiledConsultation> = Object.assign({}, ...told.map(({ filed }) => filed))
  const { kind: _, id, what, form = 'consultation', on, stated, ...rest } = whole
  if (id === undefined || what === undefined || on === undefined) return undefined
  const attended = new Map<string, Attendance>()
  const produced = new Map<string, Produced>()
  for (const { filed } of told) {
    for (const one of filed.attended ?? []) attended.set(one.party, one)
    for (const one of filed.produced ?? []) produced.set(one.what, one)
  }
  const count = stated === undefined ? {} : { stated, unnamed: Math.max(0, stated - attended.size) }
  return {
    ...rest,
    id,
    what,
    form,
    on,
    ...count,
    attended: [...attended.values()].sort((a, b) => compareText(a.party, b.party)),
    produced: [...produced.values()],
    followed: [],
    isPlanned: on > asOf,
    authors: [...new Set(told.map(({ author }) => author))],
  }
}

// What a secretariat keeps on file beside what is read: each thing under an id, told bit by bit, of
// which the later word stands.
import type { Spans } from '../../model/index.ts'
import type { Entry } from '../entry.ts'
import { compareText, isKnown } from '../order.ts'
import type { FiledConsultation } from './consultation.ts'
import type { FiledDocument } from './document.ts'
import type { FiledMeasure } from './measure.ts'

export type Filed = FiledConsultation | FiledDocument | FiledMeasure

export type FiledKind = Filed['kind']

/** Words of a kept report that say so, verbatim: without them it is the word of who filed it. */
export interface FiledSource {
  readonly report: string
  /** UTF-16 offsets in the report's text. */
  readonly spans: Spans
}

/** One thing filed, with who did so and when (UTC instant). */
export interface KeptFiled<One extends Filed = Filed> {
  readonly recordedAt: string
  readonly author: string
  readonly audience: string
  readonly filed: One
}

/** What was told of each thing under its id since it was last dropped, the earlier first. */
export function toldById<One extends Filed>(
  filed: readonly KeptFiled<One>[],
): ReadonlyMap<string, readonly KeptFiled<One>[]> {
  const told = new Map<string, readonly KeptFiled<One>[]>()
  for (const one of filed) {
    const { id, isDropped } = one.filed
    told.set(id, isDropped === true ? [] : [...(told.get(id) ?? []), one])
  }
  return told
}

export type FiledOf<Kind extends FiledKind> = Extract<Filed, { kind: Kind }>

/** All of one kind that was recorded up to `knownAt` (UTC instant), the earlier first. */
export function filedIn<Kind extends FiledKind>(
  entries: readonly Entry[],
  kind: Kind,
  knownAt: string,
): readonly KeptFiled<FiledOf<Kind>>[] {
  return entries
    .flatMap(({ recordedAt, author, audience, body }): KeptFiled<FiledOf<Kind>>[] => {
      if (body.kind !== 'filed' || body.filed.kind !== kind) return []
      return [{ recordedAt, author, audience, filed: body.filed as FiledOf<Kind> }]
    })
    .filter(({ recordedAt }) => isKnown(recordedAt, knownAt))
    .sort(
      (a, b) =>
        compareText(a.recordedAt, b.recordedAt) ||
        compareText(JSON.stringify(a.filed), JSON.stringify(b.filed)),
    )
}

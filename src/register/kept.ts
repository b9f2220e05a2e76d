// What the entries of one audience hold, sorted by kind: readings, later copies, decisions about
// facts.
import type { Answer } from '../model/index.ts'
import type { Entry, KeptReading } from './entry.ts'

/** One kept reading. */
export interface KeptRecord {
  readonly seq: number
  /** UTC instant with milliseconds. */
  readonly recordedAt: string
  readonly audience: string
  readonly reading: KeptReading
  /** The agency that the report names as its source, where somebody found it. */
  readonly carrier?: string
  /** Id of the report that this one repeats with light edits. */
  readonly nearCopyOf?: string
}

/** The text of a report met again elsewhere. */
export interface KeptCopy {
  readonly recordedAt: string
  readonly report: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
}

/** A signed decision that sets a fact for an interval of civil days, both ends inclusive. */
export interface KeptFact {
  readonly recordedAt: string
  readonly fact: string
  readonly value: Answer
  readonly holdsFromOn?: string
  readonly holdsToOn?: string
  readonly reason: string
}

export interface Kept {
  readonly records: readonly KeptRecord[]
  readonly copies: readonly KeptCopy[]
  readonly facts: readonly KeptFact[]
}

/** Sorts entries by kind; the order they come in carries no meaning. */
export function keptOf(entries: readonly Entry[]): Kept {
  const records: KeptRecord[] = []
  const copies: KeptCopy[] = []
  const facts: KeptFact[] = []
  for (const { seq, recordedAt, audience, body } of entries) {
    if (body.kind === 'reading') {
      records.push({ seq, recordedAt, audience, reading: body.reading })
    } else if (body.kind === 'copy') {
      const { report, publisher, publishedOn, url } = body
      copies.push({
        recordedAt,
        report,
        ...(publisher === undefined ? {} : { publisher }),
        ...(publishedOn === undefined ? {} : { publishedOn }),
        ...(url === undefined ? {} : { url }),
      })
    } else {
      const { kind: _, ...decision } = body
      facts.push({ recordedAt, ...decision })
    }
  }
  return { records, copies, facts }
}

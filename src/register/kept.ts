// What the entries of one audience hold, sorted by kind: readings, later copies, decisions.
import type { Answer } from '../model/index.ts'
import type { KeptDecision } from './decision/decided.ts'
import type { Entry, KeptReading, NearCopy } from './entry.ts'

/** One kept reading. */
export interface KeptRecord {
  readonly seq: number
  /** UTC instant with milliseconds. */
  readonly recordedAt: string
  readonly audience: string
  readonly reading: KeptReading
  /** The agency that the report names as its source, where somebody found it. */
  readonly carrier?: string
  /** Reports of which this one is a near copy, as far as they were known when it was added. */
  readonly near?: readonly NearCopy[]
}

/** The text of a report met again elsewhere. */
export interface KeptCopy {
  readonly recordedAt: string
  readonly report: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
}

/** What a signed decision says of a fact for an interval of civil days, both ends inclusive. */
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
  readonly decisions: readonly KeptDecision[]
}

/** Sorts entries by kind; the order they come in carries no meaning. */
export function keptOf(entries: readonly Entry[]): Kept {
  const records: KeptRecord[] = []
  const copies: KeptCopy[] = []
  const decisions: KeptDecision[] = []
  for (const entry of entries) {
    const { recordedAt, author, body } = entry
    if (body.kind === 'reading') records.push(recordOf(entry, body))
    else if (body.kind === 'copy') copies.push(copyOf(recordedAt, body))
    else if (body.kind === 'amendment') {
      const { id, how, report, by } = body
      const decided = { what: 'amendment', how, report, by } as const
      decisions.push({ id, recordedAt, author, reason: '', isProposed: false, decided })
    } else if (body.kind === 'decision') {
      const { id, decided, reason, proposed } = body
      decisions.push({ id, recordedAt, author, reason, isProposed: proposed === true, decided })
    }
  }
  return { records, copies, decisions }
}

type BodyOf<Kind extends Entry['body']['kind']> = Extract<Entry['body'], { kind: Kind }>

/** The record of one reading entry. */
export function recordOf(
  { seq, recordedAt, audience }: Entry,
  { reading, carrier, near }: BodyOf<'reading'>,
): KeptRecord {
  const from = carrier === undefined ? {} : { carrier }
  const beside = near === undefined ? {} : { near }
  return { seq, recordedAt, audience, reading, ...from, ...beside }
}

function copyOf(recordedAt: string, body: BodyOf<'copy'>): KeptCopy {
  const { report, publisher, publishedOn, url } = body
  return {
    recordedAt,
    report,
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  }
}

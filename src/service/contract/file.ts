// What a secretariat keeps on file, over the wire, beside what reports say of the same.
import type { Answer, PartyName, Stance } from '../../model/index.ts'
import type { Consultation, FileDocument, Measure, Produced, State } from '../../register/index.ts'

interface Viewed {
  readonly asOf: string
  readonly knownAt: string
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

/** One thing that reports say of what the file speaks of. */
export interface ReportedWord {
  readonly commitment: string
  readonly action: string
  readonly stance: Stance
  readonly state: State
  /** ISO civil date of the last word; absent where nothing gives one. */
  readonly on?: string
  /** Whom it is coordinated with, ids. */
  readonly with: readonly string[]
}

export interface DocumentLine extends FileDocument {
  readonly reported: readonly ReportedWord[]
  /**
   * ahead: reports say that it is signed or ratified, the file does not; against: they say that the
   * party declined, suspended or took back what the file says goes on.
   */
  readonly differs?: 'ahead' | 'against'
}

export interface DocumentsView extends Viewed {
  readonly documents: readonly DocumentLine[]
}

export interface MeasureParty {
  readonly party: string
  /** By the file: in the order of the parts, the whole first. */
  readonly moves: Measure['moves']
  readonly hasMoved: boolean
  readonly reported: readonly ReportedWord[]
}

export interface MeasureLine extends Omit<Measure, 'parties' | 'moves'> {
  /** Those who have moved first. */
  readonly line: readonly MeasureParty[]
  /** Whether the fact that sets it off is known to hold. */
  readonly triggered?: Answer
}

export interface MeasuresView extends Viewed {
  readonly measures: readonly MeasureLine[]
}

export interface ConsultationLine extends Omit<Consultation, 'produced'> {
  readonly produced: readonly (Produced & {
    /** The words of the source, verbatim, and the number of the source. */
    readonly said?: string
    readonly lang?: string
    readonly number?: number
  })[]
  /** Reports that its words come from, numbered from 1 in this order. */
  readonly sources: readonly {
    readonly report: string
    readonly publisher?: string
    readonly publishedOn?: string
  }[]
}

export interface ConsultationsView extends Viewed {
  readonly consultations: readonly ConsultationLine[]
}

/** One day of the agenda. */
export interface AgendaLine {
  /** Stays the same, so that a calendar replaces what it had. */
  readonly id: string
  readonly kind: 'consultation' | 'window' | 'requirement'
  /** ISO civil date. */
  readonly on: string
  /** The words of the file: of what is held, or of what is needed. */
  readonly what?: string
  readonly form?: string
  readonly place?: string
  /** The item whose time ends. */
  readonly commitment?: string
  readonly party?: string
  readonly action?: string
  readonly object?: string
}

/** What is to come from the day of the view on, by day. */
export interface AgendaView extends Viewed {
  readonly lines: readonly AgendaLine[]
}

export type { Consultation, FileDocument, Measure }

// The use cases that every face gets as an argument.
import type { Answer, Reading } from '../../model/index.ts'
import type { AddLine, CheckLine } from './add.ts'
import type { Board } from './board.ts'
import type { Changes } from './change.ts'
import type { CommitmentView } from './commitment.ts'
import type { Contradictions } from './contradiction.ts'
import type { DecisionGiven, DecisionLine, DecisionWanted, DueView } from './decision.ts'
import type { EnterLine, EnterWanted } from './enter.ts'
import type { ExportLine } from './export.ts'
import type { AgendaView, ConsultationsView, DocumentsView, MeasuresView } from './file.ts'
import type { ForceView, RequirementLine } from './force.ts'
import type { PartyView } from './party.ts'
import type { ReviewCase, ReviewView } from './review.ts'
import type { WhatIf } from './scenario.ts'
import type { SearchFound } from './search.ts'
import type { SourceLine, SourceView } from './source.ts'

/** Which view: valid time and recorded time, ISO civil dates; both default to today. */
export interface When {
  readonly asOf?: string
  readonly knownAt?: string
  /** As if nobody had settled a contradiction. */
  readonly unsettled?: true
}

/**
 * What a person knows about a text that the text does not say itself; a header in the file wins
 * over nothing here.
 */
export interface ReportNote {
  readonly publishedOn?: string
  readonly publisher?: string
  readonly url?: string
  readonly title?: string
  readonly lang?: string
}

/** What a reading is to hold besides what was read. */
export interface ReadWanted {
  /** The pack's entries and the rules behind each statement and position. */
  readonly explain?: boolean
}

/** A text to read: bytes as they came, with the name that messages use. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * One thing found wrong with a register: a code as in Problem, its values, and one plain sentence.
 */
export interface DoctorFinding {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  readonly message: string
}

/** How much a backup holds. */
export interface BackedUp {
  readonly entries: number
  readonly texts: number
}

export interface UseCases {
  /**
   * Reads without keeping. @throws Problem for empty, binary, undecodable, over-long or
   * unknown-language texts.
   */
  read(source: Source, note: ReportNote, wanted?: ReadWanted): Promise<Reading>
  /**
   * Adds files in order; each line is given once its entry is durable. A failed file is a line,
   * never a throw.
   */
  add(paths: readonly string[], note: ReportNote, signal?: AbortSignal): AsyncIterable<AddLine>
  /** Reads and keeps a text that is already in hand (a paste). */
  keep(source: Source, note: ReportNote): Promise<AddLine>
  /**
   * Keeps letters and notes with what they say, and what a secretariat files of documents, measures
   * and consultations, each whole or not at all.
   */
  enter(notes: readonly unknown[], wanted?: EnterWanted): Promise<readonly EnterLine[]>
  board(when: When): Promise<Board>
  /** undefined when no commitment has this id. */
  show(id: string, when: When): Promise<CommitmentView | undefined>
  source(report: string): Promise<SourceView | undefined>
  sources(when: When): Promise<readonly SourceLine[]>
  /**
   * @throws Problem 'fact-unknown' (with the nearest known facts) for a fact that no commitment
   * names.
   */
  whatIf(facts: Readonly<Record<string, Answer>>, when: When): Promise<WhatIf>
  /** What is needed against what is offered, now and under a scenario. @throws as `whatIf` does */
  forces(facts: Readonly<Record<string, Answer>>, when: When): Promise<ForceView>
  /** Each country's documents on their way, by the file, beside what reports say of them. */
  documents(when: When): Promise<DocumentsView>
  /** Measures taken together: who has moved and who has not. */
  measures(when: When): Promise<MeasuresView>
  consultations(when: When): Promise<ConsultationsView>
  /** What is held, what is needed by then and what ends, from the day of the view on. */
  agenda(when: When): Promise<AgendaView>
  /** Keeps what a force needs; a row with the id of an earlier one takes its place. */
  require(rows: readonly unknown[], wanted?: EnterWanted): Promise<readonly RequirementLine[]>
  /** Every contradiction of the view, settled ones among them. */
  contradictions(when: When): Promise<Contradictions>
  /**
   * What came, changed and ended between the end of a civil day, as it was known then, and a view;
   * without a day, of the week before it.
   */
  changes(since: string | undefined, when: When): Promise<Changes>
  /** What differs between two views and why, the earlier one first whichever is named first. */
  compare(one: When, other: When): Promise<Changes>
  /** By id or by a name in any language; undefined when the view holds nothing of it. */
  party(name: string, when: When): Promise<PartyView | undefined>
  /**
   * Keeps a signed decision. @throws Problem where the reason is missing or what it names is not
   * there; 'decision-overtaken' where somebody has decided about the same since `seen`.
   */
  decide(wanted: DecisionWanted, given: DecisionGiven): Promise<DecisionLine>
  /** Keeps several decisions for one reason, all or none. @throws as `decide` does */
  decideAll(
    wanted: readonly DecisionWanted[],
    given: DecisionGiven,
  ): Promise<readonly DecisionLine[]>
  /** Every decision, oldest first, undone and proposed ones among them. */
  decisions(when: When): Promise<readonly DecisionLine[]>
  due(when: When): Promise<DueView>
  review(when: When): Promise<ReviewView>
  /** One case of it, or any position by the id of its row; undefined where nothing has this id. */
  reviewCase(id: string, when: When): Promise<ReviewCase | undefined>
  /** Statements and parties whose words, in whatever spelling, are all those of the query. */
  search(query: string, when: When): Promise<SearchFound>
  /** What every item says of its day with its words, item by item in the order of their ids. */
  export(when: When): AsyncIterable<ExportLine>
  check(
    pairs: readonly { id: string; lang?: string; text: string; claim: string }[],
  ): Promise<readonly CheckLine[]>
  /** All entries and texts of the audiences at hand, as lines with their ends. */
  backup(): AsyncGenerator<string, BackedUp>
  /**
   * Fills an empty register from the lines that `open` gives each time anew, all or nothing.
   * @throws Problem 'register-not-empty', 'backup-foreign', or 'backup-damaged' with its line
   */
  restore(open: () => AsyncIterable<string>): Promise<BackedUp>
  /** Verifies spans, chain and projections; an empty list means sound. */
  doctor(): Promise<readonly DoctorFinding[]>
  /** The same use cases over the same register, signed by somebody else. */
  as(author: string): UseCases
  close(): Promise<void>
}

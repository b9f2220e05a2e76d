// The register's store as the service sees it: entries appended under one lock, and the rows
// derived from them.
import type { Draft, Entry } from '../register/index.ts'
import type { BackedUp } from './backup-line.ts'
import type { NameRow, PositionRow, Projection, Recorded, ReportRow, Sighting } from './row.ts'

/** Derives the rows of one entry. Pure: rebuilding calls it again and must get the same. */
export type Project = (entry: Entry) => Projection

export interface StoreOptions {
  /** Path of a file (SQLite) or a `postgres://` address. */
  readonly address: string
  /** Make the register where none stands; otherwise 'register-missing'. */
  readonly create: boolean
  readonly clock: () => Date
  /** A fresh salt for each body, 32 hexadecimal digits. */
  readonly salt: () => string
  readonly project: Project
  /** Names the rule behind `project`: a register whose rows came from another is derived anew. */
  readonly derivation: string
}

/**
 * Which rows: the audiences that one may see, and recorded up to which UTC instant, itself
 * included.
 */
export interface View {
  readonly audiences: readonly string[]
  readonly knownAt: string
}

/**
 * A kept text. `folded` is a hash of its folded form, so that a copy in other spelling is found.
 */
export interface KeptText {
  readonly report: string
  /** SHA-256 of the UTF-8 text, hexadecimal. */
  readonly hash: string
  readonly folded: string
  readonly text: string
}

/** What can be asked while the audience's sequence is locked, and what can be added to it. */
export interface Writer {
  /** Sightings of this very text, or of one that folds alike, within the audience; oldest first. */
  sightings(text: {
    readonly report: string
    readonly folded: string
  }): Promise<readonly Sighting[]>
  /**
   * Reports of these audiences that share most of these clues, those with most first, no more than
   * `max`. Only the audience of the commit is locked: another may be added to meanwhile.
   */
  sharing(
    clues: readonly string[],
    max: number,
    audiences: readonly string[],
  ): Promise<readonly string[]>
  /** The standing reading of a report of the audience. */
  standing(report: string): Promise<Entry | undefined>
  /** Entries of one kind in the audience that were recorded after a UTC instant, oldest first. */
  since(kind: string, instant: string): Promise<readonly Entry[]>
  /** The kept text of a report. */
  text(report: string): Promise<string | undefined>
  /** Keeps a text under its id; the same text again changes nothing. */
  keepText(text: KeptText): Promise<void>
  /**
   * Gives the draft its place and time and writes its rows. Durable only when the whole commit is.
   */
  append(draft: Draft): Promise<Entry>
}

/** One thing found wrong by a check of the whole register. */
export interface Finding {
  readonly code:
    | 'chain-gap'
    | 'chain-time'
    | 'chain-body'
    | 'chain-hash'
    | 'chain-head'
    | 'projection-missing'
    | 'projection-extra'
  readonly audience: string
  /** 0 where the finding is about no one entry. */
  readonly seq: number
  readonly what: string
}

/**
 * All methods throw StoreProblem at the edges, and answer in the order of audience and sequence.
 */
export interface Store {
  /**
   * One commit to one audience, all or nothing, durable when it resolves. Inside `write` only the
   * writer may be used: the store's own methods would wait for the very lock that is held.
   */
  commit<T>(audience: string, write: (writer: Writer) => Promise<T>): Promise<T>
  /** Entries of one audience by sequence; those whose body is withheld are left out. */
  entries(
    audience: string,
    options?: { readonly upTo?: string; readonly kind?: string },
  ): AsyncIterable<Entry>
  audiences(): Promise<readonly string[]>
  text(report: string): Promise<KeptText | undefined>
  /** The reading entry that stands for a report in this view. */
  entryOfReport(report: string, view: View): Promise<Entry | undefined>
  reports(view: View): Promise<readonly (ReportRow & Recorded & { readonly sightings: number })[]>
  sightings(report: string, view: View): Promise<readonly (Sighting & Recorded)[]>
  positions(
    view: View,
    which?: { readonly commitment?: string; readonly report?: string },
  ): Promise<readonly (PositionRow & Recorded)[]>
  /** The names that standing reports give the parties, each once, the earliest first. */
  names(view: View, parties: readonly string[]): Promise<readonly Omit<NameRow, 'report'>[]>
  /**
   * Walks each audience's chain; an empty list means that no entry was changed, moved or taken out.
   */
  verifyChain(): Promise<readonly Finding[]>
  /** Derives all rows again beside the kept ones and compares; changes nothing. */
  verifyProjections(): Promise<readonly Finding[]>
  /** Derives all rows again in place of the kept ones. */
  rebuild(): Promise<void>
  /** Entries and texts of audiences as lines, for `restore`; texts of no other audience. */
  backup(audiences: readonly string[]): AsyncGenerator<string, BackedUp>
  /** Fills an empty register from the lines of a backup, all or nothing. */
  restore(lines: AsyncIterable<string>): Promise<BackedUp>
  close(): Promise<void>
}

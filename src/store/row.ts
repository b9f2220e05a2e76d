// Projection rows as the caller hands them in: the store keeps and finds them, and does not know
// what they mean.

/** One report as it stands in lists; a later row of the same report supersedes an earlier one. */
export interface ReportRow {
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  /** ISO civil date. */
  readonly publishedOn?: string
  readonly url?: string
  readonly statements: number
  readonly positions: number
  /** Repeated stretches inside the file itself; sightings elsewhere are counted by the store. */
  readonly copies: number
}

/**
 * One place where a text was met. The four fields but `report` are its key: met again, it is known.
 */
export interface Sighting {
  /** Id of the text as it stood there. */
  readonly text: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
  /** The report it counts for: itself, or the one that it copies. */
  readonly report: string
}

/** One position under its commitment, with whatever the register needs to judge it. */
export interface PositionRow {
  /** Absent where nothing can be owed, because the party was left open. */
  readonly commitment?: string
  readonly position: string
  readonly report: string
  readonly party?: string
  readonly action: string
  readonly object?: string
  /** ISO civil date from which it counts, in valid time. */
  readonly validOn?: string
  /** Kept as JSON and given back as it was. */
  readonly data: unknown
}

/** A name that a report gives a party. */
export interface NameRow {
  readonly report: string
  readonly party: string
  readonly lang: string
  readonly name: string
}

/** What finds a report again: a mark of its likeness, or of its title at its outlet. */
export interface ClueRow {
  readonly report: string
  readonly clue: string
}

/** All that one entry adds to the projections. */
export interface Projection {
  readonly report?: ReportRow
  readonly names?: readonly NameRow[]
  readonly sightings?: readonly Sighting[]
  readonly positions?: readonly PositionRow[]
  readonly clues?: readonly ClueRow[]
}

/** When and in which sequence a row was recorded. */
export interface Recorded {
  readonly audience: string
  readonly seq: number
  /** UTC instant. */
  readonly recordedAt: string
}

// The tables as Kysely types them: entries and texts are the truth, the rest is derived. Columns
// have the contract's names.
import type { Kysely } from 'kysely'

export interface RegisterTable {
  name: string
  value: string
}

/** The last link of each audience's chain: the row that a commit locks. */
export interface ChainTable {
  audience: string
  seq: number
  recordedAt: string
  hash: string
}

export interface EntryTable {
  audience: string
  seq: number
  recordedAt: string
  kind: string
  v: number
  author: string
  salt: string
  bodyHash: string
  /** Canonical JSON; null where the body is withheld: its hash still verifies. */
  body: string | null
  hash: string
}

export interface TextTable {
  report: string
  hash: string
  folded: string
  text: string
}

export interface ReportTable {
  audience: string
  seq: number
  recordedAt: string
  /** The instant of the entry that took its place; null while it stands. */
  supersededAt: string | null
  report: string
  lang: string
  title: string | null
  publisher: string | null
  publishedOn: string | null
  url: string | null
  statements: number
  positions: number
  copies: number
}

/** '' where publisher, date or address is not known: a unique key can't hold null. */
export interface SightingTable {
  audience: string
  seq: number
  recordedAt: string
  text: string
  publisher: string
  publishedOn: string
  url: string
  report: string
}

export interface PositionTable {
  audience: string
  seq: number
  recordedAt: string
  supersededAt: string | null
  report: string
  position: string
  /** '' where the position belongs to none. */
  commitment: string
  party: string | null
  action: string
  object: string | null
  validOn: string | null
  data: string
}

export interface NameTable {
  audience: string
  seq: number
  recordedAt: string
  supersededAt: string | null
  report: string
  party: string
  lang: string
  name: string
}

export interface ClueTable {
  audience: string
  seq: number
  recordedAt: string
  report: string
  clue: string
}

export interface Tables {
  register: RegisterTable
  chain: ChainTable
  entry: EntryTable
  text: TextTable
  report: ReportTable
  sighting: SightingTable
  position: PositionTable
  name: NameTable
  clue: ClueTable
}

export type Database = Kysely<Tables>

/**
 * The tables that are derived, by the name each has in the database: the kept ones, or a rebuilt
 * set beside them.
 */
export interface Derived {
  readonly report: 'report'
  readonly sighting: 'sighting'
  readonly position: 'position'
  readonly name: 'name'
  readonly clue: 'clue'
}

export const KEPT: Derived = {
  report: 'report',
  sighting: 'sighting',
  position: 'position',
  name: 'name',
  clue: 'clue',
}

/** Columns alike, so the types of the kept tables stand for the rebuilt ones too. */
export const REBUILT = {
  report: 'rebuiltReport',
  sighting: 'rebuiltSighting',
  position: 'rebuiltPosition',
  name: 'rebuiltName',
  clue: 'rebuiltClue',
} as unknown as Derived

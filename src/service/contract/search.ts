// What a search finds: `/search.json?q=...`.
import type { PartyName, Spans } from '../../model/index.ts'

/** One statement whose sentence holds all words that are sought. */
export interface FoundStatement {
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly statement: string
  readonly speaker: string | null
  /** The sentence, verbatim; `marks` are the words that were sought, relative to it. */
  readonly quote: string
  readonly marks: Spans
  /** Commitments that rest on the statement. */
  readonly commitments: readonly string[]
}

export interface SearchFound {
  readonly query: string
  readonly asOf: string
  readonly knownAt: string
  /** Parties of that name that the view knows. */
  readonly matches: readonly { readonly party: string; readonly names: readonly PartyName[] }[]
  /** The latest report first. */
  readonly statements: readonly FoundStatement[]
  /** Statements found beyond those given. */
  readonly more: number
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

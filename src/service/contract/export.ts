// One line of an export: what one item says of its day, with the accounts that it rests on.
import type { Answer, PartyName } from '../../model/index.ts'
import type { BoardCell } from './board.ts'

/** Who told it where, and the sentence as it stands there. */
export interface ExportAccount {
  readonly report: string
  readonly lang: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly publishedOn?: string
  readonly saidOn?: string
  readonly quote: string
  /** Where the quote stands in the kept text, in code points, as Web Annotations count. */
  readonly start?: number
  readonly end?: number
  /** Up to 32 letters before and after it. */
  readonly prefix?: string
  readonly suffix?: string
}

/** A condition by its fact's id, with the words of the text that say it. */
export interface ExportCondition {
  readonly fact: string
  readonly value: Answer
  readonly said?: string
  readonly lang?: string
}

export interface ExportLine
  extends Omit<BoardCell, 'commitments' | 'conditions' | 'negated' | 'object'> {
  readonly schema: 'mithaq/export/1'
  readonly asOf: string
  readonly knownAt: string
  /** The item; one that says several things has a line for each. */
  readonly id: string
  readonly party: string
  readonly object?: string
  readonly negated: boolean
  readonly conditions: readonly ExportCondition[]
  /** Party ids. */
  readonly beneficiaries: readonly string[]
  /** ISO civil date; absent where no text gives one. */
  readonly lastSaidOn?: string
  /** Oldest first; those that were taken back are left out. */
  readonly accounts: readonly ExportAccount[]
  /** Names of every party that the line mentions by id. */
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
}

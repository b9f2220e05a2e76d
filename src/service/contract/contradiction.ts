// All contradictions of a view: `mithaq contradictions --json` and /contradictions.json.
import type { PartyName } from '../../model/index.ts'
import type { EvidenceView } from './commitment.ts'

/** A report that tells what one side tells. */
export interface ReportBehind {
  readonly report: string
  readonly publisher?: string
  /** ISO civil date. */
  readonly publishedOn?: string
}

export interface ContradictionView {
  /** The same pair has the same id in every view. */
  readonly id: string
  readonly kind: string
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
  /** ISO civil date from which both sides stand; absent where nothing gives one. */
  readonly sinceOn?: string
  /** Civil days since then on the day of the view. */
  readonly ageDays?: number
  /** False once the higher rank has spoken again, or somebody has decided. */
  readonly isOpen: boolean
  /** Who settled it and why; `holds` is the side that was found to be right. */
  readonly settled?: {
    readonly decision: string
    readonly author: string
    readonly recordedAt: string
    readonly reason: string
    readonly holds: 0 | 1 | 'both'
  }
  /** The earlier one first. */
  readonly sides: readonly [EvidenceView, EvidenceView]
  /** All reports that stand behind each side, the side's own among them, the earliest first. */
  readonly behind: readonly [readonly ReportBehind[], readonly ReportBehind[]]
}

export interface Contradictions {
  readonly asOf: string
  readonly knownAt: string
  readonly open: number
  /** Open ones first, the latest first. */
  readonly contradictions: readonly ContradictionView[]
  readonly parties: Readonly<Record<string, readonly PartyName[]>>
  /** Groups that are known by their size, by party id. */
  readonly sizes?: Readonly<
    Record<string, { readonly statedSize: number; readonly sizeUnit?: string }>
  >
}

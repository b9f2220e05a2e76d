// One report as read: the document that `mithaq read --json` prints.
import type { Explanation } from './explanation.ts'
import type { Party } from './party.ts'
import type { Report } from './report.ts'
import type { Notice, Position, ReportedEvent, Statement } from './statement.ts'

export const SCHEMA = 'mithaq/reading/1'

export interface Reading {
  readonly schema: typeof SCHEMA
  /** Version of the reader with the hash of its pack and vocabulary. */
  readonly reader: string
  readonly report: Report
  readonly parties: readonly Party[]
  readonly statements: readonly Statement[]
  readonly positions: readonly Position[]
  readonly events: readonly ReportedEvent[]
  readonly notices: readonly Notice[]
  /** Only where it was asked for. */
  readonly explain?: Explanation
}

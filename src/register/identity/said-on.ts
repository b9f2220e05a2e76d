// When a statement was made, in civil dates: its own words first, then its teller's, then the
// report's date.
import type { Statement, Window } from '../../model/index.ts'

export interface SaidOn {
  readonly saidFromOn?: string
  readonly saidToOn?: string
  readonly background: boolean
}

function range(window: Window | undefined): { from?: string; to?: string } | undefined {
  if (window === undefined) return undefined
  const { earliest, latest, kind } = window
  if (earliest === undefined && latest === undefined) return undefined
  const to = latest ?? (kind === 'day' ? earliest : undefined)
  return { ...(earliest ? { from: earliest } : {}), ...(to ? { to } : {}) }
}

/** `chain` goes from the statement outwards; `publishedOn` is an ISO civil date. */
export function saidOn(chain: readonly Statement[], publishedOn: string | undefined): SaidOn {
  const background = chain.some((statement) => statement.background === true)
  const said = chain.map((statement) => range(statement.saidOn)).find((window) => window)
  // Told as earlier with no date: before the report, and no more is known.
  const from = said?.from ?? (background ? undefined : (said?.to ?? publishedOn))
  const to = said?.to ?? publishedOn
  return {
    background,
    ...(from === undefined ? {} : { saidFromOn: from }),
    ...(to === undefined ? {} : { saidToOn: to }),
  }
}

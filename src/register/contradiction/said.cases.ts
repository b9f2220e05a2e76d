// Short ways to say who told what of Germany and of groups, for the two tables of cases.
import { CEASEFIRE } from '../fixture/reference.ts'
import { type About, amount, leaf, report, type Told, window } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'

export const IF_CEASEFIRE = leaf('if', CEASEFIRE)
export const AMERICANS = leaf('if', 'participates(country:US,mission)')

/** One report of an outlet about Germany and troops for Ukraine. */
export function said(
  publisher: string,
  told: Partial<Told>,
  on = '2025-09-04',
  ...more: readonly Told[]
) {
  return report(
    { on, by: publisher },
    { by: 'person:kornelius', of: 'DE', to: 'UA', stance: 'declined', ...told },
    ...more,
  )
}

export function claimed(
  publisher: string,
  size: number,
  told: Partial<Told> = {},
  on = '2025-09-04',
) {
  return report(
    { on, by: publisher },
    { by: 'person:macron', of: 'group:some-states', to: 'UA', stance: 'pledged', size, ...told },
  )
}

/** What the Polish prime minister says of a state that is not his own, or of his own. */
export function tusk(of: string, about: Partial<About>) {
  const told: Told = { by: 'person:tusk', of, to: 'UA', stance: 'pledged' }
  return report({ on: '2025-09-04', ...about }, told)
}

export function landRefused(): Told {
  const by = 'person:kornelius'
  return { by, of: 'DE', to: 'UA', stance: 'declined', domains: ['land'] }
}

export function bounded(bounds: { readonly min?: number; readonly max?: number }) {
  return { ...amount(0), value: undefined, ...bounds }
}

export const OCTOBER = window('range', '2025-10-01', '2025-10-31')
export const NOVEMBER = window('range', '2025-11-01', '2025-11-30')

export type Row = readonly [name: string, kind: string, records: readonly KeptRecord[], id?: string]
export type Quiet = readonly [name: string, records: readonly KeptRecord[], id?: string]

export const GROUP = 'group.deploy.UA'

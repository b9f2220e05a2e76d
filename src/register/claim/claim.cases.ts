// Short ways to say who claims how many, who is listed, and what each says itself.
import { report, type Told } from '../fixture/world.ts'
import type { KeptRecord } from '../kept.ts'

export function claim(
  on: string,
  size: number,
  told: Partial<Told> = {},
  ...rest: readonly Told[]
) {
  const group = `group:${size}-states`
  return report(
    { on },
    { by: 'person:macron', of: group, size, to: 'UA', stance: 'pledged', ...told },
    ...rest,
  )
}

export function own(on: string, state: string, told: Partial<Told> = {}) {
  return report({ on }, { by: state, of: state, to: 'UA', stance: 'pledged', ...told })
}

export function figure(size: number): Told {
  return { by: 'person:macron', of: `group:${size}-states`, size, to: 'UA', stance: 'pledged' }
}

/** A further state that the claim itself lists. */
export function listing(state: string): Told {
  return { by: 'person:macron', of: state, to: 'UA', stance: 'pledged', alongside: true }
}

/** A sentence, what was told, and what of the count must hold. */
export type Row = readonly [
  name: string,
  records: readonly KeptRecord[],
  expected: Readonly<Record<string, unknown>>,
]

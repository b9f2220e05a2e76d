// The stances, their polarity and their rung: rungs are an order, never a score.
export const STANCES = [
  'mentioned',
  'expected',
  'hoped',
  'urged',
  'considering',
  'willing',
  'deferred',
  'declined',
  'pledged',
  'committed',
  'allocated',
  'underway',
  'suspended',
  'done',
  'withdrawn',
] as const
export type Stance = (typeof STANCES)[number]

export type Polarity = 'for' | 'against' | 'open'

/** From weakest to strongest; stances outside the ladder have no rung. */
export const RUNGS = [
  'mentioned',
  'willing',
  'pledged',
  'committed',
  'allocated',
  'underway',
  'done',
] as const
export type Degree = (typeof RUNGS)[number] | 'none'

const OPEN: readonly Stance[] = [
  'mentioned',
  'expected',
  'hoped',
  'urged',
  'considering',
  'deferred',
]
const AGAINST: readonly Stance[] = ['declined', 'withdrawn', 'suspended']

/** for, against or open, by the stance alone. */
export function polarityOf(stance: Stance): Polarity {
  if (AGAINST.includes(stance)) return 'against'
  return OPEN.includes(stance) ? 'open' : 'for'
}

/** The stance's rung on the ladder, or `none`. */
export function degreeOf(stance: Stance): Degree {
  return (RUNGS as readonly string[]).includes(stance) ? (stance as Degree) : 'none'
}

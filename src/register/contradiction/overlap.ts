// Whether two words speak of one time: what is refused for this year and promised for the next
// holds together.
import type { Window } from '../../model/index.ts'
import type { KeptPosition } from '../identity/kept-position.ts'

interface Days {
  readonly from: string
  readonly to: string
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** Vague windows stay vague: they may reach over any day. */
function daysOf(window: Window | undefined): Days {
  const isExact = window?.kind === 'day' || window?.kind === 'range'
  if (window === undefined || !isExact) return { from: FIRST_DAY, to: LAST_DAY }
  const { earliest, latest, kind } = window
  const to = latest ?? (kind === 'day' ? earliest : undefined)
  return { from: earliest ?? FIRST_DAY, to: to ?? LAST_DAY }
}

/** Do the days that two positions speak of have one in common? True wherever either is open. */
export function isOneTime(a: KeptPosition, b: KeptPosition): boolean {
  const first = daysOf(a.position.window)
  const second = daysOf(b.position.window)
  return first.from <= second.to && second.from <= first.to
}

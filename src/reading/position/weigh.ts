// Weighing: the stance that a deed and everything that governs it come to, from the innermost word
// outwards.
import {
  BARE,
  type Bearing,
  type Governor,
  type Negation,
  RULES,
  type Tense,
  type Weight,
} from './operator.ts'

/** A deed by itself: a finite verb has a tense of its own, a noun of action is bare. */
export interface BareDeed {
  readonly tense: Tense
  readonly negation?: Negation
}

/**
 * The stance of a deed under its governors.
 * @param governors outermost first
 * @returns undefined where the words promise, refuse and report nothing
 */
export function weigh(
  deed: BareDeed,
  governors: readonly Governor[],
  bearing: Bearing,
): Weight | undefined {
  let weight = governors.length > 0 ? governed(deed) : alone(deed)
  for (let at = governors.length - 1; at >= 0; at--) {
    if (weight === undefined) return undefined
    const governor = governors[at] as Governor
    weight = RULES[governor.kind](governor, weight, bearing)
  }
  return weight?.stance === undefined ? undefined : weight
}

/** Under a governor the deed's own tense counts only where it is a promise of its own. */
function governed({ tense, negation }: BareDeed): Weight {
  if (tense === 'future') return { stance: 'pledged', ...BARE }
  if (negation === 'never') return { stance: 'declined', ...BARE }
  return { ...BARE, negated: negation !== undefined }
}

function alone({ tense, negation }: BareDeed): Weight | undefined {
  if (tense === 'bare') return undefined
  if (negation === 'never') return { stance: 'declined', ...BARE }
  if (negation === 'past' || negation === 'without') return undefined
  if (negation !== undefined) return tense === 'past' ? undefined : { stance: 'declined', ...BARE }
  if (tense === 'future') return { stance: 'pledged', ...BARE }
  return { stance: tense === 'past' ? 'done' : 'underway', ...BARE }
}

// What reports say of a deed that a file speaks of: the words that hold, one a facet.
import { type Family, familiesOf, type View } from '../../register/index.ts'
import type { ReportedWord } from '../contract/index.ts'

export interface Reported {
  readonly party: string
  readonly object?: string
  readonly word: ReportedWord
}

/** Of parties' own and others' words alike; what is only asked of them is no word of theirs. */
export function reportedIn(view: View, actions: readonly string[]): readonly Reported[] {
  return familiesOf(view.rows, view.outlook)
    .filter(({ action }) => actions.includes(action))
    .flatMap(wordsOf)
}

function wordsOf({ party, action, object, outcomes, rows }: Family): readonly Reported[] {
  const partners = new Set(rows.flatMap(({ position }) => position.coordinatedWith ?? []))
  return outcomes
    .filter(({ voice }) => voice !== 'asked')
    .map(({ held, facet, state }): Reported => {
      const { day } = held.last
      return {
        party,
        ...(object === undefined ? {} : { object }),
        word: {
          commitment: facet.commitment,
          action,
          stance: held.stance,
          state,
          ...(day === '' ? {} : { on: day }),
          with: [...partners].sort(),
        },
      }
    })
}

// What a person can answer to each thing that waits for review, and the decision that each answer
// comes to.
import type { ReviewItem } from '../register/index.ts'
import type { ChoiceName, DecisionWanted, ReviewChoice } from './contract/index.ts'

/** Decisions that change nothing which others would ask the reason of. */
const REASONLESS: readonly DecisionWanted['what'][] = ['confirmation', 'agreement']

function choice(name: ChoiceName, wanted: DecisionWanted): ReviewChoice {
  return { name, wanted, needsReason: !REASONLESS.includes(wanted.what) }
}

/** The id by which addresses name what waits: by content, the same in every view. */
export function itemId(item: ReviewItem): string {
  switch (item.kind) {
    case 'decision-idle':
    case 'decision-proposed':
      return `decision/${item.decision}`
    case 'fact-proposed':
    case 'fact-unnamed':
      return `fact/${item.fact}`
    case 'contradiction':
      return `contradiction/${item.contradiction}`
    case 'rests-on-nothing':
      return `item/${item.commitment}`
    case 'object-inferred':
    case 'party-open':
      return `row/${item.row}`
  }
}

/** The row that the item's evidence is; for a contradiction both. */
export function rowsOfItem(item: ReviewItem): readonly string[] {
  if ('rows' in item) return item.rows
  return 'row' in item ? [item.row] : []
}

/** The answers to an item, the one that lets it stand first. */
export function choicesOf(item: ReviewItem): readonly ReviewChoice[] {
  switch (item.kind) {
    case 'decision-idle':
      return [choice('undo', { what: 'undo', decision: item.decision })]
    case 'decision-proposed':
      return [
        choice('accept', { what: 'agreement', decision: item.decision }),
        choice('reject', { what: 'undo', decision: item.decision }),
      ]
    case 'fact-proposed': {
      const { fact, value, known, on } = item
      const from = on === '' ? {} : { holdsFromOn: on }
      return [
        choice('accept', { what: 'fact', fact, value, ...from }),
        choice('reject', { what: 'fact', fact, value: known, ...from }),
      ]
    }
    case 'contradiction': {
      const { commitment, rows: accounts } = item
      const settle = (name: ChoiceName, holds: 0 | 1 | 'both') =>
        choice(name, { what: 'settlement', commitment, accounts, holds })
      return [settle('first', 0), settle('second', 1), settle('both', 'both')]
    }
    case 'object-inferred':
      return [
        choice('accept', { what: 'confirmation', row: item.row }),
        choice('reject', { what: 'rereading', row: item.row, reads: { object: null } }),
      ]
    case 'rests-on-nothing':
      return [choice('accept', { what: 'confirmation', row: item.row })]
    case 'fact-unnamed':
    case 'party-open':
      return choicesOfRow(item.row)
  }
}

/** The answers to a position that somebody looks at. */
export function choicesOfRow(row: string): readonly ReviewChoice[] {
  return [
    choice('accept', { what: 'confirmation', row }),
    choice('reject', { what: 'rejection', row }),
  ]
}

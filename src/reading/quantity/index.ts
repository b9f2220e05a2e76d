// Quantities: how many and how much. Never decides what was promised, nor when.

export type { Note } from './note.ts'
export { type Numeral, numeralAt } from './numeral.ts'
export { type Counted, countedAt, quantitiesIn } from './quantity.ts'
export { singularsIn } from './singular.ts'

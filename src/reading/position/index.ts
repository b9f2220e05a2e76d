// Positions: who will, won't, may or should do what. Never decides who said it, and never what it
// means later.
export type { FoundQuantity, PositionTools } from './page.ts'
export { readPositions } from './position.ts'
export { nounPhrasesIn } from './named.ts'

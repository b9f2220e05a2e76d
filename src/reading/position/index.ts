// Positions: who will, won't, may or should do what. Never decides who said it, and never what it
// means later.

export { nounPhrasesIn } from './named.ts'
export type { FoundQuantity, PositionTools } from './page.ts'
export { openMemory, readPositions } from './position.ts'

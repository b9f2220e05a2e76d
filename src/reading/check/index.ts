// The evidence check: whether a text supports a claim, and a reading its own spans. Its rules are
// its own, so that it
// can catch the extractor; it never reads what a text says, and never mends what it refuses.
export { type ClaimCheck, checkClaim } from './claim.ts'
export { type Broader, checkEntry } from './entry.ts'
export { checkReading, type ReadingCheck, type Refusal } from './reading.ts'
export type { Reason } from './reason.ts'

// Conditions: on what a position hangs. Never weighs a fact, nor guesses a party that the report
// does not give.
export type { FactSetting } from './argument.ts'
export { conditionsIn, type FoundCondition, joinConditions } from './condition.ts'
export type { Deed } from './opener.ts'

// A language's words for people, which every face shares. Never knows where they will be shown.
export { deedOf } from './deed.ts'
export {
  argumentsOf,
  type FactWords,
  fullFact,
  type Parties,
  predicateOf,
  shortFact,
} from './fact.ts'
export { type Name, name, nameParty } from './name.ts'
export { type DayStyle, type Tongue, type Value, type Words, wordsOf } from './words.ts'

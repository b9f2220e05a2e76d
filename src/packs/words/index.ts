// A language's words for people, which every face shares. Never knows where they will be shown.
export {
  type ChangeNames,
  changeDetails,
  changeSentence,
  type ToldChange,
} from './change.ts'
export { deedOf } from './deed.ts'
export {
  argumentsOf,
  type FactWords,
  factText,
  fullFact,
  type Parties,
  predicateOf,
  shortFact,
} from './fact.ts'
export { partyName, type Sizes, sizedName } from './group.ts'
export { type LifeStep, lifeText } from './life.ts'
export { type Name, name, nameParty, shorten } from './name.ts'
export { type About, cellSentence, type NamesById, type SaidCell } from './saying.ts'
export type { DayStyle } from './spoken.ts'
export {
  type Piece,
  type Sentence,
  type Tongue,
  type Value,
  type Words,
  wordsOf,
} from './words.ts'

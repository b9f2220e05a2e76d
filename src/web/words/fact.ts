// What a condition is about, in words that every face shares.
export {
  argumentsOf,
  type FactWords,
  factText,
  fullFact,
  type Parties,
  predicateOf,
  shortFact,
} from '../../packs/index.ts'

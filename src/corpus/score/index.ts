// Scoring: how far a reading agrees with what a careful reader finds, with intervals and a table by
// phenomenon. Pure; never reads a file.
export type { Counts, CountsBy, Figure } from './counts.ts'
export { figureOf } from './counts.ts'
export { errorsOf, type ItemError, type SaidWords } from './error.ts'
export {
  changesBetween,
  type FrozenChange,
  type FrozenRun,
  freezeCases,
  freezeItems,
  printFrozen,
} from './frozen.ts'
export {
  type BlockVerdict,
  type CaseScore,
  GOLD_MEASURES,
  type GoldMeasure,
  scoreCase,
} from './gold-score.ts'
export { type Bounds, drawFrom, type Interval, intervalsOf } from './interval.ts'
export type {
  FoundStatement,
  GoldItem,
  GoldStatement,
  ItemProblem,
  Predictions,
} from './item.ts'
export { type ItemScore, MEASURES, type Measure, type Narrowing } from './item-score.ts'
export { parseItems, parsePredictions } from './parse.ts'
export { PHENOMENA, type Phenomenon } from './phenomenon.ts'
export { predictionOf } from './prediction.ts'
export { figuresOf, type PhenomenonRow, type SetScore, scoreItems, scoreSet } from './set-score.ts'
export type { StatementVerdict } from './verdict.ts'

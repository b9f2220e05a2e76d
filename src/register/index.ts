// The register: turns kept readings into commitments over time, board, contradictions and
// scenarios.
// Never sees SQL, HTTP, a clock, or how a statement was obtained; everything here is a pure
// function.

export type { Mark } from './cell/mark.ts'
export { CHECK_AFTER_DAYS, MARKS } from './cell/mark.ts'
export type { Outcome, Outlook } from './cell/outcome.ts'
export { outcomesOf } from './cell/outcome.ts'
export type { State } from './cell/standing.ts'
export { STATES } from './cell/standing.ts'
export type { Transition, TransitionCause } from './cell/transition.ts'
export { transitionsOf } from './cell/transition.ts'
export type { Move } from './cell/weighing.ts'
export type { Collective } from './claim/collective.ts'
export { collectiveOf } from './claim/collective.ts'
export type { Cause, CauseKind } from './compare/cause.ts'
export { compareViews } from './compare/compare.ts'
export type {
  CellDifference,
  Comparison,
  ContradictionDifference,
  FactDifference,
  GroupCount,
  GroupDifference,
} from './compare/difference.ts'
export { canonicalFact, parseFact } from './condition/fact.ts'
export type { FactLine } from './condition/fact-line.ts'
export { factLine } from './condition/fact-line.ts'
export type { FactProposal } from './condition/proposal.ts'
export { proposalsIn } from './condition/proposal.ts'
export type { Resolved } from './condition/short-name.ts'
export { resolveFact } from './condition/short-name.ts'
export type { Contradiction, ContradictionKind } from './contradiction/contradiction.ts'
export { contradictionsOf } from './contradiction/contradictions.ts'
export { contentOf, findContent, isContent, standsAt } from './decision/content.ts'
export type {
  Amending,
  Content,
  Decided,
  DecidedKind,
  KeptDecision,
  Reads,
  Verdict,
} from './decision/decided.ts'
export { currentId } from './decision/merge.ts'
export { authorityOf } from './decision/office.ts'
export { standingAt } from './decision/standing.ts'
export type { Struck } from './decision/strike.ts'
export { isSameSubject } from './decision/subject.ts'
export type { Draft, Entry, EntryBody, KeptReading, NearCopy, Origin } from './entry.ts'
export type {
  Attendance,
  Consultation,
  FiledConsultation,
  Produced,
} from './file/consultation.ts'
export { consultationsIn } from './file/consultation.ts'
export type { DocumentMove, FileDocument, FiledDocument } from './file/document.ts'
export { documentsIn } from './file/document.ts'
export type { Filed, FiledKind, FiledOf, FiledSource, KeptFiled } from './file/filed.ts'
export { filedIn, toldById } from './file/filed.ts'
export type { FiledMeasure, Measure, MeasureMove } from './file/measure.ts'
export { measuresIn } from './file/measure.ts'
export type { Firmness, Offer, Uncounted } from './force/offer.ts'
export type { Requirement } from './force/requirement.ts'
export { requirementsIn } from './force/requirement.ts'
export type { DoubleOffer, ForceLine, ForceSum, ForceTable } from './force/table.ts'
export { forceTable } from './force/table.ts'
export type { Echo, KeptPosition, StatedSize } from './identity/kept-position.ts'
export { familyOf, keyOf, umbrellaOf } from './identity/key.ts'
export type { PartyEntry, PartyRegistry } from './identity/party-registry.ts'
export { positionsOf } from './identity/positions.ts'
export type { SpeakerKind, Voice } from './identity/voice.ts'
export type { Kept, KeptCopy, KeptFact, KeptRecord } from './kept.ts'
export { keptOf, recordOf } from './kept.ts'
export type { When } from './order.ts'
export { compareRows, compareText, rowsAt } from './order.ts'
export type { Reference } from './reference.ts'
export type { Binding } from './scenario/binding.ts'
export type { ScenarioResult } from './scenario/result.ts'
export type { Scenario, ScenarioCommitment } from './scenario/what-if.ts'
export {
  factsIn,
  scenarioFacts,
  standingOf,
  subjectsOf,
  weighScenario,
  whatIf,
  whatIfIn,
} from './scenario/what-if.ts'
export type { RegisterBoard } from './view/board.ts'
export { boardIn, boardOf, rowOf } from './view/board.ts'
export type { BoardCell, BoardRow } from './view/board-row.ts'
export { cellsOf } from './view/cell.ts'
export type { RegisterCommitment } from './view/commitment.ts'
export { commitmentIn, commitmentOf, commitmentsIn } from './view/commitment.ts'
export type { DueItem, DueKind, FeedGap } from './view/due.ts'
export { DUE_WITHIN_DAYS, dueIn, gapsIn } from './view/due.ts'
export type { Family } from './view/family.ts'
export { familiesOf } from './view/family.ts'
export type { FoundContradiction } from './view/found-contradictions.ts'
export { contradictionsIn } from './view/found-contradictions.ts'
export type { CountedReport, KeptRows, View } from './view/outlook.ts'
export { outlookOf, viewOf, viewOfRows } from './view/outlook.ts'
export type { PartyHistory, PartyLine } from './view/party.ts'
export { partiesIn, partyIn } from './view/party.ts'
export type { ReviewItem } from './view/review.ts'
export { reviewIn } from './view/review.ts'
export type { KnownSize } from './view/sizes.ts'
export { sizesIn } from './view/sizes.ts'
export type { Step } from './word/later-word.ts'
export type { Counts, Utterance } from './word/utterance.ts'
export { countsOf, utterancesOf } from './word/utterance.ts'

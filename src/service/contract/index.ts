// The wire shapes and the use cases, as every face sees them. Never holds behaviour.
export type { AddLine, CheckLine } from './add.ts'
export type { Board, BoardCell, BoardRow, Voice } from './board.ts'
export type {
  CauseKind,
  CellChange,
  Change,
  ChangeCause,
  ChangeSide,
  ChangeSource,
  ChangeStep,
  Changes,
  ContradictionChange,
  CountChange,
  CountSide,
  FactChange,
  RepeatChange,
} from './change.ts'
export type { CommitmentView, EvidenceView, TransitionView } from './commitment.ts'
export type { Contradictions, ContradictionView, ReportBehind } from './contradiction.ts'
export type {
  AccountName,
  ContradictionKind,
  Decided,
  DecisionGiven,
  DecisionLine,
  DecisionWanted,
  DueItem,
  DueView,
  FeedGap,
  ReadsWanted,
} from './decision.ts'
export type { EnterLine, EnterWanted, EntryFault } from './enter.ts'
export type { ExportAccount, ExportCondition, ExportLine } from './export.ts'
export type {
  AgendaLine,
  AgendaView,
  ConsultationLine,
  ConsultationsView,
  DocumentLine,
  DocumentsView,
  MeasureLine,
  MeasureParty,
  MeasuresView,
  ReportedWord,
} from './file.ts'
export type {
  DoubleOffer,
  Firmness,
  ForceLine,
  ForceSum,
  ForceView,
  Offer,
  Requirement,
  RequirementLine,
  Uncounted,
} from './force.ts'
export type { LanguageLabels } from './language.ts'
export type { PartyLine, PartyView, PartyWord } from './party.ts'
export { Problem } from './problem.ts'
export type {
  AlikeItem,
  ChoiceName,
  ReviewCase,
  ReviewChoice,
  ReviewLine,
  ReviewView,
} from './review.ts'
export type { ScenarioCommitment, ScenarioResult, WhatIf } from './scenario.ts'
export type { FoundStatement, SearchFound } from './search.ts'
export type { SourceLine, SourceView } from './source.ts'
export type {
  CorpusTrial,
  CorpusWanted,
  Evaluation,
  EvaluationWanted,
  FrozenTrial,
  GoldTrial,
  SetTrial,
  Trials,
} from './trial.ts'
export type {
  BackedUp,
  DoctorFinding,
  ReadWanted,
  ReportNote,
  Source,
  UseCases,
  When,
} from './use-cases.ts'

// The nouns of Mithaq: frozen values tagged by kind, as the reading contract fixes them.
// Never behaves: no reading rule, no register rule, no rendering lives here.
export type { Span, Spans } from '../text/index.ts'
export type { Answer } from './answer.ts'
export type { Condition, FactCondition, Relation, Scope } from './condition.ts'
export { factsOf, mapFacts } from './condition.ts'
export type {
  Explanation,
  KnownWords,
  Opening,
  PartyRule,
  Pattern,
  PositionGrounds,
  SpeakerRule,
  StanceSign,
  StatementGrounds,
} from './explanation.ts'
export type { NoteHead } from './note.ts'
export type { Party, PartyKind, PartyName } from './party.ts'
export type { Reading } from './reading.ts'
export { SCHEMA } from './reading.ts'
export type { Amends, Copy, Report } from './report.ts'
export type { Degree, Polarity, Stance } from './stance.ts'
export { degreeOf, polarityOf, RUNGS, STANCES } from './stance.ts'
export type {
  Addressee,
  Cue,
  Evidence,
  Form,
  Notice,
  Occasion,
  Position,
  ReportedEvent,
  Resolution,
  Speaker,
  Statement,
} from './statement.ts'
export type { ActionEntry, FactEntry, Vocabulary } from './vocabulary.ts'
export type { Quantity, QuantityMode, Window, WindowKind } from './window.ts'

// What a person can decide: signed, dated, reversible; each names what it is about by content or by
// a readable id, so that it holds when a report is read again.
import type { Answer, Condition, Spans, Stance } from '../../model/index.ts'
import type { State } from '../cell/standing.ts'
import type { ContradictionKind } from '../contradiction/contradiction.ts'

/**
 * One position by its content: the report is a hash of its text, so that the place of the words in
 * it never moves. `quote` is for people; the words are found by `spans`.
 */
export interface Content {
  readonly report: string
  /** UTF-16 offsets of the evidence in the report's text. */
  readonly spans: Spans
  readonly party: string | null
  readonly action: string
  readonly quote?: string
}

/** What a person reads in the words of a position; null: the words say nothing of it. */
export interface Reads {
  readonly party?: string
  readonly speaker?: string
  readonly action?: string
  readonly stance?: Stance
  readonly negated?: boolean
  /** Party id of what the action's object is. */
  readonly object?: string | null
  readonly condition?: Condition | null
  /** UTF-16 offsets of the words that show it, in place of those of the reading. */
  readonly spans?: Spans
}

/** What an outlet does to a report of its own. */
export type Amending = 'correction' | 'retraction' | 'clarification'

/** Ends of a life that no reading gives: only a person says so. */
export type Verdict = 'broken' | 'fulfilled' | 'released' | 'replaced'

/** ISO civil dates, both inclusive; absent: open on that side. */
interface Dated {
  readonly fromOn?: string
  readonly toOn?: string
}

export type Decided =
  | {
      readonly what: 'fact'
      readonly fact: string
      readonly value: Answer
      readonly holdsFromOn?: string
      readonly holdsToOn?: string
    }
  | {
      /** The fact is what the commitment makes of it: the states that make it yes, and no. */
      readonly what: 'binding'
      readonly fact: string
      readonly commitment: string
      readonly yes: readonly State[]
      readonly no: readonly State[]
    }
  | {
      readonly what: 'settlement'
      readonly kind: ContradictionKind
      readonly between: readonly [Content, Content]
      /** Index of the account that is right; both: they hold together after all. */
      readonly holds: 0 | 1 | 'both'
    }
  | {
      readonly what: 'verdict'
      readonly commitment: string
      readonly verdict: Verdict
      /** ISO civil date from which it counts. */
      readonly on: string
      /** The commitment that stands in its place, for `replaced`. */
      readonly by?: string
    }
  | {
      /** A speaker's own word about an earlier one: it decides in place of what it makes clear. */
      readonly what: 'clarification'
      readonly of: Content
      readonly by: Content
    }
  | {
      readonly what: 'amendment'
      readonly how: Amending
      /** Id of the report that is amended, and of the one that does so where there is one. */
      readonly report: string
      readonly by?: string
    }
  | {
      /** Everything under the first id belongs to the second; the first leads there from now on. */
      readonly what: 'merge'
      readonly from: string
      readonly into: string
    }
  | {
      /** This one position belongs to another commitment than its key says. */
      readonly what: 'split'
      readonly content: Content
      readonly into: string
    }
  | {
      /** Two ids of one party: linked, never renamed in what was kept. */
      readonly what: 'same-party'
      readonly from: string
      readonly into: string
    }
  | ({
      /** Whom a person or an office speaks for, one term of office at a time. */
      readonly what: 'office'
      readonly party: string
      readonly represents: string
      readonly office?: string
    } & Dated)
  | ({ readonly what: 'member'; readonly party: string; readonly group: string } & Dated)
  | ({
      /** One of several authorities of a country: a party of its own, tied to it. */
      readonly what: 'authority'
      readonly party: string
      readonly of: string
    } & Dated)
  | { readonly what: 'government'; readonly party: string; readonly fromOn: string }
  | {
      /** The words are read rightly: nobody need look at them again. */
      readonly what: 'confirmation'
      readonly content: Content
    }
  | {
      /** The words do not say this: the position counts nothing. */
      readonly what: 'rejection'
      readonly content: Content
    }
  | {
      /** The words say this instead; what is not named stays as it was read. */
      readonly what: 'rereading'
      readonly content: Content
      readonly reads: Reads
    }
  | {
      /** A condition in a report's own words is a fact that has a name. */
      readonly what: 'same-fact'
      readonly from: string
      readonly into: string
    }
  | { readonly what: 'undo'; readonly decision: string }
  | { readonly what: 'agreement'; readonly decision: string }

export type DecidedKind = Decided['what']

/** A decision as a view sees it. */
export interface KeptDecision {
  /** Given when it was made; undo and agreement name it. */
  readonly id: string
  /** UTC instant. */
  readonly recordedAt: string
  readonly author: string
  readonly reason: string
  /** Waits until somebody else agrees, and counts nothing before. */
  readonly isProposed: boolean
  readonly decided: Decided
}

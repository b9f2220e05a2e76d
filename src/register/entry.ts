// Entries: the append-only truth of the register. Projections are derived from them and never the
// other way round.
import type { NoteHead, Reading, Report, Spans } from '../model/index.ts'
import type { Amending, Decided } from './decision/decided.ts'
import type { Filed } from './file/filed.ts'
import type { Requirement } from './force/requirement.ts'

/**
 * A reading as it is kept: the text itself stands apart under its hash, so that it can be withheld.
 */
export type KeptReading = Omit<Reading, 'report'> & { readonly report: Omit<Report, 'text'> }

/** Where an entry comes from: machine reading and hand entry are equals, told apart by this. */
export interface Origin {
  readonly kind: 'file' | 'paste' | 'url' | 'entry' | 'import'
  /** File name, address or note; never used as an identity. */
  readonly name?: string
  /** SHA-256 of the bytes as they came, hexadecimal. */
  readonly bytesHash?: string
  /** Of a hand entry: what the text is, and between whom. */
  readonly note?: NoteHead
}

/** A kept report that this one repeats with light edits, found when this one was added. */
export interface NearCopy {
  readonly report: string
  /** Sentences of this text that the other does not hold, and of the other that this one lacks. */
  readonly differs: Spans
  readonly differsThere: Spans
}

export type EntryBody =
  | {
      readonly kind: 'reading'
      readonly reading: KeptReading
      readonly origin: Origin
      /** The agency that the report names as its source, where somebody found it. */
      readonly carrier?: string
      readonly near?: readonly NearCopy[]
      /** What finds this report again: marks of its likeness, and of its title at its outlet. */
      readonly clues?: readonly string[]
    }
  | {
      /** The same text met again, with another publisher, date or address. */
      readonly kind: 'copy'
      readonly report: string
      /**
       * Id of the copy's own text, where it differs from the report's in letters that fold alike.
       */
      readonly text?: string
      readonly publisher?: string
      readonly publishedOn?: string
      readonly url?: string
      readonly origin: Origin
    }
  | {
      /** An outlet's own correction, retraction or clarification, found in its words. */
      readonly kind: 'amendment'
      readonly id: string
      readonly how: Amending
      /** Id of the report that is amended, and of the one that does so. */
      readonly report: string
      readonly by: string
    }
  | {
      /** What a person decided, signed by the entry's author. */
      readonly kind: 'decision'
      readonly id: string
      readonly decided: Decided
      readonly reason: string
      /** Counts nothing until somebody else agrees. */
      readonly proposed?: true
    }
  | {
      /** What a force needs, as whoever plans it asked for it. */
      readonly kind: 'requirement'
      readonly requirement: Requirement
    }
  | {
      /** What a secretariat keeps on file. */
      readonly kind: 'filed'
      readonly filed: Filed
    }

/** An entry before the store gives it a place: everything but seq, time and hash. */
export interface Draft {
  /** Version of the body's shape; old versions are upcast when read, never rewritten. */
  readonly v: 1
  /** 'open', or the name of one restricted circle. */
  readonly audience: string
  readonly author: string
  readonly body: EntryBody
}

export interface Entry extends Draft {
  /** Place in its audience's sequence, from 1. */
  readonly seq: number
  /** UTC instant with milliseconds, strictly rising within an audience. */
  readonly recordedAt: string
  /**
   * SHA-256(previous hash, seq, recordedAt, kind, v, audience, author, SHA-256(salt + canonical
   * body)),
   * hexadecimal: the author is chained too, so that nobody can sign an old entry anew unseen.
   */
  readonly hash: string
}

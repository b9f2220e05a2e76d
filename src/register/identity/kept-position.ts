// One position as the register keeps it: the row from which every view is computed, plain JSON.
import type { Form, PartyKind, PartyName, Position } from '../../model/index.ts'
import type { NearCopy } from '../entry.ts'
import type { SpeakerKind, Voice } from './voice.ts'

/** The size that a text states for a group, with bounds: "at least 26" has no `max`. */
export interface StatedSize {
  readonly size: number
  readonly min: number
  readonly max?: number
  readonly approximate: boolean
  /** What the text says about the make-up ("mostly European"), verbatim. */
  readonly note?: string
  /** What is counted, a unit of the vocabulary. */
  readonly unit?: string
}

/** A near copy that tells the very same in an equal sentence: one text more, and no account. */
export interface Echo {
  readonly report: string
  readonly copies: number
  readonly recordedAt: string
  readonly publishedOn?: string
}

export interface KeptPosition {
  /** `<report>/<position id>`: content, never place of arrival. */
  readonly id: string
  readonly report: string
  readonly lang: string
  readonly position: Position
  /** null: the party was left open, so nothing can be owed. */
  readonly commitment: string | null
  /** The umbrella: commitment without instrument. */
  readonly family: string | null
  readonly party: string | null
  readonly partyKind: PartyKind
  readonly names: readonly PartyName[]
  readonly action: string
  readonly object?: string
  /** True where the object was taken from earlier in the report. */
  readonly objectInferred: boolean
  readonly stated?: StatedSize
  readonly voice: Voice
  readonly attributedTo?: string
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind
  readonly speaksFor: string | null
  readonly office?: string
  readonly form?: Form
  /** Range of ISO civil dates in which it was said; both absent where nothing gives a date. */
  readonly saidFromOn?: string
  readonly saidToOn?: string
  readonly background: boolean
  /** UTF-16 offset of the evidence: the order within one report. */
  readonly place: number
  /** Commitment of the position whose limit this one states. */
  readonly limits?: string
  /** Who vouches: carrier, else publisher, else the report itself. */
  readonly witness: string
  /** Texts that carry it in this very file, itself among them. */
  readonly copies: number
  readonly recordedAt: string
  /** ISO civil date of the report. */
  readonly publishedOn?: string
  /** Reports of which this row's is a near copy, as far as was known when it was added. */
  readonly near?: readonly NearCopy[]
  /** By the view: near copies that tell the same, and the origin of one that tells it otherwise. */
  readonly echoes?: readonly Echo[]
  readonly copyOf?: string
  /** By the view: id of the row whose meaning this one makes clear. */
  readonly clarifies?: string
  /** Promises of others in the statement that claims this of a group: whom the claim lists. */
  readonly beside?: readonly KeptPosition[]
}

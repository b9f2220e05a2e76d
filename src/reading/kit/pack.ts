// What the reader gets of a language: one pack, as compiled from its folder. Only data; nothing
// here is a word.

/**
 * One phrase of a pack: the file it stands in, the keys above it, the line as the analyst wrote it.
 */
export type PackEntry = readonly [file: string, path: readonly string[], phrase: string]

/**
 * What may be glued before and after the words of one class ("verbs", "nouns", "particles" ...).
 */
export interface CliticClass {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * One row of a paradigm: features ("m.s") and the affix pattern: `-` stem, `~` stem without its
 * first letter, `^` stem without its last letter.
 */
export type ParadigmRow = readonly [features: string, pattern: string]

export interface Clitics {
  readonly classes: Readonly<Record<string, CliticClass>>
  /**
   * A stem's ending before something glued after it: [ending as glued, ending as it stands alone].
   */
  readonly joins: readonly (readonly [string, string])[]
  /**
   * A stem's beginning after something glued before it: [last letters of what is glued, beginning
   * as glued, beginning as it stands alone].
   */
  readonly openings?: readonly (readonly [string, string, string])[]
  /** Class, then principal part, then the rows of its paradigm. */
  readonly inflection: Readonly<Record<string, Readonly<Record<string, readonly ParadigmRow[]>>>>
  /** Last letters that a stem loses before an affix. */
  readonly weak: string
  /** Glued letters with a meaning of their own: "future", "definite", "and", "to", "by" ... */
  readonly meanings: Readonly<Record<string, readonly string[]>>
}

/**
 * A pack's phrases inflected and folded, word by word: made at build, since it costs 50 ms to make,
 * and kept in long strings that are cut up where they are asked for, since a report needs a tenth.
 */
export interface CompiledLexicon {
  /** Names of forms and agreements, by the number that stands for them in `buckets`. */
  readonly forms: readonly string[]
  readonly agreements: readonly string[]
  /** Lines of a file and the keys above some of its entries, "speech/verbs", each once. */
  readonly paths: string
  /**
   * Words by their first three letters. A LINE stands before each word and after the last, a CELL
   * after a word and between its tags; a tag is `entry,form,agreement` and, after `|`, the rest of
   * its phrase, where `entry` is the place in `entries` at which its line begins.
   */
  readonly buckets: Readonly<Record<string, string>>
  /** Lines of the number of a path and a phrase, as the pack lists them. */
  readonly entries: string
  /** The stretches of `entries` that hold entries of one file. */
  readonly files: readonly CompiledFile[]
  /** Lines of party and the pack's own name for it. */
  readonly names: string
}

export interface CompiledFile {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** Part lines and cells of a compiled lexicon: no phrase holds them, and JSON leaves them be. */
export const LINE = '\u00b6'
export const CELL = '\u00a6'

/**
 * What a language does, where the rules must know it: `subject-first`, its subject stands before
 * its verb, and a content may come without a sign; `head-last`, titles and nationalities stand
 * before the noun that they describe; `reopened-quotations`, a quotation of several paragraphs is
 * opened again at the head of each and closed in the last; `compound-past`, a past form is only a
 * verb after its auxiliary ("a promis").
 */
export const TRAITS = [
  'subject-first',
  'head-last',
  'reopened-quotations',
  'compound-past',
] as const
export type Trait = (typeof TRAITS)[number]

export interface Pack {
  readonly id: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  /** Unicode script name. */
  readonly script: string
  /** Stages that this pack can do: speech, positions, conditions, windows, quantities, events. */
  readonly stages: readonly string[]
  /** What the language does that a general rule must know of. */
  readonly traits: readonly Trait[]
  /** SHA-256 of the compiled data, the first 12 hexadecimal digits. */
  readonly hash: string
  readonly functionWords: readonly string[]
  readonly folding: {
    readonly letters: Readonly<Record<string, string>>
    readonly dropped: string
    /** Words that lean on the next one with an apostrophe ("l'"). */
    readonly elided?: readonly string[]
  }
  readonly clitics: Clitics
  /** Phrases of every phrase file, in file order. */
  readonly entries: readonly PackEntry[]
  /** Absent in packs read live: the reader then makes it itself. */
  readonly lexicon?: CompiledLexicon
}

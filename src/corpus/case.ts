// A corpus file as parsed: cases with their text and what a reader is to find there, every part
// with its line.

export type BlockKind = 'statement' | 'position' | 'event'

/** One line of a block: "  field: copied words /2 = meaning". */
export interface Field {
  /** Id of the corpus word: "speaker", "stance" ... */
  readonly id: string
  readonly line: number
  /** The machine wrote it and nobody has confirmed it. */
  readonly isUnconfirmed: boolean
  /** Words of the text, verbatim; a gap stands as "...". */
  readonly copied?: string
  /** Which of the places where the words stand, from 1. */
  readonly place: number
  readonly meaning?: string
  /** The field must be absent. */
  readonly isNone: boolean
  /** A block's name, without "#". */
  readonly reference?: string
}

export interface Block {
  readonly kind: BlockKind
  readonly name?: string
  readonly line: number
  readonly isUnconfirmed: boolean
  readonly fields: readonly Field[]
}

export interface CorpusCase {
  readonly file: string
  readonly title: string
  /** Line of "===", from 1, and the first line after the case. */
  readonly line: number
  readonly lineAfter: number
  /** Head words by id: published-on (ISO), publisher, note, language. */
  readonly head: Readonly<Record<string, string>>
  /** Known to be read wrongly. */
  readonly isPending: boolean
  readonly text: string
  /** The sample that the text stands in, as written, where it does not stand in the case. */
  readonly textFrom?: string
  readonly blocks: readonly Block[]
  /** "...": there may be more, and we do not look. */
  readonly isOpen: boolean
  /** Line of "--- reading", from 1. */
  readonly readingLine: number
  readonly unconfirmedLines: readonly number[]
}

/** What is wrong in a corpus file; words for people are made from the code by print.ts. */
export interface CorpusProblem {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly values: Readonly<Record<string, string>>
}

// Trials of a reader: its readings compared with those that a person wrote down.
import type {
  CaseRun,
  CaseScore,
  CorpusFile,
  CorpusWords,
  Coverage,
  Figure,
  FrozenChange,
  GoldMeasure,
  Interval,
  ItemError,
  SetScore,
} from '../../corpus/index.ts'
import type { Spans } from '../../model/index.ts'

export interface EvaluationWanted {
  /** Files of items (NDJSON) and folders of gold reports; none: the gold of every language. */
  readonly paths: readonly string[]
  /**
   * A command that gets the path of a text and prints the contract, or a file of what was found.
   */
  readonly reader?: string
  /** Language of the texts; absent: recognised, a file at a time. */
  readonly lang?: string
  /** Only gold of this form, or of these kinds. */
  readonly form?: string
  readonly kinds?: readonly string[]
  /** Folder of frozen runs to compare with, and whether to freeze this one there. */
  readonly frozen?: string
  readonly update: boolean
}

/** How a set of items was read. */
export interface SetTrial {
  readonly lang: string
  readonly score: SetScore
  readonly errors: readonly ItemError[]
}

/** How the gold reports of a language were read. */
export interface GoldTrial {
  readonly lang: string
  readonly name: string
  readonly words: CorpusWords
  readonly figures: Readonly<Record<GoldMeasure, Figure>>
  readonly intervals: Readonly<Record<GoldMeasure, Interval>>
  readonly cases: readonly CaseScore[]
}

/** A run held against the one that was frozen before. */
export interface FrozenTrial {
  readonly name: string
  readonly file: string
  /** Undefined: nothing was frozen under this name. */
  readonly changes?: readonly FrozenChange[]
  readonly isWritten: boolean
}

export interface Evaluation {
  /** The reader's own version, the command, or the file of what was found. */
  readonly reader: string
  readonly sets: readonly SetTrial[]
  /** All sets of a language together, where there are several. */
  readonly pooled: readonly { readonly lang: string; readonly score: SetScore }[]
  readonly gold: readonly GoldTrial[]
  readonly frozen: readonly FrozenTrial[]
}

export interface CorpusWanted {
  /** A language's folder, or a folder or file of its corpus; absent: every language. */
  readonly path?: string
  /** Writes what is read otherwise into the files, each line marked for a person to confirm. */
  readonly update: boolean
  readonly coverage: boolean
}

/** How the expectations of one language went. */
export interface CorpusTrial {
  readonly lang: string
  readonly words: CorpusWords
  readonly files: readonly CorpusFile[]
  readonly runs: readonly CaseRun[]
  /** Files that were written, with the count of lines to confirm. */
  readonly written: readonly { readonly file: string; readonly lines: number }[]
  readonly coverage?: Coverage
  /** What the pack knows of the words around a stretch. */
  trace(run: CaseRun, spans: Spans): readonly string[]
}

export interface Trials {
  /**
   * @throws Problem for a file that can't be read, and for a reader that fails or answers something
   * else than the contract.
   */
  evaluate(wanted: EvaluationWanted): Promise<Evaluation>
  /** @throws Problem for a folder that is not there or belongs to no language. */
  corpus(wanted: CorpusWanted): Promise<readonly CorpusTrial[]>
}

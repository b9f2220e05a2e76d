// Looks for kept reports that a new one repeats with light edits, and what each tells otherwise.
import type { Span } from '../model/index.ts'
import type { NearCopy } from '../register/index.ts'
import type { Writer } from '../store/index.ts'
import {
  likenessOf,
  paragraphsOf,
  quotationsOf,
  runsOf,
  sentencesOf,
  wordsOf,
} from '../text/index.ts'

/** Candidates that are held against the new text, and near copies that are noted. */
const CANDIDATES_MAX = 16
const NEAR_MAX = 8
/**
 * So much of all runs of words, and of those of the shorter text, must be the same: two reports of
 * one meeting share a tenth, a wire with another headline and two edits more than four fifths.
 */
const JACCARD_MIN = 0.4
const CONTAINMENT_MIN = 0.7

/** Folds letters that the text's language takes for equal. */
type Fold = (text: string) => Promise<string>

export interface Wanted {
  readonly id: string
  readonly text: string
  readonly folded: string
  readonly sketch: readonly string[]
  readonly fold: Fold
  /** Where near copies are looked for. */
  readonly audiences: readonly string[]
}

/** Near copies among the reports of some audiences, by id. */
export async function findNearCopies(
  writer: Pick<Writer, 'sharing' | 'text'>,
  { id, text, folded, sketch, fold, audiences }: Wanted,
): Promise<readonly NearCopy[]> {
  const candidates = await writer.sharing(sketch, CANDIDATES_MAX, audiences)
  if (candidates.length === 0) return []
  const runs = runsOf(folded)
  const mine = await sentencesIn(text, fold)
  const found: NearCopy[] = []
  for (const report of candidates) {
    if (report === id || found.length === NEAR_MAX) continue
    const other = await writer.text(report)
    if (other === undefined) continue
    const { jaccard, containment } = likenessOf(runs, runsOf(await fold(other)))
    if (jaccard < JACCARD_MIN || containment < CONTAINMENT_MIN) continue
    const theirs = await sentencesIn(other, fold)
    found.push({ report, differs: apart(mine, theirs), differsThere: apart(theirs, mine) })
  }
  return found.sort((a, b) => (a.report < b.report ? -1 : 1))
}

interface FoldedSentence {
  readonly span: Span
  /** Its words without signs: a comma is no edit. */
  readonly words: string
}

async function sentencesIn(text: string, fold: Fold): Promise<readonly FoldedSentence[]> {
  const found: FoldedSentence[] = []
  for (const paragraph of paragraphsOf(text)) {
    const quotations = quotationsOf(text, paragraph.start, paragraph.end)
    for (const { start, end } of sentencesOf(text, paragraph, quotations)) {
      const words = wordsOf(await fold(text.slice(start, end))).join(' ')
      if (words !== '') found.push({ span: [start, end], words })
    }
  }
  return found
}

/** Sentences of the first text that the second does not hold. */
function apart(of: readonly FoldedSentence[], other: readonly FoldedSentence[]): readonly Span[] {
  const known = new Set(other.map(({ words }) => words))
  return of.filter(({ words }) => !known.has(words)).map(({ span }) => span)
}

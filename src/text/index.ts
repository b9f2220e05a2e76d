// Text: folding, paragraphs, sentences and quotation marks over UTF-16 offsets of the kept text.
// Never knows a word of a language: what letters fold to is handed in.

export { CSV_MARK, type Row, writeCsv, writeCsvLine } from './csv.ts'
export type { Folding } from './folding.ts'
export { DROPPED, foldAlike, foldText, foldUnit, makeFolding } from './folding.ts'
export type { Likeness } from './likeness.ts'
export { likenessOf, runsOf, sketchOf, wordsOf } from './likeness.ts'
export { marksIn, quoteWidth } from './mark.ts'
export type { Stretch } from './paragraph.ts'
export { paragraphsOf } from './paragraph.ts'
export type { Quotation } from './quotation.ts'
export { quotationsOf, reopenedQuotations } from './quotation.ts'
export { joinedParagraphs } from './running.ts'
export { sentencesOf } from './sentence.ts'
export { sliceSpans, trimSpan } from './slice.ts'
export type { Span, Spans } from './span.ts'
export { differWords, type WordDifference, wordsIn } from './word-difference.ts'

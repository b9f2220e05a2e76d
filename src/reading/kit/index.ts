// The reader's kit: packs, lexicon, tokens and prepared sentences. A language's rules.ts may import
// this and no more.
export { glues } from './clitic.ts'
export { compileLexicon, entriesIn, GAP } from './compile.ts'
export { copyWith } from './copy.ts'
export { quotationEnd, spansOf, startOf } from './edge.ts'
export { homographsOf, isSpelt } from './homograph.ts'
export { knownWords } from './known.ts'
export type { Entry, Lexicon, WordReading, WordTag } from './lexicon.ts'
export { makeLexicon, readWord } from './lexicon.ts'
export type {
  CliticClass,
  Clitics,
  CompiledLexicon,
  Pack,
  PackEntry,
  ParadigmRow,
  Trait,
} from './pack.ts'
export { TRAITS } from './pack.ts'
export { pronounAgreement } from './pronoun.ts'
export type { Hit, Sentence } from './sentence.ts'
export { GAP_WORDS_MAX, hasTrait, hitAt, hitsAt, hitsOf, makeSentence } from './sentence.ts'
export { type FutureShape, futureShape, hasShape, lacksAuxiliary } from './shape.ts'
export { type Term, termsOf } from './term.ts'
export type { Token } from './token.ts'
export { tokensOf } from './token.ts'
export { COLON, CUE, DEED, FILE, type File, TITLE } from './trait.ts'

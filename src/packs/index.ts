// Packs: loads compiled languages, vocabulary and parties, and compiles them from their folders at
// build.
// Never reads a report, and never parses YAML at run time unless folders are asked for.
import type { Bundler, Compiled } from './compile.ts'
import type { Glossary } from './glossary.ts'

export type { Bundler, Compiled, Labels, LanguageHead } from './compile.ts'
export type { Glossary } from './glossary.ts'
export type { Language, Languages } from './languages.ts'
export { loadLanguages, openCompiled } from './languages.ts'
export type { PartyEntries, PartyEntry } from './party.ts'
export type { PackProblem } from './problem.ts'
export { PackError, printProblem } from './problem.ts'
export {
  type About,
  argumentsOf,
  type ChangeNames,
  cellSentence,
  changeDetails,
  changeSentence,
  type DayStyle,
  deedOf,
  type FactWords,
  factText,
  fullFact,
  type LifeStep,
  lifeText,
  type Name,
  name,
  nameParty,
  type Parties,
  type Piece,
  partyName,
  predicateOf,
  type SaidCell,
  type Sentence,
  type Sizes,
  shorten,
  shortFact,
  sizedName,
  type ToldChange,
  type Tongue,
  type Value,
  type Words,
  wordsOf,
} from './words/index.ts'

/**
 * Compiles everything below `root` into `into`. @throws PackError with file, line and remedy of
 * every problem.
 */
export async function compileAll(root: string, into: string, bundle?: Bundler): Promise<Compiled> {
  const compile = await import('./compile.ts')
  return compile.compileAll(root, into, bundle)
}

/** The vocabulary with its words in every language. @throws PackError */
export async function readGlossary(root: string): Promise<Glossary> {
  const glossary = await import('./glossary.ts')
  return glossary.readGlossary(root)
}

// Compiles vocabulary, parties and languages into JSON that is parsed in a millisecond, at build.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLexicon } from '../reading/kit/index.ts'
import { foldText, makeFolding } from '../text/index.ts'
import { type LanguageFolder, readLanguage } from './folder.ts'
import { firstLabels } from './label.ts'
import { type PartyEntries, readParties } from './party.ts'
import { PackError, type PackProblem } from './problem.ts'
import { readVocabulary, type VocabularyFolder } from './vocabulary.ts'
import { askIntl, type Spoken } from './words/spoken.ts'

/** What a folder read live (`--languages DIR`) is checked against; nothing else opens it. */
export const CHECK_FILE = 'vocabulary-check.json'

export interface Sources {
  readonly vocabulary: VocabularyFolder
  readonly parties: PartyEntries
  readonly languages: readonly LanguageFolder[]
}

/** Bundles one TypeScript file with what it imports into the text of a module. */
export type Bundler = (path: string) => Promise<string>

export interface Compiled {
  readonly languages: readonly string[]
  readonly parties: number
  readonly actions: number
  readonly bytes: number
}

/**
 * Reads everything below a root that has vocabulary/, parties/ and languages/. @throws PackError
 */
export function readSources(root: string): Sources {
  const vocabulary = readVocabulary(join(root, 'vocabulary'))
  const parties = readParties(join(root, 'parties'), vocabulary.vocabulary.lists.offices ?? [])
  const languages = readLanguages(join(root, 'languages'), vocabulary)
  judgeNames(languages, parties)
  return { vocabulary, parties, languages }
}

/**
 * Reads every folder of languages; one that starts with "_" is the start of a new one and is passed
 * over.
 */
export function readLanguages(folder: string, vocabulary: VocabularyFolder): LanguageFolder[] {
  const problems: PackProblem[] = []
  const found: LanguageFolder[] = []
  for (const name of listFolders(folder)) {
    try {
      found.push(readLanguage(`${folder.replaceAll('\\', '/')}/${name}`, vocabulary))
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new PackError(problems)
  return found
}

function listFolders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_') && statSync(join(folder, name)).isDirectory())
    .sort()
}

function judgeNames(languages: readonly LanguageFolder[], parties: PartyEntries): void {
  const problems: PackProblem[] = []
  for (const { entries } of languages) {
    const seen = new Set<string>()
    for (const { entry, file, line } of entries) {
      const id = entry[1][0] as string
      if (entry[0] !== 'parties' || parties[id] !== undefined || seen.has(id)) continue
      seen.add(id)
      const repair = 'mend the id, or add it to parties/'
      problems.push({ file, line, what: `names "${id}", which parties/ lacks`, repair })
    }
  }
  if (problems.length > 0) throw new PackError(problems)
}

/**
 * Writes vocabulary.json, parties.json, what live folders are checked against, and for each
 * language languages/<id>.js (the pack as a JSON string, with the rules where there are any),
 * <id>.head.json (by what the language is told) and <id>.labels.json (for faces).
 * @throws PackError with every problem of every folder.
 */
export async function compileAll(root: string, into: string, bundle?: Bundler): Promise<Compiled> {
  const { vocabulary, parties, languages } = readSources(root)
  let bytes = 0
  const write = (path: string, text: string): void => {
    writeFileSync(join(into, path), text)
    bytes += Buffer.byteLength(text)
  }
  mkdirSync(join(into, 'languages'), { recursive: true })
  write('vocabulary.json', JSON.stringify(vocabulary.vocabulary))
  write(CHECK_FILE, JSON.stringify(vocabulary))
  write('parties.json', JSON.stringify(parties))
  for (const language of languages) {
    const { id } = language.head
    const rules = join(root, 'languages', id, 'rules.ts')
    if (existsSync(rules) && bundle === undefined) {
      throw new Error(`${rules}: the build gave no way to bundle it`)
    }
    const code = existsSync(rules) && bundle !== undefined ? await bundle(rules) : ''
    const lexicon = compileLexicon(language.pack)
    const pack = JSON.stringify({ ...language.pack, lexicon })
    // The lexicon holds the entries, cut up as they are needed.
    const lean = JSON.stringify({ ...language.pack, entries: [], lexicon })
    write(`languages/${id}.js`, `${packModule(pack)}${code}`)
    // The same pack as a file: reading it costs a third of importing a module that holds it.
    if (code === '') write(`languages/${id}.json`, lean)
    write(`languages/${id}.head.json`, JSON.stringify(headOf(language)))
    write(`languages/${id}.labels.json`, JSON.stringify(labelsOf(language)))
  }
  return {
    languages: languages.map((one) => one.head.id),
    parties: Object.keys(parties).length,
    actions: Object.keys(vocabulary.vocabulary.actions).length,
    bytes,
  }
}

function packModule(pack: string): string {
  const about =
    '// A language pack, compiled from its folder. JSON.parse(pack) gives what the reader takes.\n'
  return `${about}export const pack = ${JSON.stringify(pack)}\n`
}

/** What tells a language and what a list of languages shows. */
export interface LanguageHead {
  readonly id: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly script: string
  readonly stages: readonly string[]
  readonly functionWords: readonly string[]
  readonly folding: LanguageFolder['pack']['folding']
  /** Letters of the pack's phrases, folded: a text full of others is a neighbour's. */
  readonly alphabet: string
  /** Glued before nouns with an article in it, folded: it tells a language as little words do. */
  readonly articles: readonly string[]
  /** What is glued before little words, folded. */
  readonly glued: readonly string[]
}

export function headOf({ pack }: LanguageFolder): LanguageHead {
  const { id, name, direction, script, stages, functionWords, folding } = pack
  const table = makeFolding(folding.letters, folding.dropped)
  const letters = new Set(pack.entries.flatMap(([, , phrase]) => [...foldText(table, phrase)]))
  const alphabet = [...letters]
    .filter((letter) => /\p{L}/u.test(letter))
    .sort()
    .join('')
  const fold = (phrase: string): string => foldText(table, phrase)
  const { classes, meanings } = pack.clitics
  const definite = (meanings.definite ?? []).map(fold)
  const articles = (classes.nouns?.before ?? [])
    .map(fold)
    .filter((one) => definite.some((article) => one.endsWith(article)))
  const glued = (classes.particles?.before ?? []).map(fold)
  const told = { id, name, direction, script, stages, functionWords, folding }
  return { ...told, alphabet, articles, glued }
}

/** The shape that service/contract/language.ts fixes, and every word that a label may have. */
export interface Labels {
  readonly id: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly messages: Readonly<Record<string, string>>
  readonly partyNames: Readonly<Record<string, string>>
  /** Days and plurals in the language's own locale, `web.locale` of its messages. */
  readonly spoken?: Spoken
  /** List, id, all words of the label: corpus files may use any. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export function labelsOf(language: LanguageFolder): Labels {
  const { head, labels, messages, partyNames } = language
  const { id, name, direction } = head
  const told = { id, name, direction, labels: firstLabels(labels), messages, partyNames }
  return { ...told, spoken: askIntl(messages['web.locale'] ?? id), words: labels }
}

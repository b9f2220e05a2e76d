// Packs for the reader's tests: a language's folder, or phrases given in the test, as the build
// would compile them.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { foldText, makeFolding, paragraphsOf, quotationsOf, sentencesOf } from '../../text/index.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import type { Clitics, Pack, PackEntry, ParadigmRow } from './pack.ts'
import { makeSentence, type Sentence } from './sentence.ts'

const LANGUAGES = join(dirname(fileURLToPath(import.meta.url)), '../../../languages')
const SETTINGS = ['pack', 'folding', 'clitics', 'labels', 'messages']

type Tree = { readonly [key: string]: Tree } | readonly (string | number)[] | string | null
interface Affixes {
  readonly before?: readonly string[] | null
  readonly after?: readonly string[] | null
}
interface CliticsTree {
  readonly classes: Record<string, Affixes>
  readonly joins?: readonly { glued: string; alone: string }[] | null
  readonly weak?: readonly string[] | null
  readonly meanings?: Record<string, readonly string[]> | null
  readonly inflection?: Record<string, Record<string, Record<string, readonly string[]>>> | null
}

/** Every file of `languages/<id>` compiled into a pack, in the order of their names. */
export function packFrom(id: string, extra: Readonly<Record<string, string>> = {}): Pack {
  const folder = join(LANGUAGES, id)
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.yaml')) files[name.slice(0, -5)] = readFileSync(join(folder, name), 'utf8')
  }
  return packOf(id, { ...files, ...extra })
}

/** A pack from the texts of its YAML files by name. */
export function packOf(id: string, files: Readonly<Record<string, string>>): Pack {
  const folding = foldingOf(parse(files.folding ?? '{}'))
  const fold = (word: string) => foldText(makeFolding(folding.letters, folding.dropped), word)
  const entries: PackEntry[] = []
  for (const [file, text] of Object.entries(files)) {
    if (!SETTINGS.includes(file)) enter(file, [], parse(text), entries)
  }
  const settings = parse(files.pack ?? '{}') ?? {}
  return {
    id,
    name: settings.name ?? id,
    direction: settings.direction ?? 'ltr',
    script: settings.script ?? 'Latin',
    stages: settings.stages ?? [],
    traits: settings.traits ?? [],
    hash: '000000000000',
    functionWords: settings['function-words'] ?? [],
    folding,
    clitics: cliticsOf(parse(files.clitics ?? '{}') ?? {}, fold),
    entries,
  }
}

function enter(file: string, path: readonly string[], tree: Tree, entries: PackEntry[]): void {
  if (tree === null) return
  if (typeof tree === 'string') entries.push([file, path, tree])
  else if (Array.isArray(tree)) for (const line of tree) entries.push([file, path, String(line)])
  else
    for (const [key, value] of Object.entries(tree))
      enter(file, [...path, key], value as Tree, entries)
}

function foldingOf(tree: { equal?: string[]; dropped?: string[] } | null): Pack['folding'] {
  const letters: Record<string, string> = {}
  for (const line of tree?.equal ?? []) {
    const [kept, ...others] = line.split(' ')
    for (const other of others) letters[other] = kept as string
  }
  let dropped = ''
  for (const line of tree?.dropped ?? []) {
    const [from, to] = line.split('..').map((one) => Number.parseInt(one.replace('U+', ''), 16))
    for (let unit = from as number; unit <= (to ?? from ?? 0); unit++)
      dropped += String.fromCharCode(unit)
  }
  return { letters, dropped }
}

function cliticsOf(tree: CliticsTree, fold: (word: string) => string): Clitics {
  const list = (words: readonly string[] | null | undefined) => (words ?? []).map(fold)
  const inflection: Record<string, Record<string, ParadigmRow[]>> = {}
  for (const [wordClass, paradigms] of Object.entries(tree.inflection ?? {})) {
    const made: Record<string, ParadigmRow[]> = {}
    for (const [part, rows] of Object.entries(paradigms)) {
      made[part] = Object.entries(rows).flatMap(([features, patterns]) =>
        patterns.map((pattern): ParadigmRow => [features, pattern]),
      )
    }
    inflection[wordClass] = made
  }
  return {
    classes: Object.fromEntries(
      Object.entries(tree.classes ?? {}).map(([name, { before, after }]) => [
        name,
        { before: list(before), after: list(after) },
      ]),
    ),
    joins: (tree.joins ?? []).map(({ glued, alone }) => [fold(glued), fold(alone)] as const),
    inflection,
    weak: list(tree.weak).join(''),
    // As the build has them: signs and closing letters are looked for as they are written.
    meanings: tree.meanings ?? {},
  }
}

const LEXICONS = new Map<string, Lexicon>()

/** The lexicon of `languages/<id>`, built once a test file. */
export function lexiconFrom(id: string): Lexicon {
  const known = LEXICONS.get(id)
  if (known !== undefined) return known
  const made = makeLexicon(packFrom(id))
  LEXICONS.set(id, made)
  return made
}

/** Prepared sentences of a text. */
export function sentencesFrom(lexicon: Lexicon, text: string): Sentence[] {
  return paragraphsOf(text).flatMap((paragraph, at) => {
    const quotations = quotationsOf(text, paragraph.start, paragraph.end)
    return sentencesOf(text, paragraph, quotations).map((stretch, number) =>
      makeSentence(lexicon, text, stretch, { paragraph: at, number }, quotations),
    )
  })
}

/** The one prepared sentence of a text that holds a single sentence. */
export function sentenceFrom(lexicon: Lexicon, text: string): Sentence {
  const quotations = quotationsOf(text, 0, text.length)
  return makeSentence(
    lexicon,
    text,
    { start: 0, end: text.length },
    { paragraph: 0, number: 0 },
    quotations,
  )
}

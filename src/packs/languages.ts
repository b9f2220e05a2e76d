// The languages at hand: told by folder listing, loaded one at a time, when somebody reads a text
// in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Vocabulary } from '../model/index.ts'
import { type CompiledLexicon, entriesIn, type Pack } from '../reading/kit/index.ts'
import type { Labels, LanguageHead } from './compile.ts'
import type { PartyEntries } from './party.ts'
import { recogniseLanguage } from './recognise.ts'

/** A language as the reader takes it; `rules` is what its rules.ts exports, where there is one. */
export interface Language {
  readonly pack: Pack
  readonly rules?: unknown
}

export interface Languages {
  readonly ids: readonly string[]
  readonly vocabulary: Vocabulary
  readonly parties: PartyEntries
  head(id: string): LanguageHead | undefined
  /** The language of a text by script and function words, or undefined where no pack fits. */
  recognise(text: string): string | undefined
  /** @throws Error for an id that `ids` lacks. */
  load(id: string): Promise<Language>
  /** @throws Error for an id that `ids` lacks. */
  labelsOf(id: string): Labels
}

const HERE = fileURLToPath(new URL('.', import.meta.url))

/**
 * Opens the compiled languages beside the bundle; in the source tree, where nothing is compiled,
 * the folders themselves.
 * @param live a folder of language folders to read as they stand (`--languages DIR`), data only
 */
export async function loadLanguages(live?: string): Promise<Languages> {
  const isCompiled = existsSync(`${HERE}languages`)
  if (!isCompiled || live !== undefined) {
    const { openFolders } = await import('./live.ts')
    return isCompiled
      ? openFolders(openCompiled(HERE), HERE, live)
      : openFolders(undefined, relative(process.cwd(), `${HERE}../..`) || '.', live)
  }
  return openCompiled(HERE)
}

/**
 * Opens what `compileAll` wrote into `folder`; only heads are read before somebody asks for more.
 */
export function openCompiled(folder: string): Languages {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  const read = (path: string) => JSON.parse(readFileSync(`${base}${path}`, 'utf8'))
  const heads: LanguageHead[] = readdirSync(`${base}languages`)
    .filter((name) => name.endsWith('.head.json'))
    .sort()
    .map((name) => read(`languages/${name}`))
  const labels = new Map<string, Labels>()
  const loaded = new Map<string, Promise<Language>>()
  let vocabulary: Vocabulary | undefined
  let parties: PartyEntries | undefined
  const demand = (id: string): void => {
    if (!heads.some((one) => one.id === id)) throw new Error(`there is no language "${id}"`)
  }
  const importPack = async (id: string): Promise<Language> => {
    if (existsSync(`${base}languages/${id}.json`))
      return { pack: whole(read(`languages/${id}.json`)) }
    const address = pathToFileURL(`${base}languages/${id}.js`).href
    const { pack, rules } = await import(address)
    return rules === undefined ? { pack: JSON.parse(pack) } : { pack: JSON.parse(pack), rules }
  }
  return {
    ids: heads.map((one) => one.id),
    get vocabulary() {
      vocabulary ??= read('vocabulary.json') as Vocabulary
      return vocabulary
    },
    get parties() {
      parties ??= read('parties.json') as PartyEntries
      return parties
    },
    head: (id) => heads.find((one) => one.id === id),
    recognise: (text) => recogniseLanguage(heads, text),
    load: async (id) => {
      demand(id)
      const known = loaded.get(id) ?? importPack(id)
      loaded.set(id, known)
      return known
    },
    labelsOf: (id) => {
      demand(id)
      const known = labels.get(id) ?? (read(`languages/${id}.labels.json`) as Labels)
      labels.set(id, known)
      return known
    },
  }
}

/** A pack whose entries are made of its lexicon when somebody asks for all of them. */
function whole(lean: Pack): Pack {
  let entries: Pack['entries'] | undefined
  return Object.defineProperty({ ...lean }, 'entries', {
    enumerable: true,
    get: () => {
      entries ??= entriesOf(lean.lexicon)
      return entries
    },
  })
}

function entriesOf(lexicon: CompiledLexicon | undefined): Pack['entries'] {
  return lexicon === undefined ? [] : entriesIn(lexicon, { from: 0, to: lexicon.entries.length })
}

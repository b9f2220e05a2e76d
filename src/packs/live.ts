// Languages straight from their folders, for whoever writes one and for work in the source tree.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CHECK_FILE,
  headOf,
  type LanguageHead,
  labelsOf,
  readLanguages,
  readSources,
  type Sources,
} from './compile.ts'
import type { LanguageFolder } from './folder.ts'
import type { Language, Languages } from './languages.ts'
import { recogniseLanguage } from './recognise.ts'
import type { VocabularyFolder } from './vocabulary.ts'

/**
 * The languages of `compiled` (else of the source tree at `root`) with those of the folder `live`
 * in their place.
 * @param root the source tree, or the folder of the compiled languages where there are any
 * @throws PackError when a folder is wrong.
 */
export function openFolders(
  compiled: Languages | undefined,
  root: string,
  live: string | undefined,
): Languages {
  if (compiled !== undefined) {
    if (live === undefined) return compiled
    const check = JSON.parse(readFileSync(join(root, CHECK_FILE), 'utf8')) as VocabularyFolder
    return over(compiled, readLanguages(live, check))
  }
  const sources = readSources(root)
  const base = ofSources(sources)
  return live === undefined ? base : over(base, readLanguages(live, sources.vocabulary))
}

/** The languages that a set of sources makes, without rules: those are compiled at build. */
export function ofSources({ vocabulary, parties, languages }: Sources): Languages {
  const nothing: Languages = {
    ids: [],
    vocabulary: vocabulary.vocabulary,
    parties,
    head: () => undefined,
    recognise: () => undefined,
    load: async (id) => Promise.reject(new Error(`there is no language "${id}"`)),
    labelsOf: (id) => {
      throw new Error(`there is no language "${id}"`)
    },
  }
  return over(nothing, languages)
}

function over(under: Languages, folders: readonly LanguageFolder[]): Languages {
  const own = new Map(folders.map((one) => [one.head.id, one]))
  const ids = [...new Set([...under.ids, ...own.keys()])].sort()
  const known = new Map<string, LanguageHead>()
  const head = (id: string): LanguageHead | undefined => {
    const folder = own.get(id)
    if (folder === undefined) return under.head(id)
    // Made of every phrase of the language, and asked for with every line that is printed.
    const made = known.get(id) ?? headOf(folder)
    known.set(id, made)
    return made
  }
  const heads = ids.map(head).filter((one) => one !== undefined)
  return {
    ids,
    vocabulary: under.vocabulary,
    parties: under.parties,
    head,
    recognise: (text) => recogniseLanguage(heads, text),
    load: async (id): Promise<Language> => {
      const folder = own.get(id)
      return folder === undefined ? under.load(id) : { pack: folder.pack }
    },
    labelsOf: (id) => {
      const folder = own.get(id)
      return folder === undefined ? under.labelsOf(id) : labelsOf(folder)
    },
  }
}

// The reader that the service works with: the packs that are at hand, and the reader made of one
// when it is needed.
import type { Languages } from '../packs/index.ts'
import { makeReader as makePackReader, type Reader as PackReader } from '../reading/index.ts'
import { foldText } from '../text/index.ts'
import { admitFounded } from './foundation.ts'
import type { Reader } from './reader.ts'

/**
 * @param languages as `loadLanguages` gives them; a pack is opened when the first text asks for it
 * @param version of the program, which each reading names
 */
export function makeReader(languages: Languages, version: string): Reader {
  const readers = new Map<string, Promise<PackReader>>()
  const readerOf = (lang: string): Promise<PackReader> => {
    const known = readers.get(lang) ?? openReader(languages, lang, version)
    readers.set(lang, known)
    return known
  }
  return {
    languages: languages.ids,
    get reference() {
      const { vocabulary, parties } = languages
      return { vocabulary, parties }
    },
    recognise: (text) => languages.recognise(text),
    read: async (text, lang, { title, publisher, publishedOn, url }) =>
      (await readerOf(lang)).read(text, {
        ...(title === undefined ? {} : { title }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(publishedOn === undefined ? {} : { publishedOn }),
        ...(url === undefined ? {} : { url }),
      }),
    fold: async (text, lang) => foldText((await readerOf(lang)).lexicon.folding, text),
    admit: async (reading) => admitFounded(reading),
    // What nobody has checked is never said to be supported.
    check: async ({ id }) => ({
      id,
      checked: false,
      supports: false,
      spans: [],
      why: 'not checked',
    }),
  }
}

async function openReader(
  languages: Languages,
  lang: string,
  version: string,
): Promise<PackReader> {
  const { pack } = await languages.load(lang)
  const { vocabulary, parties } = languages
  return makePackReader({ pack, vocabulary, parties, version })
}

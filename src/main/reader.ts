// The service's reader, made of language packs and the reading layer; a pack is loaded for its
// first text.
import { createHash } from 'node:crypto'
import { makeReader, type Reader as TextReader } from '../reading/index.ts'
import { termsOf } from '../reading/kit/index.ts'
import type { Reader } from '../service/index.ts'
import { foldText } from '../text/index.ts'
import { openLanguages } from './languages.ts'
import { partiesNamed } from './party-name.ts'

/** No pack, no answer: neither yes nor no. */
const UNCHECKED = {
  checked: false,
  supports: false,
  spans: [],
  why: 'there is no pack for the language of the text',
  reason: { kind: 'no-pack' },
} as const

/** Two languages that share a script are told apart by their words alone. */
const ACROSS = {
  ...UNCHECKED,
  why: 'not checked across languages',
  reason: { kind: 'other-language' },
} as const

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @param live a folder of languages to be read as they stand */
export async function openReader(version: string, live?: string): Promise<Reader> {
  const languages = await openLanguages(live)
  const { vocabulary, parties } = languages
  const readers = new Map<string, Promise<TextReader>>()
  const makeOne = async (lang: string): Promise<TextReader> => {
    const { pack } = await languages.load(lang)
    return makeReader({ pack, vocabulary, parties, version, digest })
  }
  const readerOf = (lang: string): Promise<TextReader> => {
    const known = readers.get(lang) ?? makeOne(lang)
    readers.set(lang, known)
    return known
  }
  return {
    languages: languages.ids,
    reference: { vocabulary, parties },
    recognise: (text) => languages.recognise(text),
    read: async (text, lang, note, wanted) => (await readerOf(lang)).read(text, note, wanted),
    fold: async (text, lang) => foldText((await readerOf(lang)).lexicon.folding, text),
    admit: async (reading) => {
      const { checkReading } = await import('../reading/check/index.ts')
      return checkReading((await readerOf(reading.report.lang)).lexicon, reading).reading
    },
    objections: async (reading) => {
      const { checkEntry } = await import('../reading/check/index.ts')
      const { lexicon } = await readerOf(reading.report.lang)
      return checkEntry(lexicon, reading, vocabulary.actions)
    },
    noteWord: (kind, lang) => languages.labelsOf(lang).labels.note?.[kind] ?? kind,
    terms: async (text, lang) => termsOf((await readerOf(lang)).lexicon, text),
    partiesNamed: async (name) => partiesNamed(languages, name),
    check: async ({ id, lang, text, claim }) => {
      const said = lang ?? languages.recognise(text)
      const isKnown = said !== undefined && languages.ids.includes(said)
      if (!isKnown) return { ...UNCHECKED, id }
      const claimed = languages.recognise(claim)
      if (claimed !== undefined && claimed !== said) return { ...ACROSS, id }
      const { checkClaim } = await import('../reading/check/index.ts')
      return { id, ...checkClaim((await readerOf(said)).lexicon, text, claim) }
    },
  }
}

// Texts of our own to make strange ones of, and a reader for each language.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { corpusWords, readCorpus, samplesBelow } from '../../src/corpus/index.ts'
import { loadLanguages } from '../../src/packs/index.ts'
import { makeReader, type Reader } from '../../src/reading/index.ts'
import { ROOT } from '../../tools/root.ts'

/** Samples first, then every case of every corpus. */
export async function openSoak(): Promise<{
  readonly readers: readonly Reader[]
  readonly sources: readonly string[]
}> {
  const languages = await loadLanguages()
  const { vocabulary, parties } = languages
  const sample = samplesBelow(ROOT)
  const names = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.txt'))
  const sources = names.map((name) => sample(`samples/${name}`) ?? '')
  const readers: Reader[] = []
  for (const id of languages.ids) {
    const { pack } = await languages.load(id)
    readers.push(makeReader({ pack, vocabulary, parties, version: 'soak' }))
    const words = corpusWords(languages.labelsOf(id).words, pack)
    for (const file of readCorpus(join(ROOT, 'languages', id, 'corpus'), words, sample))
      for (const one of file.cases) sources.push(one.text)
  }
  return { readers, sources }
}

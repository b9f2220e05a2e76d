// The reader as it is shipped: the bundle in dist/ with a compiled language.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openCompiled } from '../src/packs/index.ts'
import type { makeReader, Reader } from '../src/reading/index.ts'
import { buildIfStale, DIST } from '../tools/build/build.ts'

interface Bundle {
  readonly makeReader: typeof makeReader
}

export async function openReader(lang: string): Promise<Reader> {
  await buildIfStale((line) => process.stderr.write(`${line}\n`))
  const languages = openCompiled(DIST)
  const { pack } = await languages.load(lang)
  const { vocabulary, parties } = languages
  const bundle = (await import(pathToFileURL(join(DIST, 'reading.js')).href)) as Bundle
  return bundle.makeReader({ pack, vocabulary, parties, version: 'bench' })
}

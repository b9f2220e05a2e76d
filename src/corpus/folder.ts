// Finds corpus files below a folder, and the texts of samples that they stand on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusFile, parseCorpus, type TextSource } from './parse.ts'
import type { CorpusWords } from './words.ts'

/** Paths of the corpus files in a folder and its subfolders, sorted, with forward slashes. */
export function listCorpus(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort()
}

/** Texts by path from `root`, without the lines of "key: value" that open a sample. */
export function samplesBelow(root: string): TextSource {
  return (path) => {
    const place = join(root, path)
    if (path.includes('..') || !existsSync(place)) return undefined
    const text = readFileSync(place, 'utf8').replace(/\r\n?/g, '\n')
    return text.replace(/^(?:[a-z-]+: .*\n)+\n/, '').trim()
  }
}

/** Every corpus file of a folder, parsed. */
export function readCorpus(folder: string, words: CorpusWords, texts: TextSource): CorpusFile[] {
  return listCorpus(folder).map((path) =>
    parseCorpus(path, readFileSync(path, 'utf8'), words, texts),
  )
}

// Which language a path in the tree of languages belongs to, and where its corpus stands.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import {
  type CorpusFile,
  type CorpusWords,
  parseCorpus,
  readCorpus,
  samplesBelow,
} from '../../corpus/index.ts'
import { Problem } from '../contract/index.ts'
import type { Bench } from './trials.ts'

/** Gold reports measure; they are no expectations. */
const GOLD = 'reports'
const CORPUS = 'corpus'

export interface CorpusPlace {
  readonly lang: string
  /** A folder or one file. */
  readonly path: string
  /** Gold below it is left out. */
  readonly withoutGold: boolean
}

/** Every language's corpus. */
export function everyCorpus({ languages, folder }: Bench): CorpusPlace[] {
  return languages.ids.flatMap((lang) => {
    const path = shorten(join(folder, lang, CORPUS))
    return existsSync(path) ? [{ lang, path, withoutGold: true }] : []
  })
}

/** Every language's gold reports. */
export function everyGold(bench: Bench): CorpusPlace[] {
  return everyCorpus(bench).flatMap(({ lang, path }) => {
    const gold = join(path, GOLD)
    const isThere = existsSync(gold) && readdirSync(gold).length > 0
    return isThere ? [{ lang, path: gold, withoutGold: false }] : []
  })
}

/**
 * The corpus that a path names: a language's folder, a folder of its corpus, or one file.
 * @throws Problem 'file-missing', 'corpus-language'
 */
export function placeOf({ languages }: Bench, path: string): CorpusPlace {
  if (!existsSync(path)) throw new Problem('file-missing', { file: path }, 2)
  const inside = join(path, CORPUS)
  const isLanguage = languages.ids.includes(basename(resolve(path))) && existsSync(inside)
  const names = resolve(path).split(sep)
  const lang = names.reverse().find((name) => languages.ids.includes(name))
  if (lang === undefined) {
    const known = languages.ids.join(', ')
    throw new Problem('corpus-language', { file: path, known }, 2)
  }
  const place = isLanguage ? inside : path
  return { lang, path: place, withoutGold: basename(resolve(place)) === CORPUS }
}

/** Parsed files of a place, named as a person in the working folder would. */
export function filesOf({ root }: Bench, place: CorpusPlace, words: CorpusWords): CorpusFile[] {
  const { path, withoutGold } = place
  const texts = samplesBelow(root)
  if (statSync(path).isFile()) return [parseCorpus(path, readFileSync(path, 'utf8'), words, texts)]
  const files = readCorpus(path, words, texts)
  const isGold = (file: string): boolean =>
    relative(path, file).split(/[\\/]/).slice(0, -1).includes(GOLD)
  return withoutGold ? files.filter(({ file }) => !isGold(file)) : files
}

function shorten(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : short
}

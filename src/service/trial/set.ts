// Sets of items: read from files, told their language, read by what is on trial, and scored.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  errorsOf,
  type FoundStatement,
  type GoldItem,
  type ItemScore,
  type Narrowing,
  parseItems,
  scoreItems,
  scoreSet,
} from '../../corpus/index.ts'
import { type Lexicon, makeLexicon } from '../../reading/kit/index.ts'
import { type Evaluation, Problem, type SetTrial } from '../contract/index.ts'
import { type OnTrial, tellItemProblem } from './reading.ts'
import type { Bench } from './trials.ts'

export interface ItemSet {
  readonly name: string
  readonly lang: string
  readonly items: readonly GoldItem[]
}

/** A set with the scores of its items. */
export interface ReadSet extends SetTrial {
  readonly scores: readonly ItemScore[]
}

/** So many items tell a file's language; one short sentence may not. */
const ITEMS_TELLING = 50

/** @throws Problem 'item-broken', 'language-unknown' */
export async function readSets(
  { reader }: Bench,
  files: readonly string[],
  lang: string | undefined,
): Promise<ItemSet[]> {
  return files.map((file) => {
    const { items, problems } = parseItems(file, readFileSync(file, 'utf8'))
    tellItemProblem(problems)
    const start = items.slice(0, ITEMS_TELLING).map(({ text }) => text)
    const told = lang ?? items[0]?.lang ?? reader.recognise(start.join('\n'))
    if (told === undefined || !reader.languages.includes(told)) {
      const known = reader.languages.join(', ')
      throw new Problem('language-unknown', { file, lang: told ?? '', known })
    }
    return { name: basename(file).replace(/\.ndjson$/, ''), lang: told, items }
  })
}

export async function trySet(
  bench: Bench,
  { name, lang, items }: ItemSet,
  reading: OnTrial,
  narrowing: Narrowing,
): Promise<ReadSet> {
  const found = new Map<string, readonly FoundStatement[]>()
  for (const item of items) {
    const statements = await reading.find(item, item.lang ?? lang)
    if (statements !== undefined) found.set(item.id, statements)
  }
  const scores = scoreItems(items, found, narrowing)
  const score = scoreSet(name, scores, await lexiconOf(bench, lang))
  return { lang, score, scores, errors: scores.flatMap(errorsOf) }
}

/** Sets of one language together: each alone is too small to be judged by. */
export async function tryPooled(
  bench: Bench,
  sets: readonly ReadSet[],
): Promise<Evaluation['pooled']> {
  const pooled = []
  for (const lang of new Set(sets.map((set) => set.lang))) {
    const own = sets.filter((set) => set.lang === lang)
    if (own.length < 2) continue
    const name = own.map(({ score }) => score.name).join(' + ')
    const scores = own.flatMap((set) => set.scores)
    pooled.push({ lang, score: scoreSet(name, scores, await lexiconOf(bench, lang)) })
  }
  return pooled
}

async function lexiconOf({ languages }: Bench, lang: string): Promise<Lexicon> {
  return makeLexicon((await languages.load(lang)).pack)
}

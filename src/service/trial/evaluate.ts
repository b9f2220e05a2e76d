// Evaluates a reader: on files of items, on gold reports, and against the runs that were frozen.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  changesBetween,
  type FrozenRun,
  freezeCases,
  freezeItems,
  printFrozen,
} from '../../corpus/index.ts'
import type { Evaluation, EvaluationWanted, FrozenTrial } from '../contract/index.ts'
import { Problem } from '../contract/index.ts'
import { everyGold, placeOf } from './folder.ts'
import { tryGold } from './gold.ts'
import { openReading } from './reading.ts'
import { type ReadSet, readSets, tryPooled, trySet } from './set.ts'
import type { Bench } from './trials.ts'

/** @throws Problem for files and readers that can't be used, and when there is nothing to read */
export async function evaluate(bench: Bench, wanted: EvaluationWanted): Promise<Evaluation> {
  const { paths, form, kinds } = wanted
  for (const path of paths)
    if (!existsSync(path)) throw new Problem('file-missing', { file: path }, 2)
  const isGold = (path: string): boolean => statSync(path).isDirectory() || path.endsWith('.txt')
  const places =
    paths.length === 0 ? everyGold(bench) : paths.filter(isGold).map((one) => placeOf(bench, one))
  const sets = await readSets(
    bench,
    paths.filter((path) => !isGold(path)),
    wanted.lang,
  )
  if (places.length + sets.length === 0) throw new Problem('evaluation-empty', {}, 2)
  const reading = await openReading(bench, wanted.reader, sets)
  try {
    const narrowing = { ...(form === undefined ? {} : { form }), ...(kinds && { kinds }) }
    const read: ReadSet[] = []
    for (const set of sets) read.push(await trySet(bench, set, reading, narrowing))
    const gold = []
    for (const place of places) gold.push(await tryGold(bench, place, reading))
    const runs = [
      ...read.map(({ score, scores, lang }) => ({
        name: score.name,
        run: freezeItems(reading.name(lang), score.figures, scores),
      })),
      ...gold.map(({ name, figures, cases, lang }) => ({
        name,
        run: freezeCases(reading.name(lang), figures, cases),
      })),
    ]
    const readers = [...read, ...gold].map(({ lang }) => reading.name(lang))
    return {
      reader: [...new Set(readers)].join(', '),
      sets: read.map(({ lang, score, errors }) => ({ lang, score, errors })),
      pooled: await tryPooled(bench, read),
      gold,
      frozen: runs.flatMap(({ name, run }) => holdAgainst(name, run, wanted)),
    }
  } finally {
    await reading.close()
  }
}

/** @throws Problem 'frozen-broken' */
function holdAgainst(name: string, run: FrozenRun, wanted: EvaluationWanted): FrozenTrial[] {
  if (wanted.frozen === undefined) return []
  const file = join(wanted.frozen, `${name}.json`)
  const before = existsSync(file) ? readFrozen(file) : undefined
  if (wanted.update) {
    mkdirSync(wanted.frozen, { recursive: true })
    writeFileSync(file, printFrozen(run))
  }
  const changes = before === undefined ? {} : { changes: changesBetween(before, run) }
  return [{ name, file, ...changes, isWritten: wanted.update }]
}

function readFrozen(file: string): FrozenRun {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as FrozenRun
    if (typeof value.items !== 'object') throw new SyntaxError('items')
    return value
  } catch (thrown) {
    throw new Problem('frozen-broken', { file, cause: (thrown as Error).message })
  }
}

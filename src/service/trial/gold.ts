// Gold reports of a language: read by what is on trial, and scored down to conditions and windows.
import { basename, dirname, resolve } from 'node:path'
import {
  corpusWords,
  figuresOf,
  GOLD_MEASURES,
  headOf,
  intervalsOf,
  printProblem,
  runCase,
  scoreCase,
} from '../../corpus/index.ts'
import { type GoldTrial, Problem } from '../contract/index.ts'
import { type CorpusPlace, filesOf } from './folder.ts'
import type { OnTrial } from './reading.ts'
import type { Bench } from './trials.ts'

/** Share of common words from which a field is right: where a phrase ends is a matter of taste. */
const WORDS_MIN = 0.5

/** @throws Problem 'corpus-broken' for a file of gold that can't be understood */
export async function tryGold(
  bench: Bench,
  place: CorpusPlace,
  reading: OnTrial,
): Promise<GoldTrial> {
  const { lang, path } = place
  const { pack } = await bench.languages.load(lang)
  const words = corpusWords(bench.languages.labelsOf(lang).words, pack)
  const files = filesOf(bench, place, words)
  const [problem] = files.flatMap((file) => file.problems)
  if (problem !== undefined) throw new Problem('corpus-broken', { problem: printProblem(problem) })
  const cases = []
  for (const one of files.flatMap((file) => file.cases)) {
    const head = headOf(one, words)
    const { lang: own, ...note } = head
    const found = await reading.read(one.text, own, note)
    cases.push(
      scoreCase(
        runCase(one, words, () => found, WORDS_MIN),
        words,
      ),
    )
  }
  const counts = cases.map((one) => one.counts)
  return {
    lang,
    name: `${lang}-${nameOf(path)}`,
    words,
    figures: figuresOf(GOLD_MEASURES, counts),
    intervals: intervalsOf(GOLD_MEASURES, counts),
    cases,
  }
}

function nameOf(path: string): string {
  const name = basename(resolve(path), '.txt')
  return name === 'corpus' ? basename(dirname(resolve(path))) : name
}

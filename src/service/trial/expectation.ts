// Runs the expectations of languages: reads each case, compares, and writes files anew when asked
// to.
import { writeFileSync } from 'node:fs'
import {
  type CaseRun,
  type CorpusCase,
  type CorpusFile,
  type CorpusWords,
  corpusWords,
  coverageOf,
  headOf,
  runCase,
  traceOf,
  updateFile,
} from '../../corpus/index.ts'
import { makeLexicon } from '../../reading/kit/index.ts'
import type { CorpusTrial, CorpusWanted } from '../contract/index.ts'
import { type CorpusPlace, everyCorpus, filesOf, placeOf } from './folder.ts'
import type { Bench } from './trials.ts'

/** @throws Problem for a path that is not there or belongs to no language */
export async function runCorpus(bench: Bench, wanted: CorpusWanted): Promise<CorpusTrial[]> {
  const { path } = wanted
  const places = path === undefined ? everyCorpus(bench) : [placeOf(bench, path)]
  const trials: CorpusTrial[] = []
  for (const place of places) trials.push(await runPlace(bench, place, wanted))
  return trials
}

async function runPlace(
  bench: Bench,
  place: CorpusPlace,
  wanted: CorpusWanted,
): Promise<CorpusTrial> {
  const { lang } = place
  const { pack } = await bench.languages.load(lang)
  const labels = bench.languages.labelsOf(lang).words
  const words = corpusWords(labels, pack)
  const files = filesOf(bench, place, words)
  const runs: CaseRun[] = []
  for (const file of files)
    for (const one of file.cases) runs.push(await readCase(bench, one, words))
  const lexicon = makeLexicon(pack)
  const cases = files.flatMap((file) => file.cases)
  return {
    lang,
    words,
    files,
    runs,
    written: wanted.update ? writeFiles(files, runs, words) : [],
    ...(wanted.coverage ? { coverage: coverageOf(cases, pack, labels, words) } : {}),
    trace: (run, spans) => traceOf(lexicon, run.reading.report.text, spans),
  }
}

/** Reads one case as a user's report would be, and compares. `wordsMin` as in compareCase. */
export async function readCase(
  { reader }: Pick<Bench, 'reader'>,
  one: CorpusCase,
  words: CorpusWords,
  wordsMin?: number,
): Promise<CaseRun> {
  const { lang, ...note } = headOf(one, words)
  const reading = await reader.admit(await reader.read(one.text, lang, note))
  return runCase(one, words, () => reading, wordsMin)
}

function writeFiles(
  files: readonly CorpusFile[],
  runs: readonly CaseRun[],
  words: CorpusWords,
): CorpusTrial['written'] {
  return files.flatMap((file) => {
    const own = runs.filter(({ one }) => one.file === file.file)
    const { source, written } = updateFile(file, own, words)
    if (written === 0) return []
    writeFileSync(file.file, source)
    return [{ file: file.file, lines: written }]
  })
}

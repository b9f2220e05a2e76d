// Runs the expectations of languages and shows where a reading differs, each with its trace.
import { type CaseRun, type CorpusProblem, printProblem, printRun } from '../../corpus/index.ts'
import type { CorpusTrial } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { printCoverage } from './coverage.ts'

/** 1 when a case fails, or a file can't be understood. */
export async function checkCorpus(session: Session, folder: string | undefined): Promise<number> {
  const { update = false, coverage = false } = session.settings
  const trials = await session.program.trials(session.settings.languages)
  const wanted = { update, coverage, ...(folder === undefined ? {} : { path: folder }) }
  const found = await trials.corpus(wanted)
  if (session.settings.json) for (const trial of found) tellJson(session, trial)
  else {
    const [page, shelf] = await Promise.all([session.page(), session.shelf()])
    for (const trial of found) printTrial(page, trial, shelf.labelsOf(trial.lang).name)
  }
  const isGood = found.every(
    ({ runs, files }) => runs.every(passes) && files.every(({ problems }) => problems.length === 0),
  )
  return isGood ? EXIT.ok : EXIT.failed
}

function passes({ verdict }: CaseRun): boolean {
  return verdict === 'passed' || verdict === 'pending'
}

/** Marks of a stretch until its line is laid out; no text that is read has them. */
const MARKS = ['\ue000', '\ue001'] as const

function printTrial(page: Page, trial: CorpusTrial, language: string): void {
  const { words: tongue } = page
  const { runs, words, trace } = trial
  const say = (code: string, values: Readonly<Record<string, string>>): string =>
    tongue.has(`corpus.${code}`) ? tongue.say(`corpus.${code}`, values) : code
  for (const problem of problemsOf(trial)) page.paragraph(printProblem(problem, say), 0, 2)
  for (const run of runs) {
    const printed = printRun(run, words, {
      say,
      marks: MARKS,
      explain: (_, spans) => [
        tongue.say('corpus.trace'),
        ...trace(run, spans).map((line) => `  ${line}`),
      ],
    })
    if (printed === '') continue
    for (const line of printed.split('\n')) printLine(page, line)
    page.blank()
  }
  for (const { file, lines } of trial.written) page.say('corpus.written', { file, lines })
  if (trial.coverage !== undefined) printCoverage(page, trial.coverage, trial.lang)
  const count = (verdict: CaseRun['verdict']) =>
    runs.filter((run) => run.verdict === verdict).length
  page.say('corpus.counted', {
    language,
    cases: runs.length,
    passed: count('passed'),
    failed: runs.length - count('passed') - count('pending'),
    pending: count('pending'),
  })
}

function problemsOf({ files }: CorpusTrial): CorpusProblem[] {
  return files.flatMap((file) => file.problems)
}

/** A line of the account at its own depth; it turns as its first letter does. */
function printLine(page: Page, line: string): void {
  const words = line.trimStart()
  const shown = page.own(words, undefined).replace(STRETCH, (_, stretch: string) => {
    // Brackets say it too, where a terminal has no looks or a person copies the line.
    return `\u27e6${page.style('under', stretch)}\u27e7`
  })
  page.paragraph(shown, line.length - words.length, 2)
}

const STRETCH = new RegExp(`${MARKS[0]}([^${MARKS[1]}]*)${MARKS[1]}`, 'g')

function tellJson(session: Session, trial: CorpusTrial): void {
  for (const { file, line, code, values } of problemsOf(trial))
    session.json({ file, line, verdict: 'failed', problem: code, values })
  for (const { one, verdict, failures } of trial.runs) {
    const told = failures.map(({ code, line, kind, field, wanted }) => {
      return { line, code, kind, ...(field && { field }), ...(wanted && { wanted }) }
    })
    session.json({ file: one.file, line: one.line, title: one.title, verdict, failures: told })
  }
  for (const { file, lines } of trial.written) session.json({ file, written: lines })
  if (trial.coverage !== undefined) session.json({ lang: trial.lang, coverage: trial.coverage })
}
